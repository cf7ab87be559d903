import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCustomId, parseCustomId, type ComponentAction } from '@paper-dynasty/bot/components/custom-id';
import { parseLine } from '@paper-dynasty/bot/terminal/parse-line';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { makeNonce } from '@paper-dynasty/bot/feed/poster';
import { ANN } from '../db/games.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { startTestProcess, type TestProcess } from '../process.ts';

const GAME = '123e4567-e89b-82d3-8456-426614174000';

describe('custom ids', () => {
  test.each<ComponentAction>([
    { action: 'accept', game_id: GAME },
    { action: 'roll', game_id: GAME },
    { action: 'outs', game_id: GAME, n: 12 },
    { action: 'place', game_id: GAME, n: 123456, outcome: 'catcher_interference' },
  ])('round trip: $action', (component) => {
    const id = makeCustomId(component);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(parseCustomId(id)).toEqual(component);
  });
  test.each(['', 'pd0:roll:x', 'pd1:roll', 'pd1:dance:x', 'pd1:outs:x:one', 'pd1:place:x:1:moonshot'])(
    '%s is none of ours',
    (id) => {
      expect(parseCustomId(id)).toBeNull();
    },
  );
});

test('nonces fit into 25 characters and differ by channel, game and event', () => {
  const all = [makeNonce('1', GAME, 99999), makeNonce('2', GAME, 99999), makeNonce('1', GAME, 99998)];
  expect(new Set(all).size).toBe(3);
  for (const nonce of all) expect(nonce.length).toBeLessThanOrEqual(25);
});

describe('lines of the terminal', () => {
  test.each([
    [
      '/game start league:pd team:a opponent:b computer:yolo',
      { name: 'game start', options: { league: 'pd', team: 'a', opponent: 'b', computer: 'yolo' } },
    ],
    ['game start pd a b', { name: 'game start', options: { league: 'pd', team: 'a', opponent: 'b' } }],
    ['roll', { name: 'roll', options: {} }],
    ['outcome groundball_a SS', { name: 'outcome', options: { outcome: 'groundball_a', location: 'SS' } }],
    ['/plays 5', { name: 'plays', options: { count: '5' } }],
    ['dance', null],
    ['game', null],
  ])('%s', (line, expected) => expect(parseLine(line)).toEqual(expected));
});

describe('a game in the terminal', () => {
  let database: TestDatabase;
  let process: TestProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    process = startTestProcess(database.url);
  });
  afterAll(async () => {
    await process.close();
    await database.drop();
  });
  test('is started, rolled and read; mistakes are answered', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    let said = '';
    output.on('data', (data: Buffer) => (said += data.toString()));
    const run = runTerminal({
      services: process.services,
      input,
      output,
      user: { id: ANN, name: 'Ada Marsh' },
      publicUrl: 'http://x',
    });
    input.end('help\nresolve\nquick pd\nresolve\nroll\nresolve\nplays\nboxscore\nfly\nquit\n');
    await run;
    expect(said).toContain('You are Ada Marsh');
    expect(said).toContain('No game is played in this channel yet');
    expect(said).toContain('Northfold Cartographers at Ember Valley Foxes');
    expect(said).toContain('Roll the dice first');
    expect(said).toMatch(/card, column \d, row \d+/);
    expect(said).toContain('There is no command fly');
    const [game] = await process.services.store.listGames({});
    expect((await process.services.live.state(game!.game_id))!.roll_count).toBeGreaterThan(0);
  });
});
