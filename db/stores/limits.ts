import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { STATUSES } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import type { Limited, LimitedAct, Limits } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';

/** How often something may be done in an hour by one person, and for one team; 0 = as often as they like. */
export type HourlyLimits = Readonly<Record<LimitedAct, Readonly<Record<Limited, number>>>>;

const ACTS: readonly LimitedAct[] = ['start', 'invite', 'announce', 'ask'];
const LIMITED: readonly Limited[] = ['person', 'team'];

/** Nothing is limited. */
export const NO_LIMITS: HourlyLimits = {
  start: { person: 0, team: 0 },
  invite: { person: 0, team: 0 },
  announce: { person: 0, team: 0 },
  ask: { person: 0, team: 0 },
};

/** How many games may be open at a time that one person made, and that one team takes part in; 0 = any number. */
export type OpenGames = Readonly<Record<Limited, number>>;

const ANY_NUMBER: OpenGames = { person: 0, team: 0 };

const OPEN = STATUSES.filter((status) => !isOver({ status }));

/** Counts the games that are not over: those that a person made, or those of a team, by the keys of the limits. */
const countOpen = async (sql: Sql, limited: Limited, key: string): Promise<number> => {
  const whose =
    limited === 'person'
      ? sql`creator_id = ${key}`
      : sql`${key} in (league_id || ' ' || away_team_id, league_id || ' ' || home_team_id)`;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from games where ${whose} and status = any(${OPEN})`;
  return row?.count ?? 0;
};

const HOUR_SECONDS = 3600;

interface Query {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/** What the limiter asks of a client of node-postgres, on our pool. */
const clientOf = (sql: Sql) => ({
  query: async ({ text, values }: Query) => ({
    rows: await sql.unsafe(text, [...values], { prepare: true }),
  }),
});

/** Limits that all processes on one database share: windows of an hour, counted in `rate_limits`, and the games that are open. */
export const createLimits = (sql: Sql, hourly: HourlyLimits, open: OpenGames = ANY_NUMBER): Limits => {
  const storeClient = clientOf(sql);
  const limiters = new Map(
    ACTS.flatMap((act) =>
      LIMITED.filter((limited) => hourly[act][limited] > 0).map((limited) => {
        const name = `${act} ${limited}`;
        const limiter = new RateLimiterPostgres({
          storeClient,
          storeType: 'client',
          tableName: 'rate_limits',
          tableCreated: true,
          keyPrefix: name,
          points: hourly[act][limited],
          duration: HOUR_SECONDS,
        });
        return [name, limiter] as const;
      }),
    ),
  );
  return {
    take: async (act, limited, key) => {
      try {
        await limiters.get(`${act} ${limited}`)?.consume(key);
        return null;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.ceil(refusal.msBeforeNext / 1000);
      }
    },
    tooManyOpen: async (limited, key) => {
      const most = open[limited];
      if (most === 0) return null;
      const count = await countOpen(sql, limited, key);
      return count >= most ? count : null;
    },
    giveBack: async (act, limited, key) => void (await limiters.get(`${act} ${limited}`)?.reward(key)),
  };
};
