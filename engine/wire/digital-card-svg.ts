import { cardColumns, firstOf, resultKind, type CardRow } from '../model/card-columns.ts';
import type { CardResult } from '../model/cards.ts';
import { HANDS, type Hand } from '../model/hands.ts';
import type { Card, Chances, Player } from '../model/players.ts';
import type { Team } from '../model/setup.ts';
import { fieldingLine, ratingsLine, type CardSide } from './card-ratings.ts';
import type { RosterPictureWords } from './roster-picture-words.ts';
import { escapeMarkup } from './escape-markup.ts';
import { clipped, SCOREBUG_COLORS, svgText } from './svg-text.ts';

type DigitalCard = Extract<Card, { kind: 'digital' }>;

/** The words of a drawn card: what it says of itself, and its results by name. */
export interface CardPictureWords extends RosterPictureWords {
  readonly results: Readonly<Record<CardResult, string>>;
}

/** The width of the picture, in its own units. */
export const CARD_WIDTH = 900;
const MARGIN = 24;
const HEAD = 128;
const BLOCK_HEAD = 80;
const FOOT = 56;
/** The least height of a row, and how much higher a column is than its rows at their least. */
const ROW = 30;
const GROWTH = 120;
const COLUMN = (CARD_WIDTH - 2 * MARGIN) / 3;
const RESULT_LETTERS = 17;

const COLORS = { hit: '#8fd694', walk: '#7fc4f0', check: '#ffcc33', out: SCOREBUG_COLORS.text } as const;

/** Where a row begins, as on the page: both dice, and the split where the cell before shares it. */
const beginsAt = (row: CardRow): string => {
  const { dice, split } = firstOf(row);
  return split > 1 ? `${dice.join('·')} ≥${split}` : dice.join('·');
};

const sharesOf = (rows: readonly CardRow[]): readonly number[] => {
  const whole = rows.reduce((sum, { from, to }) => sum + to - from, 0);
  return rows.map(({ from, to }) => (to - from) / whole);
};

const columnSvg = (
  rows: readonly CardRow[],
  x: number,
  top: number,
  height: number,
  w: CardPictureWords,
): string => {
  const shares = sharesOf(rows);
  const free = height - rows.length * ROW;
  let y = top;
  return rows
    .map((row, i) => {
      const high = ROW + free * (shares[i] ?? 0);
      const middle = y + high / 2 + 8;
      const ground = `<rect x="${x + 3}" y="${(y + 1).toFixed(1)}" width="${COLUMN - 6}" height="${(high - 2).toFixed(1)}" rx="5" fill="${SCOREBUG_COLORS.panel}"/>`;
      y += high;
      return (
        ground +
        svgText(x + 12, middle, beginsAt(row), { size: 19, weight: 400, fill: SCOREBUG_COLORS.muted }) +
        svgText(x + 104, middle, clipped(w.results[row.result], RESULT_LETTERS), {
          size: 21,
          fill: COLORS[resultKind(row.result)],
        })
      );
    })
    .join('');
};

const heightOf = (columns: readonly (readonly CardRow[])[]): number =>
  Math.max(...columns.map((rows) => rows.length)) * ROW + GROWTH;

const blockSvg = (
  columns: readonly (readonly CardRow[])[],
  title: string,
  firstColumn: number,
  top: number,
  w: CardPictureWords,
): string =>
  [
    svgText(MARGIN, top + 32, title, { size: 25 }),
    ...columns.map((rows, i) => {
      const x = MARGIN + i * COLUMN;
      const number = svgText(x + COLUMN / 2, top + 68, String(firstColumn + i), {
        size: 24,
        anchor: 'middle',
        fill: SCOREBUG_COLORS.lit,
      });
      return number + columnSvg(rows, x, top + BLOCK_HEAD, heightOf(columns), w);
    }),
  ].join('');

const sideOf = (card: DigitalCard, hand: Hand): Chances => (hand === 'L' ? card.vs_left : card.vs_right);

const short = (chances: number): string => String(Math.round(chances * 100) / 100);

/** What any card says beside its results, for those who do not see it. */
export const aboutCard = (player: Player, side: CardSide, team: Team, w: RosterPictureWords): string =>
  [w.card(player.name, team.name), ratingsLine(player, side, w), fieldingLine(player.fielding, w)]
    .filter(Boolean)
    .join('. ');

/** What a digital card says, for those who do not see it: how often of 108 each result comes, against either hand. */
export const aboutDigitalCard = (
  player: Player,
  card: DigitalCard,
  side: CardSide,
  team: Team,
  w: CardPictureWords,
): string => {
  const results = HANDS.map((hand) => {
    const chances = sideOf(card, hand).map(([result, n]) => `${w.results[result]} ${short(n)}`);
    return `${w.against[side][hand]}, ${w.ofAll}: ${chances.join(', ')}`;
  });
  return [aboutCard(player, side, team, w), ...results].join('. ');
};

/** A digital card as an SVG picture: both sides, three columns each by the first die, in each the results by both dice in order, as high as they are likely. */
export const digitalCardSvg = (
  player: Player,
  card: DigitalCard,
  side: CardSide,
  team: Team,
  w: CardPictureWords,
): string => {
  const blocks = HANDS.map((hand) => ({ hand, columns: cardColumns(sideOf(card, hand)) }));
  let top = HEAD;
  const drawn = blocks.map(({ hand, columns }) => {
    const block = blockSvg(columns, w.against[side][hand], side === 'batting' ? 1 : 4, top, w);
    top += BLOCK_HEAD + heightOf(columns) + MARGIN;
    return block;
  });
  const height = top + FOOT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD_WIDTH} ${height}" font-family="Inter" role="img">`,
    `<title>${escapeMarkup(w.card(player.name, team.name))}</title>`,
    `<rect width="${CARD_WIDTH}" height="${height}" rx="22" fill="${SCOREBUG_COLORS.ground}"/>`,
    `<rect x="${MARGIN}" y="24" width="14" height="84" rx="7" fill="${team.color}" stroke="${SCOREBUG_COLORS.text}" stroke-opacity="0.35"/>`,
    svgText(MARGIN + 30, 64, clipped(player.name, 34), { size: 40 }),
    svgText(CARD_WIDTH - MARGIN, 64, team.abbreviation, {
      size: 34,
      anchor: 'end',
      fill: SCOREBUG_COLORS.muted,
    }),
    svgText(MARGIN + 30, 102, clipped(ratingsLine(player, side, w), 78), {
      size: 21,
      weight: 400,
      fill: SCOREBUG_COLORS.muted,
    }),
    ...drawn,
    svgText(MARGIN, height - 28, clipped(fieldingLine(player.fielding, w), 82), { size: 20, weight: 400 }),
    '</svg>',
  ].join('');
};
