import { isOutfield, type OutfieldPosition, type Position } from '../../model/positions.ts';
import type { Try } from '../../model/questions.ts';
import { isWon } from '../winning-run.ts';
import { speedOf, type PlayContext } from './context.ts';
import { askSend, askTarget, askThrow, askVerdict, rollD20, type Resolving } from './needs.ts';
import { revised, step, withStep, type Resolution } from './resolution.ts';

const THIRD_BY_FIELD: Readonly<Record<OutfieldPosition, number>> = { LF: -2, CF: 0, RF: 2 };
const BASEMEN: Readonly<Record<Try['to'], Position>> = { 2: '2B', 3: '3B', 4: 'C' };

/** How much harder a try at home is on shallow outfielders (RULES section 2). */
const SHALLOW = 3;
/** How much easier with two out: runners go on contact. */
const TWO_OUT = 2;

/** The outfielder who throws: where the ball was hit, else the center fielder. */
export const thrower = (place: Position | null): OutfieldPosition =>
  place && isOutfield(place) ? place : 'CF';

/** The number (d20, at or under is safe) of a try for a base on an outfielder's throw (RULES section 7). */
export const tryNumber = (at: PlayContext, attempt: Try, field: OutfieldPosition): number =>
  speedOf(at, attempt.runner) +
  (at.rating(field).arm ?? 0) +
  (at.two_out ? TWO_OUT : 0) +
  (attempt.to === 3 ? THIRD_BY_FIELD[field] : 0) -
  (attempt.to === 4 && at.defense.outfield === 'shallow' ? SHALLOW : 0);

/** One d20 decides whether a man is safe; in manual mode the manager reports it. */
export function* isSafe(at: PlayContext, attempt: Try, number: number): Resolving<boolean> {
  const { d20 } = yield* rollD20('runner');
  return at.reads ? d20 <= number : yield* askVerdict('runner', d20, attempt);
}

const outAt = (play: Resolution, attempt: Try, by: readonly Position[], second: boolean): Resolution =>
  revised(play, {
    steps: withStep(play.steps, step(attempt.runner, null)),
    putouts: [...play.putouts, { runner: attempt.runner, by }],
    multiple_play: second ? 'double_play' : play.multiple_play,
  });

const safeAt = (play: Resolution, attempt: Try, rbi: boolean): Resolution =>
  revised(play, {
    steps: withStep(play.steps, step(attempt.runner, attempt.to, { rbi: rbi && attempt.to === 4 })),
  });

/** Throws at a man: `play` as it goes on with him safe, or out. */
export function* throwAt(
  at: PlayContext,
  play: Resolution,
  attempt: Try,
  field: OutfieldPosition,
): Resolving {
  const safe = yield* isSafe(at, attempt, tryNumber(at, attempt, field));
  if (safe) return safeAt(play, attempt, true);
  return outAt(play, attempt, [field, BASEMEN[attempt.to]], play.caught);
}

/** A tag-up: does he go, does the defense throw, is he safe (RULES section 7). */
export function* tagUp(at: PlayContext, play: Resolution, attempt: Try): Resolving {
  if (isWon(play, at.to_win)) return play;
  if (!(yield* askSend(attempt))) return play;
  const field = thrower(at.location);
  const played = (yield* askThrow(attempt))
    ? yield* throwAt(at, play, attempt, field)
    : safeAt(play, attempt, true);
  return revised(played, { sacrifice: played.steps.some((s) => s.to === 4) ? 'fly' : null });
}

/** An extra base on an uncapped hit: the lead runner, the throw, the man behind him, the target (RULES section 7). */
export function* extraBase(at: PlayContext, play: Resolution, lead: Try, trail: Try): Resolving {
  // Nothing depends on a try once the winning run is home (RULES sections 1 and 2).
  if (isWon(play, at.to_win)) return play;
  if (!(yield* askSend(lead))) return play;
  if (!(yield* askThrow(lead))) return safeAt(play, lead, true);
  const field = thrower(at.location);
  if (!(yield* askSend(trail, true))) return yield* throwAt(at, play, lead, field);
  const target = yield* askTarget([lead, trail]);
  const [thrown, free] = target === lead.runner ? [lead, trail] : [trail, lead];
  return yield* throwAt(at, safeAt(play, free, true), thrown, field);
}
