import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { leagueRulesSchema, type SubmissionMode } from '@paper-dynasty/engine/leagues/league-rules';
import { leagueConfigSchema, type CardMode } from '@paper-dynasty/engine/model/league';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { createRemote } from '@paper-dynasty/db/league/remote/remote';
import { createSbaClient, sbaBase } from '@paper-dynasty/db/league/sba/client';
import { readSbaSeason } from '@paper-dynasty/db/league/sba/read-season';
import type { Sql } from '@paper-dynasty/db/connection';
import { insertRows, type JsonTable } from '@paper-dynasty/db/records/insert-rows';
import type { OwnProcess } from '../process.ts';
import type { LeagueStandIn } from '../stand-ins/league-api/index.ts';

/** Puts a league into a test's database as an import leaves it, with the source that it came from. */
export const bringLeague = async (
  sql: Sql,
  data: LeagueData,
  source: { readonly kind: string; readonly address: string; readonly sealed_key: string | null },
): Promise<void> => {
  const { config, season } = data;
  const league_id = config.id;
  const parkId = (id: string) => `${league_id}/${id}`;
  const rows: Partial<Record<JsonTable, readonly object[]>> = {
    leagues: [
      {
        id: league_id,
        config,
        cardsets: data.cardsets,
        admin_ids: data.admins,
        position: 9,
        season,
        rules: data.rules,
        picture_hosts: [],
      },
    ],
    parks: data.parks.map(({ id, park, image }) => ({ id: parkId(id), ...park, image })),
    teams: data.teams.map(({ team, park_id, manager_ids: _, ...club }) => ({
      league_id,
      ...team,
      ...club,
      park_id: parkId(park_id),
      season,
      active: true,
    })),
    team_managers: data.teams.flatMap(({ team, manager_ids }) =>
      manager_ids.map((user_id) => ({ league_id, team_id: team.id, user_id })),
    ),
    players: data.players.map(({ player, ...line }) => ({
      league_id,
      ...line,
      id: player.id,
      name: player.name,
      data: player,
      season,
      active: true,
    })),
  };
  await sql.begin(async (transaction) => {
    for (const [table, list] of Object.entries(rows))
      await transaction.unsafe(insertRows(table as JsonTable, '$1::jsonb'), [
        transaction.json(list as never),
      ]);
    for (const [position, game] of data.schedule.entries())
      await transaction`insert into schedule ${transaction({ ...game, league_id, season, position })}`;
    await transaction`insert into league_sources ${transaction({ league_id, ...source })}`;
  });
};

/** A league of the SBA's kind at a server, in a test's database: with digital cards where computers are to play it, for the server has none. */
export const bringAlliance = async (
  process: Pick<OwnProcess, 'sql' | 'services'>,
  server: LeagueStandIn,
  changes: { readonly id?: string; readonly card_mode?: CardMode; readonly submission?: SubmissionMode } = {},
): Promise<LeagueData> => {
  const remote = createRemote({ base: sbaBase(server.url), key: server.key, localHosts: ['127.0.0.1'] });
  const config = leagueConfigSchema.parse({
    id: changes.id ?? 'alliance',
    name: 'The Alliance',
    card_mode: changes.card_mode ?? 'manual',
    rare_play: 'd100_is_1',
  });
  const settings = {
    config,
    cardsets: [],
    admins: [DEMO_COMMISSIONER.user_id],
    rules: leagueRulesSchema.parse({ submission: changes.submission ?? 'off' }),
  };
  const people = DEMO_MANAGERS.map(({ user_id }) => user_id);
  const { data } = await readSbaSeason(createSbaClient(remote), settings, people);
  await remote.close();
  const sealed_key = process.services.secrets.seal(server.key);
  await bringLeague(process.sql, data, { kind: 'sba', address: server.url, sealed_key });
  return data;
};
