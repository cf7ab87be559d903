import type { NewGame, ScheduleChange } from '@paper-dynasty/engine/leagues/change-schedule';
import type { SettingsChange } from '@paper-dynasty/engine/leagues/league-settings';
import { ask, sendBytes } from './api.ts';

/** The office and the schedules, over HTTP. */
export const officeApi = {
  claim: (code: string) => ask('POST /api/setup', { body: { code } }),
  managed: () => ask('GET /api/office'),
  look: (file: Blob) => sendBytes('POST /api/office/drafts', file),
  accept: (draft: string) => ask('POST /api/office/drafts/:draft/accept', { draft }),
  office: (id: string) => ask('GET /api/leagues/:id/office', { id }),
  audit: (
    id: string,
    query: { readonly action?: string; readonly actor?: string; readonly before?: number },
  ) => ask('GET /api/leagues/:id/office/audit', { id, query }),
  fairPlay: (
    id: string,
    query: {
      readonly actor?: string | undefined;
      readonly act?: string | undefined;
      readonly pattern?: string | undefined;
    },
  ) => ask('GET /api/leagues/:id/office/fair-play', { id, query }),
  savePeople: (
    id: string,
    body: {
      readonly admins: readonly string[];
      readonly managers: Readonly<Record<string, readonly string[]>>;
    },
  ) => ask('POST /api/leagues/:id/office/people', { id, body }),
  saveSettings: (id: string, body: SettingsChange) =>
    ask('POST /api/leagues/:id/office/settings', { id, body }),
  refresh: (id: string) => ask('POST /api/leagues/:id/office/refresh', { id }),
  takeHeld: (id: string) => ask('POST /api/leagues/:id/office/held/accept', { id }),
  changeGame: (id: string, game: string, body: ScheduleChange) =>
    ask('POST /api/leagues/:id/office/schedule/:game', { id, game, body }),
  addGame: (id: string, body: NewGame) => ask('POST /api/leagues/:id/office/schedule', { id, body }),
  cancelGame: (id: string, game: string) =>
    ask('POST /api/leagues/:id/office/schedule/:game/cancel', { id, game }),
  setInjury: (
    id: string,
    body: { readonly player_id: string; readonly games: number; readonly note: string },
  ) => ask('POST /api/leagues/:id/office/injuries', { id, body }),
  remind: (id: string, game: string) => ask('POST /api/leagues/:id/office/games/:game/remind', { id, game }),
  announce: (id: string, text: string) =>
    ask('POST /api/leagues/:id/office/announcements', { id, body: { text } }),
  takeBack: (id: string) => ask('POST /api/leagues/:id/office/take-back', { id }),
  /** A week; null = the one that is played. */
  week: (id: string, week: number | null) =>
    ask('GET /api/leagues/:id/schedule', { id, query: { week: week ?? 'current' } }),
  ownGames: (id: string, limit: number) =>
    ask('GET /api/leagues/:id/schedule', { id, query: { mine: true, limit } }),
  news: (id: string) => ask('GET /api/leagues/:id/news', { id }),
  submission: (id: string) => ask('GET /api/games/:id/submission', { id }),
  send: (id: string, replace: boolean) => ask('POST /api/games/:id/submission', { id, body: { replace } }),
};
