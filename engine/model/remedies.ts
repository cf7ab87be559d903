import { REFUSAL_CODES, type RefusalCode } from './refusals.ts';

/** What somebody can do about a refusal. */
export const REMEDIES = [
  'roll',
  'report',
  'report_or_resolve',
  'decide',
  'give_orders',
  'fill_positions',
  'name_place',
  'resume',
  'find_game',
  'see_game',
  'look_again',
  'say_yes',
  'confirm',
  'sign_in',
  'reload',
  'try_again',
  'tell_operator',
] as const;
/** What somebody can do about a refusal. */
export type Remedy = (typeof REMEDIES)[number];

/** What can be done about each refusal; null where its sentence says all there is to say. Surfaces put it into words, or do it. */
export const REMEDY_OF: Readonly<Record<RefusalCode, Remedy | null>> = {
  game_not_found: 'find_game',
  not_signed_in: 'sign_in',
  not_allowed: null,
  not_your_turn: null,
  confirmation_needed: 'confirm',
  stale: 'look_again',
  bad_input: null,
  rate_limited: null,
  game_not_pending: null,
  game_not_in_lineups: 'see_game',
  game_not_active: 'see_game',
  game_over: null,
  game_broken: 'tell_operator',
  lineup_missing: null,
  lineup_invalid: null,
  decisions_pending: 'give_orders',
  decision_not_possible: null,
  roll_pending: 'report_or_resolve',
  no_roll: 'roll',
  wrong_roll: null,
  outcome_contradicts_dice: null,
  outcome_not_possible: null,
  hit_location_required: 'name_place',
  hit_location_invalid: null,
  not_an_auto_game: 'report',
  no_question: null,
  question_pending: 'decide',
  answer_not_possible: null,
  entry_invalid: null,
  substitution_invalid: null,
  lineup_incomplete: 'fill_positions',
  not_available: null,
  yes_needed: 'say_yes',
  game_paused: 'resume',
  play_not_found: null,
  correction_impossible: null,
  ruling_impossible: null,
  no_request: null,
  request_pending: null,
  not_your_request: null,
  team_not_found: null,
  league_not_found: null,
  user_not_found: null,
  team_taken: null,
  schedule_taken: null,
  league_taken: null,
  league_has_games: null,
  draft_not_found: null,
  nothing_to_take_back: null,
  nothing_to_send: null,
  code_wrong: null,
  outdated_client: 'reload',
  unavailable: 'try_again',
  internal: null,
};

const isCode = (code: string): code is RefusalCode => REFUSAL_CODES.some((known) => known === code);

/** What can be done about a refusal by the code that a server sent, which may be newer than this client; null = nothing that is known. */
export const remedyOf = (code: string | null): Remedy | null =>
  code !== null && isCode(code) ? REMEDY_OF[code] : null;
