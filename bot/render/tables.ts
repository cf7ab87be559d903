import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import type { PitchingLine } from '@paper-dynasty/engine/stats/lines';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { words } from '../words/index.ts';
import { block, cut, num } from './words.ts';

/** The characters that a phone shows in a fixed-width line. */
const PHONE = 34;

/** The last innings that fit beside the totals, and how wide their columns are. */
const inningsShown = (innings: number, mostRuns: number): { first: number; width: number } => {
  const width = 1 + Math.max(String(innings).length > 1 ? 2 : 1, String(mostRuns).length);
  const room = Math.floor((PHONE - 4 - 10) / width);
  return { first: Math.max(0, innings - room), width };
};

/** The line score, as wide as a phone: of a long game the last innings. */
export const lineScoreText = (state: GameState): string => {
  const line = lineScore(state);
  const runs = [...line.away.innings, ...line.home.innings].map((r) => r ?? 0);
  const count = line.away.innings.length;
  const { first, width } = inningsShown(count, Math.max(0, ...runs));
  const columns = Array.from({ length: count - first }, (_, i) => first + i);
  const { BOOK_WORDS, STAT_HEADS: c } = words();
  const totals = [c.r, c.h, BOOK_WORDS.errors].map((h) => num(h)).join('');
  const head = `${cut('', 4)}${columns.map((i) => num(i + 1, width)).join('')} ${totals}`;
  const row = (side: Side): string => {
    const { innings, runs: total, hits, errors } = line[side];
    const scored = columns.map((i) => num(innings[i] ?? null, width)).join('');
    return `${cut(state.setup[side].team.abbreviation, 4)}${scored} ${[total, hits, errors].map((n) => num(n)).join('')}`;
  };
  return block([head, row('away'), row('home')]);
};

/** A pitcher's decision behind his name: of several the first, which is the result. */
const markOf = ({ decisions: [mark] }: PitchingLine): string => (mark ? words().BOOK_WORDS.marks[mark] : '');

/** One side's box score. */
export const boxScoreText = (state: GameState, side: Side): string => {
  const box = boxScore(state)[side];
  const { outs_per_half: outsPerHalf } = state.setup.league;
  const { BOOK_WORDS, COMBINED_WORDS, FEAT_MARKS, STAT_HEADS: c } = words();
  const columns = (list: readonly (number | string)[]): string => list.map((n) => num(n)).join('');
  const batting = box.batting.map(
    (b) => `${cut(b.name, 12)} ${cut(b.position, 3)}${columns([b.ab, b.r, b.h, b.rbi, b.bb, b.so])}`,
  );
  const pitching = box.pitching.map(
    (p) =>
      `${cut(p.name, 12)} ${cut(markOf(p), 2)}${num(inningsPitched(p.outs, outsPerHalf), 4)}${columns([p.h, p.r, p.er, p.bb, p.so])}`,
  );
  return block([
    `${cut(state.setup[side].team.name, 15)} ${columns([c.ab, c.r, c.h, BOOK_WORDS.runsBattedIn, c.bb, c.so])}`,
    ...batting,
    `${cut(BOOK_WORDS.pitching, 13)}${num(c.ip, 6)}${columns([c.h, c.r, c.er, c.bb, c.so])}`,
    ...pitching,
    ...box.pitching.flatMap(({ name, feats }) =>
      feats.length > 0 ? [`${name}: ${feats.map((f) => FEAT_MARKS[f]).join(', ')}`] : [],
    ),
    ...box.combined_feats.map((feat) => COMBINED_WORDS[feat]),
  ]);
};
