import { endsAppearance, type Play } from '../model/play.ts';
import type { Side } from '../model/sides.ts';
import { FIRST_PITCH } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { applySubstitution } from './substitutions.ts';
import { freshWorkload, workAfter } from './workload.ts';

/** What no play in progress leaves on the table. */
export const CLEAR = { defense: null, offense: null, roll: null, pending: null } as const;

/** A game at its first pitch: its starters are in, and nothing has happened. */
export const atFirstPitch = (state: GameState): GameState => {
  const fresh = (side: Side) => freshWorkload(state.starters[side]?.pitcher_id ?? '', true);
  return {
    ...state,
    ...CLEAR,
    status: 'active',
    lineups: state.starters,
    removed: { away: [], home: [] },
    substitutions: [],
    situation: FIRST_PITCH,
    charge: null,
    workload: { away: fresh('away'), home: fresh('home') },
    plays: [],
    winner: null,
  };
};

/** A game after a play. */
export const applyPlay = (state: GameState, play: Play): Partial<GameState> => ({
  defense: null,
  offense: null,
  roll: null,
  pending: null,
  situation: play.after,
  plays: [...state.plays, play],
  charge: endsAppearance(play) || play.after.half !== play.before.half ? null : state.charge,
  workload: workAfter(state, play),
});

/** The substitutions that came right after play `after`, made again. */
const enter = (state: GameState, substitutions: GameState['substitutions'], after: number): GameState =>
  substitutions
    .filter((s) => s.after_play === after)
    .reduce((now, s) => ({ ...now, ...applySubstitution(now, s) }), state);

/** Plays and substitutions folded in again in their order: a substitution comes right after the play it followed. */
const replay = (
  start: GameState,
  plays: readonly Play[],
  substitutions: GameState['substitutions'],
): GameState =>
  plays.reduce(
    (state, play) => enter({ ...state, ...applyPlay(state, play) }, substitutions, play.number),
    enter(start, substitutions, start.plays.length),
  );

/** The game as it stood before each of its plays, in their order. */
export const beforeEachPlay = (state: GameState): readonly GameState[] => {
  const { substitutions } = state;
  let now = enter(atFirstPitch(state), substitutions, 0);
  return state.plays.map((play) => {
    const before = now;
    now = enter({ ...now, ...applyPlay(now, play) }, substitutions, play.number);
    return before;
  });
};

/**
 * The game taken back to just before play `number` (RULES section 12), or, with `corrected`, that play and all after it
 * put in the place of those that stood. What stands of dice numbers, seeds and requests is not touched.
 */
export const rewind = (state: GameState, number: number, corrected?: readonly Play[]): GameState => {
  const kept = state.plays.slice(0, number - 1);
  const upTo = corrected ? Infinity : number;
  const substitutions = state.substitutions.filter((s) => s.after_play < upTo);
  const start = { ...atFirstPitch(state), status: state.status };
  return replay(start, [...kept, ...(corrected ?? [])], substitutions);
};
