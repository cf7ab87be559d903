import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
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

/** Limits that all processes on one database share: windows of an hour, counted in `rate_limits`. */
export const createLimits = (sql: Sql, hourly: HourlyLimits): Limits => {
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
    giveBack: async (act, limited, key) => void (await limiters.get(`${act} ${limited}`)?.reward(key)),
  };
};
