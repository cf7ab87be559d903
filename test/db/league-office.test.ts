import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { checkBundle } from '@paper-dynasty/db/league/files/check-bundle';
import { seedDemo } from '@paper-dynasty/db/league/demo/seed';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { withTestProcess } from '../with-process.ts';
import { good } from './games.ts';
import { bringIn, COMMISSIONER, filledIn, imported, VERA, WIM } from './leagues.ts';

const process = withTestProcess();

const upload = (data: LeagueData): Uint8Array => zipOf(writeBundle(data));
const admin = { user_id: COMMISSIONER };

describe('a league file that is brought in', () => {
  test.each(['manual', 'auto'] as const)('(%s) comes out as it went in, byte for byte', async (mode) => {
    const { office } = process.services;
    const data = filledIn(mode, `round-${mode}`);
    const { changed, changes } = await bringIn(office, data);
    expect(changed).toBe(true);
    expect(changes.players.added.length).toBe(104);
    expect(changes.games.added.length).toBe(144);
    const first = writeBundle((await office.read(data.config.id))!);
    const check = checkBundle(first);
    if (!check.ok) throw new Error(JSON.stringify(check.problems.slice(0, 3)));
    expect(imported(await office.importLeague(check.data, 'operator', 'file')).changed).toBe(false);
    expect(writeBundle((await office.read(data.config.id))!)).toEqual(first);
    const [team] = await process.services.leagues.teams(data.config.id);
    expect(await process.services.leagues.roster(data.config.id, team!.team.id)).toHaveLength(26);
  });

  test('is shown before it is applied; the yes must be of whoever looked, and of the league as it was', async () => {
    const { office, leagues } = process.services;
    const data = filledIn('manual', 'shown');
    await bringIn(office, data);
    const renamed = { ...data, config: { ...data.config, name: 'Renamed' } };
    const look = async () => {
      const draft = await office.draft(upload(renamed), admin);
      if (draft.kind !== 'draft') throw new Error(draft.kind);
      return draft;
    };
    const first = await look();
    expect(first.preview).toMatchObject({
      league_id: 'shown',
      is_new: false,
      changes: { settings: { changed: [{ fields: ['name'] }] } },
      picture_hosts: ['cards.example.org', 'logos.example.org'],
    });
    expect(await office.accept(first.draft_id, { user_id: VERA })).toMatchObject({
      kind: 'refused',
      error: { code: 'draft_not_found' },
    });
    const second = await look();
    expect(imported(await office.accept(first.draft_id, admin)).changed).toBe(true);
    expect((await leagues.leagues()).find(({ id }) => id === 'shown')!.name).toBe('Renamed');
    expect(await office.accept(second.draft_id, admin)).toMatchObject({ error: { code: 'stale' } });
    expect(await office.audit('shown', { limit: 10 })).toMatchObject([
      { actor: COMMISSIONER, action: 'imported', detail: { origin: 'file', settings: { changed: 1 } } },
      { actor: 'operator', action: 'imported' },
    ]);
  });

  test('is changed by several at once, each on what the others have changed', async () => {
    const { office } = process.services;
    await bringIn(office, filledIn('manual', 'at-once'));
    const names = ['800000000000000051', '800000000000000052', '800000000000000053'];
    const answers = await Promise.all(
      names.map((id) =>
        office.change('at-once', 'operator', (data) => ({ ...data, admins: [...data.admins, id] })),
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['imported', 'imported', 'imported']);
    expect((await office.read('at-once'))?.admins).toEqual(expect.arrayContaining(names));
  });

  test('can be taken back', async () => {
    const { office } = process.services;
    const data = filledIn('manual', 'back');
    await bringIn(office, data);
    const fewer = {
      ...data,
      players: data.players.filter(({ player }) => player.id !== 'slt-02'),
      schedule: data.schedule.slice(4),
    };
    expect(imported(await office.importLeague(fewer, admin, 'file')).changes.players.gone.length).toBe(1);
    expect(await office.read('back')).not.toEqual(data);
    imported(await office.takeBack('back', admin));
    expect((await office.read('back'))!.players.length).toBe(104);
    expect((await office.read('back'))!.schedule).toEqual(data.schedule);
    expect(await office.takeBack('back', admin)).toMatchObject({ error: { code: 'nothing_to_take_back' } });
  });

  test('is taken from nobody but its admins and the owner, and in no half', async () => {
    const { office } = process.services;
    const data = filledIn('manual', 'rights');
    expect(await office.importLeague(data, admin, 'file')).toMatchObject({ error: { code: 'not_allowed' } });
    expect(await office.draft(upload(data), admin)).toMatchObject({ error: { code: 'not_allowed' } });
    await bringIn(office, data);
    expect(await office.draft(upload(data), { user_id: VERA })).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect((await office.draft(upload(data), admin)).kind).toBe('draft');
    const spoilt = { ...data, teams: data.teams.map((t, i) => (i > 0 ? t : { ...t, park_id: 'nowhere' })) };
    expect(await office.draft(upload(spoilt), admin)).toMatchObject({
      kind: 'wrong',
      problems: [{ file: 'teams.csv', row: 2, column: 'park', value: 'nowhere' }],
    });
    expect(await office.draft(new TextEncoder().encode('PK nothing'), admin)).toEqual({
      kind: 'unreadable',
      failure: 'not_a_zip',
    });
    expect(await office.draft(new TextEncoder().encode('no zip file'), admin)).toEqual({
      kind: 'unreadable',
      failure: 'not_a_zip',
    });
    expect(await office.draft(new TextEncoder().encode('{ not json'), admin)).toMatchObject({
      kind: 'wrong',
      problems: [{ file: 'league.json', expected: { code: 'json' } }],
    });
    const demo = { ...data, config: { ...data.config, id: 'sba' } };
    expect(await office.importLeague(demo, 'operator', 'file')).toMatchObject({
      error: { code: 'league_taken' },
    });
  });
});

describe('a game of the schedule', () => {
  const start = (data: LeagueData, user_id: string) => {
    const pair = data.teams.slice(0, 2).map(({ team }) => team.id);
    const game = data.schedule.find((g) => pair.includes(g.away_id) && pair.includes(g.home_id))!;
    return {
      user_id,
      surface: 'web' as const,
      idempotency_key: randomUUID(),
      league_id: data.config.id,
      schedule_id: game.id,
      away: { team_id: game.away_id },
      home: { team_id: game.home_id },
    };
  };

  test('is ranked, knows its season, week and number, invites the other manager, and is started once', async () => {
    const { services } = process;
    const data = filledIn('manual', 'season');
    await bringIn(services.office, data);
    const request = start(data, VERA);
    const open = await services.schedule.games({ league_id: 'season', manager_id: VERA, open: true });
    expect(open.length).toBe(72);
    const both = await Promise.all([
      startGame(services, request),
      startGame(services, { ...request, user_id: WIM, idempotency_key: randomUUID() }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'schedule_taken' } });
    const made = good(both.find(({ ok }) => ok)!);
    expect(made.state.setup).toMatchObject({ season: '1', mode: 'ranked', schedule_id: request.schedule_id });
    expect(await services.schedule.games({ league_id: 'season', manager_id: VERA, open: true })).toHaveLength(
      71,
    );
    expect((await services.schedule.game('season', request.schedule_id))!.played).toMatchObject({
      game_id: made.game_id,
      status: 'pending',
    });
    expect(await startGame(services, { ...request, idempotency_key: randomUUID() })).toMatchObject({
      error: { code: 'schedule_taken' },
    });
    const without = { ...data, schedule: data.schedule.filter(({ id }) => id !== request.schedule_id) };
    expect(await services.office.importLeague(without, 'operator', 'file')).toMatchObject({
      error: { code: 'schedule_taken' },
    });
    expect((await services.office.read('season'))!.schedule.length).toBe(144);
    expect(await services.office.remove('season', 'operator')).toMatchObject({ code: 'league_has_games' });
  });

  test('is no game of others, nor of other teams, nor of the computer; beside it no game of the league is ranked', async () => {
    const { services } = process;
    const data = filledIn('auto', 'others');
    await bringIn(services.office, data);
    const request = start(data, VERA);
    const tried = async (changes: object) => {
      const answer = await startGame(services, { ...request, idempotency_key: randomUUID(), ...changes });
      return answer.ok ? 'started' : answer.error.code;
    };
    expect(await tried({ user_id: '800000000000000099' })).toBe('not_allowed');
    expect(await tried({ schedule_id: 'w99' })).toBe('bad_input');
    expect(await tried({ away: request.home, home: request.away })).toBe('bad_input');
    expect(await tried({ home: { ...request.home, computer: 'balanced' } })).toBe('not_allowed');
    const { schedule_id: _none, ...beside } = { ...request, mode: 'ranked' as const };
    expect(await startGame(services, beside)).toMatchObject({ error: { code: 'bad_input', field: 'mode' } });
    expect(
      await tried({
        user_id: COMMISSIONER,
        away: { ...request.away, computer: 'safe' },
        home: { ...request.home, computer: 'safe' },
      }),
    ).toBe('started');
  });
});

describe('a server without an owner', () => {
  test('prints a code that makes one person its owner, once; only the owner brings new leagues', async () => {
    const { sql, services } = process;
    const { office } = services;
    expect(await office.newSetupCode()).toBeNull();
    await sql`delete from owners`;
    const code = (await office.newSetupCode())!;
    expect(code).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){5}$/);
    expect(await office.claim('AAAA-AAAA-AAAA-AAAA', VERA)).toMatchObject({ code: 'code_wrong' });
    const made = async (ago: string) => sql`update setup_codes set made_at = now() - ${ago}::interval`;
    await made('25 hours');
    expect(await office.claim(code, VERA)).toMatchObject({ code: 'code_wrong' });
    await made('23 hours');
    const tries = await Promise.all([VERA, WIM].map((user) => office.claim(code.toLowerCase(), user)));
    expect(tries.filter((no) => no === null).length).toBe(1);
    const owner = tries[0] === null ? VERA : WIM;
    expect(await office.isOwner(owner)).toBe(true);
    expect(await office.newSetupCode()).toBeNull();
    const data = filledIn('manual', 'owned');
    expect(imported(await office.importLeague(data, { user_id: owner }, 'file')).changed).toBe(true);
    expect(await services.leagues.admins('owned')).toContain(owner);
    expect(await office.remove('owned', { user_id: owner })).toBeNull();
    expect(await office.read('owned')).toBeNull();
    await sql`delete from owners`;
    await seedDemo(sql);
  });
});
