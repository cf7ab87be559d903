import { randomUUID } from 'node:crypto';
import {
  changesAnything,
  compareLeagues,
  nameManagers,
  type LeagueChanges,
} from '@paper-dynasty/engine/leagues/compare-leagues';
import { leagueDataSchema, type LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { pictureHosts } from '@paper-dynasty/engine/leagues/picture-hosts';
import { isRefusal, refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import type {
  DraftAnswer,
  ImportAnswer,
  ImportOrigin,
  LeagueOffice,
  LeaguePreview,
  OfficeActor,
} from '@paper-dynasty/engine/service/league-office';
import type { Sql } from '../connection.ts';
import { keepAnnouncement, readAnnouncements } from './announcements.ts';
import { addGame, cancelGame, changeGame } from './change-game.ts';
import { removeDemo } from './demo/remove-demo.ts';
import { checkBundle } from './files/check-bundle.ts';
import { BundleError, bundleOf } from './files/read-bundle.ts';
import { readAudit, readAuditKinds, readStatus } from './league-status.ts';
import { claim, isOwner, newSetupCode } from './owners.ts';
import { createUserStore } from '../stores/user-store.ts';
import { readLeague } from './read-league.ts';
import { removeLeagueTables, writeLeagueTables } from './write-league.ts';

/** How many of a league's imports can be taken back, one after the other. */
const KEPT_IMPORTS = 10;

/** How often a change is made anew on what others have changed meanwhile. */
const TRIES = 5;

const nameOf = (actor: OfficeActor): string => (typeof actor === 'string' ? actor : actor.user_id);

const NOT_YOURS: Refusal = refuse('not_allowed', { why: { reason: 'for_league_admin' } });
const NO_LEAGUE: Refusal = refuse('league_not_found', { field: 'league_id' });
const refused = (error: Refusal): { readonly kind: 'refused'; readonly error: Refusal } => ({
  kind: 'refused',
  error,
});

/** A refusal that undoes the transaction that it came up in. */
class Refused extends Error {
  readonly error: Refusal;
  constructor(error: Refusal) {
    super(error.code);
    this.error = error;
  }
}

/** The changes as people read them, with the names of those managers who have been here. */
const readable = async (
  sql: Sql,
  changes: LeagueChanges,
  before: LeagueData | null,
  after: LeagueData,
): Promise<LeagueChanges> => {
  const ids = [before, after].flatMap((data) => data?.teams.flatMap(({ manager_ids }) => manager_ids) ?? []);
  const people = await createUserStore(sql).find([...new Set(ids)]);
  return nameManagers(changes, before, after, new Map(people.map(({ user_id, name }) => [user_id, name])));
};

const lastImport = async (sql: Sql, leagueId: string): Promise<number> => {
  const [row] = await sql<{ id: number }[]>`
    select coalesce(max(id), 0)::int as id from league_imports where league_id = ${leagueId}`;
  return row?.id ?? 0;
};

const isDemo = async (sql: Sql, leagueId: string): Promise<boolean> => {
  const [row] = await sql`select 1 from leagues where id = ${leagueId} and season is null`;
  return row !== undefined;
};

interface Change {
  readonly actor: OfficeActor;
  readonly origin: ImportOrigin;
  readonly based_on?: number;
}

/** Makes a league what is given, in the caller's transaction, under the league's lock. */
const writeChange = async (
  sql: Sql,
  data: LeagueData,
  { actor, origin, based_on }: Change,
): Promise<LeagueChanges> => {
  const league_id = data.config.id;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`league:${league_id}`}, 0))`;
  if (await isDemo(sql, league_id)) throw new Refused(refuse('league_taken', { field: 'id' }));
  if (based_on !== undefined && based_on !== (await lastImport(sql, league_id)))
    throw new Refused(refuse('stale', { why: { reason: 'league_changed_since' } }));
  const before = await readLeague(sql, league_id);
  // What is kept calls people by their ids: they may ask to be forgotten.
  const changes = compareLeagues(before, data);
  await sql`
    insert into league_sources (league_id, kind, read_at) values (${league_id}, 'file', now())
    on conflict (league_id) do update set read_at = excluded.read_at, held = null`;
  if (!changesAnything(changes)) return changes;
  const problem = await writeLeagueTables(sql, data);
  if (problem) throw new Refused(problem);
  await sql`
    insert into league_imports (league_id, at, actor, origin, changes, before)
    values (${league_id}, now(), ${nameOf(actor)}, ${origin}, ${sql.json(changes as never)}, ${before && sql.json(before as never)})`;
  await sql`
    update league_imports set before = null where league_id = ${league_id} and id not in (
      select id from league_imports where league_id = ${league_id} order by id desc limit ${KEPT_IMPORTS})`;
  await note(sql, league_id, actor, origin === 'office' ? 'changed' : 'imported', {
    origin,
    ...counts(changes),
  });
  return readable(sql, changes, before, data);
};

const counts = (changes: LeagueChanges): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(changes)
      .map(
        ([part, { added, changed, gone }]) =>
          [part, { added: added.length, changed: changed.length, gone: gone.length }] as const,
      )
      .filter(([, { added, changed, gone }]) => added + changed + gone > 0),
  );

const note = async (
  sql: Sql,
  leagueId: string,
  actor: OfficeActor,
  action: string,
  detail: object,
): Promise<void> => {
  await sql`
    insert into league_audit (league_id, at, actor, action, detail)
    values (${leagueId}, now(), ${nameOf(actor)}, ${action}, ${sql.json(detail as never)})`;
};

/** The office on Postgres. `changed` is told of each league that was changed, after commit. */
export const createLeagueOffice = (sql: Sql, changed: (leagueId: string) => void): LeagueOffice => {
  const transaction = async <T>(work: (connection: Sql) => Promise<T>): Promise<T | Refusal> => {
    try {
      return (await sql.begin((connection) => work(connection as unknown as Sql))) as T;
    } catch (error) {
      if (error instanceof Refused) return error.error;
      throw error;
    }
  };

  const mayManage = async (leagueId: string, actor: OfficeActor): Promise<boolean> => {
    if (typeof actor === 'string') return true;
    if (await isOwner(sql, actor.user_id)) return true;
    const [admin] =
      await sql`select 1 from leagues where id = ${leagueId} and ${actor.user_id} = any(admin_ids)`;
    return admin !== undefined;
  };

  const write = async (data: LeagueData, change: Change): Promise<ImportAnswer> => {
    const changes = await transaction((connection) => writeChange(connection, data, change));
    if (isRefusal(changes)) return refused(changes);
    changed(data.config.id);
    return { kind: 'imported', league_id: data.config.id, changed: changesAnything(changes), changes };
  };

  const preview = async (data: LeagueData): Promise<LeaguePreview> => {
    const before = await readLeague(sql, data.config.id);
    return {
      league_id: data.config.id,
      name: data.config.name,
      season: data.season,
      is_new: before === null,
      changes: await readable(sql, compareLeagues(before, data), before, data),
      notices: [],
      picture_hosts: pictureHosts(data),
    };
  };

  const draft = async (upload: Uint8Array, actor: OfficeActor): Promise<DraftAnswer> => {
    try {
      const check = checkBundle(bundleOf(upload));
      if (!check.ok) return { kind: 'wrong', problems: check.problems, notices: check.notices };
      const { data } = check;
      const leagueId = data.config.id;
      if (!(await mayManage(leagueId, actor))) return refused(NOT_YOURS);
      if (await isDemo(sql, leagueId)) return refused(refuse('league_taken', { field: 'id' }));
      const draft_id = randomUUID();
      await sql`delete from league_drafts where at < now() - interval '1 day'`;
      await sql`
        insert into league_drafts (id, league_id, actor, at, origin, data, based_on)
        values (${draft_id}, ${leagueId}, ${nameOf(actor)}, now(), 'file', ${sql.json(data as never)}, ${await lastImport(sql, leagueId)})`;
      return { kind: 'draft', draft_id, preview: { ...(await preview(data)), notices: check.notices } };
    } catch (error) {
      if (error instanceof BundleError) return { kind: 'unreadable', failure: error.code };
      throw error;
    }
  };

  const accept = async (draftId: string, actor: OfficeActor): Promise<ImportAnswer> => {
    const [row] = await sql<{ league_id: string; data: unknown; based_on: number }[]>`
      select league_id, data, based_on from league_drafts where id = ${draftId} and actor = ${nameOf(actor)}`;
    if (!row) return refused(refuse('draft_not_found'));
    if (!(await mayManage(row.league_id, actor))) return refused(NOT_YOURS);
    const answer = await write(leagueDataSchema.parse(row.data), {
      actor,
      origin: 'file',
      based_on: row.based_on,
    });
    if (answer.kind === 'imported') await sql`delete from league_drafts where id = ${draftId}`;
    return answer;
  };

  const takeBack = async (leagueId: string, actor: OfficeActor): Promise<ImportAnswer> => {
    if (!(await mayManage(leagueId, actor))) return refused(NOT_YOURS);
    const [last] = await sql<{ id: number; before: unknown }[]>`
      select id, before from league_imports
      where league_id = ${leagueId} and taken_back_at is null and origin <> 'taken_back' and before is not null
      order by id desc limit 1`;
    if (!last) return refused(refuse('nothing_to_take_back'));
    const answer = await write(leagueDataSchema.parse(last.before), { actor, origin: 'taken_back' });
    if (answer.kind === 'imported')
      await sql`update league_imports set taken_back_at = now() where id = ${last.id}`;
    return answer;
  };

  const change: LeagueOffice['change'] = async (leagueId, actor, changeData) => {
    if (!(await mayManage(leagueId, actor))) return refused(NOT_YOURS);
    for (let tries = 1; ; tries += 1) {
      const based_on = await lastImport(sql, leagueId);
      const data = await readLeague(sql, leagueId);
      if (!data) return refused(NO_LEAGUE);
      const next = changeData(data);
      if (isRefusal(next)) return refused(next);
      const answer = await write(next, { actor, origin: 'office', based_on });
      // Somebody else has changed the league meanwhile: the change is made on that.
      if (answer.kind === 'imported' || answer.error.code !== 'stale' || tries === TRIES) return answer;
    }
  };

  const noteIt = (leagueId: string, actor: OfficeActor, action: string, detail: object): Promise<void> =>
    note(sql, leagueId, actor, action, detail);

  return {
    mayManage,
    draft,
    accept,
    preview,
    takeBack,
    importLeague: async (data, actor, origin) =>
      (await mayManage(data.config.id, actor)) ? write(data, { actor, origin }) : refused(NOT_YOURS),
    change,
    changeGame: async (leagueId, actor, id, what) =>
      (await mayManage(leagueId, actor))
        ? changeGame({ sql, change, note: noteIt }, leagueId, actor, { id, change: what })
        : NOT_YOURS,
    addGame: async (leagueId, actor, game) =>
      (await mayManage(leagueId, actor))
        ? addGame({ sql, change, note: noteIt }, leagueId, actor, game)
        : NOT_YOURS,
    cancelGame: async (leagueId, actor, id) =>
      (await mayManage(leagueId, actor))
        ? cancelGame({ sql, change, note: noteIt }, leagueId, actor, id)
        : NOT_YOURS,
    announce: async (league_id, actor, text) => {
      if (!(await mayManage(league_id, actor))) return NOT_YOURS;
      await keepAnnouncement(sql, { league_id, actor: nameOf(actor), text });
      await noteIt(league_id, actor, 'announced', { text });
      return null;
    },
    announcements: (leagueId) => readAnnouncements(sql, leagueId),
    remove: async (leagueId, actor) => {
      if (!(await mayManage(leagueId, actor))) return NOT_YOURS;
      if (!(await readLeague(sql, leagueId))) return NO_LEAGUE;
      const no = await transaction(async (connection) => {
        const problem = await removeLeagueTables(connection, leagueId);
        if (problem) throw new Refused(problem);
        await note(connection, leagueId, actor, 'removed', {});
        return null;
      });
      if (no === null) changed(leagueId);
      return no;
    },
    removeDemo: async () => {
      const answer = await sql.begin((connection) => removeDemo(connection as unknown as Sql));
      if (answer === 'removed') changed('');
      return answer;
    },
    read: (leagueId) => readLeague(sql, leagueId),
    status: (leagueId) => readStatus(sql, leagueId),
    audit: (leagueId, filter) => readAudit(sql, leagueId, filter),
    auditKinds: (leagueId) => readAuditKinds(sql, leagueId),
    note: noteIt,
    pictureHosts: async () => {
      const rows = await sql<{ host: string }[]>`
        select distinct unnest(picture_hosts) as host from leagues order by host`;
      return rows.map(({ host }) => host);
    },
    newSetupCode: () => newSetupCode(sql),
    claim: async (code, userId) => {
      const no = await claim(sql, code, userId);
      // An owner is an admin of every league.
      if (no === null) changed('');
      return no;
    },
    isOwner: (userId) => isOwner(sql, userId),
  };
};
