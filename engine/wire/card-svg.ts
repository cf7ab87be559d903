import type { CardResult } from '../model/cards.ts';
import type { Card, Player, PrintedSide } from '../model/players.ts';
import type { Team } from '../model/setup.ts';

/** The short words of a card's results. */
const SHORT: Partial<Record<CardResult, string>> = {
  homerun: 'HOMERUN',
  bp_homerun: 'bp-HR',
  triple: 'TRIPLE',
  double_3: 'DO***',
  double_2: 'DO**',
  double_uncapped: 'DO-unc',
  single_2: 'SI**',
  single_1: 'SI*',
  single_uncapped: 'SI-unc',
  bp_single: 'bp-SI',
  hit_by_pitch: 'HBP',
  walk: 'WALK',
  strikeout: 'K',
  lineout: 'lo',
  popout: 'po',
  flyout_a: 'fly A',
  flyout_bq: 'fly B?',
};

const short = (result: CardResult): string =>
  SHORT[result] ??
  result.replace('flyout_b:', 'fly B ').replace('groundball_', 'gb ').replace('x_check:', 'X-');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const ROW_HEIGHT = 26;
const COLUMN_WIDTH = 118;
const HEAD = 74;

const cell = (x: number, y: number, row: PrintedSide[number][number], total: number): string => {
  let from = 1;
  const lines = row.map(({ result, up_to }) => {
    const range = row.length === 1 ? '' : from === up_to ? ` ${up_to}` : ` ${from}-${up_to}`;
    from = up_to + 1;
    return `${short(result)}${range}`;
  });
  const size = lines.length > 2 ? 7 : 9;
  const text = lines
    .map(
      (line, i) =>
        `<text x="${x + 24}" y="${y + 13 + (i - (lines.length - 1) / 2) * size}" font-size="${size}">${escape(line)}</text>`,
    )
    .join('');
  return `<text x="${x + 6}" y="${y + 15}" font-size="11" font-weight="700">${total}</text>${text}`;
};

const sideSvg = (side: PrintedSide, title: string, left: number, firstColumn: number): string => {
  const heads = side.map(
    (_, c) =>
      `<text x="${left + c * COLUMN_WIDTH + 50}" y="${HEAD - 6}" font-size="12" font-weight="700">${firstColumn + c}</text>`,
  );
  const cells = side.flatMap((column, c) =>
    column.map((row, r) => cell(left + c * COLUMN_WIDTH, HEAD + r * ROW_HEIGHT, row, r + 2)),
  );
  return `<text x="${left + 6}" y="${HEAD - 24}" font-size="12">${title}</text>${heads.join('')}${cells.join('')}`;
};

const body = (card: Card | null, firstColumn: number, opponents: string): string => {
  if (card?.kind !== 'printed')
    return '<text x="16" y="90" font-size="12">No printed card is known for this player.</text>';
  const right = COLUMN_WIDTH * 3 + 24;
  return (
    sideSvg(card.vs_left, `against left-handed ${opponents}`, 8, firstColumn) +
    sideSvg(card.vs_right, `against right-handed ${opponents}`, right, firstColumn)
  );
};

/** The printed card of a player as an SVG picture: both sides, columns by d6, rows by 2d6, split by the chaos d20. */
export const cardSvg = (player: Player, team: Team): string => {
  const pitches = player.pitching !== null;
  const width = COLUMN_WIDTH * 6 + 32;
  const height = HEAD + 11 * ROW_HEIGHT + 14;
  const ratings = player.batting
    ? `speed ${player.batting.speed} · steal ${player.batting.steal_low}-${player.batting.steal_high} · bunt ${player.batting.bunting}`
    : player.pitching
      ? `hold ${player.pitching.hold} · wild pitch ${player.pitching.wild_pitch} · endurance ${player.pitching.starter_endurance}/${player.pitching.reliever_endurance}`
      : '';
  const title = `${player.name}, bats ${player.bats}, throws ${player.throws}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="Georgia, serif" fill="#222">` +
    `<title>${escape(title)}</title><rect width="${width}" height="${height}" rx="10" fill="#fbf6e8" stroke="${team.color}" stroke-width="4"/>` +
    `<rect x="2" y="2" width="${width - 4}" height="34" rx="8" fill="${team.color}"/>` +
    `<text x="14" y="25" font-size="17" font-weight="700" fill="#fff">${escape(title)}</text>` +
    `<text x="${width - 14}" y="25" font-size="12" fill="#fff" text-anchor="end">${escape(ratings)}</text>` +
    body(
      pitches ? player.pitching_card : player.batting_card,
      pitches ? 4 : 1,
      pitches ? 'batters' : 'pitchers',
    ) +
    '</svg>'
  );
};
