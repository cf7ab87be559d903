import { z } from 'zod';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { needsConsent } from '@paper-dynasty/engine/leagues/compare-leagues';
import { leagueDataSchema, type LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { LeagueOffice, OfficeActor } from '@paper-dynasty/engine/service/league-office';
import type { LeagueSources, RefreshAnswer } from '@paper-dynasty/engine/service/league-sources';
import type { Log, Secrets } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../../connection.ts';
import { WrongKeyError } from '../../system.ts';
import type { LeagueServers } from '../league-servers.ts';
import { RemoteError } from '../remote/remote-error.ts';
import type { SeasonSettings } from '../sba/read-season.ts';
import { readTold } from './read-told.ts';
import { readSource, SourceError, type SourceRow } from './read-source.ts';

/** Where a league is to be read from. `key` goes with every request to it; it is kept sealed. */
export interface NewSource {
  readonly kind: 'url' | 'sba';
  readonly address: string;
  readonly key: string | null;
  /** What a league that is not there yet is called. */
  readonly name?: string;
}

/** The leagues that are read from servers. */
export interface LeagueRefresh extends LeagueSources {
  /** Says where a league is read from, and reads it; a league that is not there yet is made by its first reading. */
  connect(leagueId: string, source: NewSource): Promise<RefreshAnswer>;
  /** The leagues that have not been looked for so many milliseconds. */
  due(milliseconds: number): Promise<readonly string[]>;
}

/** What the reading of leagues works on. */
export interface LeagueRefreshDeps {
  readonly sql: Sql;
  readonly servers: LeagueServers;
  readonly office: LeagueOffice;
  readonly secrets: Pick<Secrets, 'seal'>;
  readonly log: Log;
}

const rowSchema = z.object({
  league_id: z.string(),
  kind: z.enum(['url', 'sba']),
  address: z.string(),
  sealed_key: z.string().nullable(),
  etag: z.string().nullable(),
  name: z.string().nullable(),
});
type Row = z.infer<typeof rowSchema>;

/** The rules that a league of the SBA's kind begins with: printed cards. */
const firstSettings = ({ league_id, name }: Row): SeasonSettings => ({
  config: leagueConfigSchema.parse({
    id: league_id,
    name: name ?? league_id,
    card_mode: 'manual',
    rare_play: 'd100_is_1',
  }),
  cardsets: [],
  admins: [],
  rules: leagueRulesSchema.parse({}),
});

const noticesOf = (extra: Readonly<Record<string, unknown>>): readonly string[] =>
  z.array(z.string()).safeParse(extra['notices']).data ?? [];

/** Reads leagues from their servers, keeps what was read, and says why it could not be. Keys go in, and never out. */
export const createLeagueRefresh = ({
  sql,
  servers,
  office,
  secrets,
  log,
}: LeagueRefreshDeps): LeagueRefresh => {
  const underWay = new Map<string, Promise<RefreshAnswer>>();

  const rowOf = async (leagueId: string): Promise<Row | null> => {
    const [row] = await sql`
      select league_id, kind, address, sealed_key, etag, extra->>'name' as name from league_sources
      where league_id = ${leagueId} and kind in ('url', 'sba') and address is not null`;
    return row ? rowSchema.parse(row) : null;
  };

  const heldOf = async (leagueId: string): Promise<LeagueData | null> => {
    const [kept] = await sql<{ held: unknown }[]>`
      select held from league_sources where league_id = ${leagueId} and held is not null`;
    return kept ? leagueDataSchema.parse(kept.held) : null;
  };

  const failed = async (leagueId: string, why: string, away = false): Promise<RefreshAnswer> => {
    await sql`
      update league_sources set tried_at = now(), failure = ${why}, away = ${away} where league_id = ${leagueId}`;
    log.warn({ league_id: leagueId, why }, 'a league could not be read from its source');
    return { kind: 'failed', why };
  };

  const taken = async (
    row: Pick<SourceRow, 'league_id' | 'kind'>,
    data: LeagueData,
    { etag, extra }: { readonly etag: string | null; readonly extra: Readonly<Record<string, unknown>> },
    actor: OfficeActor = 'source',
  ): Promise<RefreshAnswer> => {
    const answer = await office.importLeague(data, actor, row.kind);
    if (answer.kind === 'refused') return failed(row.league_id, tellRefusal(answer.error, 'en'));
    await sql`
      update league_sources set read_at = now(), tried_at = now(), failure = null, away = false, held = null, etag = ${etag},
        extra = extra || ${sql.json(extra as never)} where league_id = ${row.league_id}`;
    return { kind: 'taken', notices: noticesOf(extra) };
  };

  const read = async (row: Row): Promise<RefreshAnswer> => {
    const before = await office.read(row.league_id);
    const people = await sql<{ user_id: string }[]>`select user_id from users`;
    const answer = await readSource(row, {
      servers,
      settings: before ?? firstSettings(row),
      before,
      people: people.map(({ user_id }) => user_id),
      always: before === null,
    });
    if (answer.kind === 'unchanged') {
      await sql`
        update league_sources set read_at = now(), tried_at = now(), failure = null, away = false
        where league_id = ${row.league_id}`;
      return answer;
    }
    if (!before || !needsConsent(before, answer.data)) return taken(row, answer.data, answer);
    await sql`
      update league_sources set tried_at = now(), failure = null, away = false, held = ${sql.json(answer.data as never)},
        extra = extra || ${sql.json(answer.extra as never)}
      where league_id = ${row.league_id}`;
    return { kind: 'held' };
  };

  const refresh = (leagueId: string): Promise<RefreshAnswer> => {
    const already = underWay.get(leagueId);
    if (already) return already;
    const work = (async (): Promise<RefreshAnswer> => {
      const row = await rowOf(leagueId);
      if (!row) return { kind: 'no_source' };
      try {
        return await read(row);
      } catch (error) {
        if (error instanceof RemoteError) return failed(leagueId, error.message, error.passing);
        if (error instanceof SourceError) return failed(leagueId, error.message);
        if (error instanceof WrongKeyError)
          return failed(leagueId, 'the key of its server was sealed under another SECRET_KEY');
        // What nobody foresaw of one league keeps no other from being read.
        log.error({ err: error, league_id: leagueId }, 'what a league’s server sent could not be taken');
        return failed(leagueId, 'what its server sends could not be taken; the log of this server says why');
      }
    })().finally(() => underWay.delete(leagueId));
    underWay.set(leagueId, work);
    return work;
  };

  return {
    refresh,
    connect: async (leagueId, { kind, address, key, name }) => {
      const sealed = key === null ? null : secrets.seal(key);
      await sql`
        insert into league_sources (league_id, kind, address, sealed_key, extra)
        values (${leagueId}, ${kind}, ${address}, ${sealed}, ${sql.json(name === undefined ? {} : { name })})
        on conflict (league_id) do update set kind = excluded.kind, address = excluded.address,
          sealed_key = excluded.sealed_key, etag = null, held = null, failure = null, away = false`;
      return refresh(leagueId);
    },
    told: (leagueId) => readTold(sql, leagueId),
    held: async (leagueId) => {
      const data = await heldOf(leagueId);
      return data && office.preview(data);
    },
    acceptHeld: async (leagueId, actor) => {
      const row = await rowOf(leagueId);
      const data = await heldOf(leagueId);
      if (!row || !data || !(await office.mayManage(leagueId, actor))) return { kind: 'no_source' };
      return taken(row, data, { etag: row.etag, extra: {} }, actor);
    },
    due: async (milliseconds) => {
      const rows = await sql<{ league_id: string }[]>`
        select league_id from league_sources where kind in ('url', 'sba') and address is not null
        and (tried_at is null or tried_at < now() - make_interval(secs => ${milliseconds / 1000})) order by league_id`;
      return rows.map(({ league_id }) => league_id);
    },
  };
};
