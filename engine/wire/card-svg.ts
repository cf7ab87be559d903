import { CARD_MARKS } from '../model/cards.ts';
import type { Card, Player, PrintedSide } from '../model/players.ts';
import type { Team } from '../model/setup.ts';
import { fieldingLine, ratingsLine, type CardSide } from './card-ratings.ts';
import { escapeMarkup } from './escape-markup.ts';
import { ROSTER_PICTURE_WORDS, type RosterPictureWords } from './roster-picture-words.ts';

const COLUMN_WIDTH = 118;
const HEAD = 74;
const FOOT = 30;
const LINE_HEIGHT = 11;
/** A row with one or two results; each more makes it a line higher. */
const ROW_HEIGHT = 26;

/** Where a row stands on the card. */
interface Band {
  readonly y: number;
  readonly height: number;
}

const ROWS = Array.from({ length: 11 }, (_, row) => row);

/** The rows, each as high as its fullest cell. */
const bandsOf = (card: Extract<Card, { kind: 'printed' }>): readonly Band[] => {
  const columns = [...card.vs_left, ...card.vs_right];
  let y = HEAD;
  return ROWS.map((row) => {
    const lines = Math.max(...columns.map((column) => column[row]?.length ?? 0));
    const band = { y, height: Math.max(ROW_HEIGHT, lines * LINE_HEIGHT + 6) };
    y += band.height;
    return band;
  });
};

const text = (x: number, y: number, size: number, words: string, extra = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}"${extra}>${escapeMarkup(words)}</text>`;

const BOLD = ' font-weight="700"';

const cell = (x: number, { y, height }: Band, row: PrintedSide[number][number], total: number): string => {
  const middle = y + height / 2 + 3;
  let from = 1;
  const lines = row.map(({ result, up_to }, i) => {
    const range = row.length === 1 ? '' : from === up_to ? ` ${up_to}` : ` ${from}-${up_to}`;
    from = up_to + 1;
    const lower = (i - (row.length - 1) / 2) * LINE_HEIGHT;
    return text(x + 24, middle + lower, 10, `${CARD_MARKS[result]}${range}`);
  });
  return text(x + 6, middle + 1, 11, String(total), BOLD) + lines.join('');
};

const sideSvg = (
  side: PrintedSide,
  bands: readonly Band[],
  title: string,
  left: number,
  firstColumn: number,
): string => {
  const columns = side.map((column, c) => {
    const x = left + c * COLUMN_WIDTH;
    const cells = column.map((row, r) => (bands[r] ? cell(x, bands[r], row, r + 2) : ''));
    return text(x + 50, HEAD - 6, 12, String(firstColumn + c), BOLD) + cells.join('');
  });
  return text(left + 6, HEAD - 24, 12, title) + columns.join('');
};

const WIDTH = COLUMN_WIDTH * 6 + 32;

/** Every other row is shaded, so that the eye keeps to it. */
const shades = (bands: readonly Band[]): string =>
  bands
    .filter((_, i) => i % 2 === 0)
    .map(({ y, height }) => `<rect x="6" y="${y}" width="${WIDTH - 12}" height="${height}" fill="#efe6cc"/>`)
    .join('');

const body = (
  card: Extract<Card, { kind: 'printed' }>,
  bands: readonly Band[],
  side: CardSide,
  { against }: RosterPictureWords,
): string => {
  const first = side === 'pitching' ? 4 : 1;
  return (
    shades(bands) +
    sideSvg(card.vs_left, bands, against[side].L, 8, first) +
    sideSvg(card.vs_right, bands, against[side].R, COLUMN_WIDTH * 3 + 24, first)
  );
};

/** The printed card of a player as an SVG picture: both sides, columns by d6, rows by 2d6, split by the chaos d20; his ratings above and below. */
export const cardSvg = (
  player: Player,
  team: Team,
  side: CardSide = player.pitching === null ? 'batting' : 'pitching',
  w: RosterPictureWords = ROSTER_PICTURE_WORDS.en,
): string => {
  const card = side === 'pitching' ? player.pitching_card : player.batting_card;
  const printed = card?.kind === 'printed' ? card : null;
  const bands = printed ? bandsOf(printed) : [];
  const end = bands.at(-1);
  const height = (end ? end.y + end.height : HEAD + ROW_HEIGHT) + FOOT;
  const title = [
    player.name,
    ...(player.bats ? [`bats ${player.bats}`] : []),
    ...(player.throws ? [`throws ${player.throws}`] : []),
  ].join(', ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="Georgia, serif" fill="#222">` +
    `<title>${escapeMarkup(title)}</title><rect width="${WIDTH}" height="${height}" rx="10" fill="#fbf6e8" stroke="${team.color}" stroke-width="4"/>` +
    `<rect x="2" y="2" width="${WIDTH - 4}" height="34" rx="8" fill="${team.color}"/>` +
    text(14, 25, 17, title, ' font-weight="700" fill="#fff"') +
    text(WIDTH - 14, 24, 11, ratingsLine(player, side, w), ' fill="#fff" text-anchor="end"') +
    (printed
      ? body(printed, bands, side, w)
      : text(16, 90, 12, 'No printed card is known for this player.')) +
    text(14, height - 11, 12, fieldingLine(player.fielding, w)) +
    '</svg>'
  );
};
