import type { Reason } from './reasons.ts';

/** Why a command was refused, as a code for programs. */
export const REFUSAL_CODES = [
  'game_not_found',
  'not_signed_in',
  'not_allowed',
  'not_your_turn',
  'confirmation_needed',
  'stale',
  'bad_input',
  'rate_limited',
  'game_not_pending',
  'game_not_in_lineups',
  'game_not_active',
  'game_over',
  'game_broken',
  'lineup_missing',
  'lineup_invalid',
  'decisions_pending',
  'decision_not_possible',
  'roll_pending',
  'no_roll',
  'wrong_roll',
  'outcome_contradicts_dice',
  'outcome_not_possible',
  'hit_location_required',
  'hit_location_invalid',
  'not_an_auto_game',
  'no_question',
  'question_pending',
  'answer_not_possible',
  'entry_invalid',
  'substitution_invalid',
  'lineup_incomplete',
  'not_available',
  'yes_needed',
  'game_paused',
  'play_not_found',
  'correction_impossible',
  'ruling_impossible',
  'no_request',
  'request_pending',
  'not_your_request',
  'team_not_found',
  'league_not_found',
  'user_not_found',
  'team_taken',
  'schedule_taken',
  'league_taken',
  'league_has_games',
  'draft_not_found',
  'nothing_to_take_back',
  'nothing_to_send',
  'code_wrong',
  'outdated_client',
  'unavailable',
  'internal',
] as const;
/** Why a command was refused, as a code for programs. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What a refusal says beside its code. */
export interface RefusalParts {
  /** What exactly is wrong; without it the code says all there is to say. */
  readonly why?: Reason;
  /** The input field at fault. */
  readonly field?: string;
  /** The seconds after which it may be tried again. */
  readonly retry_after?: number;
}

/** A refusal: its code, what exactly is wrong, the input field at fault where there is one, and the seconds after which it may be tried again where that is known. Its words are in each language's catalogue. */
export interface Refusal extends RefusalParts {
  readonly code: RefusalCode;
}

/** Makes a refusal. */
export const refuse = (code: RefusalCode, parts: RefusalParts = {}): Refusal => ({ code, ...parts });

const CODES: ReadonlySet<unknown> = new Set(REFUSAL_CODES);

/** Whether a value is a refusal rather than what was asked for. */
export const isRefusal = (value: object): value is Refusal => 'code' in value && CODES.has(value.code);
