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
] as const;
/** Why a command was refused, as a code for programs. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A coded refusal with a sentence for people, the input field at fault where there is one, and the seconds after which it may be tried again where that is known. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly field?: string;
  readonly retry_after?: number;
}

/** Makes a refusal. */
export const refuse = (code: RefusalCode, message: string, field?: string): Refusal =>
  field === undefined ? { code, message } : { code, message, field };

/** Whether a value is a refusal rather than what was asked for. */
export const isRefusal = (value: object): value is Refusal => 'code' in value && 'message' in value;
