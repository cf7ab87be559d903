import { checkBundle } from '../files/check-bundle.ts';
import { BundleError, bundleOf } from '../files/read-bundle.ts';
import { tellProblem } from '@paper-dynasty/engine/leagues/file/problem-words';
import { leagueDataSchema, type LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import type { LeagueServers } from '../league-servers.ts';
import { withinTime } from '../remote/remote.ts';
import { createSbaClient, sbaBase } from '../sba/client.ts';
import { keepRatings } from '../sba/keep-ratings.ts';
import { readSbaSeason, type SeasonSettings } from '../sba/read-season.ts';

/** Where a league is read from, and what is known of it. */
export interface SourceRow {
  readonly league_id: string;
  readonly kind: 'url' | 'sba';
  readonly address: string;
  readonly sealed_key: string | null;
  readonly etag: string | null;
}

/** What a source tells: the league, what is remembered beside it; or that nothing has changed since. */
export type SourceAnswer =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly data: LeagueData;
      readonly etag: string | null;
      readonly extra: Readonly<Record<string, unknown>>;
    };

/** A source told something that is no league, in words. */
export class SourceError extends Error {}

const PROBLEMS_TOLD = 3;
/** How long a season may take to be read, in milliseconds: a league that dawdles keeps no other waiting. */
const SEASON_MILLISECONDS = 120_000;

/** A league file that is kept at an address: its folder, and what is asked of it. */
const splitAddress = (address: string): { readonly base: string; readonly path: string } => {
  if (!URL.canParse(address)) return { base: address, path: '' };
  const url = new URL(address);
  const base = new URL('.', url);
  base.search = '';
  return { base: base.href, path: `${url.pathname.slice(base.pathname.length)}${url.search}` };
};

/** The league of a file's bytes. Throws a SourceError with the first of its errors. */
const leagueOfFile = (text: string, leagueId: string): LeagueData => {
  const check = checkBundle(bundleOf(new TextEncoder().encode(text)));
  if (!check.ok) {
    const told = check.problems.slice(0, PROBLEMS_TOLD).map((problem) => tellProblem(problem, 'en'));
    const more = check.problems.length - told.length;
    throw new SourceError(`${told.join(' ')}${more > 0 ? ` (and ${String(more)} more)` : ''}`);
  }
  if (check.data.config.id !== leagueId)
    throw new SourceError(`the file is of the league ${check.data.config.id}, not of ${leagueId}`);
  return check.data;
};

const readUrl = async (row: SourceRow, servers: LeagueServers, always: boolean): Promise<SourceAnswer> => {
  const { base, path } = splitAddress(row.address);
  const known: Readonly<Record<string, string>> =
    row.etag !== null && !always ? { 'if-none-match': row.etag } : {};
  const answer = await servers.remote(base, row.sealed_key).send({ method: 'GET', path, headers: known });
  if (answer.status === 304) return { kind: 'unchanged' };
  try {
    const data = leagueOfFile(answer.text, row.league_id);
    return { kind: 'read', data, etag: answer.etag, extra: {} };
  } catch (error) {
    if (error instanceof BundleError)
      throw new SourceError('the file is empty, too large, or no league.json');
    throw error;
  }
};

const readSba = async (
  row: SourceRow,
  servers: LeagueServers,
  settings: SeasonSettings,
  before: LeagueData | null,
  people: readonly string[],
): Promise<SourceAnswer> => {
  const client = createSbaClient(
    withinTime(servers.remote(sbaBase(row.address), row.sealed_key), SEASON_MILLISECONDS),
  );
  const { data, ...extra } = await readSbaSeason(client, settings, people);
  const checked = leagueDataSchema.safeParse(keepRatings(data, before));
  if (checked.success) return { kind: 'read', data: checked.data, etag: null, extra };
  const [issue] = checked.error.issues;
  throw new SourceError(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`);
};

/** What a league is read with, beside its source. */
export interface ReadWith {
  readonly servers: LeagueServers;
  /** What the league has settled for itself, where its server does not know. */
  readonly settings: SeasonSettings;
  readonly before: LeagueData | null;
  /** The Discord ids of the people known here. */
  readonly people: readonly string[];
  /** Read it whole, though it may not have changed. */
  readonly always: boolean;
}

/** Reads a league from its source. Rejects with a RemoteError or a SourceError. */
export const readSource = (row: SourceRow, given: ReadWith): Promise<SourceAnswer> =>
  row.kind === 'url'
    ? readUrl(row, given.servers, given.always)
    : readSba(row, given.servers, given.settings, given.before, given.people);
