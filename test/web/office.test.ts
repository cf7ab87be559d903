import { describe, expect, test } from 'vitest';
import { writeBundle, zipOf } from '@paper-dynasty/db/league/files/write-bundle';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { createFairPlay } from '@paper-dynasty/db/records/fair-play';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { answerRequest, askAbandon, askUndo } from '@paper-dynasty/engine/service/requests';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import type { FairPlayView } from '@paper-dynasty/engine/wire/office';
import { ANN, appear, BEN, by, demoStart, good } from '../db/games.ts';
import { bringIn, filledIn } from '../db/leagues.ts';
import { signIn, withTestWeb } from './support.ts';

const web = withTestWeb();

const upload = (data: LeagueData) => Buffer.from(zipOf(writeBundle(data)));

const asked = async (
  user: string | null,
  method: 'GET' | 'POST',
  url: string,
  payload?: object | Buffer,
  headers: Record<string, string> = {},
) => {
  const token = user ? { cookie: await signIn(web, user) } : {};
  return web.app.inject({ method, url, ...(payload ? { payload } : {}), headers: { ...token, ...headers } });
};
const OCTETS = { 'content-type': 'application/octet-stream' };
const OWNER = DEMO_COMMISSIONER.user_id;

describe('a league that is brought in on the page', () => {
  test('is shown first, applied by the yes, and its picture hosts, they alone, get into the policy', async () => {
    const data = filledIn('manual', 'on-page');
    const before = await asked(null, 'GET', '/api/leagues');
    expect(before.headers['content-security-policy']).toContain(
      "img-src 'self' data: https://cdn.discordapp.com;",
    );
    const shown = await asked(OWNER, 'POST', '/api/office/drafts', upload(data), {
      ...OCTETS,
      'accept-language': 'es',
    });
    expect(shown.statusCode).toBe(200);
    const { draft } = shown.json<{ draft: { id: string } }>();
    expect(draft).toMatchObject({
      league_id: 'on-page',
      is_new: true,
      picture_hosts: ['cards.example.org', 'logos.example.org'],
    });
    expect(shown.body).toContain('Jugadores, nuevos: 104 (');
    expect((await asked(ANN, 'POST', `/api/office/drafts/${draft.id}/accept`, {})).statusCode).toBe(404);
    const yes = await asked(OWNER, 'POST', `/api/office/drafts/${draft.id}/accept`, {});
    expect(yes.json()).toMatchObject({ league_id: 'on-page', changed: true });
    await expect
      .poll(async () => (await asked(null, 'GET', '/api/leagues')).headers['content-security-policy'], {
        timeout: 20_000,
      })
      .toContain(
        "img-src 'self' data: https://cdn.discordapp.com https://cards.example.org https://logos.example.org;",
      );
    const office = await asked(OWNER, 'GET', '/api/leagues/on-page/office');
    expect(office.json()).toMatchObject({
      status: {
        source: 'file',
        teams: 4,
        players: 104,
        scheduled: 144,
        played: 0,
        without_manager: expect.arrayContaining(['Timberline Moose']) as unknown,
      },
      settings: { submission: 'off', turn_clock: 0 },
      people: { [OWNER]: DEMO_COMMISSIONER.name },
    });
    expect((await asked(OWNER, 'GET', '/api/leagues/on-page/office/audit')).json()).toMatchObject({
      entries: [{ actor: OWNER, action: 'imported' }],
      actions: ['imported'],
      actors: [OWNER],
    });
    const zip = await asked(OWNER, 'GET', '/api/leagues/on-page/office/league.zip');
    expect(new Uint8Array(zip.rawPayload)).toEqual(
      zipOf(writeBundle((await web.process.services.office.read('on-page'))!)),
    );
  });

  test('calls the managers whom it knows by their names', async () => {
    const data = filledIn('manual', 'named');
    await web.process.services.users.save({ user_id: ANN, name: 'Ada Marsh', avatar_url: null });
    const managed = {
      ...data,
      teams: data.teams.map((t, i) => ({ ...t, manager_ids: i === 0 ? [ANN, '900000000000000055'] : [] })),
    };
    const shown = await asked(OWNER, 'POST', '/api/office/drafts', upload(managed), OCTETS);
    const { draft } = shown.json<{ draft: { id: string; changes: string[] } }>();
    const team = data.teams[0]!.team.name;
    const line = `Managers, added: 2 (${team}: Ada Marsh; ${team}: 900000000000000055)`;
    expect(draft.changes).toContain(line);
    const yes = await asked(OWNER, 'POST', `/api/office/drafts/${draft.id}/accept`, {});
    expect(yes.json<{ changes: string[] }>().changes).toContain(line);
  });

  test('with errors is answered with all of them, in the language of the page', async () => {
    const data = filledIn('manual', 'wrong');
    const spoilt = { ...data, teams: data.teams.map((t) => ({ ...t, park_id: 'nowhere' })) };
    const answer = await asked(OWNER, 'POST', '/api/office/drafts', upload(spoilt), OCTETS);
    expect(answer.json()).toMatchObject({ draft: null, count: 4 });
    expect(answer.json<{ problems: string[] }>().problems[0]).toBe(
      'teams.csv, row 2, column park: “nowhere”: an id of parks.csv was expected',
    );
    const spanish = await asked(OWNER, 'POST', '/api/office/drafts', upload(spoilt), {
      ...OCTETS,
      'accept-language': 'es',
    });
    expect(spanish.json<{ problems: string[] }>().problems[0]).toContain('fila 2, columna park');
    for (const bytes of ['PK?', 'no zip file'])
      expect((await asked(OWNER, 'POST', '/api/office/drafts', Buffer.from(bytes), OCTETS)).statusCode).toBe(
        400,
      );
    expect((await asked(null, 'POST', '/api/office/drafts', upload(data), OCTETS)).statusCode).toBe(401);
    expect((await asked(ANN, 'POST', '/api/office/drafts', upload(data), OCTETS)).statusCode).toBe(403);
    expect((await asked(OWNER, 'POST', '/api/setup', { code: 'AAAA' })).json()).toMatchObject({
      code: 'code_wrong',
      status: 403,
    });
  });

  test('is changed only by who has just signed in', async () => {
    await bringIn(web.process.services.office, filledIn('manual', 'kept'));
    const cookie = await signIn(web, OWNER);
    await web.process
      .sql`update sessions set started_at = now() - interval '11 minutes' where user_id = ${OWNER}`;
    for (const [act, body] of [
      ['people', { admins: [BEN] }],
      ['take-back', {}],
    ] as const) {
      const url = `/api/leagues/kept/office/${act}`;
      const late = await web.app.inject({ method: 'POST', url, payload: body, headers: { cookie } });
      expect(late.json()).toMatchObject({ status: 403, code: 'confirmation_needed' });
    }
    expect(
      (await asked(OWNER, 'POST', '/api/leagues/kept/office/people', { admins: [BEN] })).statusCode,
    ).toBe(200);
  });

  test('gets its people in the office, and loses what was changed when it is taken back', async () => {
    await bringIn(web.process.services.office, filledIn('manual', 'people'));
    const change = (user: string, body: object) =>
      asked(user, 'POST', '/api/leagues/people/office/people', body);
    expect((await change(ANN, { managers: { gas: [ANN] } })).statusCode).toBe(403);
    expect((await change(OWNER, { managers: { nobody: [ANN] } })).statusCode).toBe(404);
    expect((await change(OWNER, { managers: { gas: ['12'] } })).statusCode).toBe(400);
    expect((await change(OWNER, { managers: { gas: [ANN] }, admins: [BEN] })).json()).toMatchObject({
      changed: true,
    });
    const managers = async () =>
      (await web.process.services.leagues.teams('people')).find(({ team }) => team.id === 'gas')!.manager_ids;
    expect(await managers()).toEqual([ANN]);
    expect((await asked(BEN, 'POST', '/api/leagues/people/office/take-back', {})).json()).toMatchObject({
      changed: true,
    });
    expect(await managers()).not.toEqual([ANN]);
    expect((await asked(OWNER, 'GET', '/api/office')).json()).toMatchObject({ owner: true });
  });
});

describe('an office', () => {
  test('moves, postpones and gives games of the schedule away; settles, announces, and tells it in its trail', async () => {
    const data = filledIn('manual', 'run', [BEN]);
    await bringIn(web.process.services.office, data);
    const [first] = data.schedule;
    const change = (body: object, user: string = OWNER, game = first!.id) =>
      asked(user, 'POST', `/api/leagues/run/office/schedule/${game}`, body);
    expect((await change({ postponed: true }, ANN)).statusCode).toBe(403);
    expect((await change({ date: 'soon' })).statusCode).toBe(400);
    expect((await change({ away_id: 'nobody' })).statusCode).toBe(404);
    expect((await change({ away_id: first!.home_id })).json()).toMatchObject({ code: 'bad_input' });
    expect((await change({ week: 3 }, OWNER, 'w99')).json()).toMatchObject({ code: 'bad_input' });
    expect((await change({ postponed: true, note: 'rain' })).json()).toMatchObject({
      game: { postponed: true, note: 'rain', date: null },
    });
    expect((await change({ date: '2027-05-01', week: 2 })).json()).toMatchObject({
      game: { postponed: false, date: '2027-05-01', week: 2, note: 'rain' },
    });
    expect((await change({ forfeit: 'home' })).json()).toMatchObject({ game: { forfeit: 'home' } });
    const start = {
      league_id: 'run',
      schedule_id: first!.id,
      away: { team_id: first!.away_id, computer: 'safe' },
      home: { team_id: first!.home_id, computer: 'safe' },
    };
    expect((await asked(OWNER, 'POST', '/api/games', start)).json()).toMatchObject({
      code: 'schedule_taken',
    });
    await change({ forfeit: null });
    expect((await asked(OWNER, 'POST', '/api/games', start)).statusCode).toBe(201);
    expect((await change({ forfeit: 'away' })).json()).toMatchObject({ code: 'schedule_taken' });

    const settle = (body: object) => asked(OWNER, 'POST', '/api/leagues/run/office/settings', body);
    expect((await settle({ turn_clock: -1 })).statusCode).toBe(400);
    expect((await settle({ submission: 'approve', turn_clock: 60 })).json()).toMatchObject({ changed: true });
    const say = (user: string, text: string) =>
      asked(user, 'POST', '/api/leagues/run/office/announcements', { text });
    expect((await say(ANN, 'Hi')).statusCode).toBe(403);
    expect((await say(OWNER, '  ')).statusCode).toBe(400);
    await say(OWNER, 'Opening day');
    expect((await asked(null, 'GET', '/api/leagues/run/news')).json()).toMatchObject({
      data_of: null,
      announcements: [{ text: 'Opening day' }],
    });
    const office = (await asked(OWNER, 'GET', '/api/leagues/run/office')).json<Record<string, unknown>>();
    expect(office).toMatchObject({
      settings: { submission: 'approve', turn_clock: 60 },
      open: [{ awaited: [{ action: 'roll', user_ids: [] }], damaged: false, game: { league_id: 'run' } }],
    });
    const trail = async (query: string) =>
      (await asked(OWNER, 'GET', `/api/leagues/run/office/audit?${query}`)).json<{
        entries: { id: number; action: string; detail: object }[];
        actions: string[];
      }>();
    expect((await trail('')).actions).toEqual([
      'announced',
      'changed',
      'forfeited',
      'imported',
      'noted',
      'postponed',
    ]);
    const { entries } = await trail('action=forfeited');
    expect(entries.map(({ detail }) => detail)).toEqual([
      { schedule_id: first!.id, forfeit: null },
      { schedule_id: first!.id, forfeit: 'home' },
    ]);
    expect((await trail(`action=forfeited&before=${entries[0]!.id}`)).entries).toHaveLength(1);
    expect((await trail('actor=operator')).entries).toMatchObject([{ action: 'imported' }]);
    expect((await asked(ANN, 'GET', '/api/leagues/run/office/audit')).statusCode).toBe(403);
  });

  test('adds games to the schedule and cancels those that nobody has started', async () => {
    const data = filledIn('manual', 'longer', [BEN]);
    await bringIn(web.process.services.office, data);
    const [first] = data.schedule;
    const { away_id, home_id } = first!;
    const post = (path: string, body: object, user: string = OWNER) =>
      asked(user, 'POST', `/api/leagues/longer/office/schedule${path}`, body);
    expect((await post('', { week: 1, away_id, home_id }, ANN)).statusCode).toBe(403);
    expect((await post('', { week: 1, away_id, home_id: away_id })).json()).toMatchObject({
      code: 'bad_input',
    });
    expect((await post('', { week: 1, away_id, home_id: 'nobody' })).statusCode).toBe(404);
    const fifth = await post('', { week: 1, away_id: home_id, home_id: away_id, date: '2027-05-09' });
    expect(fifth.json()).toMatchObject({
      game: { id: 'w01x1', week: 1, series: first!.series, game: 5, date: '2027-05-09', kind: 'regular' },
    });
    const final = await post('', { week: 19, away_id, home_id, kind: 'playoff' });
    expect(final.json()).toMatchObject({ game: { week: 19, game: 1, kind: 'playoff' } });
    const week = await asked(null, 'GET', '/api/leagues/longer/schedule?week=1');
    expect(
      week
        .json<{ games: { id: string }[] }>()
        .games.map(({ id }) => id)
        .at(-1),
    ).toBe('w01x1');
    expect((await post('/w01x1/cancel', {})).statusCode).toBe(200);
    expect((await post('/w01x1/cancel', {})).json()).toMatchObject({ code: 'bad_input' });
    const side = (team_id: string) => ({ team_id, computer: 'safe' });
    const start = { league_id: 'longer', schedule_id: first!.id, away: side(away_id), home: side(home_id) };
    expect((await asked(OWNER, 'POST', '/api/games', start)).statusCode).toBe(201);
    expect((await post(`/${first!.id}/cancel`, {})).json()).toMatchObject({ code: 'schedule_taken' });
    const trail = await asked(OWNER, 'GET', '/api/leagues/longer/office/audit?action=game_cancelled');
    expect(trail.json()).toMatchObject({ entries: [{ actor: OWNER, detail: { schedule_id: 'w01x1' } }] });
  });

  test('writes injuries down, corrects them and takes them off the list, each with a reason', async () => {
    const data = filledIn('manual', 'infirm', [BEN]);
    await bringIn(web.process.services.office, data);
    const player_id = data.players[0]!.player.id;
    const write = (body: object, user: string = OWNER) =>
      asked(user, 'POST', '/api/leagues/infirm/office/injuries', body);
    expect((await write({ player_id, games: 3, note: 'knee' }, ANN)).statusCode).toBe(403);
    expect((await write({ player_id, games: 3 })).statusCode).toBe(400);
    expect((await write({ player_id: 'nobody', games: 3, note: 'knee' })).statusCode).toBe(404);
    expect((await write({ player_id, games: 3, note: 'knee' })).statusCode).toBe(200);
    expect((await write({ player_id, games: 5, note: 'knee, worse' })).json()).toMatchObject({
      injuries: [{ player_id, games: 5, left: 5, note: 'knee, worse', returns: { week: 2, game: 2 } }],
    });
    expect((await asked(OWNER, 'GET', '/api/leagues/infirm/office')).json()).toMatchObject({
      injuries: [{ player_id, left: 5 }],
    });
    expect((await write({ player_id, games: 0, note: 'a mistake' })).json()).toEqual({ injuries: [] });
    const trail = await asked(OWNER, 'GET', '/api/leagues/infirm/office/audit?action=injury_cleared');
    expect(trail.json()).toMatchObject({ entries: [{ detail: { player_id, note: 'a mistake' } }] });
  });

  test('reminds whoever a game waits for, each once an hour', async () => {
    const data = filledIn('manual', 'late', [ANN, BEN]);
    await bringIn(web.process.services.office, data);
    const of = (user: string) => data.teams.find(({ manager_ids }) => manager_ids.includes(user))!.team.id;
    const game = {
      league_id: 'late',
      away: { team_id: of(ANN), user_id: ANN },
      home: { team_id: of(BEN), user_id: BEN },
    };
    const { game_id } = (await asked(ANN, 'POST', '/api/games', game)).json<{ game_id: string }>();
    const remind = (user: string = OWNER, id = game_id, league = 'late') =>
      asked(user, 'POST', `/api/leagues/${league}/office/games/${id}/remind`, {});
    expect((await remind(ANN)).statusCode).toBe(403);
    expect((await remind(OWNER, game_id, 'sba')).json()).toMatchObject({ code: 'game_not_found' });
    expect((await remind()).json()).toEqual({ reminded: ['Ben Okoro'] });
    expect((await remind()).json()).toMatchObject({ code: 'rate_limited' });
    const trail = await asked(OWNER, 'GET', '/api/leagues/late/office/audit?action=reminded');
    expect(trail.json()).toMatchObject({ entries: [{ actor: OWNER, detail: { game_id, user_ids: [BEN] } }] });
  });

  test('says of which time its data is while its server does not answer, and what waits for a yes', async () => {
    const data = filledIn('manual', 'away', [BEN]);
    await bringIn(web.process.services.office, data);
    const { sql } = web.process;
    const without = { ...data, teams: data.teams.map((club) => ({ ...club, manager_ids: [] })) };
    await sql`
      update league_sources set kind = 'url', address = 'https://127.0.0.1/league.json', away = true,
        read_at = '2026-04-01T14:05:00Z', failure = 'the league’s server does not answer', held = ${sql.json(without as never)}
      where league_id = 'away'`;
    expect((await asked(null, 'GET', '/api/leagues/away/news')).json()).toMatchObject({
      data_of: '2026-04-01T14:05:00.000Z',
    });
    const spanish = await asked(OWNER, 'GET', '/api/leagues/away/office', undefined, {
      'accept-language': 'es',
    });
    expect(spanish.json()).toMatchObject({
      status: { failure: 'el servidor de la liga no contesta' },
      held: { changes: [expect.stringContaining('Mánagers, fuera: 1') as unknown] },
    });
    const read = await asked(OWNER, 'POST', '/api/leagues/away/office/refresh', {});
    expect(read.json()).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('not public') as unknown,
    });
    expect((await asked(ANN, 'POST', '/api/leagues/away/office/held/accept', {})).statusCode).toBe(403);
    expect((await asked(OWNER, 'POST', '/api/leagues/away/office/held/accept', {})).json()).toMatchObject({
      kind: 'taken',
    });
    expect((await asked(null, 'GET', '/api/leagues/away/news')).json()).toMatchObject({ data_of: null });
  });
});

describe('what was taken back in ranked games', () => {
  /** A ranked game of the demo league in which Ann has struck out. */
  const struckOut = async (): Promise<string> => {
    const { services } = web.process;
    const home = { team_id: 'sba-lamplighters', user_id: BEN };
    const { game_id } = good(await startGame(services, demoStart('sba', { home, mode: 'ranked' })));
    good(await acceptGame(services, by(BEN, game_id)));
    for (const user of [ANN, BEN]) good(await setLineup(services, by(user, game_id)));
    await appear(services, game_id, 'strikeout');
    return game_id;
  };
  const list = async (user: string | null, query = '', format = '') =>
    asked(user, 'GET', `/api/leagues/sba/office/fair-play${format}?${query}`);

  test('is listed for its admins alone, by person, act and pattern, and as a table', async () => {
    const { services, sql } = web.process;
    const gameId = await struckOut();
    good(await askUndo(services, by(ANN, gameId)));
    good(await answerRequest(services, by(BEN, gameId), true));
    good(await askAbandon(services, by(BEN, gameId)));
    for (const format of ['', '.csv']) {
      expect((await list(null, '', format)).statusCode).toBe(401);
      expect((await list(ANN, '', format)).statusCode).toBe(403);
    }
    const view = (await list(OWNER)).json<FairPlayView>();
    expect(view).toMatchObject({
      count: 3,
      actors: [ANN, BEN].sort(),
      unreadable: [],
      only_last: null,
      entries: [
        { game_id: gameId, act: 'abandon_asked', actor: BEN, side: 'home' },
        { act: 'undone', actor: BEN, side: 'away', play: 1 },
        { act: 'undo_asked', actor: ANN, notation: 'K', patterns: ['after_own_bad_play'] },
      ],
    });
    expect(Object.keys(view.people).sort()).toEqual([ANN, BEN, 'computer', 'operator', 'system'].sort());
    const acts = async (query: string) =>
      (await list(OWNER, query)).json<FairPlayView>().entries.map(({ act }) => act);
    expect(await acts(`actor=${BEN}&act=undone`)).toEqual(['undone']);
    expect(await acts('pattern=after_own_bad_play')).toEqual(['undo_asked']);
    expect(await acts('to=2020-01-01')).toEqual([]);
    expect((await list(OWNER, 'act=robbed')).statusCode).toBe(400);
    const spanish = await asked(OWNER, 'GET', '/api/leagues/sba/office/fair-play', undefined, {
      'accept-language': 'es',
    });
    expect(spanish.json<FairPlayView>().entries[2]?.told).toMatch(/^pidió deshacer jugadas/);
    const table = await list(OWNER, `actor=${ANN}`, '.csv');
    expect(table.headers['content-type']).toContain('text/csv');
    const [head, line, ...rest] = table.body.trimEnd().split('\r\n');
    expect(head?.split(',').slice(0, 5)).toEqual(['game_id', 'seq', 'at', 'act', 'actor']);
    expect(line).toContain(',undo_asked,');
    expect(line).toMatch(/,after_own_bad_play$/);
    expect(rest).toEqual([]);

    const written = await struckOut();
    good(await rollDice(services, by(ANN, written)));
    const [first] = (await services.live.state(written))!.plays;
    const advances = entryOf(first!).movements;
    good(await reportOutcome(services, by(ANN, written), { outcome: 'strikeout', advances }));
    expect((await list(OWNER, 'act=written')).json()).toMatchObject({
      entries: [{ game_id: written, actor: ANN, play: 2, roll: 2, patterns: [] }],
    });

    const damaged = await struckOut();
    good(await askUndo(services, by(ANN, damaged)));
    await sql`update game_events set payload = '{}' where game_id = ${damaged} and type = 'undo_asked'`;
    expect((await list(OWNER)).json()).toMatchObject({ count: 4, unreadable: [damaged] });
    const last = createFairPlay(sql, services.store, 1);
    expect(await last.review({ league_id: 'sba' })).toMatchObject({ entries: [], only_last: 1 });
  });
});

describe('a schedule', () => {
  test('is listed by week, by team, by what one can start; a game is started from it; a calendar has its dates', async () => {
    const data = filledIn('manual', 'weeks', [BEN]);
    const dated = data.schedule.map((game, i) => ({
      ...game,
      date: i === 0 ? '2026-04-01' : i === 1 ? '2026-04-02T19:05:00-04:00' : null,
    }));
    await bringIn(web.process.services.office, { ...data, schedule: dated });
    const list = async (user: string | null, query: string) =>
      (await asked(user, 'GET', `/api/leagues/weeks/schedule?${query}`)).json<{
        season: string;
        current_week: number;
        games: { id: string; away_id: string; home_id: string; played: unknown }[];
      }>();
    expect(await list(null, 'week=2')).toMatchObject({
      season: '1',
      current_week: 1,
      week: 2,
      scheduled: true,
    });
    expect(await list(null, 'week=current')).toMatchObject({ current_week: 1, week: 1 });
    expect((await list(null, 'week=2')).games.length).toBe(8);
    expect((await list(null, 'team=slt')).games.length).toBe(72);
    expect((await asked(null, 'GET', '/api/leagues/weeks/schedule?mine=true')).statusCode).toBe(401);
    const [game] = (await list(BEN, 'mine=true')).games;
    const body = {
      league_id: 'weeks',
      schedule_id: game!.id,
      away: { team_id: game!.away_id },
      home: { team_id: game!.home_id },
    };
    const other = [game!.away_id, game!.home_id].find((id) => id !== 'slt')!;
    await asked(OWNER, 'POST', '/api/leagues/weeks/office/people', { managers: { [other]: [ANN] } });
    expect((await asked(BEN, 'POST', '/api/games', body)).statusCode).toBe(201);
    expect((await asked(BEN, 'POST', '/api/games', body)).json()).toMatchObject({
      code: 'schedule_taken',
      status: 409,
    });
    expect((await list(BEN, 'mine=true')).games.length).toBe(71);
    const team = dated[0]!.away_id;
    const ics = await asked(null, 'GET', `/api/leagues/weeks/teams/${team}/calendar.ics`);
    expect(ics.headers['content-type']).toContain('text/calendar');
    expect(ics.body).toContain('DTSTART;VALUE=DATE:20260401');
    expect(ics.body).toContain('DTSTART:20260402T230500Z');
    expect(ics.body.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect((await asked(null, 'GET', '/api/leagues/weeks/teams/nobody/calendar.ics')).statusCode).toBe(404);
  });
});
