import type { Sql } from '../../connection.ts';
import { insertRows, type JsonTable } from '../../records/insert-rows.ts';
import { demoLeague } from './clubs.ts';
import { DEMO_LEAGUE_IDS } from './leagues.ts';
import { DEMO_COMMISSIONER, DEMO_MANAGERS, DEMO_TEAMS } from './teams.ts';

const rows = (): Partial<Record<JsonTable, readonly object[]>> => {
  const leagues = DEMO_LEAGUE_IDS.map((id) => ({ id, ...demoLeague(id) }));
  const clubs = leagues.flatMap(({ id, clubs }) => clubs.map((club) => ({ league_id: id, ...club })));
  return {
    users: [...DEMO_MANAGERS, DEMO_COMMISSIONER].map((user) => ({ ...user, avatar_url: null })),
    leagues: leagues.map(({ id, league, cardsets }, position) => ({
      id,
      config: league,
      cardsets,
      admin_ids: [DEMO_COMMISSIONER.user_id],
      position,
      rules: {},
      picture_hosts: [],
    })),
    parks: clubs.map(({ team, park }) => ({ id: team.id, ...park })),
    teams: clubs.map(({ league_id, team }) => ({ league_id, ...team, park_id: team.id, active: true })),
    team_managers: DEMO_LEAGUE_IDS.flatMap((league_id) =>
      DEMO_TEAMS[league_id].map(({ team, manager }) => ({
        league_id,
        team_id: team.id,
        user_id: DEMO_MANAGERS[manager]?.user_id ?? '',
      })),
    ),
    players: clubs.flatMap(({ league_id, team, roster }) =>
      Object.values(roster).map((data) => ({
        league_id,
        id: data.id,
        team_id: team.id,
        name: data.name,
        data,
        person_id: data.id,
        positions: [],
        limits: {},
        active: true,
      })),
    ),
  };
};

/** Puts the demo leagues into a database that has no league yet. Safe to call at every start and from many processes. */
export const seedDemo = async (sql: Sql): Promise<void> => {
  const [found] = await sql`select 1 from leagues limit 1`;
  if (found) return;
  await sql.begin(async (transaction) => {
    await transaction`
      insert into owners (user_id, since) values (${DEMO_COMMISSIONER.user_id}, now()) on conflict do nothing`;
    for (const [table, list] of Object.entries(rows())) {
      const text = `${insertRows(table as JsonTable, '$1::jsonb')} on conflict do nothing`;
      await transaction.unsafe(text, [transaction.json(list as never)]);
    }
  });
};
