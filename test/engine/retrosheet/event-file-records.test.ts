import { describe, expect, test } from 'vitest';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import {
  infoOf,
  makeEventFile,
  parseEventFile,
  parseGames,
  recordsOf,
  type EventFileGame,
} from '@paper-dynasty/engine/notation/retrosheet/event-file-records';

const FILE = `id,HOM202604010
version,2
info,visteam,VIS
info,hometeam,HOM
info,date,2026/04/01
info,usedh,true
info,save,
start,ableh001,"Hank Able",0,1,8
start,"quoted,1","Bob ""Bo"" Quill, Jr.",1,0,1
com,"Rain, then sun"
play,1,0,ableh001,32,.BBCF*B>X,S8/L+
badj,ableh001,R
padj,quill001,L
sub,runsr001,"Rita Runs",0,1,12
play,1,0,bakes001,??,,CS2(26)
ladj,0,3
play,10,1,coled001,,,NP
radj,runsr001,2
presadj,quill001,1
com,"He said ""no"""
data,er,quill001,3
id,HOM202604011
version,2
play,1,0,ableh001,00,X,63/G6
`;

const parsed = (text: string): readonly EventFileGame[] => {
  const games = parseEventFile(text);
  if (isRetrosheetError(games)) expect.fail(games.message);
  return games;
};

describe('an event file', () => {
  test('is read into games of records in their order', () => {
    const [first, second] = parsed(FILE);
    expect(first?.id).toBe('HOM202604010');
    expect(first?.records.map((r) => r.type).join(' ')).toBe(
      'version info info info info info start start com play badj padj sub play ladj play radj presadj com data',
    );
    expect(second).toEqual({
      id: 'HOM202604011',
      lines: [23, 24],
      records: [
        { type: 'version', value: '2' },
        {
          type: 'play',
          inning: 1,
          side: 'away',
          batter_id: 'ableh001',
          count: '00',
          pitches: 'X',
          event: '63/G6',
        },
      ],
    });
  });

  test.each([
    ['start', { player_id: 'quoted,1', name: 'Bob "Bo" Quill, Jr.', side: 'home', slot: 0, position: 1 }],
    ['sub', { player_id: 'runsr001', name: 'Rita Runs', side: 'away', slot: 1, position: 12 }],
    ['play', { inning: 10, side: 'home', batter_id: 'coled001', count: '', pitches: '', event: 'NP' }],
    ['com', { text: 'He said "no"' }],
    ['data', { kind: 'er', player_id: 'quill001', value: 3 }],
    ['badj', { player_id: 'ableh001', hand: 'R' }],
    ['padj', { player_id: 'quill001', hand: 'L' }],
    ['ladj', { side: 'away', slot: 3 }],
    ['radj', { player_id: 'runsr001', base: 2 }],
    ['presadj', { player_id: 'quill001', base: 1 }],
  ] as const)('the last %s record', (type, record) => {
    const [game] = parsed(FILE);
    expect(game && recordsOf(game, type).at(-1)).toEqual({ type, ...record });
  });

  test('answers for its info', () => {
    const [game] = parsed(FILE);
    expect(game && ['hometeam', 'save', 'temp'].map((key) => infoOf(game, key))).toEqual(['HOM', '', null]);
  });

  test('comes back as it was', () => {
    expect(makeEventFile(parsed(FILE))).toBe(FILE);
  });

  test('may have DOS line ends, a byte order mark, empty lines and an end-of-file character', () => {
    expect(parsed(`\uFEFF${FILE.replaceAll('\n', '\r\n')}\r\n\u001A`)).toEqual(parsed(FILE));
  });

  test('may have comments whose commas and quotes are not marked', () => {
    const [game] = parsed('id,G\ncom,rain, then sun\ncom,"he said "no", twice"\n');
    expect(game && recordsOf(game, 'com').map((c) => c.text)).toEqual([
      'rain, then sun',
      'he said "no", twice',
    ]);
  });

  test('may have infos without a value, or with commas in it', () => {
    const [game] = parsed('id,G\ninfo,site\ninfo,scorer,Joe, Jr.\n');
    expect(game && ['site', 'scorer'].map((key) => infoOf(game, key))).toEqual(['', 'Joe, Jr.']);
  });

  test('writes infos with commas as one field in quotes, as Chadwick’s cw_strtok takes fields apart', () => {
    const games = parsed('id,G\ninfo,site,Park\ninfo,scorer,Joe, Jr.\ncom,"Rain, then sun"\n');
    const written = makeEventFile(games);
    expect(written).toBe('id,G\ninfo,site,Park\ninfo,scorer,"Joe, Jr."\ncom,"Rain, then sun"\n');
    expect(parsed(written).map(({ id, records }) => ({ id, records }))).toEqual(
      games.map(({ id, records }) => ({ id, records })),
    );
  });

  test('with nothing in it has no games', () => {
    expect(parsed('')).toEqual([]);
  });
});

describe('a game with a fault', () => {
  test('does not stop the others, and names its line', () => {
    const games = parseGames(`play,1,0,a,00,,K\nid,G1\numpire,joe\nalso,bad\nid,G2\nversion,2\n`);
    expect(games).toMatchObject([
      { code: 'record_before_id', line: 1 },
      { code: 'unknown_record', line: 3, game: 'G1' },
      { id: 'G2', lines: [6] },
    ]);
  });
});

describe('a faulty file is refused with the line', () => {
  test.each([
    ['play,1,0,ableh001,00,X,S7', 'record_before_id', 1],
    ['id,G\nversion,2\numpire,joe', 'unknown_record', 3],
    ['id,G\n\ntoString,joe', 'unknown_record', 3],
    ['id', 'bad_record', 1],
    ['id,G,more', 'bad_record', 1],
    ['id,G\ninfo', 'bad_record', 2],
    ['id,G\nplay,0,0,ableh001,00,X,S7', 'bad_record', 2],
    ['id,G\nplay,1,2,ableh001,00,X,S7', 'bad_record', 2],
    ['id,G\nplay,1,0,ableh001,00,X', 'bad_record', 2],
    ['id,G\nplay,1,0,ableh001,00,X,S7,more', 'bad_record', 2],
    ['id,G\nplay,1,0,ableh001,00,X,', 'bad_record', 2],
    ['id,G\nstart,ableh001,"Hank Able",0,10,8', 'bad_record', 2],
    ['id,G\nsub,ableh001,"Hank Able",0,1,13', 'bad_record', 2],
    ['id,G\ndata,er,ableh001,some', 'bad_record', 2],
    ['id,G\nbadj,ableh001,X', 'bad_record', 2],
    ['id,G\nradj,ableh001,4', 'bad_record', 2],
    ['id,G\nstart,ableh001,"Hank Able,0,1,8', 'bad_quotes', 2],
    ['id,G\nstart,ableh001,Hank "Able",0,1,8', 'bad_quotes', 2],
  ])('%j: %s', (text, code, line) => {
    expect(parseEventFile(text)).toMatchObject({ code, line });
  });
});
