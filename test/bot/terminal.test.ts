import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { COMMAND_LIST } from '@paper-dynasty/bot/interactions/commands';
import { parseLine } from '@paper-dynasty/bot/terminal/parse-line';
import { runTerminal } from '@paper-dynasty/bot/terminal/terminal';
import { ANN } from '../db/games.ts';
import { withTestProcess } from '../with-process.ts';

describe('lines of the terminal', () => {
  test.each([
    [
      '/game start league:pd team:a opponent:b computer:yolo',
      { name: 'game start', options: { league: 'pd', team: 'a', opponent: 'b', computer: 'yolo' } },
    ],
    ['game start a b pd', { name: 'game start', options: { team: 'a', opponent: 'b', league: 'pd' } }],
    ['game show 12', { name: 'game show', options: { game: '12' } }],
    ['roll', { name: 'roll', options: {} }],
    ['outcome groundball_a SS', { name: 'outcome', options: { outcome: 'groundball_a', location: 'SS' } }],
    [
      'outcome fielders_choice SS B-1 1x2(64) E6',
      { name: 'outcome', options: { outcome: 'fielders_choice', location: 'SS', play: 'B-1 1x2(64) E6' } },
    ],
    ['outcome GB A SS', { name: 'outcome', options: { outcome: 'GB A', location: 'SS' } }],
    ['outcome hr', { name: 'outcome', options: { outcome: 'hr' } }],
    ['resultado base por bolas', { name: 'outcome', options: { outcome: 'base por bolas' } }],
    [
      'outcome fc 6 B-1 1x2(64)',
      { name: 'outcome', options: { outcome: 'fc', location: '6', play: 'B-1 1x2(64)' } },
    ],
    ['decide G2 1', { name: 'decide', options: { answer: 'G2 1' } }],
    ['sub hitter "Joe Ruiz" 1-2', { name: 'sub hitter', options: { player: 'Joe Ruiz', count: '1-2' } }],
    [
      'sub fielder for:"Al Pratt" position:SS Ruiz',
      { name: 'sub fielder', options: { for: 'Al Pratt', position: 'SS', player: 'Ruiz' } },
    ],
    ['/plays 5', { name: 'plays', options: { count: '5' } }],
    ['/cambio bateador jugador:"Joe Ruiz"', { name: 'sub hitter', options: { player: 'Joe Ruiz' } }],
    ['tirar', { name: 'roll', options: {} }],
    ['dance', null],
    ['game', null],
    ['constructor', null],
  ])('%s', (line, expected) => expect(parseLine(line)).toEqual(expected));
});

describe('a game in the terminal', () => {
  const process = withTestProcess();

  const typed = async (...lines: string[]): Promise<string> => {
    const input = new PassThrough();
    const output = new PassThrough();
    let said = '';
    output.on('data', (data: Buffer) => (said += data.toString()));
    const run = runTerminal({
      services: process.services,
      settings: process.settings,
      language: 'en',
      input,
      output,
      user: { id: ANN, name: 'Ada Marsh' },
      publicUrl: 'http://x',
    });
    input.end([...lines, 'quit', ''].join('\n'));
    await run;
    return said;
  };

  test('help lists every command without the marks of Discord', async () => {
    const said = await typed('help');
    expect(said).not.toMatch(/[`*]/);
    for (const { name } of COMMAND_LIST) expect(said).toContain(`/${name}`);
  });

  test('is started, rolled and read; mistakes are answered', async () => {
    const said = await typed('resolve', 'quick pd', 'resolve', 'roll', 'resolve', 'plays', 'boxscore', 'fly');
    expect(said).toContain('You are Ada Marsh');
    expect(said).toContain('No game is played in this channel yet');
    expect(said).toContain('Northfold Cartographers at Ember Valley Foxes');
    expect(said).toContain('Roll the dice first');
    expect(said).toMatch(/card, column \d, row \d+/);
    expect(said).toContain('There is no command fly');
    expect(said).toContain('Pitching');
    const [game] = await process.services.store.listGames({});
    expect((await process.services.live.state(game!.game_id))!.roll_count).toBeGreaterThan(0);
  });

  test('a practice game for both sides: decisions, questions, changes, undo, correct, pause', async () => {
    const start = 'game start sba-herons sba-moose sba user:' + ANN + ' mode:practice pace:full';
    const lineups = ['lineup auto away', 'lineup auto home'];
    const first = ['roll', 'outcome walk', 'defense corners_in hold:1', 'offense swing_away'];
    // Of six rolls in a row one is no wild-pitch or passed-ball check: it stands, and what follows it here is refused.
    const play = [
      ...Array.from({ length: 5 }, () => ['roll', 'outcome no_advance', 'defense', 'offense']).flat(),
      'roll',
    ];
    const said = await typed(
      start,
      ...lineups,
      ...first,
      ...play,
      'outcome single_uncapped RF',
      'decide send',
      'decide concede',
      'undo',
      'correct hit_by_pitch number:1',
      'game pause',
      'roll',
      'game resume',
      'sub pitcher nobody',
      'plays',
    );
    expect(said).toContain('Corners in; outfield at normal depth; hold the runner on first');
    expect(said).toContain('if sent. Send the runner?');
    expect(said).toContain('Throw, or concede the base?');
    expect(said).toContain('singles to right field');
    expect(said).toContain('Play 2 was taken back');
    expect(said).toContain('is hit by a pitch');
    expect(said).toContain('The game is paused: resume it first.');
    expect(said).toContain('is called “nobody”');
  });
});
