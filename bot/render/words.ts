import { escapeMarkdown } from 'discord.js';
import { DateTime } from 'luxon';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import { words } from '../words/index.ts';

/** The most characters of a message. */
export const MESSAGE_LENGTH = 2000;

/** A text of at most so many characters; what was cut off is marked. */
export const fitting = (content: string, most: number = MESSAGE_LENGTH): string =>
  content.length > most ? `${content.slice(0, most - 1)}…` : content;

/** The first lines, as many as fit into so many characters together. */
export const fittingLines = (lines: readonly string[], most: number): readonly string[] => {
  let length = 0;
  return lines.filter((line) => (length += line.length + 1) <= most);
};

const FENCE = '```';

/** A text as messages that Discord takes, broken at the ends of lines; a block that is broken is closed and opened again. */
export const pagesOf = (text: string, most: number = MESSAGE_LENGTH): readonly string[] => {
  if (text.length <= most) return [text];
  // A letter may take two characters.
  const parts = new RegExp(`.{1,${Math.floor(most / 2) - 2 * FENCE.length}}`, 'gu');
  const lines = text
    .split('\n')
    .flatMap((line) => (line.length > most / 2 ? (line.match(parts) ?? []) : [line]));
  const pages: string[] = [];
  let page: string[] = [];
  let inBlock = false;
  for (const line of lines) {
    if ([...page, line, FENCE].join('\n').length > most) {
      pages.push([...page, ...(inBlock ? [FENCE] : [])].join('\n'));
      page = inBlock ? [FENCE] : [];
    }
    page.push(line);
    if (line === FENCE) inBlock = !inBlock;
  }
  return [...pages, page.join('\n')];
};

/** A name or a sentence with names, so that Discord shows it as it is. */
export const plainWords = (text: string): string => escapeMarkdown(text, { numberedList: false });

/** Lines in a fixed-width block; a name cannot end it. */
export const block = (lines: readonly string[]): string =>
  `\`\`\`\n${lines.map((line) => line.replaceAll('`', 'ˋ')).join('\n')}\n\`\`\``;

/** A text of exactly so many characters. */
export const cut = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);

/** A number of a column. */
export const num = (value: number | string | null, width = 3): string => String(value ?? '').padStart(width);

/** Several things in a sentence: "a, b and c". */
export const listed = (things: readonly string[]): string =>
  things.length < 2
    ? things.join('')
    : `${things.slice(0, -1).join(', ')}${words().GAME_WORDS.and}${things.at(-1) ?? ''}`;

/** The bases as answers and custom ids name them; index 0 is the batter. */
export const BASE_NAMES = ['home', 'first', 'second', 'third', 'home'] as const;

/** A base in a sentence. */
export const baseName = (base: 0 | 1 | 2 | 3 | 4): string => words().BASE_WORDS[base];

/** Half and inning: "▲ 3". */
export const inningText = (s: Pick<Situation, 'inning' | 'half'>): string =>
  `${s.half === 'top' ? '▲' : '▼'} ${s.inning}`;

/** Inning and outs: "▲ 3, 1 out". */
export const whenText = (s: Pick<Situation, 'inning' | 'half' | 'outs'>): string =>
  `${inningText(s)}, ${words().GAME_WORDS.outs(s.outs)}`;

/** The score: "NFD 2 · EMB 0". */
export const scoreText = (state: GameState, s: Situation): string =>
  SIDES.map((side) => `${state.setup[side].team.abbreviation} ${s.score[side]}`).join(' · ');

/** A team's name. */
export const teamName = (state: GameState, side: 'away' | 'home'): string =>
  plainWords(state.setup[side].team.name);

/** A player's name. */
export const manName = (state: GameState, side: 'away' | 'home', playerId: string): string =>
  plainWords(playerOf(state, side, playerId).name);

/** A moment as each reader's own clock has it; `R`: how far away it is. */
export const momentText = (at: string, style: 'f' | 'R' = 'f'): string =>
  `<t:${Math.floor(DateTime.fromISO(at).toSeconds())}:${style}>`;

/** People called by their Discord ids. */
export const callText = (ids: readonly string[]): string => ids.map((id) => `<@${id}>`).join(' ');

/** A reply without Discord's marks, for a terminal. */
export const unmarked = (text: string): string =>
  text
    .replace(/```\n?/g, '')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\(<([^>]+)>\)/g, '$1 $2')
    .replace(/<t:(\d+):\w>/g, (_, seconds: string) => DateTime.fromSeconds(Number(seconds)).toISODate() ?? '')
    .replace(/^-# /gm, '')
    .replace(/(?<!\\)(\*\*|`)/g, '')
    .replace(/\\([*_~|`\\#>[\]()-])/g, '$1');
