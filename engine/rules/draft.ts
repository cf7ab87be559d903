import type { GameState } from '../model/state.ts';

/** A state on its way to the next: the event under way writes into it, and nobody else has seen it yet. */
export type Draft = { -readonly [K in keyof GameState]: GameState[K] };

/** A copy of a state to write into; field by field, for spreading an object of this many takes twenty times as long, and every fold of a log goes through here. */
export const draftOf = (state: GameState): Draft => ({
  setup: state.setup,
  status: state.status,
  seq: state.seq,
  dice_commitment: state.dice_commitment,
  dice_seed: state.dice_seed,
  nonces: state.nonces,
  accepted: state.accepted,
  roll_count: state.roll_count,
  availability: state.availability,
  weather: state.weather,
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
  acting: state.acting,
  held: state.held,
  clock: state.clock,
  plays: state.plays,
  asides: state.asides,
  winner: state.winner,
  ruling: state.ruling,
});
