import { everyoneIn, hitterLost } from '@paper-dynasty/engine/rules/lineup-rules';
import { battingSide, SIDES } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';

/** The value, frozen at every depth: whoever writes to it throws. */
export const frozen = <T extends object>(value: T): T => {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object);
  return value;
};

const fail = (what: string): never => {
  throw new Error(what);
};

const lineupsHold = (state: GameState): void => {
  for (const side of SIDES) {
    const lineup = state.lineups[side];
    if (!lineup) continue;
    // Once the designated hitter is lost, a pitcher whose batting slot another holds has left the game.
    const nine = lineup.batting_order.map((s) => s.player_id);
    const inside = hitterLost(state, side) ? nine : everyoneIn(lineup);
    if (new Set(inside).size !== inside.length) fail(`a man is in the ${side} lineup twice`);
    if (state.removed[side].some((id) => inside.includes(id))) fail(`a man of ${side} came back`);
  }
};

const basesHold = (state: GameState): void => {
  const order = state.lineups[atBat(state.situation)]?.batting_order ?? [];
  const men = state.situation.bases.flatMap((r) => (r ? [r] : []));
  if (new Set(men.map((r) => r.slot)).size !== men.length) fail('a man stands on two bases');
  for (const man of men)
    if (order[man.slot - 1]?.player_id !== man.player_id)
      fail(`${man.player_id} runs, and is not in the lineup`);
};

const scoreHolds = (state: GameState): void => {
  for (const side of SIDES) {
    const plays = state.plays.filter((p) => battingSide(p.before.half) === side);
    const runs = plays.reduce((n, p) => n + p.runs, 0);
    if (runs !== state.situation.score[side]) fail(`the ${side} score is not the sum of its plays`);
  }
  state.plays.forEach((play, i) => {
    if (play.number !== i + 1) fail('the plays are not numbered in order');
  });
};

/** Throws on the first thing about a state, or about how it came from the one before, that can never be. */
export const checkState = (state: GameState, before: GameState): void => {
  const { situation, setup } = state;
  if (state !== before && state.seq <= before.seq) fail('the events are not numbered');
  if (state.roll_count < before.roll_count) fail('dice numbers went back');
  if (state.status !== 'completed' && situation.outs >= setup.league.outs_per_half) fail('too many outs');
  if (state.pending && !state.pending.question) fail('a play stands still without a question');
  lineupsHold(state);
  basesHold(state);
  scoreHolds(state);
};
