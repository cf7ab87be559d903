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

/** A man of the league goes to another team, or leaves it where `team_id` is null; false when there is no such man. */
export const moveMan = (league: UrlLeague, playerId: string, team_id: string | null): boolean => {
  const { players } = league.data;
  if (!players.some(({ player }) => player.id === playerId)) return false;
  const moved = players.flatMap((line) => {
    if (line.player.id !== playerId) return [line];
    return team_id === null ? [] : [{ ...line, team_id }];
  });
  league.data = { ...league.data, players: moved };
  return true;
};

/** From now on a man's card says something else in one column than its chances add up to. */
export const spoilCard = (league: UrlLeague, playerId: string, column: string, value: string): void => {
  league.spoil = (json) => {
    const cards = (json['cards'] as Record<string, unknown>[]).map((row) => ({ ...row }));
    const card = cards.find((row) => row['player'] === playerId);
    if (card) card[column] = value;
    return { ...json, cards };
  };
};

/** Serves the league at `/cards/league.json`: with the key, with an ETag, and with nothing when the client has it already. */
export const urlLeagueRoute = (server: FastifyInstance, core: Core): void => {
  server.get('/cards/league.json', (request, reply) => {
    const { authorization } = request.headers;
    core.log(request, reply, '/cards/league.json');
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
