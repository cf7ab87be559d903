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
      const acting = side ?? (state.lineups[own] === null ? own : own);
      return {
        type: 'set_lineup',
        side: acting,
        lineup: lineup ?? autoLineup(state.setup[acting].roster, state.setup.league.designated_hitter),
      };
    },
  });
