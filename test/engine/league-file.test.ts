import { describe, expect, test } from 'vitest';
import {
  changesAnything,
  compareLeagues,
  nameManagers,
  needsConsent,
} from '@paper-dynasty/engine/leagues/compare-leagues';
import { checkLeague } from '@paper-dynasty/engine/leagues/file/check-league';
import { tellProblem } from '@paper-dynasty/engine/leagues/file/problem-words';
import { rawLeagueOf, type LeagueTable, type RawLeague } from '@paper-dynasty/engine/leagues/file/raw-league';
import { leagueDataSchema } from '@paper-dynasty/engine/leagues/league-data';
import { makeSchedule } from '@paper-dynasty/engine/leagues/make-schedule';
import { AUTO, MANUAL, rawOf, withCell } from './leagues.ts';

const problemsOf = (raw: RawLeague) => {
  const check = checkLeague(raw);
  return check.ok ? [] : check.problems;
};
const told = (raw: RawLeague): readonly string[] => problemsOf(raw).map((p) => tellProblem(p, 'en'));

describe('a league file that is right', () => {
  test.each([
    ['of printed cards', MANUAL],
    ['of digital cards', AUTO],
  ])('%s is the league that it was written from', (_, data) => {
    const check = checkLeague(rawOf(data));
    expect(check.ok ? [] : check.problems).toEqual([]);
    expect(check).toEqual({ ok: true, data, notices: [] });
    expect(leagueDataSchema.parse(data)).toEqual(data);
  });

  test('can be one league.json with everything in it, numbers as numbers and ids as lists', () => {
    const { settings, tables } = rawOf(MANUAL);
    const lists = Object.entries(tables).map(([name, { rows }]) => [name, rows.map(({ cells }) => cells)]);
    const json = JSON.parse(JSON.stringify({ ...(settings as object), ...Object.fromEntries(lists) })) as {
      teams: Record<string, unknown>[];
      parks: Record<string, unknown>[];
    };
    json.teams[0]!['manager_ids'] = ['123456789012345678', '223456789012345678'];
    json.parks[0]!['homerun_l'] = 7;
    json.parks[0]!['image'] = null;
    const check = checkLeague(rawLeagueOf(json));
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    expect(check.data.teams[0]!.manager_ids).toEqual(['123456789012345678', '223456789012345678']);
    expect(check.data.parks[0]!.park.homerun.L).toBe(7);
    expect(check.data.players).toEqual(MANUAL.players);
  });

  test('of printed cards needs no more than names and positions', () => {
    const { settings, tables } = rawOf(MANUAL);
    const players = tables.players!;
    const keep = ['id', 'name', 'team', 'positions'];
    const bare = players.rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(keep.map((column) => [column, cells[column] ?? ''])),
    }));
    const check = checkLeague({
      settings,
      tables: {
        teams: tables.teams!,
        parks: tables.parks!,
        players: { ...players, columns: keep, rows: bare },
      },
    });
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    const [first] = check.data.players;
    expect(first!.player).toMatchObject({
      bats: null,
      throws: null,
      batting: { speed: null },
      pitching: null,
    });
    expect(first!.person_id).toBe(first!.player.id);
    expect(check.data.players.at(-1)!.player).toMatchObject({
      batting: null,
      pitching: { hold: null, roles: ['RP'] },
    });
    expect(leagueDataSchema.parse(check.data)).toEqual(check.data);
  });

  test('names what nobody knows, and what a spreadsheet may have rounded', () => {
    const raw = withCell(rawOf(MANUAL), 'teams', 2, { manager_ids: '123456789012345000', mascot: 'heron' });
    const teams = { ...raw.tables.teams!, columns: [...raw.tables.teams!.columns, 'mascot'] };
    const check = checkLeague({
      settings: { ...(raw.settings as object), mood: 'fine' },
      tables: { ...raw.tables, teams },
    });
    expect(check.ok && check.notices).toEqual([
      { file: 'league.json', code: 'unknown_setting', names: ['mood'] },
      { file: 'teams.csv', code: 'unknown_column', names: ['mascot'] },
      { file: 'teams.csv', code: 'rounded_id', names: ['123456789012345000'] },
    ]);
  });
});

describe('an error is told with its file, row, column, value, expectation and the nearest right value', () => {
  test.each<[string, LeagueTable, number, Record<string, string>, string]>([
    [
      'a colour',
      'teams',
      2,
      { color: 'teal' },
      'teams.csv, row 2, column color: “teal”: a colour in hexadecimal digits was expected, such as #1f6f78',
    ],
    [
      'a park that does not exist',
      'teams',
      3,
      { park: 'park-22' },
      'teams.csv, row 3, column park: “park-22”: an id of parks.csv was expected. Was park-2 meant?',
    ],
    [
      'a Discord id that a spreadsheet spoilt',
      'teams',
      2,
      { manager_ids: '1.23E+17' },
      'teams.csv, row 2, column manager_ids: “1.23E+17”: a Discord id was expected, 15 to 21 digits; spreadsheets spoil long numbers, so give the column the format text',
    ],
    [
      'an abbreviation twice',
      'teams',
      4,
      { abbreviation: 'slt' },
      'teams.csv, row 4, column abbreviation: “SLT”: this stands in row 2 already',
    ],
    [
      'a park number',
      'parks',
      2,
      { homerun_l: '21' },
      'parks.csv, row 2, column homerun_l: “21”: a whole number from 0 to 20 was expected',
    ],
    [
      'a position',
      'players',
      2,
      { positions: 'C 1B SSS' },
      'players.csv, row 2, column positions: “SSS”: one of C, 1B, 2B, 3B, SS, LF, CF, RF, DH, P, SP, RP, CP was expected. Was SS meant?',
    ],
    [
      'a hand',
      'players',
      5,
      { bats: 'B' },
      'players.csv, row 5, column bats: “B”: one of L, R, S was expected. Was L meant?',
    ],
    [
      'a picture without https',
      'players',
      6,
      { image: 'http://cards.example.org/6.png' },
      'players.csv, row 6, column image: “http://cards.example.org/6.png”: the address of a picture was expected, beginning with https://',
    ],
    ['no name', 'players', 7, { name: '' }, 'players.csv, row 7, column name: a value is needed'],
    [
      'a fielder whom nobody knows',
      'fielding',
      2,
      { player: 'slt-0l' },
      'fielding.csv, row 2, column player: “slt-0l”: an id of players.csv was expected. Was slt-01 meant?',
    ],
    [
      'a team against itself',
      'schedule',
      2,
      { away: 'slt', home: 'slt' },
      'schedule.csv, row 2, column home: “slt”: another team than the visitors was expected',
    ],
    [
      'a date',
      'schedule',
      3,
      { date: '4/1/2026' },
      'schedule.csv, row 3, column date: “4/1/2026”: a date was expected, such as 2026-04-01 or 2026-04-01T19:05:00-04:00',
    ],
    [
      'a kind of game',
      'schedule',
      4,
      { kind: 'play-off' },
      'schedule.csv, row 4, column kind: “play-off”: one of regular, playoff was expected. Was playoff meant?',
    ],
  ])('%s', (_, table, row, cells, sentence) => {
    expect(told(withCell(rawOf(MANUAL), table, row, cells))).toEqual([sentence]);
  });

  test.each<[string, LeagueTable, number, Record<string, string>, string]>([
    [
      'a card that does not add up',
      'cards',
      2,
      { walk: '20.05' },
      'cards.csv, row 2: “nfd-01 batting L”: the chances of this side must add up to 108, and are ',
    ],
    [
      'chances finer than a twentieth',
      'cards',
      2,
      { walk: '9.51' },
      'cards.csv, row 2, column walk: “9.51”: a number of chances from 0 to 108 was expected, in steps of 0.05',
    ],
    [
      'a side of a card that is missing',
      'cards',
      2,
      { against: 'R' },
      'cards.csv, row 3, column against: “nfd-01 batting R”: this stands in row 2 already',
    ],
    [
      'a rating that is missing',
      'players',
      2,
      { speed: '' },
      'players.csv, row 2, column speed: “nfd-01”: this rating is needed in a league of digital cards',
    ],
    [
      'a cardset that is not legal',
      'players',
      2,
      { cardset: '2026 Dem' },
      'players.csv, row 2, column cardset: “2026 Dem”: one of 2026 Demo was expected. Was 2026 Demo meant?',
    ],
    [
      'no ratings at a position',
      'fielding',
      2,
      { position: 'LF', arm: '1' },
      "players.csv, row 2, column positions: “nfd-01”: fielding.csv lacks this player's ratings at C",
    ],
  ])('of digital cards: %s', (_, table, row, cells, sentence) => {
    expect(told(withCell(rawOf(AUTO), table, row, cells))).toContainEqual(expect.stringContaining(sentence));
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a setting of the wrong kind', { innings: 'nine' }, 'league.json, column innings: “nine”: '],
    [
      'a word of a list',
      { card_mode: 'manuel' },
      'league.json, column card_mode: “manuel”: one of manual, auto was expected. Was manual meant?',
    ],
    [
      'an id that no address can have',
      { id: 'My League' },
      'league.json, column id: “My League”: an id was expected',
    ],
    [
      'a time zone',
      { time_zone: 'Mars/Olympus' },
      'league.json, column time_zone: “Mars/Olympus”: a time zone such as America/New_York was expected',
    ],
    ['an admin', { admins: ['12'] }, 'league.json, column admins.0: “12”: a Discord id was expected'],
    ['nothing for the season', { season: undefined }, 'league.json, column season: a value is needed'],
    [
      'a rest chart',
      { rest: { enforcement: 'maybe' } },
      'league.json, column rest.enforcement: “maybe”: one of off, warn, forbid was expected',
    ],
  ])('in the settings: %s', (_, changes, sentence) => {
    const raw = rawOf(MANUAL);
    const settings = { ...(raw.settings as object), ...changes };
    expect(told({ ...raw, settings })).toEqual([expect.stringContaining(sentence)]);
  });

  test('all at once, whatever file they are in, in Spanish too', () => {
    let raw = withCell(rawOf(MANUAL), 'teams', 2, { color: 'teal', park: 'nowhere-at-all' });
    raw = withCell(raw, 'players', 4, { throws: 'X' });
    raw = withCell(raw, 'schedule', 9, { week: '0' });
    const problems = problemsOf({ ...raw, settings: { ...(raw.settings as object), card_mode: 'paper' } });
    expect(problems.map((p) => [p.file, p.row, p.column])).toEqual([
      ['league.json', null, 'card_mode'],
      ['teams.csv', 2, 'color'],
      ['players.csv', 4, 'throws'],
      ['schedule.csv', 9, 'week'],
      ['teams.csv', 2, 'park'],
    ]);
    expect(problems.map((p) => tellProblem(p, 'es'))).toContain(
      'schedule.csv, fila 9, columna week: “0”: se esperaba un número entero de 1 a 99',
    );
  });

  test('a file or a column that is missing is told once', () => {
    const raw = rawOf(MANUAL);
    const { parks: _parks, ...tables } = raw.tables;
    const teams = { ...tables.teams!, columns: tables.teams!.columns.filter((column) => column !== 'name') };
    const lines = told({ ...raw, tables: { ...tables, teams } });
    expect(lines[0]).toBe('parks.csv: this file is missing');
    expect(lines[1]).toBe('teams.csv, column name: this column is missing');
    expect(lines.slice(2).every((line) => line.includes('column park'))).toBe(true);
  });

  test('a team that cannot take the field', () => {
    const raw = rawOf(MANUAL);
    const players = raw.tables.players!;
    const few = {
      ...players,
      rows: players.rows.filter(({ row, cells }) => cells['team'] !== 'slt' || row < 8),
    };
    expect(
      told({
        settings: raw.settings,
        tables: { ...raw.tables, players: few, fielding: { ...raw.tables.fielding!, rows: [] } },
      }),
    ).toEqual(['teams.csv, row 2, column id: “slt”: a team of 10 to 60 players was expected']);
    const noCatcher = {
      ...players,
      rows: players.rows.map((one) => ({
        ...one,
        cells: {
          ...one.cells,
          ...(/\bC\b/.test(one.cells['positions'] ?? '') &&
            one.cells['team'] === 'gas' && { positions: '1B' }),
        },
      })),
    };
    expect(told({ ...raw, tables: { ...raw.tables, players: noCatcher } })).toEqual([
      'teams.csv, row 3, column id: “gas”: nobody of this team plays C',
    ]);
  });
});

describe('two versions of a league', () => {
  const moved = {
    ...MANUAL,
    config: { ...MANUAL.config, name: 'Our League' },
    teams: MANUAL.teams.map((club, i) => (i === 0 ? { ...club, manager_ids: ['123456789012345678'] } : club)),
    players: MANUAL.players
      .slice(1)
      .map((p, i) => (i === 0 ? { ...p, team_id: 'gas', player: { ...p.player, name: 'New Name' } } : p)),
    schedule: [...MANUAL.schedule, { ...MANUAL.schedule[0]!, id: 'extra', game: 5 }],
  };

  test('differ by what is added, changed and gone, with the fields', () => {
    const changes = compareLeagues(MANUAL, moved);
    expect(changes.settings.changed).toEqual([{ id: 'my-league', name: 'Our League', fields: ['name'] }]);
    expect(changes.teams.changed).toEqual([]);
    expect(changes.managers.added).toEqual([
      { id: 'slt 123456789012345678', name: 'Saltmarsh Herons: 123456789012345678', fields: [] },
    ]);
    const people = new Map([['123456789012345678', 'ann']]);
    expect(nameManagers(compareLeagues(MANUAL, moved), MANUAL, moved, people).managers.added).toEqual([
      { id: 'slt 123456789012345678', name: 'Saltmarsh Herons: ann', fields: [] },
    ]);
    expect(changes.players.gone.map(({ id }) => id)).toEqual(['slt-01']);
    expect(changes.players.changed).toEqual([
      { id: 'slt-02', name: 'New Name', fields: ['name', 'team_id'] },
    ]);
    expect(changes.games.added).toEqual(
      [{ id: 'extra', name: 'Timberline Moose @ Saltmarsh Herons', fields: [] }].map((x) => ({
        ...x,
        name: expect.any(String) as string,
      })),
    );
    expect(changesAnything(changes)).toBe(true);
    expect(changesAnything(compareLeagues(MANUAL, structuredClone(MANUAL)))).toBe(false);
  });

  test('that empty a roster, drop a team or change a third of the players need a yes', () => {
    expect(needsConsent(MANUAL, moved)).toBe(false);
    expect(
      needsConsent(MANUAL, { ...MANUAL, players: MANUAL.players.filter((p) => p.team_id !== 'slt') }),
    ).toBe(true);
    expect(needsConsent(MANUAL, { ...MANUAL, teams: MANUAL.teams.slice(1) })).toBe(true);
    const renamed = (share: number) => ({
      ...MANUAL,
      players: MANUAL.players.map((p, i) =>
        i < MANUAL.players.length * share ? { ...p, retro_id: 'x' } : p,
      ),
    });
    expect([needsConsent(MANUAL, renamed(0.3)), needsConsent(MANUAL, renamed(0.4))]).toEqual([false, true]);
    const grown = (share: number) => ({
      ...MANUAL,
      players: MANUAL.players.flatMap((p, i) =>
        i < MANUAL.players.length * share ? [p, { ...p, player: { ...p.player, id: `new ${i}` } }] : [p],
      ),
    });
    expect([needsConsent(MANUAL, grown(0.3)), needsConsent(MANUAL, grown(0.4))]).toEqual([false, true]);
    expect(needsConsent({ ...MANUAL, players: [] }, MANUAL)).toBe(false);
  });
});

describe('a schedule that is made', () => {
  test.each([2, 4, 5, 24])('for %d teams: nobody plays twice in a week, and all meet equally', (n) => {
    const ids = Array.from({ length: n }, (_, i) => `t${i}`);
    const weeks = 2 * (n % 2 === 0 ? n - 1 : n);
    const games = makeSchedule(ids, { weeks, games: 4 });
    expect(new Set(games.map(({ id }) => id)).size).toBe(games.length);
    const met = new Map<string, number>();
    for (let week = 1; week <= weeks; week++) {
      const teams = games
        .filter((g) => g.week === week && g.game === 1)
        .flatMap((g) => [g.away_id, g.home_id]);
      expect(new Set(teams).size).toBe(teams.length);
    }
    for (const { away_id, home_id } of games) {
      const pair = [away_id, home_id].sort().join(' ');
      met.set(pair, (met.get(pair) ?? 0) + 1);
    }
    expect([...met.values()].every((count) => count === 8)).toBe(true);
    expect(met.size).toBe((n * (n - 1)) / 2);
  });
});
