import { nextOfSeries, rematch } from '@paper-dynasty/engine/service/rematch';
import { seeGame } from '@paper-dynasty/engine/service/who-sees';
import { linkRows } from '../components/game-rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { scorebugText } from '../render/game.ts';
import { words } from '../words/index.ts';
import { begin, beginWith } from './begin.ts';
import { stateOf } from './context.ts';

/** The same game again, by the button of one that is over; `swap`: home and away are swapped. */
export const askRematch = async (
  deps: CommandDeps,
  invocation: Invocation,
  game_id: string,
  swap: boolean,
): Promise<Reply> => {
  const { visibility } = (await stateOf(deps, invocation)).setup;
  const { user, surface } = invocation;
  return beginWith(deps, invocation, visibility, () =>
    rematch(deps.services, { game_id, user_id: user.id, surface, swap }),
  );
};

/** The next game of a series, by the button of one that is over: begun by whoever manages a side of it, shown where it has begun. */
export const askNext = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { services, publicUrl } = deps;
  const { setup } = await stateOf(deps, invocation);
  const next = await nextOfSeries(services, { setup });
  const begun = next?.played && (await seeGame(services, next.played.game_id, invocation.user.id));
  if (begun)
    return { content: scorebugText(begun.state), rows: linkRows(begun.state, publicUrl), ephemeral: true };
  if (!next || next.played) return no('bad_input', words().BACK_WORDS.noNext);
  return begin(deps, invocation, {
    league_id: setup.league.id,
    schedule_id: next.id,
    away: { team_id: next.away_id },
    home: { team_id: next.home_id },
  });
};
