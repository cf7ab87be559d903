import { rollCheck, rollFielding, rollInjury } from '../dice/rolls.ts';
import type { Dice } from '../dice/dice.ts';
import { computerAnswer } from '../manager/answers.ts';
import type { Fact } from '../model/play.ts';
import type { Roll } from '../model/rolls.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { isDecision, standingAnswer } from '../rules/answers.ts';
import { makePlay } from '../rules/make-play.ts';
import { contextOf, type PlayContext } from '../rules/resolve/context.ts';
import type { Need } from '../rules/resolve/needs.ts';
import type { Resolution } from '../rules/resolve/resolution.ts';
import { resolvePlay } from '../rules/resolve/resolve.ts';
import { record, type Transcript } from '../rules/transcript.ts';
import { computerManages } from '../rules/turn.ts';

const lastFact = (state: GameState): Fact => {
  const fact = state.pending?.facts.at(-1);
  if (!fact) throw new Error('a need was met by no fact');
  return fact;
};

const rolled = (state: GameState, need: Extract<Need, { kind: 'roll' }>, dice: Dice): Roll => {
  if (need.dice === 'injury') return rollInjury(state, dice, need.of);
  return need.dice === 'fielding' ? rollFielding(state, dice) : rollCheck(state, dice, need.dice);
};

const rollFor = (
  t: Transcript,
  need: Extract<Need, { kind: 'roll' }>,
  side: Side,
  dice: Dice,
): Transcript => {
  return record(t, { type: 'dice_rolled', payload: { side, roll: rolled(t.state, need, dice) } });
};

/** Answers at once where the computer manages or, at quick pace, standing orders do; else the question is put, and the play waits. */
const ask = (t: Transcript, need: Extract<Need, { kind: 'ask' }>, at: PlayContext): Transcript => {
  const { question } = need;
  const side = need.of === 'defense' ? at.who.fielding : at.who.batting;
  const decision = isDecision(question);
  const answer = !decision
    ? null
    : computerManages(t.state, side)
      ? computerAnswer(t.state, side, question)
      : t.state.setup.pace === 'quick'
        ? standingAnswer(t.state, question)
        : null;
  if (answer) return record(t, { type: 'decision_made', payload: { side, question, answer } });
  return record(t, { type: 'decision_asked', payload: { side, question } });
};

/** Adds a play and, when it decides the game, its end and the dice seed. */
const finish = (t: Transcript, at: PlayContext, resolution: Resolution, dice: Dice): Transcript => {
  if (!t.state.pending) throw new Error('no play is in progress');
  const { play, winner } = makePlay(t.state, at, t.state.pending, resolution);
  const played = record(t, { type: 'play_resolved', payload: { play } });
  return winner ? completed(played, winner, dice) : played;
};

/** The end of a game, with the seed of its dice unless it was scored without any. `winner` null: called while tied. */
export const completed = (t: Transcript, winner: Side | null, dice: Dice): Transcript => {
  const over = record(t, { type: 'game_completed', payload: { winner } });
  if (over.state.setup.league.scored_only) return over;
  return record(over, { type: 'dice_seed_revealed', payload: { seed: dice.seed } });
};

/** Carries the play in progress on: as far as dice and answers take it, to its end or to the next question. */
export const carryOn = (start: Transcript, dice: Dice): Transcript => {
  const { pending } = start.state;
  if (!pending) return start;
  const at = contextOf(start.state, pending);
  const resolving = resolvePlay(at);
  let next = resolving.next();
  for (const fact of pending.facts) next = resolving.next(fact);
  let t = start;
  while (!next.done) {
    const need = next.value;
    t = need.kind === 'roll' ? rollFor(t, need, at.who.batting, dice) : ask(t, need, at);
    if (t.state.pending?.question) return t;
    next = resolving.next(lastFact(t.state));
  }
  return finish(t, at, next.value, dice);
};
