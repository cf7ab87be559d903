import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { templateLeague } from '@paper-dynasty/db/league/template/template-league';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { LEAGUE_TABLES } from '@paper-dynasty/engine/leagues/file/raw-league';
import { writeLeague } from '@paper-dynasty/engine/leagues/file/write-league';
import type { Core } from './index.ts';

/** A second league of the same server, with digital cards, as one file at an address. */
export interface UrlLeague {
  data: LeagueData;
  /** What is sent in place of the file's text: where it does not add up. */
  spoil: ((json: Record<string, unknown>) => Record<string, unknown>) | null;
}

/** The league with digital cards, its first teams managed by the demo's people. */
export const makeUrlLeague = (): UrlLeague => {
  const data = templateLeague('auto', 'cards');
  const teams = data.teams.map((club, i) => {
    const manager = DEMO_MANAGERS[i];
    return { ...club, manager_ids: manager ? [manager.user_id] : [] };
  });
  return { data: { ...data, admins: [DEMO_COMMISSIONER.user_id], teams }, spoil: null };
};

/** A league as one `league.json`: each table a list of objects. */
const fileOf = (data: LeagueData): Record<string, unknown> => {
  const { settings, tables } = writeLeague(data);
  const lists = LEAGUE_TABLES.map((name) => {
    const { columns, rows } = tables[name];
    return [name, rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))];
  });
  return { ...(settings as object), ...(Object.fromEntries(lists) as object) };
};

/** Serves the league at `/cards/league.json`: with the key, with an ETag, and with nothing when the client has it already. */
export const urlLeagueRoute = (server: FastifyInstance, core: Core): void => {
  server.get('/cards/league.json', (request, reply) => {
    const { authorization } = request.headers;
    core.requests.push({
      method: 'GET',
      path: '/cards/league.json',
      query: '',
      authorization: authorization ?? null,
    });
    if (core.down) {
      reply.raw.socket?.destroy();
      return reply.hijack();
    }
    if (authorization !== `Bearer ${core.key}`) return reply.status(401).send('Unauthorized');
    const { data, spoil } = core.urlLeague;
    const json = fileOf(data);
    const text = JSON.stringify(spoil ? spoil(json) : json);
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.status(304).send();
    return reply.type('application/json').send(text);
  });
};
