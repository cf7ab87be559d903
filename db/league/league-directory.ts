import { leagueRulesSchema, type LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import { leagueConfigSchema, type LeagueConfig } from '@paper-dynasty/engine/model/league';
import { playerSchema, type Player } from '@paper-dynasty/engine/model/players';
import { parkSchema, teamSchema } from '@paper-dynasty/engine/model/setup';
import type { LeagueDirectory, LeagueTeam, NamedPlayer } from '@paper-dynasty/engine/service/ports';
import { z } from 'zod';
import type { Sql } from '../connection.ts';
import { foldedSql, wordsSought } from '../stores/words-sought.ts';

interface LeagueRow {
  readonly config: LeagueConfig;
  readonly cardsets: readonly { cardset: string; priority: number }[];
  readonly admin_ids: readonly string[];
  readonly season: string | null;
  readonly rules: LeagueRules;
}

const cardsetsSchema = z.array(z.object({ cardset: z.string(), priority: z.int() }));

const DEFAULT_RULES = leagueRulesSchema.parse({});

/** How long what was read of the leagues is used without another look, in milliseconds. */
const FRESH_MILLISECONDS = 30_000;

/** What words are looked for in: the name, the team's abbreviation, and the id. */
const PLAYER_TEXT = foldedSql("concat_ws(' ', p.name, t.abbreviation, p.id)");

/** What the league tables hold, read through a short-lived cache: every command asks who the admins are. */
export const createLeagueDirectory = (
  sql: Sql,
  millis: () => number,
): LeagueDirectory & {
  /** What was read of the leagues is no longer true. */
  forget(): void;
} => {
  let leagues: { at: number; rows: Promise<readonly LeagueRow[]> } | null = null;
  const read = async (): Promise<readonly LeagueRow[]> => {
    const rows = await sql<
      {
        config: unknown;
        cardsets: unknown;
        admin_ids: string[];
        season: string | null;
        rules: unknown;
      }[]
    >`
      select config, cardsets, season, rules, 
        array(select unnest(admin_ids) union select user_id from owners) as admin_ids
      from leagues order by position, id`;
    return rows.map((row) => ({
      config: leagueConfigSchema.parse(row.config),
      cardsets: cardsetsSchema.parse(row.cardsets),
      admin_ids: row.admin_ids,
      season: row.season,
      rules: leagueRulesSchema.parse(row.rules),
    }));
  };
  const all = (): Promise<readonly LeagueRow[]> => {
    if (leagues && millis() - leagues.at < FRESH_MILLISECONDS) return leagues.rows;
    const rows = read();
    rows.catch(() => (leagues = null));
    leagues = { at: millis(), rows };
    return rows;
  };
  const league = async (id: string) => (await all()).find((row) => row.config.id === id);
  return {
    forget: () => {
      leagues = null;
    },
    leagues: async () => (await all()).map((row) => row.config),
    cardsets: async (leagueId) => (await league(leagueId))?.cardsets ?? [],
    season: async (leagueId) => (await league(leagueId))?.season ?? null,
    rules: async (leagueId) => (await league(leagueId))?.rules ?? DEFAULT_RULES,
    admins: async (leagueId) => (await league(leagueId))?.admin_ids ?? [],
    teams: (leagueId) => readTeams(sql, leagueId),
    roster: async (leagueId, teamId): Promise<readonly Player[]> => {
      const rows = await sql<{ data: unknown }[]>`
        select data from players where league_id = ${leagueId} and team_id = ${teamId} and active order by id`;
      return rows.map((row) => playerSchema.parse(row.data));
    },
    player: async (leagueId, playerId) => {
      const [row] = await sql<
        { data: unknown; team_id: string | null; person_id: string | null; active: boolean }[]
      >`
        select data, team_id, person_id, active from players where league_id = ${leagueId} and id = ${playerId}`;
      if (!row) return null;
      const { data, ...of } = row;
      return { player: playerSchema.parse(data), ...of };
    },
    findPlayers: async (leagueId, matching, limit) => {
      const having = wordsSought(matching).reduce(
        (all, word) => sql`${all} and ${sql.unsafe(PLAYER_TEXT)} like ${`%${word}%`}`,
        sql``,
      );
      return sql<NamedPlayer[]>`
        select p.id, p.name, t.abbreviation as team
        from players p join teams t on t.league_id = p.league_id and t.id = p.team_id
        where p.league_id = ${leagueId} and p.active ${having} order by t.name, p.id limit ${limit}`;
    },
  };
};

const textOrNull = z.string().nullable();

const readTeams = async (sql: Sql, leagueId: string): Promise<readonly LeagueTeam[]> => {
  const rows = await sql<Record<string, unknown>[]>`
    select t.id, t.name, t.abbreviation, t.color, t.division, t.league_half, t.logo,
      json_build_object('name', p.name, 'homerun', p.homerun, 'single', p.single) as park,
      coalesce((select json_agg(m.user_id order by m.user_id) from team_managers m
        where m.league_id = t.league_id and m.team_id = t.id), '[]') as manager_ids
    from teams t join parks p on p.id = t.park_id where t.league_id = ${leagueId} and t.active order by t.name`;
  return rows.map((row) => ({
    team: teamSchema.parse(row),
    park: parkSchema.parse(row['park']),
    division: textOrNull.parse(row['division']),
    league_half: textOrNull.parse(row['league_half']),
    logo: textOrNull.parse(row['logo']),
    manager_ids: z.array(z.string()).parse(row['manager_ids']),
  }));
};
