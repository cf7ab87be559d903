import { endsAppearance } from '../model/count-on.ts';
import type { Play } from '../model/play.ts';
import { ofSide, type Side } from '../model/sides.ts';
import { FIRST_PITCH } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { draftOf, type Draft } from './draft.ts';
import { applySubstitution } from './substitutions.ts';
import { freshWorkload, workAfter } from './workload.ts';

/** Leaves nothing of a play in progress on the table. */
export const clear = (next: Draft): void => {
  next.defense = null;
  next.offense = null;
  next.roll = null;
  next.pending = null;
};

/** Puts a game to its first pitch: its starters are in, and nothing has happened. */
export const toFirstPitch = (next: Draft): void => {
  const fresh = (side: Side) => freshWorkload(ofSide(next.starters, side)?.pitcher_id ?? '', true);
  clear(next);
  next.status = 'active';
  next.lineups = next.starters;
  next.removed = { away: [], home: [] };
  next.substitutions = [];
  next.situation = FIRST_PITCH;
  next.charge = null;
  next.workload = { away: fresh('away'), home: fresh('home') };
  next.plays = [];
  next.winner = null;
};

/** Adds a play to a game. */
export const applyPlay = (next: Draft, play: Play): void => {
  clear(next);
  next.workload = workAfter(next, play);
  next.situation = play.after;
  next.plays = [...next.plays, play];
  if (endsAppearance(play) || play.after.half !== play.before.half) next.charge = null;
};

/** Adds the substitutions that came right after play `after`. */
const enter = (next: Draft, substitutions: GameState['substitutions'], after: number): void => {
  for (const s of substitutions) if (s.after_play === after) applySubstitution(next, s);
};

/** The game as it stood before each of its plays, in their order. */
export const beforeEachPlay = (state: GameState): readonly GameState[] => {
  const { substitutions } = state;
  const next = draftOf(state);
  toFirstPitch(next);
  enter(next, substitutions, 0);
  return state.plays.map((play) => {
    const before = draftOf(next);
    applyPlay(next, play);
    enter(next, substitutions, play.number);
    return before;
  });
};

/**
 * Takes a game back to just before play `number` (RULES section 12), or, with `corrected`, puts that play and all after it
 * in the place of those that stood. What stands of dice numbers, seeds and requests is not touched.
 */
export const rewindTo = (next: Draft, number: number, corrected?: readonly Play[]): void => {
  const { status } = next;
  const plays = [...next.plays.slice(0, number - 1), ...(corrected ?? [])];
  const upTo = corrected ? Infinity : number;
  const substitutions = next.substitutions.filter((s) => s.after_play < upTo);
  toFirstPitch(next);
  next.status = status;
  enter(next, substitutions, 0);
  for (const play of plays) {
    applyPlay(next, play);
    enter(next, substitutions, play.number);
  }
};

/** What an undo takes away: standing plays, and the runs that scored on them, of both sides. */
export interface TakenBack {
  readonly plays: number;
  readonly runs: number;
}

/** What going back to just before play `number` takes away. */
export const takenBack = ({ plays }: Pick<GameState, 'plays'>, number: number): TakenBack => {
  const gone = plays.slice(number - 1);
  return { plays: gone.length, runs: gone.reduce((runs, play) => runs + play.runs, 0) };
};

/** The game taken back to just before play `number`. */
export const rewind = (state: GameState, number: number): GameState => {
  const next = draftOf(state);
  rewindTo(next, number);
  return next;
};
