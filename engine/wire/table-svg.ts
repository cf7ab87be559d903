import { escapeMarkup } from './escape-markup.ts';

/** The colors of the tables: light words on a dark ground, which a light surrounding takes as well. */
export const TABLE_COLORS = {
  ground: '#12161c',
  panel: '#1b2129',
  stripe: '#232b35',
  text: '#f5f7fa',
  muted: '#9aa7b5',
  lit: '#ffcc33',
} as const;

/** The width of a table in its own units: what a phone shows at half its size or more. */
export const TABLE_WIDTH = 720;

/** A cell; `fill` colors it. `bases` draws the bases with those runners in front of the words. */
export interface TableCell {
  readonly words: string;
  readonly fill?: string;
  readonly ink?: string;
  readonly bases?: readonly (1 | 2 | 3)[];
}

/** A line below a table; `key` stands out in front of it. */
export interface Note {
  readonly key?: string;
  readonly words: string;
}

/** A table to be drawn. The widths of its columns are shares of the whole. */
export interface Table {
  readonly title: string;
  readonly shares: readonly number[];
  /** The heads of the columns; a head may stand over several of them. */
  readonly heads: readonly (readonly { readonly words: string; readonly over: number }[])[];
  readonly rows: readonly (readonly TableCell[])[];
  /** What stands below; a note can have a key, which stands out. */
  readonly notes?: readonly Note[];
  /** What the picture says, for those who do not see it. */
  readonly about: string;
}

const MARGIN = 20;
const TITLE = 72;
const HEAD = 38;
const ROW = 40;
const NOTE = 32;
const NOTE_LETTERS = 58;
const KEY = 44;
/** The width of a bold letter, as a share of its size. */
const LETTER = 0.54;
const FONT = { title: 32, head: 22, cell: 24, note: 22 } as const;

interface Style {
  readonly size: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle';
  readonly weight?: 400 | 700;
}

const text = (x: number, y: number, words: string, { size, fill, anchor, weight }: Style): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight ?? 700}" fill="${fill}" text-anchor="${anchor ?? 'start'}">${escapeMarkup(words)}</text>`;

const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

/** The words of a note broken into lines that fit. */
const broken = ({ key, words }: Note): readonly Note[] => {
  const room = key === undefined ? NOTE_LETTERS : NOTE_LETTERS - 4;
  const lines = words.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined) return [word];
    if (last.length + word.length + 1 <= room) return [...done.slice(0, -1), `${last} ${word}`];
    return [...done, word];
  }, []);
  return lines.map((line, i) =>
    key === undefined ? { words: line } : { key: i === 0 ? key : '', words: line },
  );
};

const BASES = { 1: [16, 0], 2: [0, -14], 3: [-16, 0] } as const;

const diamond = (x: number, y: number, on: readonly (1 | 2 | 3)[]): string =>
  ([1, 2, 3] as const)
    .map((base) => {
      const [dx, dy] = BASES[base];
      const fill = on.includes(base) ? TABLE_COLORS.lit : '#3a4553';
      return `<rect x="${x + dx - 7}" y="${y + dy - 7}" width="14" height="14" transform="rotate(45 ${x + dx} ${y + dy})" fill="${fill}"/>`;
    })
    .join('');

/** Where each column begins, and where the last ends. */
const edgesOf = (shares: readonly number[]): readonly number[] => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const wide = TABLE_WIDTH - 2 * MARGIN;
  return shares.reduce<number[]>(
    (edges, share) => [...edges, (edges.at(-1) ?? 0) + (share / whole) * wide],
    [MARGIN],
  );
};

const headLine = (heads: Table['heads'][number], edges: readonly number[], y: number): string => {
  let column = 0;
  return heads
    .map(({ words, over }) => {
      const left = edges[column] ?? 0;
      column += over;
      const middle = (left + (edges[column] ?? left)) / 2;
      return text(middle, y + 26, words, { size: FONT.head, fill: TABLE_COLORS.muted, anchor: 'middle' });
    })
    .join('');
};

const cellSvg = (cell: TableCell, first: boolean, left: number, right: number, y: number): string => {
  const { words, fill, ink, bases } = cell;
  const box = fill ? rect(left + 2, y + 3, right - left - 4, ROW - 6, fill, 6) : '';
  const room = right - left - (bases ? 80 : 18);
  const size = Math.min(FONT.cell, room / (words.length * LETTER));
  const style = { size, fill: ink ?? TABLE_COLORS.text };
  if (first)
    return `${box}${bases ? diamond(left + 36, y + 26, bases) : ''}${text(left + (bases ? 74 : 12), y + 29, words, style)}`;
  return `${box}${text((left + right) / 2, y + 29, words, { ...style, anchor: 'middle' })}`;
};

const rowSvg = (row: readonly TableCell[], edges: readonly number[], y: number, striped: boolean): string => {
  const ground = rect(
    MARGIN,
    y,
    TABLE_WIDTH - 2 * MARGIN,
    ROW,
    striped ? TABLE_COLORS.stripe : TABLE_COLORS.panel,
  );
  return ground + row.map((cell, i) => cellSvg(cell, i === 0, edges[i] ?? 0, edges[i + 1] ?? 0, y)).join('');
};

const noteSvg = ({ key, words }: Note, y: number): string => {
  const left = MARGIN + 4;
  const style = { size: FONT.note, fill: TABLE_COLORS.text };
  if (key === undefined) return text(left, y, words, { ...style, weight: 400 });
  return `${text(left, y, key, style)}${text(left + KEY, y, words, { ...style, weight: 400 })}`;
};

/** A table as an SVG picture, readable on a phone. */
export const tableSvg = ({ title, shares, heads, rows, notes = [], about }: Table): string => {
  const edges = edgesOf(shares);
  const top = TITLE + heads.length * HEAD;
  const lines = notes.flatMap(broken);
  const bottom = top + rows.length * ROW;
  const height = bottom + (lines.length > 0 ? lines.length * NOTE + 34 : MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${TABLE_WIDTH} ${height}" width="${TABLE_WIDTH}" height="${height}" font-family="Inter" role="img">`,
    `<title>${escapeMarkup(about)}</title>`,
    rect(0, 0, TABLE_WIDTH, height, TABLE_COLORS.ground, 22),
    text(MARGIN + 4, 46, title, { size: FONT.title, fill: TABLE_COLORS.text }),
    ...heads.map((line, i) => headLine(line, edges, TITLE + i * HEAD)),
    ...rows.map((row, i) => rowSvg(row, edges, top + i * ROW, i % 2 === 1)),
    ...lines.map((line, i) => noteSvg(line, bottom + 34 + i * NOTE)),
    '</svg>',
  ].join('');
};
