import { beforeEach, describe, expect, test } from 'vitest';
import { keyProblem, runRekey } from '@paper-dynasty/db/commands/rekey';
import { createSecrets, systemClock } from '@paper-dynasty/db/system';
import { publishedDice, verifyDice } from '@paper-dynasty/engine/dice/verify';
import { createTokens } from '@paper-dynasty/web/server/auth/tokens';
import { deriveKey } from '@paper-dynasty/db/system';
import { startTestProcess, TEST_SECRET, type TestProcess } from '../process.ts';
import { DEVICE } from '../web/support.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, by, playOne, practiceGame } from './games.ts';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';

const NEW = 'a newer key of the tests, as long as it must be';
const own = withTestProcess();
let gameId: string;

beforeEach(async () => {
  gameId = await practiceGame(own.services);
  await playOne(own.services, ANN, gameId);
});

const rekey = async (argv: readonly string[], secrets = createSecrets(NEW, TEST_SECRET)) => {
  const said = { out: '', err: '' };
  const keyed = { sql: own.sql, store: own.services.store, secrets, clock: systemClock };
  const code = await runRekey(argv, keyed, {
    out: (t) => void (said.out += t),
    err: (t) => void (said.err += t),
  });
  return { code, ...said };
};

/** A process on the same database with keys of its own. */
const withKeys = async <T>(
  secretKeys: readonly [string, ...string[]],
  use: (process: TestProcess) => Promise<T>,
): Promise<T> => {
  const process = startTestProcess(own.databaseUrl, { secretKeys });
  try {
    return await use(process);
  } finally {
    await process.close();
  }
};

describe('a new key', () => {
  test('opens nothing of before alone, and says so; behind it the former key does', async () => {
    await withKeys([NEW], async ({ services, sql }) => {
      const answer = await rollDice(services, by(ANN, gameId));
      expect(answer).toMatchObject({ ok: false, error: { code: 'game_broken' } });
      expect(JSON.stringify(answer)).toContain('it was sealed under another SECRET_KEY');
      expect(await keyProblem({ sql, secrets: services.secrets })).toContain('SECRET_KEYS');
    });
    await withKeys([NEW, TEST_SECRET], async ({ services, sql }) => {
      expect(await keyProblem({ sql, secrets: services.secrets })).toBeNull();
      expect(await playOne(services, ANN, gameId)).toMatchObject({ ok: true });
    });
  });

  test('is all that is needed once every seed is sealed under it', async () => {
    const { code, out } = await rekey([]);
    expect(code).toBe(0);
    expect(out).toMatch(/^The seeds of \d+ games are sealed under the newest key\./);
    await withKeys([NEW], async ({ services }) =>
      expect(await playOne(services, ANN, gameId)).toMatchObject({ ok: true }),
    );
    expect(await rekey([], createSecrets(TEST_SECRET, NEW))).toMatchObject({ code: 0 });
  });

  test('seals the keys of leagues’ servers too, and names the league of one that is lost', async () => {
    const key = await own.push.publicKey();
    const { privateKey } = await own.push.keys();
    const sealed = own.services.secrets.seal('a league’s key');
    await own.sql`insert into league_sources (league_id, kind, address, sealed_key)
      values ('pd', 'url', 'https://league.example/league.json', ${sealed})`;
    expect(await rekey([], createSecrets(NEW))).toMatchObject({ code: 1 });
    expect((await rekey([], createSecrets(NEW))).err).toContain(
      'League pd: no key opens that of its server.',
    );
    expect(await rekey([])).toMatchObject({ code: 0 });
    const [row] = await own.sql<{ sealed_key: string }[]>`select sealed_key from league_sources`;
    expect(createSecrets(NEW).open(row!.sealed_key)).toBe('a league’s key');
    await own.sql`delete from league_sources`;
    const [push] = await own.sql<{ public_key: string; sealed_key: string }[]>`select * from push_keys`;
    expect(push!.public_key).toBe(key);
    expect(createSecrets(NEW).open(push!.sealed_key)).toBe(privateKey);
    await own.sql`delete from push_keys`;
    await rekey([], createSecrets(TEST_SECRET, NEW));
  });

  test('that is lost is named for every game that needs it; such a game goes on with new dice, which its log shows', async () => {
    const secrets = createSecrets(NEW);
    const lost = await rekey([], secrets);
    expect(lost.code).toBe(1);
    expect(lost.err).toContain(`npm run rekey [-- --new-dice ${gameId}]`);
    const anew = await rekey(['--new-dice', gameId], secrets);
    expect(anew).toMatchObject({ code: 0, err: '' });
    await withKeys([NEW], async ({ services }) => {
      expect(await playOne(services, ANN, gameId)).toMatchObject({ ok: true });
      const state = (await services.live.state(gameId))!;
      const log = await services.store.eventsAfter(gameId, 0);
      const [first, second] = publishedDice(gameId, state.nonces, log).runs;
      expect(first!.rolls.length).toBeGreaterThan(0);
      expect(second!.commitment).toBe(state.dice_commitment);
      expect(verifyDice(publishedDice(gameId, state.nonces, log)).problems[0]).toMatch(
        /^Rolls 1 to \d+ cannot be checked: their seed was lost/,
      );
    });
  });

  test('for dice: no other game, and none that is over', async () => {
    expect(await rekey(['--new-dice', 'nope'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no game nope.') as string,
    });
    expect(await rekey(['--old'])).toMatchObject({ code: 1 });
  });

  test('lets sessions that were signed with the former one go on', async () => {
    const [key, former] = [deriveKey(NEW, 'sessions'), deriveKey(TEST_SECRET, 'sessions')];
    const { access } = await createTokens(former, own.refreshTokens).signIn(ANN, DEVICE);
    expect(await createTokens(key, own.refreshTokens, [former]).check(access)).toMatchObject({
      user_id: ANN,
    });
    expect(await createTokens(key, own.refreshTokens).check(access)).toBeNull();
  });
});
