import { expect, test } from 'vitest';
import { runPerson } from '@paper-dynasty/db/commands/person';
import { examineGame } from '@paper-dynasty/db/records/examine';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { forgetPerson, isPlaceholder, type ForgetAnswer } from '@paper-dynasty/engine/service/personal-data';
import { askAbandon } from '@paper-dynasty/engine/service/requests';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { startTestProcess } from '../process.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, playOne, practiceGame } from './games.ts';
import { bringIn, filledIn } from './leagues.ts';

const one = withTestProcess();
const CHIEF = DEMO_COMMISSIONER.user_id;

/** Every row of every table in which a text stands, by table. */
const standsIn = async (text: string): Promise<readonly string[]> => {
  const tables = await one.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await one.sql`select 1 from ${one.sql(name)} t where t::text like ${`%${text}%`} limit 1`;
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat();
};

/** A game between Ann and Ben that has begun. */
const between = async (): Promise<string> => {
  const { services } = one;
  const home = { team_id: 'pd-foxes', user_id: BEN };
  const { game_id } = good(await startGame(services, demoStart('pd', { home })));
  good(await acceptGame(services, by(BEN, game_id)));
  for (const user of [ANN, BEN]) good(await setLineup(services, by(user, game_id)));
  good(await playOne(services, ANN, game_id));
  return game_id;
};

const forgotten = (answer: ForgetAnswer): string => {
  if (answer.kind !== 'forgotten') throw new Error(answer.kind);
  return answer.placeholder;
};
const confirm = (answer: ForgetAnswer): string => {
  if (answer.kind !== 'confirm') throw new Error(answer.kind);
  return answer.code;
};
const forget = (user_id: string, code?: string) =>
  forgetPerson(one.services, { user_id, surface: 'web', code });

test('what is stored about a person can be had; forgotten, they stand in no table, and every game is whole', async () => {
  const { services, sql, refreshTokens, settings, channelFeeds, presence } = one;
  const live = await between();
  const alone = await practiceGame(services, 'pd');
  const chiefs = await between();
  good(await actFor(services, by(CHIEF, chiefs), 'home'));
  const over = await between();
  good(await askAbandon(services, by(ANN, over)));
  const league = filledIn('manual', 'theirs', [ANN, BEN]);
  await bringIn(services.office, { ...league, admins: [ANN, BEN] });
  await services.office.change('theirs', { user_id: ANN }, (data) => ({ ...data, season: '2' }));
  await services.users.save({ user_id: ANN, name: 'Ada Marsh', avatar_url: null });
  await settings.saveUser(ANN, { mentions: false });
  const endpoint = 'https://push.example/1';
  await services.push.add(ANN, { endpoint, p256dh: 'key', auth: 'secret', language: 'es' });
  const device = { agent: 'Firefox', address: '192.0.2.7' };
  const ends_at = '2099-01-01T00:00:00Z';
  const family_id = '11111111-1111-4111-8111-111111111111';
  await refreshTokens.begin({ family_id, user_id: ANN, device, ends_at });
  await refreshTokens.saveRefresh({ token_hash: 'x', family_id, user_id: ANN, expires_at: ends_at });
  const follow = { game_id: live, verbosity: 'every_play', delay_seconds: 0, follower_id: ANN } as const;
  await channelFeeds.follow({ channel_id: '4711', ...follow });
  await services.forms.open(live, `discord:${ANN}`, 60);
  await presence.enter([{ session_id: 's', game_id: live, user_id: ANN, role: 'manager' }]);
  await services.live.evictIdle(0);

  const stored = await services.personal.read(ANN);
  expect(stored).toMatchObject({
    users: [{ user_id: ANN, name: 'Ada Marsh' }],
    sessions: [{ agent: 'Firefox', address: '192.0.2.7' }],
    user_settings: [{ mentions: false }],
    push_browsers: [{ endpoint, language: 'es' }],
    follows: [{ channel_id: '4711' }],
    admin_of: [{ league_id: 'theirs' }],
  });
  expect(stored['games']?.map((g) => g['game_id'])).toEqual(
    expect.arrayContaining([live, alone, chiefs, over]),
  );
  expect(stored['acts']?.map((act) => act['type'])).toContain('dice_rolled');

  const dice = (await services.store.eventsAfter(over, 0)).map(({ seq, type, at }) => ({ seq, type, at }));
  const first = await forget(ANN);
  expect(first).toMatchObject({ kind: 'confirm', step: 1 });
  const second = await forget(ANN, confirm(first));
  expect(second).toMatchObject({ kind: 'confirm', step: 2 });
  expect(await forget(ANN, 'abcdef')).toMatchObject({ kind: 'confirm', step: 1 });
  expect(await standsIn(ANN)).not.toEqual([]);
  // Another process has the game in memory, and hears nothing of it.
  const deaf = startTestProcess(one.databaseUrl, { listen: false });
  await deaf.services.live.state(live);
  const placeholder = forgotten(await forget(ANN, confirm(second)));
  await deaf.services.live.evictIdle(0);
  await deaf.close();

  expect(isPlaceholder(placeholder)).toBe(true);
  expect(await standsIn(ANN)).toEqual([]);
  expect(await standsIn('Ada Marsh')).toEqual([]);
  expect(await services.leagues.admins('theirs')).not.toContain(ANN);
  for (const game of [live, alone, chiefs, over]) {
    const examined = { sql, store: services.store, secrets: services.secrets };
    expect(await examineGame(examined, game), game).toEqual([]);
    expect((await services.live.state(game))!.setup.away.manager).toEqual({
      kind: 'user',
      user_ids: [placeholder],
    });
  }
  expect((await services.live.state(alone))!.status).toBe('abandoned');
  expect((await services.live.state(live))!.status).toBe('active');
  const kept = (await services.store.eventsAfter(over, 0)).map(({ seq, type, at }) => ({ seq, type, at }));
  expect(kept).toEqual(dice);
  // Who comes back is somebody new.
  expect(await services.store.listGames({ user_id: ANN })).toEqual([]);
  // The game goes on: a league admin acts for the side.
  good(await actFor(services, by(CHIEF, live), 'away'));
  good(await playOne(services, CHIEF, live));

  const chief = confirm(await forget(CHIEF));
  forgotten(await forget(CHIEF, confirm(await forget(CHIEF, chief))));
  expect((await standsIn(CHIEF)).filter((table) => table !== 'leagues')).toEqual([]);
  for (const game of [live, chiefs])
    expect(await examineGame({ sql, store: services.store, secrets: services.secrets }, game)).toEqual([]);
});

test('the operator has it as a file, ends sessions, and forgets by two codes', async () => {
  const run = async (...argv: string[]) => {
    let said = '';
    const output = { out: (text: string) => void (said += text), err: (text: string) => void (said += text) };
    return { code: await runPerson(argv, one, output), said };
  };
  await one.services.users.save({ user_id: BEN, name: 'Ben Okoro', avatar_url: null });
  expect(JSON.parse((await run('export', BEN)).said)).toMatchObject({ users: [{ name: 'Ben Okoro' }] });
  expect(await run('sign-out', BEN)).toEqual({ code: 0, said: '0 sessions have ended.\n' });
  expect(await run('export', BEN, '/nowhere/at/all')).toMatchObject({
    code: 1,
    said: expect.stringContaining('cannot be written') as string,
  });
  expect((await run('forget', 'ben')).said).toContain('A Discord id is 15 to 21 digits');
  const code = async (...words: string[]) =>
    /forget \d+ ([0-9a-f]{6})/.exec((await run('forget', BEN, ...words)).said)?.[1] ?? '';
  const last = await code(await code());
  expect((await run('forget', BEN, last)).said).toMatch(/^Forgotten\. .* they are 0\d{17} now/);
  expect(await one.services.users.find([BEN])).toEqual([]);
});
