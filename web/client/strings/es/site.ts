import type * as en from '../en/site.ts';
import type { Words } from '../words.ts';
import { counted } from './plural.ts';

export const SITE_WORDS: Words<typeof en.SITE_WORDS> = {
  skip: 'Ir al contenido',
  menu: 'Páginas',
  more: 'Más de este sitio',
  developers: 'Para programas (API)',
  games: 'Juegos',
  language: 'Idioma',
  signIn: 'Entrar',
  signInFailed: 'No se pudo entrar con Discord. Inténtalo de nuevo.',
  account: 'Tu cuenta:',
  signInAgain: 'Iniciar sesión de nuevo',
  signOutEverywhere: 'Cerrar sesión en todas partes',
  devices: 'Dónde has entrado',
  thisDevice: 'aquí, ahora',
  unknownDevice: 'Un dispositivo desconocido',
  endSession: (device: string | null) => `Cerrar la sesión de ${device ?? 'este dispositivo'}`,
  signedInAs: 'Sesión de',
  loading: 'Un momento…',
  noConnection: 'No hay conexión con el servidor.',
  failed: 'No se pudo cargar.',
  again: 'Intentar de nuevo',
  notFoundTitle: 'Bola foul',
  perhapsPrivate: 'Si es privada y es tuya, inicia sesión y aparecerá aquí.',
  toGames: 'A los juegos',
  scorecard: 'Hoja de anotación',
  checkDice: 'Comprobar los dados',
};

export const HOME_WORDS: Words<typeof en.HOME_WORDS> = {
  headline: 'Tarjetas en la mesa. Dados en el aire.',
  pitch:
    'Dirige un equipo, tira los dados en cada turno y lee las tarjetas. Juega tu liga desde Discord o en esta hoja de anotación en vivo: es el mismo juego.',
  promises: [
    ['En vivo', 'Cada jugada llega a todas las hojas al instante.'],
    ['Según el reglamento', 'El juego entero: robos, toques, dobles cambios, fallos del anotador.'],
    ['Dados honestos', 'Sellados antes del primer lanzamiento; cualquiera los comprueba tras el último.'],
  ],
  yourMove: 'Te toca',
  waiting: 'En espera',
  invited: 'Te han invitado',
  waitsForAnswer: 'Invitación enviada',
  watchingIsFree: 'Para mirar no hace falta iniciar sesión.',
  hello: (name) => `Hola, ${name}.`,
  waitForYou: (n) => (n === 0 ? 'Nada te espera.' : `${counted(n, 'juego te espera', 'juegos te esperan')}.`),
  liveNow: 'En vivo ahora',
  noLive: 'Nadie juega en este momento.',
  latest: 'Últimos resultados',
  noMine: 'No tienes ningún juego en marcha.',
  leagues: 'Ligas',
  printed: 'Tarjetas impresas sobre tu mesa',
  digital: 'Tarjetas digitales que lee el motor',
  acceptShort: 'Aceptar',
  at: (away, home) => `${away} en casa de ${home}`,
  outs: (n) => counted(n, 'out', 'outs'),
};
