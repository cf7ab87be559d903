/** What an umpire called or found on a play beside its outcome; scorers and event files mark it (`CALL_SYMBOLS`). */
export const CALLS = [
  'obstruction',
  'fan_interference',
  'batter_interference',
  'runner_interference',
  'umpire_interference',
  'batted_ball',
  'passing',
  'appeal',
  'out_of_turn',
] as const;
/** A call of an umpire's. `batted_ball`: a fair ball hit a runner; `passing`: a runner passed another. */
export type Call = (typeof CALLS)[number];
