import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { makeCommitment } from '@paper-dynasty/engine/dice/verifiable';
import { eventVersion } from '@paper-dynasty/engine/model/event-versions';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { Clock, GameStore, Secrets, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { Sql } from '../connection.ts';
import { WrongKeyError } from '../system.ts';
import { failed, misused, tried, type Output } from './run.ts';

const USAGE = 'npm run rekey [-- --new-dice GAME]';

/** What keys are changed on. */
export interface Keyed {
  readonly sql: Sql;
  readonly store: Pick<GameStore, 'append' | 'eventsAfter'>;
  /** The newest key, under which everything is sealed, and the former ones, which still open it. */
  readonly secrets: Secrets;
  readonly clock: Clock;
}

const sealAnew = (secrets: Secrets, sealed: string): string | null => {
  try {
    return secrets.seal(secrets.open(sealed));
  } catch (error) {
    if (error instanceof WrongKeyError) return null;
    throw error;
  }
};

/** Seals every seed under the newest key. Returns how many, and the games whose seed no key opens. */
export const resealSeeds = async ({
  sql,
  secrets,
}: Pick<Keyed, 'sql' | 'secrets'>): Promise<{
  readonly sealed: number;
  readonly lost: readonly string[];
}> => {
  const rows = await sql<{ game_id: string; sealed_seed: string }[]>`
    select game_id, sealed_seed from game_secrets order by game_id`;
  const lost: string[] = [];
  for (const { game_id, sealed_seed } of rows) {
    const fresh = sealAnew(secrets, sealed_seed);
    if (fresh === null) lost.push(game_id);
    else
      await sql`
        update game_secrets set sealed_seed = ${fresh} where game_id = ${game_id} and sealed_seed = ${sealed_seed}`;
  }
  return { sealed: rows.length - lost.length, lost };
};

/** Seals the keys of leagues' servers under the newest key. Returns the leagues whose key no key opens. */
export const resealSourceKeys = async ({
  sql,
  secrets,
}: Pick<Keyed, 'sql' | 'secrets'>): Promise<readonly string[]> => {
  const rows = await sql<{ league_id: string; sealed_key: string }[]>`
    select league_id, sealed_key from league_sources where sealed_key is not null order by league_id`;
  const lost: string[] = [];
  for (const { league_id, sealed_key } of rows) {
    const fresh = sealAnew(secrets, sealed_key);
    if (fresh === null) lost.push(league_id);
    else
      await sql`
        update league_sources set sealed_key = ${fresh} where league_id = ${league_id} and sealed_key = ${sealed_key}`;
  }
  return lost;
};

/** Seals the key of push messages under the newest key. Returns whether no key opens it. */
export const resealPushKey = async ({ sql, secrets }: Pick<Keyed, 'sql' | 'secrets'>): Promise<boolean> => {
  const [row] = await sql<{ sealed_key: string }[]>`select sealed_key from push_keys`;
  if (!row) return false;
  const fresh = sealAnew(secrets, row.sealed_key);
  if (fresh === null) return true;
  await sql`update push_keys set sealed_key = ${fresh} where sealed_key = ${row.sealed_key}`;
  return false;
};

/** Why the keys are not those of this database's games, in words; null where they are, or where there are no games. */
export const keyProblem = async ({
  sql,
  secrets,
}: Pick<Keyed, 'sql' | 'secrets'>): Promise<string | null> => {
  const [row] = await sql<{ sealed_seed: string }[]>`
    select sealed_seed from game_secrets s join games g using (game_id) order by g.updated_at desc limit 1`;
  if (!row || sealAnew(secrets, row.sealed_seed) !== null) return null;
  return 'SECRET_KEY is not the key that the games here were sealed under: their dice cannot go on. Set the key of before, or put it behind the new one in SECRET_KEYS and run npm run rekey.';
};

const OVER = ['completed', 'abandoned', 'declined'];

/**
 * Gives a game that is not over new dice, whose commitment its log shows to everybody. Returns what hinders it, or null.
 * The rolls before can then not be checked any more: their seed stays unknown.
 */
export const commitAnew = async (keyed: Keyed, gameId: string): Promise<string | null> => {
  const { store, secrets, clock } = keyed;
  const log = isGameId(gameId) ? await store.eventsAfter(gameId, 0) : [];
  const state = foldLog(gameId, null, log).at(-1)?.state;
  if (!state) return `There is no game ${gameId}.`;
  if (OVER.includes(state.status)) return 'That game is over: it needs no dice.';
  const seed = secrets.newSeed();
  const event: StoredEvent = {
    type: 'dice_committed',
    payload: { commitment: makeCommitment(seed) },
    game_id: gameId,
    seq: state.seq + 1,
    version: eventVersion('dice_committed'),
    actor: 'operator',
    surface: 'system',
    at: clock.now(),
  };
  const { kind } = await store.append({
    game_id: gameId,
    expected_seq: state.seq,
    events: [event],
    idempotency_key: `operator ${randomUUID()}`,
    sealed_seed: secrets.seal(seed),
    state: evolve(state, event),
  });
  if (kind !== 'appended') return commitAnew(keyed, gameId);
  return null;
};

const reseal = async (keyed: Keyed, output: Output): Promise<number> => {
  const { sealed, lost } = await resealSeeds(keyed);
  output.out(`The seeds of ${sealed} games are sealed under the newest key.\n`);
  for (const gameId of lost)
    output.err(
      `Game ${gameId}: no key opens its seed. Add the key of before, or: ${USAGE.replace('GAME', gameId)}\n`,
    );
  const unread = await resealSourceKeys(keyed);
  for (const leagueId of unread)
    output.err(
      `League ${leagueId}: no key opens that of its server. Add the key of before, or connect the league again.\n`,
    );
  const mute = await resealPushKey(keyed);
  if (mute)
    output.err('No key opens that of push messages: nobody is told by push. Add the key of before.\n');
  const unopened = lost.length + unread.length + (mute ? 1 : 0);
  if (unopened === 0) output.out('In 15 minutes nothing needs the former keys any more.\n');
  return unopened > 0 ? 1 : 0;
};

/** Seals every seed under the newest key, or gives one game new dice, and says what came of it. Returns the exit code. */
export const runRekey = async (argv: readonly string[], keyed: Keyed, output: Output): Promise<number> => {
  const parsed = tried(() => parseArgs({ args: [...argv], options: { 'new-dice': { type: 'string' } } }));
  if (parsed instanceof Error) return misused(output, parsed.message, USAGE);
  const gameId = parsed.values['new-dice'];
  if (gameId === undefined) return reseal(keyed, output);
  const problem = await commitAnew(keyed, gameId).catch(failed(output));
  if (typeof problem === 'number') return problem;
  if (problem !== null) return misused(output, problem, USAGE);
  output.out(
    `Game ${gameId} goes on with new dice. Its rolls so far cannot be checked any more; the log says so.\n`,
  );
  return 0;
};
