import { otherSide, SIDES, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { playerOf } from '../rules/roster.ts';
import { decisions } from '../stats/pitching-decisions.ts';
import { lineScore, type LineScore } from '../stats/line-score.ts';
import type { PictureWords } from './picture-words.ts';
import { clipped, SCOREBUG_COLORS, svgText } from './svg-text.ts';

/** Winner, loser and save of a finished game, as far as there are any: "W Kip Salazar". */
export const finalMarks = (state: GameState, { marks }: PictureWords): readonly string[] => {
  const side = state.winner;
  if (!side) return [];
  const { winner, loser, save } = decisions(state);
  const marked = (mark: string, of: Side, id: string | null): readonly string[] =>
    id === null ? [] : [`${mark} ${playerOf(state, of, id).name}`];
  return [
    ...marked(marks.winner, side, winner),
    ...marked(marks.loser, otherSide(side), loser),
    ...marked(marks.save, side, save),
  ];
};

const inningsPlayed = (state: GameState): number => state.plays.at(-1)?.before.inning ?? 0;

/** "FINAL", with the innings where there were more or fewer than the league plays. */
const headWords = (state: GameState, w: PictureWords): string => {
  const final = w.status.completed.toUpperCase();
  const innings = inningsPlayed(state);
  return innings === 0 || innings === state.setup.league.innings ? final : `${final}/${innings}`;
};

const result = (state: GameState, w: PictureWords): string =>
  [
    `<rect x="564" y="24" width="312" height="246" rx="14" fill="${SCOREBUG_COLORS.panel}"/>`,
    svgText(720, 94, headWords(state, w), { size: 54, anchor: 'middle', fill: SCOREBUG_COLORS.lit }),
    ...finalMarks(state, w).map((mark, i) =>
      svgText(588, 152 + i * 46, clipped(mark, 20), { size: 27, weight: 400 }),
    ),
  ].join('');

const LINE = { x: 150, width: 510, heads: 326, row: 46 } as const;
const TOTALS = [700, 772, 844] as const;
/** The share of a column's width that two digits may take. */
const DIGITS = 0.62;

/** The innings in a row, in their columns. */
const inningsRow = (y: number, cells: readonly string[], fill: string): string => {
  const step = LINE.width / cells.length;
  const size = Math.min(30, step * DIGITS);
  return cells
    .map((cell, i) =>
      svgText(LINE.x + step * (i + 0.5), y, cell, { size, weight: 400, anchor: 'middle', fill }),
    )
    .join('');
};

const totalsRow = (y: number, cells: readonly string[], fill: string): string =>
  cells.map((cell, i) => svgText(TOTALS[i] ?? 0, y, cell, { size: 32, anchor: 'middle', fill })).join('');

const teamLine = (state: GameState, line: LineScore, side: Side, index: number): string => {
  const y = LINE.heads + LINE.row * (index + 1);
  const { innings, runs, hits, errors } = line[side];
  // What was not batted is crossed, as in a newspaper's line score.
  const cells = innings.slice(0, inningsPlayed(state)).map((n) => (n === null ? 'x' : String(n)));
  return [
    svgText(48, y, state.setup[side].team.abbreviation, { size: 34 }),
    inningsRow(y, cells, SCOREBUG_COLORS.text),
    totalsRow(y, [runs, hits, errors].map(String), SCOREBUG_COLORS.text),
  ].join('');
};

const lines = (state: GameState, w: PictureWords): string => {
  const line = lineScore(state);
  const heads = Array.from({ length: inningsPlayed(state) }, (_, i) => String(i + 1));
  return [
    `<rect x="24" y="290" width="852" height="156" rx="14" fill="${SCOREBUG_COLORS.panel}"/>`,
    inningsRow(LINE.heads, heads, SCOREBUG_COLORS.muted),
    totalsRow(LINE.heads, w.totals, SCOREBUG_COLORS.muted),
    ...SIDES.map((side, i) => teamLine(state, line, side, i)),
  ].join('');
};

/** What the scorebug of a finished game shows beside the score: that it is over, the pitchers of record, the line score. */
export const finalPanels = (state: GameState, w: PictureWords): readonly string[] => [
  result(state, w),
  lines(state, w),
];
