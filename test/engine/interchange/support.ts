import { expect } from 'vitest';
import { importGame, type ImportedGame } from '@paper-dynasty/engine/interchange/import-game';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isRetrosheetError, type RetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseGames } from '@paper-dynasty/engine/notation/retrosheet/event-file-records';

/** Positions of the batting order of both sides: slot 1 plays center field, and so on; slot 9 pitches, or is the designated hitter. */
const ORDER = [8, 6, 9, 3, 7, 5, 4, 2] as const;
const OPTIONS = { game_id: '00000000-0000-8000-8000-000000000002', user_id: 'scorer' };

/** The player id of a slot's starter: `visia003`, `homea009`; 10 is a pitcher who does not bat. */
export const starter = (side: 'vis' | 'hom', slot: number): string =>
  `${side === 'vis' ? 'visi' : 'home'}a${String(slot).padStart(3, '0')}`;

interface Fiction {
  readonly dh?: boolean;
  readonly info?: Readonly<Record<string, string>>;
  /** Records after the last play. */
  readonly after?: readonly string[];
  /** Bats first. */
  readonly first?: 'vis' | 'hom';
}

const starts = (side: 'vis' | 'hom', dh: boolean): readonly string[] => {
  const team = side === 'vis' ? 0 : 1;
  const record = (slot: number, at: number, position: number) =>
    `start,${starter(side, slot)},"${side} ${slot}",${team},${at},${position}`;
  const nine = [...ORDER, dh ? 10 : 1].map((position, i) => record(i + 1, i + 1, position));
  return dh ? [...nine, record(10, 0, 1)] : nine;
};

const RECORD = /^(play|sub|com|radj|ladj|presadj|badj|padj|data),/;
const BATTER_STAYS = /^(SB|CS|PO|WP|PB|BK|DI|OA|FLE)/;

/** What a half-inning's entries become: records as they are, and events as plays of the batter who is due. */
const halfRecords = (
  inning: number,
  side: 'vis' | 'hom',
  entries: readonly string[],
  due: Record<'vis' | 'hom', number>,
  inSlot: Map<string, string>,
): readonly string[] =>
  entries.map((entry) => {
    const [, id, , team, slot] = entry.split(',');
    if (entry.startsWith('sub,')) inSlot.set(`${team === '0' ? 'vis' : 'hom'} ${slot}`, id ?? '');
    const [, of] = /^ladj,\d,(\d)/.exec(entry) ?? [];
    if (of) due[side] = Number(of);
    if (RECORD.test(entry)) return entry;
    const [event = '', count = '??'] = entry.split(' ');
    const at = due[side];
    const batter = inSlot.get(`${side} ${at}`) ?? starter(side, at);
    if (event !== 'NP' && !BATTER_STAYS.test(event)) due[side] = (at % 9) + 1;
    return `play,${inning},${side === 'vis' ? 0 : 1},${batter},${count},,${event}`;
  });

/** Three outs without anything else. */
export const QUIET = ['K', 'K', 'K'] as const;

/** A fictional game: its half-innings in order, each a list of events (`S7`, `NP 12` with a count) and whole records. */
export const fiction = (halves: readonly (readonly string[])[], options: Fiction = {}): string => {
  const due = { vis: 1, hom: 1 };
  const inSlot = new Map<string, string>();
  const first = options.first ?? 'vis';
  const second = first === 'vis' ? 'hom' : 'vis';
  const info = { visteam: 'VIS', hometeam: 'HOM', date: '2026/04/01', number: '0', ...options.info };
  return [
    'id,HOM202604010',
    'version,2',
    ...Object.entries(info).map(([key, value]) => `info,${key},${value}`),
    ...starts('vis', options.dh ?? false),
    ...starts('hom', options.dh ?? false),
    ...halves.flatMap((half, i) =>
      halfRecords(Math.floor(i / 2) + 1, i % 2 === 0 ? first : second, half, due, inSlot),
    ),
    ...(options.after ?? []),
    '',
  ].join('\n');
};

/** Imports the only game of a file; the error where it cannot be. */
export const tryImport = (text: string): ImportedGame | RetrosheetError => {
  const [game] = parseGames(text);
  if (!game || isRetrosheetError(game)) return expect.fail(game?.message ?? 'no game');
  return importGame(game, OPTIONS);
};

/** The state after the only game of a file, which must be good. */
export const imported = (text: string): GameState => {
  const result = tryImport(text);
  if (isRetrosheetError(result)) return expect.fail(`line ${result.line}: ${result.message}`);
  return result.state;
};

/** A game called after the given half-innings. */
export const afterHalves = (halves: readonly (readonly string[])[], options?: Fiction): GameState =>
  imported(fiction(halves, options));

/** A whole game: the given half-innings, then quiet ones up to the ninth. */
export const wholeGame = (halves: readonly (readonly string[])[], options?: Fiction): GameState =>
  imported(fiction([...halves, ...Array.from({ length: 18 - halves.length }, () => QUIET)], options));
