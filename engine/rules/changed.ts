import type { GameState } from '../model/state.ts';

/** The fields that an event changes; the others stay as they were. */
export type Changes = Partial<GameState>;

type Changing = { -readonly [K in keyof GameState]: GameState[K] };

/** Field by field, for spreading an object of this many fields takes twenty times as long, and every fold of a log goes through here. */
const copyOf = (state: GameState): Changing => ({
  setup: state.setup,
  status: state.status,
  seq: state.seq,
  dice_commitment: state.dice_commitment,
  dice_seed: state.dice_seed,
  nonces: state.nonces,
  accepted: state.accepted,
  roll_count: state.roll_count,
  starters: state.starters,
  lineups: state.lineups,
  removed: state.removed,
  substitutions: state.substitutions,
  situation: state.situation,
  defense: state.defense,
  offense: state.offense,
  roll: state.roll,
  pending: state.pending,
  charge: state.charge,
  workload: state.workload,
  request: state.request,
  plays: state.plays,
  winner: state.winner,
});

/** The state after one more event, with what it changes. */
export const changed = (was: GameState, now: Changes): GameState => {
  const next = Object.assign(copyOf(was), now);
  next.seq = was.seq + 1;
  return next;
};
