import { leagueConfigSchema, type LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { Sql } from '../connection.ts';
import { demoRoster, DEMO_CARDSET } from './rosters.ts';
import { DEMO_COMMISSIONER, DEMO_MANAGERS, DEMO_TEAMS } from './teams.ts';

/** The demo leagues, one of each kind. */
export const DEMO_LEAGUES: readonly LeagueConfig[] = [
  leagueConfigSchema.parse({
    id: 'sba',
    name: 'Super Baseball Alliance (demo)',
    card_mode: 'manual',
    rare_play: 'd100_is_1',
    open_teams: true,
  }),
  leagueConfigSchema.parse({
    id: 'pd',
    name: 'Paper Dynasty (demo)',
    card_mode: 'auto',
    rare_play: 'error_total_is_5',
    open_teams: true,
  }),
];

const KINDS = ['sba', 'pd'] as const;
const ROSTER = 26;

const rows = () => ({
  users: [...DEMO_MANAGERS, DEMO_COMMISSIONER].map((user) => ({ ...user, avatar_url: null })),
  leagues: DEMO_LEAGUES.map((config, position) => ({
    id: config.id,
    config,
    cardsets: config.id === 'pd' ? [{ cardset: DEMO_CARDSET, priority: 1 }] : [],
    admin_ids: [DEMO_COMMISSIONER.user_id],
    position,
  })),
  parks: KINDS.flatMap((kind) => DEMO_TEAMS[kind].map(({ team, park }) => ({ id: team.id, ...park }))),
  teams: KINDS.flatMap((kind) =>
    DEMO_TEAMS[kind].map(({ team }) => ({ league_id: kind, ...team, park_id: team.id })),
  ),
  team_managers: KINDS.flatMap((kind) =>
    DEMO_TEAMS[kind].map(({ team, manager }) => ({
      league_id: kind,
      team_id: team.id,
      user_id: DEMO_MANAGERS[manager]?.user_id ?? '',
    })),
  ),
  players: KINDS.flatMap((kind, k) =>
    DEMO_TEAMS[kind].flatMap(({ team }, t) =>
      demoRoster(kind, team.id, (k * DEMO_TEAMS[kind].length + t) * ROSTER).map((data) => ({
        league_id: kind,
        id: data.id,
        team_id: team.id,
        name: data.name,
        data,
      })),
    ),
  ),
});

/** Puts the demo leagues into a database that has no league yet. Safe to call at every start and from many processes. */
export const seedDemo = async (sql: Sql): Promise<void> => {
  const [found] = await sql`select 1 from leagues limit 1`;
  if (found) return;
  await sql.begin(async (transaction) => {
    for (const [table, list] of Object.entries(rows())) {
      await transaction`
        insert into ${transaction(table)}
        select * from jsonb_populate_recordset(null::${transaction.unsafe(table)}, ${transaction.json(list as never)})
        on conflict do nothing`;
    }
  });
};
