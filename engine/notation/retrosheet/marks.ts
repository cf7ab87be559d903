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
const ENDS_THE_PLAY = /^[+\-#!?]*([/.]|$)/;
const ENDS_THE_ADVANCE = /^[+\-#!?]*(;|$)/;

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

/** Takes the marks out of an event's text. */
export const takeMarks = (text: string): Unmarked => {
  let region: Region = 'play';
  let depth = 0;
  let kept = '';
  const marks: Mark[] = [];
  const isMark = (sign: string, after: string): boolean => {
    if (sign === '#' || sign === '!') return true;
    if (sign === '?') return isQuestionMark(region, depth, kept);
    if (sign === 'U') return isUnassisted(kept, after);
    return (sign === '+' || sign === '-') && isHowHard(region, depth, kept, after);
  };
  for (const [at, sign] of [...text].entries()) {
    if (isMark(sign, text.slice(at + 1))) {
      marks.push({ at, sign });
      continue;
    }
    region = regionAfter(region, depth, sign);
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    kept += sign;
  }
  return { text: kept, marks };
};

/** Puts the marks back where they stood. */
export const putMarks = ({ text, marks }: Unmarked): string =>
  marks.reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text);
