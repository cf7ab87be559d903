/** A team's colour as it is used: a fill with the ink that is read on it, and itself as ink on light and on dark paper. */
export interface TeamTones {
  readonly fill: string;
  readonly ink: string;
  readonly onLight: string;
  readonly onDark: string;
}

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The darkest of the light papers and the lightest of the dark ones. */
const LIGHT_PAPER: Rgb = [239, 230, 208];
const DARK_PAPER: Rgb = [31, 45, 39];
/** What WCAG 2.2 asks of text. */
const READABLE = 4.5;
const STEP = 0.04;

const rgbOf = (hex: string): Rgb => {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
};

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;

const channel = (c: number): number => {
  const s = c / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};

const luminance = ([r, g, b]: Rgb): number => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

const ratio = (a: Rgb, b: Rgb): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** The contrast of two colours (`#rrggbb`), 1 to 21. */
export const contrast = (a: string, b: string): number => ratio(rgbOf(a), rgbOf(b));

const mixed = (from: Rgb, to: Rgb, part: number): Rgb => {
  const at = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * part;
  return [at(0), at(1), at(2)];
};

/** The colour, moved towards another until it can be read on a paper. */
const readable = (color: Rgb, towards: Rgb, paper: Rgb): string => {
  let part = 0;
  while (part < 1 && ratio(mixed(color, towards, part), paper) < READABLE) part += STEP;
  return hexOf(mixed(color, towards, Math.min(part, 1)));
};

/** A team's colour (`#rrggbb`) in every use of the page, each with a contrast of 4.5 at least. */
export const teamTones = (color: string): TeamTones => {
  const rgb = rgbOf(color);
  return {
    fill: color,
    ink: ratio(rgb, WHITE) >= READABLE ? '#ffffff' : '#000000',
    onLight: readable(rgb, BLACK, LIGHT_PAPER),
    onDark: readable(rgb, WHITE, DARK_PAPER),
  };
};
