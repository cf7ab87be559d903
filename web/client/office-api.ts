import type { AuditEntry, LeagueStatus, SeasonGame } from '@paper-dynasty/engine/service/league-office';
import { call, sendBytes } from './api.ts';

/** What an upload would change, with the number to say yes to. */
export interface Draft {
  readonly id: string;
  readonly league_id: string;
  readonly name: string;
  readonly season: string;
  readonly is_new: boolean;
  readonly picture_hosts: readonly string[];
  readonly changes: readonly string[];
}

/** What came of looking at an upload: a draft, or everything that is wrong, in words. */
export interface Looked {
  readonly draft: Draft | null;
  /** How many things are wrong; not all of them may be told. */
  readonly count: number;
  readonly problems: readonly string[];
  readonly notices: readonly string[];
}

/** What came of a change. */
export interface Done {
  readonly league_id: string;
  readonly changed: boolean;
  readonly changes: readonly string[];
}

/** A league's office. */
export interface Office {
  readonly status: LeagueStatus;
  readonly audit: readonly AuditEntry[];
  readonly teams: readonly {
    readonly id: string;
    readonly name: string;
    readonly manager_ids: readonly string[];
  }[];
  /** Names by Discord ids. */
  readonly people: Readonly<Record<string, string>>;
}

/** A league's schedule, or a part of it. */
export interface Schedule {
  readonly season: string | null;
  readonly current_week: number | null;
  readonly games: readonly SeasonGame[];
}

/** What one may manage. */
export interface Managed {
  readonly owner: boolean;
  readonly leagues: readonly { readonly id: string; readonly name: string }[];
}

/** The office and the schedules, over HTTP. */
export const officeApi = {
  claim: (code: string) => call('/api/setup', { code }),
  managed: () => call<Managed>('/api/office'),
  look: (file: Blob) => sendBytes<Looked>('/api/office/drafts', file),
  accept: (draft: string) => call<Done>(`/api/office/drafts/${draft}/accept`, {}),
  office: (league: string) => call<Office>(`/api/leagues/${league}/office`),
  savePeople: (
    league: string,
    people: {
      readonly admins: readonly string[];
      readonly managers: Readonly<Record<string, readonly string[]>>;
    },
  ) => call<Done>(`/api/leagues/${league}/office/people`, people),
  takeBack: (league: string) => call<Done>(`/api/leagues/${league}/office/take-back`, {}),
  week: (league: string, week: number) => call<Schedule>(`/api/leagues/${league}/schedule?week=${week}`),
  schedule: (league: string, limit: number) =>
    call<Schedule>(`/api/leagues/${league}/schedule?limit=${limit}`),
  ownGames: (league: string, limit: number) =>
    call<Schedule>(`/api/leagues/${league}/schedule?mine=true&limit=${limit}`),
};
