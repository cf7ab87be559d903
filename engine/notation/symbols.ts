import { CALLS, type Call } from '../model/calls.ts';
import type { Cause, RunningPlay } from '../model/scorer-entry.ts';

/** What scorers write for a running play. */
export const RUNNING_SYMBOLS = {
  stolen_base: 'SB',
  caught_stealing: 'CS',
  pick_off: 'PO',
  pick_off_stealing: 'POCS',
  wild_pitch: 'WP',
  passed_ball: 'PB',
  balk: 'BK',
  defensive_indifference: 'DI',
  error: 'E',
  other_advance: 'OA',
} as const satisfies Readonly<Record<RunningPlay, string>>;

const { other_advance: other, ...running } = RUNNING_SYMBOLS;

/** What scorers and event files mark a call of the umpires' with (Retrosheet's modifiers). */
export const CALL_SYMBOLS = {
  obstruction: 'OBS',
  fan_interference: 'FINT',
  batter_interference: 'BINT',
  runner_interference: 'RINT',
  umpire_interference: 'UINT',
  batted_ball: 'BR',
  passing: 'PASS',
  appeal: 'AP',
  out_of_turn: 'BOOT',
} as const satisfies Readonly<Record<Call, string>>;

/** The call that a mark stands for; null where it stands for none. */
export const callOf = (mark: string): Call | null =>
  CALLS.find((call) => CALL_SYMBOLS[call] === mark) ?? null;

/** What scorers write for why a man moved or was out, other than on the batted ball. */
export const CAUSE_SYMBOLS: Readonly<Record<Exclude<Cause, 'batted'>, string>> = {
  ...running,
  interference: 'INT',
  other,
};
