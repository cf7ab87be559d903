import { autoLineup } from '../manager/auto-lineup.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Side } from '../model/sides.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** Sets a side's lineup; without one, the sensible lineup that the computer would choose. The game starts when both sides have theirs. */
export const setLineup = (
  services: Services,
  request: GameRequest,
  lineup?: Lineup,
  side?: Side,
): Promise<Answer> =>
  perform(services, request, {
    action: 'set_lineup',
    ...(side ? { side } : {}),
    situational: false,
    command: (own, state) => {
      return {
        type: 'set_lineup',
        side: own,
        lineup: lineup ?? autoLineup(state.setup, own),
      };
    },
  });
