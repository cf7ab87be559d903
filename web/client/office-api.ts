import type { NewGame, ScheduleChange } from '@paper-dynasty/engine/leagues/change-schedule';
import type { SettingsChange } from '@paper-dynasty/engine/leagues/league-settings';
import type { RefreshAnswer } from '@paper-dynasty/engine/service/league-sources';
import type {
  AuditView,
  FairPlayView,
  LeagueDone,
  LeagueNews,
  LookedAt,
  ManagedView,
  OfficeView,
  ScheduleView,
  SubmissionView,
} from '@paper-dynasty/engine/wire/office';
import { call, query, sendBytes } from './api.ts';

/** The office and the schedules, over HTTP. */
export const officeApi = {
  claim: (code: string) => call('/api/setup', { code }),
  managed: () => call<ManagedView>('/api/office'),
  look: (file: Blob) => sendBytes<LookedAt>('/api/office/drafts', file),
  accept: (draft: string) => call<LeagueDone>(`/api/office/drafts/${draft}/accept`, {}),
  office: (league: string) => call<OfficeView>(`/api/leagues/${league}/office`),
  audit: (
    league: string,
    which: { readonly action?: string; readonly actor?: string; readonly before?: number },
  ) => call<AuditView>(`/api/leagues/${league}/office/audit${query(which)}`),
  fairPlay: (
    league: string,
    which: {
      readonly actor?: string | undefined;
      readonly act?: string | undefined;
      readonly pattern?: string | undefined;
    },
  ) => call<FairPlayView>(`/api/leagues/${league}/office/fair-play${query(which)}`),
  savePeople: (
    league: string,
    people: {
      readonly admins: readonly string[];
      readonly managers: Readonly<Record<string, readonly string[]>>;
    },
  ) => call<LeagueDone>(`/api/leagues/${league}/office/people`, people),
  saveSettings: (league: string, change: SettingsChange) =>
    call<LeagueDone>(`/api/leagues/${league}/office/settings`, change),
  refresh: (league: string) => call<RefreshAnswer>(`/api/leagues/${league}/office/refresh`, {}),
  takeHeld: (league: string) => call<RefreshAnswer>(`/api/leagues/${league}/office/held/accept`, {}),
  changeGame: (league: string, game: string, change: ScheduleChange) =>
    call(`/api/leagues/${league}/office/schedule/${encodeURIComponent(game)}`, change),
  addGame: (league: string, game: NewGame) => call(`/api/leagues/${league}/office/schedule`, game),
  cancelGame: (league: string, game: string) =>
    call(`/api/leagues/${league}/office/schedule/${encodeURIComponent(game)}/cancel`, {}),
  setInjury: (
    league: string,
    injury: { readonly player_id: string; readonly games: number; readonly note: string },
  ) => call(`/api/leagues/${league}/office/injuries`, injury),
  remind: (league: string, game: string) =>
    call<{ readonly reminded: readonly string[] }>(`/api/leagues/${league}/office/games/${game}/remind`, {}),
  announce: (league: string, text: string) => call(`/api/leagues/${league}/office/announcements`, { text }),
  takeBack: (league: string) => call<LeagueDone>(`/api/leagues/${league}/office/take-back`, {}),
  /** A week; null = the one that is played. */
  week: (league: string, week: number | null) =>
    call<ScheduleView>(`/api/leagues/${league}/schedule?week=${week ?? 'current'}`),
  ownGames: (league: string, limit: number) =>
    call<ScheduleView>(`/api/leagues/${league}/schedule?mine=true&limit=${limit}`),
  news: (league: string) => call<LeagueNews>(`/api/leagues/${league}/news`),
  submission: (game: string) => call<SubmissionView>(`/api/games/${game}/submission`),
  send: (game: string, replace: boolean) =>
    call<SubmissionView>(`/api/games/${game}/submission`, { replace }),
};
