import { escapeMarkup } from './escape-markup.ts';
/** The colors of the scorebug: light words on a dark ground, which a light surrounding takes as well. */
export const SCOREBUG_COLORS = {
  ground: '#12161c',
  panel: '#1b2129',
  text: '#f5f7fa',
  muted: '#9aa7b5',
  lit: '#ffcc33',
  unlit: '#3a4553',
} as const;

/** How words are drawn; size in the picture's own units. */
export interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 700;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Words at a place of a picture, bold unless told otherwise. */
export const svgText = (x: number, y: number, words: string, style: TextStyle): string =>
  `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.weight ?? 700}" fill="${style.fill ?? SCOREBUG_COLORS.text}" text-anchor="${style.anchor ?? 'start'}">${escapeMarkup(words)}</text>`;

/** A text of at most so many characters; what was longer ends in an ellipsis. */
export const clipped = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
