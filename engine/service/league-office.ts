import type { LeagueChanges } from '../leagues/compare-leagues.ts';
import type { NewGame, ScheduleChange } from '../leagues/change-schedule.ts';
import type { LeagueData, LeagueSourceKind, ScheduledGame } from '../leagues/league-data.ts';
import type { LeagueNotice, LeagueProblem } from '../leagues/file/league-problems.ts';
import type { Refusal } from '../model/refusals.ts';

/** Where something that changed a league came from. */
export const IMPORT_ORIGINS = ['file', 'url', 'sba', 'office', 'taken_back'] as const;
/** Where something that changed a league came from. */
export type ImportOrigin = (typeof IMPORT_ORIGINS)[number];

/** Who acts in a league's office: a person by Discord id, or the operator of the server at its command line. */
export type OfficeActor = { readonly user_id: string } | 'operator' | 'source';

/** Why an upload cannot be taken at all. */
export type UploadFailure = 'too_large' | 'not_a_zip' | 'empty';

/** What a change does to a league. */
export interface LeaguePreview {
  readonly league_id: string;
  readonly name: string;
  readonly season: string;
  readonly is_new: boolean;
  readonly changes: LeagueChanges;
  readonly notices: readonly LeagueNotice[];
  /** The hosts that its pictures are on: browsers will be allowed to load pictures from them. */
  readonly picture_hosts: readonly string[];
}

/** What came of looking at a league file: errors, a refusal, or what it changes and the number to say yes to. */
export type DraftAnswer =
  | { readonly kind: 'unreadable'; readonly failure: UploadFailure }
  | {
      readonly kind: 'wrong';
      readonly problems: readonly LeagueProblem[];
      readonly notices: readonly LeagueNotice[];
    }
  | { readonly kind: 'refused'; readonly error: Refusal }
  | { readonly kind: 'draft'; readonly draft_id: string; readonly preview: LeaguePreview };

/** What came of changing a league. `changed` false: it was like that already. */
export type ImportAnswer =
  | { readonly kind: 'refused'; readonly error: Refusal }
  | {
      readonly kind: 'imported';
      readonly league_id: string;
      readonly changed: boolean;
      readonly changes: LeagueChanges;
    };

/** Something that was done in a league's office. */
export interface AuditEntry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Which of what was done in a league's office is asked for, the newest first. `before`: only what was done before this entry. */
export interface AuditFilter {
  readonly limit: number;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly before?: number | undefined;
  /** No older than so many minutes. */
  readonly minutes?: number | undefined;
}

/** What a league's admins have announced to everybody in it. */
export interface LeagueAnnouncement {
  readonly id: string;
  readonly league_id: string;
  readonly at: string;
  readonly text: string;
}

/** How a league stands: where its data comes from, how fresh it is, how much of it there is. */
export interface LeagueStatus {
  readonly league_id: string;
  readonly name: string;
  readonly season: string | null;
  readonly source: LeagueSourceKind;
  readonly read_at: string | null;
  readonly failure: string | null;
  /** Whether its server does not answer: what was read last serves on. */
  readonly away: boolean;
  /** Whether a change that came by itself waits for a yes. */
  readonly held: boolean;
  readonly teams: number;
  readonly players: number;
  readonly scheduled: number;
  readonly played: number;
  readonly admins: readonly string[];
  /** Teams that nobody manages. */
  readonly without_manager: readonly string[];
}

/** The commissioner's office: how leagues come in and are changed. Everything is checked, whole, in one transaction, kept with who did it, and can be taken back. */
export interface LeagueOffice {
  /** Whether somebody may change a league; of one that does not exist: whether they may bring it. */
  mayManage(leagueId: string, actor: OfficeActor): Promise<boolean>;
  /** Looks at an upload (a zip file, or one `league.json`): everything that is wrong, or what it would change. */
  draft(upload: Uint8Array, actor: OfficeActor): Promise<DraftAnswer>;
  /** Says yes to a draft. Refused when the league has changed since, or the draft is another person's. */
  accept(draftId: string, actor: OfficeActor): Promise<ImportAnswer>;
  /** What a league would become, without keeping anything. */
  preview(data: LeagueData): Promise<LeaguePreview>;
  /** Makes a league what is given: it is added if it is new. */
  importLeague(data: LeagueData, actor: OfficeActor, origin: ImportOrigin): Promise<ImportAnswer>;
  /** Changes a league that there is. */
  change(
    leagueId: string,
    actor: OfficeActor,
    change: (data: LeagueData) => LeagueData | Refusal,
  ): Promise<ImportAnswer>;
  /** Takes the last import back. */
  takeBack(leagueId: string, actor: OfficeActor): Promise<ImportAnswer>;
  /** Removes a league of which no game was ever started. */
  remove(leagueId: string, actor: OfficeActor): Promise<Refusal | null>;
  /** Takes the demo leagues away, and their commissioner's right to this server, unless games were started in them. */
  removeDemo(): Promise<'none' | 'removed' | 'played'>;
  /** A league as a file tells of it; null for none. */
  read(leagueId: string): Promise<LeagueData | null>;
  status(leagueId: string): Promise<LeagueStatus | null>;
  audit(leagueId: string, filter: AuditFilter): Promise<readonly AuditEntry[]>;
  /** What has been done in a league's office, and by whom: what the audit trail can be filtered by. */
  auditKinds(
    leagueId: string,
  ): Promise<{ readonly actions: readonly string[]; readonly actors: readonly string[] }>;
  /** Changes a game of the schedule; answers why it cannot be. */
  changeGame(
    leagueId: string,
    actor: OfficeActor,
    scheduleId: string,
    change: ScheduleChange,
  ): Promise<Refusal | null>;
  /** Adds a game to the schedule; answers which it became. */
  addGame(leagueId: string, actor: OfficeActor, game: NewGame): Promise<ScheduledGame | Refusal>;
  /** Takes a game that nobody has started out of the schedule; answers why it cannot be. */
  cancelGame(leagueId: string, actor: OfficeActor, scheduleId: string): Promise<Refusal | null>;
  /** Keeps an announcement to everybody in a league. */
  announce(leagueId: string, actor: OfficeActor, text: string): Promise<Refusal | null>;
  /** A league's announcements of the last two weeks, the newest first. */
  announcements(leagueId: string): Promise<readonly LeagueAnnouncement[]>;
  /** Keeps what was done in the audit trail. */
  note(
    leagueId: string,
    actor: OfficeActor,
    action: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** The hosts of all leagues' pictures. */
  pictureHosts(): Promise<readonly string[]>;
  /** A new one-time code that makes somebody the owner of this server; null when it has one. */
  newSetupCode(): Promise<string | null>;
  /** Makes a person the owner by a code, which is used up. */
  claim(code: string, userId: string): Promise<Refusal | null>;
  isOwner(userId: string): Promise<boolean>;
}

/** A game of the schedule as it stands: whether it was put off or given away, and the game that was started for it. */
export interface SeasonGame extends ScheduledGame {
  readonly season: string;
  readonly postponed: boolean;
  readonly forfeit: 'away' | 'home' | null;
  readonly note: string | null;
  readonly played: {
    readonly game_id: string;
    readonly status: string;
    readonly visibility: string;
    readonly away_score: number;
    readonly home_score: number;
  } | null;
}

/** Which games of a season to list: those of a week, of a team, that a person's teams play, that are not started. */
export interface SeasonFilter {
  readonly league_id: string;
  readonly season?: string | undefined;
  readonly week?: number | undefined;
  readonly team_id?: string | undefined;
  readonly manager_id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly limit?: number | undefined;
}

/** The seasons of the leagues. */
export interface SeasonSchedule {
  /** The games of a season (the present one unless another is named), in the order of the schedule. */
  games(filter: SeasonFilter): Promise<readonly SeasonGame[]>;
  game(leagueId: string, scheduleId: string): Promise<SeasonGame | null>;
  /** The seasons of a league, the newest first. */
  seasons(leagueId: string): Promise<readonly string[]>;
  /** The week that is being played: the first with a game that is neither over nor given away; null without a schedule. */
  currentWeek(leagueId: string): Promise<number | null>;
}
