import { tellChanges } from '../leagues/change-words.ts';
import type { LeagueSettings } from '../leagues/league-settings.ts';
import { tellNotice, tellProblem } from '../leagues/file/problem-words.ts';
import type { Language } from '../model/languages.ts';
import type {
  AuditEntry,
  DraftAnswer,
  LeagueAnnouncement,
  LeaguePreview,
  LeagueStatus,
  SeasonGame,
} from '../service/league-office.ts';
import type { ListedInjury } from '../service/fitness.ts';
import type { FairPlayAct, FairPlayEntry, FairPlayPattern } from '../service/fair-play.ts';
import type { OpenGame } from '../service/open-games.ts';
import type { SubmissionRow } from '../service/submissions.ts';

/** What a change would make of a league, in words. */
export interface ToldPreview {
  readonly league_id: string;
  readonly name: string;
  readonly season: string;
  readonly is_new: boolean;
  readonly picture_hosts: readonly string[];
  readonly changes: readonly string[];
  readonly notices: readonly string[];
}

/** What came of looking at an upload, in words: a draft with the number to say yes to, or everything that is wrong. */
export interface LookedAt {
  readonly draft: (ToldPreview & { readonly id: string }) | null;
  /** How many things are wrong; not all of them may be told. */
  readonly count: number;
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/** What came of a change, in words. */
export interface LeagueDone {
  readonly league_id: string;
  readonly changed: boolean;
  readonly changes: readonly string[];
}

/** A submission with the game that it is of, as lists show it. */
export interface ToldSubmission extends SubmissionRow {
  /** The game in a line: "HER 3, LAM 2". */
  readonly game: string;
}

/** A league's office. */
export interface OfficeView {
  readonly status: LeagueStatus;
  /** Null for a demo league, which has no file that could be changed. */
  readonly settings: LeagueSettings | null;
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly manager_ids: readonly string[];
  }[];
  readonly held: ToldPreview | null;
  readonly submissions: readonly ToldSubmission[];
  readonly open: readonly OpenGame[];
  readonly announcements: readonly LeagueAnnouncement[];
  /** Who is hurt, those who miss most first. */
  readonly injuries: readonly ListedInjury[];
  /** Names by Discord ids. */
  readonly people: Readonly<Record<string, string>>;
}

/** A part of a league's audit trail, with what it can be filtered by. */
export interface AuditView {
  readonly entries: readonly AuditEntry[];
  readonly actions: readonly string[];
  readonly actors: readonly string[];
  readonly people: Readonly<Record<string, string>>;
}

/** What was taken back in a league's ranked games, with what it can be filtered by. */
export interface FairPlayView {
  /** The newest first; not all of them may be told. */
  readonly entries: readonly (FairPlayEntry & { /** In a line. */ readonly told: string })[];
  readonly count: number;
  /** Everybody who did anything of it. */
  readonly actors: readonly string[];
  /** The games whose records are damaged. */
  readonly unreadable: readonly string[];
  /** Of how many games this is, the last played, where the league has more. */
  readonly only_last: number | null;
  /** What everybody is called who can have done something, by their ids. */
  readonly people: Readonly<Record<string, string>>;
  /** What the acts and patterns are called. */
  readonly acts: Readonly<Record<FairPlayAct, string>>;
  readonly patterns: Readonly<Record<FairPlayPattern, string>>;
}

/** A league's schedule, or a part of it. */
export interface ScheduleView {
  readonly season: string | null;
  readonly current_week: number | null;
  /** Which week the games are of; null where they are of more than one. */
  readonly week: number | null;
  /** Whether the season has a schedule at all. */
  readonly scheduled: boolean;
  readonly games: readonly SeasonGame[];
}

/** What one may manage. */
export interface ManagedView {
  readonly owner: boolean;
  readonly leagues: readonly { readonly id: string; readonly name: string }[];
}

/** What everybody in a league is told: since when its server has not answered, and what its admins announce. */
export interface LeagueNews {
  /** When the data was read that serves while the league's server does not answer; null = it answers, or there is none. */
  readonly data_of: string | null;
  readonly announcements: readonly LeagueAnnouncement[];
}

/** The submission of a finished game, as its page shows it. */
export interface SubmissionView {
  readonly submission: SubmissionRow | null;
  /** Whether whoever asks may have it sent. */
  readonly may_send: boolean;
  /** Whether whoever asks may put it in the place of another result. */
  readonly may_replace: boolean;
}

/** What a change would make of a league, in a language. */
export const tellPreview = (preview: LeaguePreview, language: Language): ToldPreview => {
  const { changes, notices, ...rest } = preview;
  return {
    ...rest,
    changes: tellChanges(changes, language),
    notices: notices.map((notice) => tellNotice(notice, language)),
  };
};

/** What came of looking at an upload, in a language: of its errors at most so many. */
export const tellDraft = (
  answer: Extract<DraftAnswer, { kind: 'wrong' | 'draft' }>,
  language: Language,
  most: number,
): LookedAt => {
  if (answer.kind === 'draft') {
    const told = tellPreview(answer.preview, language);
    return { draft: { ...told, id: answer.draft_id }, count: 0, problems: [], notices: told.notices };
  }
  return {
    draft: null,
    count: answer.problems.length,
    problems: answer.problems.slice(0, most).map((problem) => tellProblem(problem, language)),
    notices: answer.notices.map((notice) => tellNotice(notice, language)),
  };
};
