import type { OFFLINE_WORDS as en } from '../en/offline.ts';

/** The page that is shown without a connection. */
export const OFFLINE_WORDS: typeof en = {
  title: 'No tienes conexión',
  kept: 'Tus partidos están a salvo en el servidor. Siguen aquí en cuanto vuelva la conexión.',
  again: 'Intentar de nuevo',
};
