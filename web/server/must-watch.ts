import { refuse } from '@paper-dynasty/engine/model/refusals';
import type { Services } from '@paper-dynasty/engine/service/services';
import { watch, type Watched } from './access.ts';
import { RefusedError } from './http-problems.ts';

/** The refusal of a game that there is not, or not for whoever asks. */
export const NO_SUCH_GAME = refuse('game_not_found', { field: 'id' });

/** The game for a viewer; refuses where there is none that they may see. */
export const mustWatch = async (
  services: Services,
  gameId: string,
  userId: string | null,
): Promise<Watched> => {
  const found = await watch(services, gameId, userId);
  if (!found) throw new RefusedError(NO_SUCH_GAME);
  return found;
};
