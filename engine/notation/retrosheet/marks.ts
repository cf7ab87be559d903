import type { Mark } from './ast.ts';

/** A text without its marks, and the marks. */
export interface Unmarked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

type Region = 'play' | 'modifiers' | 'advances';

/** After these a question mark is an unknown fielder; elsewhere it says that the scorer is not sure. */
const FIELDER_FOLLOWS = /^(S|D|DGR|T|H|HR|FC)?$|[\d?(E]$|^[\d?].*\)$/;
const COMPLETE_ERROR = /^(E|FLE)\d$/;
const HOW_HARD_FOLLOWS = /[\d)]$/;
/** What follows the marks after a sign. */
const ENDS_THE_PLAY = /^[/.]?$/;
const ENDS_THE_ADVANCE = /^;?$/;

const regionAfter = (region: Region, depth: number, sign: string): Region => {
  if (depth > 0 || region === 'advances') return region;
  if (sign === '.') return 'advances';
  return sign === '/' ? 'modifiers' : region;
};

const isQuestionMark = (region: Region, depth: number, before: string): boolean => {
  if (region === 'modifiers') return false;
  if (region === 'advances' && depth === 0) return true;
  return COMPLETE_ERROR.test(before) || !FIELDER_FOLLOWS.test(before);
};

const isHowHard = (region: Region, depth: number, before: string, after: string): boolean => {
  if (depth > 0 || region === 'modifiers' || !HOW_HARD_FOLLOWS.test(before)) return false;
  return (region === 'play' ? ENDS_THE_PLAY : ENDS_THE_ADVANCE).test(after);
};

/** `3U`, unassisted, says no more than `3`. */
const isUnassisted = (before: string, after: string): boolean =>
  /^\d$/.test(before) && ENDS_THE_PLAY.test(after);

const HOW_HARD_OR_MARK = '+-#!?';
/** No sign is known by more than the first and the last few before it. */
const LOOK_BACK = 8;

/** What stands before a sign, cut to its first character and its end where it is long. */
const beforeSign = (kept: readonly string[]): string =>
  kept.length <= LOOK_BACK ? kept.join('') : (kept[0] ?? '') + kept.slice(1 - LOOK_BACK).join('');

/** For each place, the next one without a mark: what follows a sign is told in one look. */
const afterMarks = (text: string): readonly number[] => {
  const next = Array<number>(text.length + 1).fill(text.length);
  for (let at = text.length - 1; at >= 0; at -= 1)
    next[at] = HOW_HARD_OR_MARK.includes(text[at] ?? '') ? (next[at + 1] ?? text.length) : at;
  return next;
};

/** Takes the marks out of an event's text. */
export const takeMarks = (text: string): Unmarked => {
  if (!/[#!?U+-]/.test(text)) return { text, marks: [] };
  let region: Region = 'play';
  let depth = 0;
  const kept: string[] = [];
  const marks: Mark[] = [];
  const next = afterMarks(text);
  const isMark = (sign: string, at: number): boolean => {
    if (sign === '#' || sign === '!') return true;
    if (!'?U+-'.includes(sign)) return false;
    const before = beforeSign(kept);
    const after = text[next[at + 1] ?? text.length] ?? '';
    if (sign === '?') return isQuestionMark(region, depth, before);
    if (sign === 'U') return isUnassisted(before, after);
    return isHowHard(region, depth, before, after);
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isMark(sign, at)) {
      marks.push({ at, sign });
      continue;
    }
    region = regionAfter(region, depth, sign);
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    kept.push(sign);
  }
  return { text: kept.join(''), marks };
};

/** Puts the marks back where they stood. */
export const putMarks = ({ text, marks }: Unmarked): string => {
  if (marks.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const [i, { at, sign }] of marks.entries()) {
    parts.push(text.slice(from, at - i), sign);
    from = at - i;
  }
  return [...parts, text.slice(from)].join('');
};
