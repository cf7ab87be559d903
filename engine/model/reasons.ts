import type { LineupPosition, Position } from './positions.ts';
import type { Outcome } from './outcomes.ts';
import type { Question } from './questions.ts';

/** A man of a play: the batter (0), or the runner who stood on a base. */
export type ManOfPlay = 0 | 1 | 2 | 3;
/** A base by its number: 4 is home. */
export type BaseNumber = 1 | 2 | 3 | 4;

/** A reason that is the same whoever it is told to. */
type Nothing = Readonly<Record<never, never>>;
/** `player` is a name. */
interface OfPlayer {
  readonly player: string;
}
interface AtPosition {
  readonly position: LineupPosition;
}
interface OfMan {
  readonly man: ManOfPlay;
}
/** `team` is a name. */
interface OfTeam {
  readonly team: string;
}
/** `minutes` until it may be tried again. */
interface Wait {
  readonly minutes: number;
}

/** Lineups, and changes in them. */
interface LineupReasons {
  readonly card_not_legal: OfPlayer & { readonly cardset: string };
  readonly not_a_pitcher: OfPlayer;
  readonly does_not_play: OfPlayer & AtPosition;
  readonly not_on_roster: { readonly player_id: string };
  readonly twice_in_lineup: OfPlayer;
  readonly pitches_and_plays: OfPlayer & AtPosition;
  readonly two_at_position: AtPosition;
  readonly needs_position: OfPlayer;
  readonly pitcher_must_bat: Nothing;
  readonly hitter_bats_for_pitcher: Nothing;
  readonly one_at_position: AtPosition;
  readonly has_left_game: OfPlayer;
  readonly pitched_before: OfPlayer;
  readonly batted_before: OfPlayer;
  readonly no_slot_for_position: AtPosition;
  readonly pinch_hitter_not_due: Nothing;
  readonly pinch_runner_not_on_base: Nothing;
  readonly not_while_batting: Nothing;
  readonly designated_hitter_lost: Nothing;
  readonly pitcher_has_no_slot: Nothing;
  readonly pitcher_needs_slot: Nothing;
  readonly nothing_changes: Nothing;
  readonly leaver_not_in_lineup: Nothing;
  readonly position_open: { readonly position: Position };
  readonly pitcher_hurt: OfPlayer;
  readonly batter_hurt: OfPlayer;
  readonly player_hurt: OfPlayer;
  readonly courtesy_not_on_base: Nothing;
  readonly courtesy_not_for_him: Nothing;
  readonly courtesy_man_used: OfPlayer;
  readonly courtesy_for_the_other: OfPlayer;
  readonly no_courtesy_runners: Nothing;
  readonly courtesy_alone: Nothing;
  readonly runs_for_another: OfPlayer;
}

/** Where a man of the season played last, or comes back: what is not known is null. */
interface PlaceInSeason {
  readonly week: number | null;
  readonly game: number | null;
}

/** Men whom the season's rules hold back. */
interface UseReasons {
  readonly needs_rest: OfPlayer & {
    readonly outs: number;
    readonly place: PlaceInSeason;
    readonly opponent: string;
    readonly games: number;
  };
  readonly is_injured: OfPlayer & { readonly games: number; readonly returns: PlaceInSeason | null };
  readonly no_at_bats_left: OfPlayer;
  readonly no_innings_left: OfPlayer;
  readonly no_starts_left: OfPlayer;
  /** Several reasons at once, in their order. */
  readonly several: { readonly reasons: readonly Reason[] };
}

/** Decisions before the dice, and answers to a play's questions. */
interface DecisionReasons {
  readonly bunt_without_runner: Nothing;
  readonly bunt_with_two_out: Nothing;
  readonly squeeze_without_runner: Nothing;
  readonly squeeze_with_two_out: Nothing;
  readonly hit_and_run_without_runner: Nothing;
  readonly steal_not_on: Nothing;
  readonly nobody_to_hold: { readonly base: number };
  readonly base_to_steal_missing: Nothing;
  readonly nobody_to_steal: { readonly base: BaseNumber };
  readonly runner_ahead_stays: { readonly base: BaseNumber };
  readonly other_answer_asked: { readonly asked: Question['kind']; readonly given: Question['kind'] };
  readonly throw_at_a_runner: Nothing;
  readonly not_in_chart_row: { readonly d20: number; readonly codes: readonly string[] };
  readonly error_not_on_chart: { readonly total: number; readonly bases: number };
}

/** Results as they are reported, and plays as the scorer writes them. */
interface PlayReasons {
  readonly not_from_dice: { readonly outcome: Outcome };
  readonly not_from_dice_of_play: { readonly outcome: Outcome; readonly play: number };
  readonly dice_are_check: { readonly outcome: Outcome };
  readonly dice_and_card_say: { readonly outcome: Outcome; readonly location: Position | null };
  readonly engine_reads_cards: Nothing;
  readonly goes_elsewhere: { readonly outcome: Outcome; readonly locations: readonly Position[] };
  readonly has_no_location: { readonly outcome: Outcome };
  readonly location_missing: { readonly locations: readonly Position[] };
  readonly whereabouts_missing: Nothing;
  readonly only_played_elsewhere: Nothing;
  readonly way_missing: OfMan;
  readonly said_twice: OfMan;
  readonly not_on_base: OfMan;
  readonly batter_cannot_stay: Nothing;
  readonly batter_reaches_first: Nothing;
  readonly batter_short_of_hit: Nothing;
  readonly batter_stays: Nothing;
  readonly must_move: OfMan;
  readonly cannot_go_back: OfMan;
  readonly base_taken_twice: { readonly base: number };
  readonly cannot_pass: OfMan;
  readonly too_many_outs: { readonly left: number };
  readonly put_out_but_not_out: OfMan;
  readonly put_out_twice: OfMan;
  readonly no_run_on_force: Nothing;
  readonly no_hit_on_force: Nothing;
  readonly obstructor_missing: Nothing;
  readonly proper_batter_is_out: Nothing;
  readonly advances_annulled: Nothing;
  readonly nobody_bats: Nothing;
  readonly batter_on_base: OfPlayer;
  readonly nobody_scores_after_winning_run: Nothing;
  readonly hit_longer_than_winning_run: Nothing;
  readonly no_dice_in_game: Nothing;
  readonly finish_play_first: Nothing;
  readonly too_late_for_decision: Nothing;
  readonly no_play_numbered: { readonly play: number };
}

/** Why a recorded play, or a change of men, does not fit a corrected game: told behind what does not fit. */
interface MisfitReasons {
  readonly half_not_here: Nothing;
  readonly another_at_bat: Nothing;
  readonly runner_not_there: Nothing;
  readonly nobody_to_bunt_over: Nothing;
  readonly game_over_before: Nothing;
  readonly entry_no_longer_holds: { readonly why: Reason };
}

/** Corrections, and rulings on the pitchers of record. */
interface RulingReasons {
  readonly play_cannot_be_that: { readonly play: number; readonly why: Reason };
  readonly play_no_longer_fits: { readonly play: number; readonly why: Reason };
  readonly change_no_longer_fits: { readonly play: number; readonly why: Reason };
  readonly dice_never_rolled: { readonly play: number };
  readonly has_not_pitched: OfPlayer;
  readonly pitchers_of_wrong_sides: Nothing;
  readonly win_of_record: OfPlayer;
  readonly starter_short_of_innings: OfPlayer;
  readonly win_of_record_or_later: OfPlayer;
  readonly loss_of_record: OfPlayer;
  readonly win_and_save: OfPlayer;
  readonly save_not_earned: OfPlayer;
  readonly nobody_has_won: Nothing;
}

/** Games to be made, and who may do what in them. */
interface GameReasons {
  /** `said`: what exactly, as the record's reader says it. */
  readonly record_damaged: { readonly said: string };
  readonly game_not_paused: Nothing;
  readonly game_not_ended: Nothing;
  readonly game_not_submitted: Nothing;
  readonly invitation_for_other_side: Nothing;
  readonly no_computer_side: Nothing;
  readonly only_scored_games_called: Nothing;
  readonly only_admins_reopen: Nothing;
  readonly only_admins_announce: Nothing;
  readonly admins_act_elsewhere: Nothing;
  readonly admin_only_watches: Nothing;
  readonly for_game_admin: Nothing;
  readonly only_managers: Nothing;
  readonly only_managers_of_side: Nothing;
  readonly for_manager_of: OfTeam;
  readonly for_other_side: Nothing;
  readonly other_manager_answers: Nothing;
  readonly only_asker_withdraws: Nothing;
  readonly request_gone: Nothing;
  readonly nobody_manages: OfTeam;
  readonly nobody_manages_in_league: OfTeam;
  readonly managed_by_another: OfTeam;
  readonly computer_needs_managers_word: OfTeam;
  readonly same_manager_twice: { readonly teams: readonly [string, string] };
  readonly no_team_in_league: { readonly team_id: string; readonly league: string };
  readonly no_team_with_id: { readonly team_id: string };
  readonly no_league_with_id: { readonly league_id: string };
  readonly person_or_computer: Nothing;
  readonly team_against_itself: Nothing;
  readonly choose_your_team: Nothing;
  readonly ranked_by_schedule: Nothing;
  readonly innings_of_practice: Nothing;
  readonly computer_by_admin_only: Nothing;
  readonly not_in_schedule: { readonly schedule_id: string };
  readonly other_teams_in_schedule: Nothing;
  readonly given_away: Nothing;
  readonly roster_not_known: OfTeam;
  readonly game_busy: Nothing;
  readonly ended_by_you: Nothing;
}

/** What was done too often. */
interface LimitReasons {
  readonly person_open: { readonly count: number };
  readonly team_open: OfTeam & { readonly count: number };
  readonly person_start: Wait;
  readonly team_start: OfTeam & Wait;
  readonly person_invite: Wait;
  readonly team_invite: OfTeam & Wait;
  readonly person_announce: Wait;
  readonly team_announce: OfTeam & Wait;
  readonly person_ask: Wait;
  readonly team_ask: OfTeam & Wait;
  readonly too_many_connections: Nothing;
  readonly reminded_lately: Nothing;
}

/** What a league's admins do in its office. */
interface OfficeReasons {
  readonly for_league_admin: Nothing;
  readonly games_missed_out_of_range: { readonly most: number };
  readonly not_injured: Nothing;
  readonly nobody_to_remind: Nothing;
  readonly no_rest_chart: Nothing;
  readonly no_injury_chart: Nothing;
  readonly started_game_stays: { readonly schedule_id: string };
  readonly league_changed_since: Nothing;
  readonly demo_is_no_file: Nothing;
  readonly file_too_big: Nothing;
  readonly file_not_a_bundle: Nothing;
  readonly file_empty: Nothing;
}

/** What clients send, and who sends it. */
interface ClientReasons {
  /** `place`: the field, or `input`; `said`: what is wrong with it, as the reader of the input says it. */
  readonly field_not_right: { readonly place: string; readonly said: string };
  readonly request_not_right: { readonly said: string };
  readonly from_another_site: Nothing;
  readonly token_not_valid: Nothing;
  readonly sign_in_failed: Nothing;
  readonly activity_off: Nothing;
  readonly session_ended: Nothing;
  readonly no_session: Nothing;
  readonly no_demo_manager: Nothing;
  readonly no_player: Nothing;
  readonly no_card: Nothing;
  readonly not_a_push_service: Nothing;
  readonly disk_full: Nothing;
  readonly database_away: Nothing;
}

/** What exactly is wrong, with what its sentence names: each has its words in every language's catalogue. */
export interface ReasonParams
  extends
    LineupReasons,
    UseReasons,
    DecisionReasons,
    PlayReasons,
    MisfitReasons,
    RulingReasons,
    GameReasons,
    LimitReasons,
    OfficeReasons,
    ClientReasons {}

/** What exactly is wrong, by name. */
export type ReasonName = keyof ReasonParams;

/** What exactly is wrong: its name in `reason`, with what its sentence names. */
export type Reason<N extends ReasonName = ReasonName> = {
  readonly [K in N]: { readonly reason: K } & ReasonParams[K];
}[N];
