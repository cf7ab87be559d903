import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { LeagueAnnouncement } from '@paper-dynasty/engine/service/league-office';
import type { Sql } from '../connection.ts';

/** For how many days an announcement is shown, and how many of them at most. */
const DAYS = 14;
const MOST = 5;

/** Keeps an announcement. */
export const keepAnnouncement = async (
  sql: Sql,
  { league_id, actor, text }: { readonly league_id: string; readonly actor: string; readonly text: string },
): Promise<string> => {
  const id = randomUUID();
  await sql`
    insert into league_announcements (id, league_id, at, actor, text) values (${id}, ${league_id}, now(), ${actor}, ${text})`;
  return id;
};

/** A league's announcements that are shown still, the newest first. */
export const readAnnouncements = async (
  sql: Sql,
  leagueId: string,
): Promise<readonly LeagueAnnouncement[]> => {
  const rows = await sql<(Omit<LeagueAnnouncement, 'at'> & { readonly at: Date })[]>`
    select id, league_id, at, text from league_announcements
    where league_id = ${leagueId} and at > now() - make_interval(days => ${DAYS}) order by at desc limit ${MOST}`;
  return rows.map((row) => ({ ...row, at: DateTime.fromJSDate(row.at).toUTC().toISO() ?? '' }));
};
