import { autoLineup } from '../manager/auto-lineup.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Side } from '../model/sides.ts';
import { unlessBroken } from './broken-game.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** How a lineup is set: whose, and whether the rules of the season that only warn have been read. */
export interface LineupOptions {
  readonly side?: Side;
  readonly despite?: boolean;
}

/** Sets a side's lineup, as the season stands now; without one, the sensible lineup that the computer would choose. The game starts when both sides have theirs. */
export const setLineup = async (
  services: Services,
  request: GameRequest,
  lineup?: Lineup,
  { side, despite = false }: LineupOptions = {},
): Promise<Answer> => {
  // A damaged game is answered as every command on it is.
  const now = await unlessBroken(services.live.state(request.game_id));
  const availability = now?.setup.season_rules ? await services.fitness.availability(now.setup) : null;
  return perform(services, request, {
    action: 'set_lineup',
    ...(side ? { side } : {}),
    situational: false,
    command: (own, state) => ({
      type: 'set_lineup',
      side: own,
      lineup: lineup ?? autoLineup(state.setup, own, availability ?? state.availability),
      ...(availability && { availability }),
      // Whoever asks for a sensible lineup takes the best that the season leaves.
      despite: despite || lineup === undefined,
    }),
  });
};
