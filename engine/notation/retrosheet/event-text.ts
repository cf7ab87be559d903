import type { Advance, BasicPlay, Chain, Detail, EventText, RunningEvent } from './ast.ts';
import { allOrError, isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';
import { putMarks, takeMarks } from './marks.ts';
import { isKnownNote, parseBasicPlay, parseDetails } from './parse-play.ts';

const ADVANCE = /^([B123])([-X])([123H])((?:\([^()]*\))*)$/;
/** A word in parentheses after a modifier (`R3(TH)`) says no more than the modifier. */
const MODIFIER = /^[A-Z0-9+\-?&]*(?:\([A-Z]+\))*$/;

/** Cuts a text at a separator outside parentheses, in one pass. */
const cut = (text: string, separator: string): readonly string[] => {
  if (!text.includes('(')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === ')') inside = sign === '(';
    else if (sign === separator && !inside) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
};

/** Whether every parenthesis is closed, and none stands in another. */
const isBalanced = (text: string): boolean => {
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign !== '(' && sign !== ')') continue;
    if (inside === (sign === '(')) return false;
    inside = sign === '(';
  }
  return !inside;
};

const parseAdvance = (text: string): Advance | RetrosheetError => {
  const [, from, how, to, inside = ''] = ADVANCE.exec(text) ?? [];
  if (from === undefined) return retrosheetError('bad_advance', 'This is no advance', text);
  const details = parseDetails(inside);
  if (isRetrosheetError(details)) return details;
  return { from, out: how === 'X', to, details } as Advance;
};

const parseModifier = (text: string): string | RetrosheetError =>
  MODIFIER.test(text) ? text : retrosheetError('bad_modifier', 'This is no modifier', text);

/** A strikeout whose `+PO1` puts nobody out is no double play. */
const isOneOut = (basic: string, play: BasicPlay): boolean =>
  play.kind === 'strikeout' && play.plus.length === 0 && basic.includes('+');

const parseUnmarked = (text: string): Omit<EventText, 'marks'> | RetrosheetError => {
  const [head = '', ...tail] = cut(text, '.');
  const [basic = '', ...flags] = cut(head, '/');
  const play = parseBasicPlay(basic);
  if (isRetrosheetError(play)) return play;
  const flagged = allOrError(flags.map(parseModifier));
  if (isRetrosheetError(flagged)) return flagged;
  const modifiers = isOneOut(basic, play) ? flagged.filter((m) => m !== 'DP') : flagged;
  const advances = allOrError(tail.length === 0 ? [] : cut(tail.join('.'), ';').map(parseAdvance));
  return isRetrosheetError(advances) ? advances : { play, modifiers, advances };
};

/**
 * Reads the event of a `play` record (`64(1)3/GDP/G6.2-3`), or tells what part of it cannot be read.
 * Source: Retrosheet's description of the event file. Small letters are read as capitals.
 */
export const parseEventText = (text: string): EventText | RetrosheetError => {
  const { text: unmarked, marks } = takeMarks(text.toUpperCase());
  if (!isBalanced(unmarked))
    return retrosheetError('unbalanced_parentheses', 'A parenthesis is not closed or not opened', text);
  const event = parseUnmarked(unmarked);
  return isRetrosheetError(event) ? event : { ...event, marks };
};

const makeChain = ({ fielders, error }: Chain): string => fielders + (error === null ? '' : `E${error}`);

const makeDetail = (detail: Detail): string =>
  detail.kind === 'note'
    ? `(${detail.note})`
    : `(${[makeChain(detail.chain), ...detail.modifiers].join('/')})`;

const makeRunning = (event: RunningEvent): string => {
  if (event.code === 'E') return `E${event.fielder}`;
  if (!('base' in event)) return event.code;
  return event.code + event.base + event.details.map(makeDetail).join('');
};

const withPlus = (text: string, plus: readonly RunningEvent[]): string =>
  plus.length === 0 ? text : `${text}+${plus.map(makeRunning).join(';')}`;

const makePlay = (play: BasicPlay): string => {
  switch (play.kind) {
    case 'hit':
      return play.code + play.fielders;
    case 'fielded':
      return play.parts
        .map(({ chain, runner }) => makeChain(chain) + (runner === null ? '' : `(${runner})`))
        .join('');
    case 'strikeout':
      return withPlus(play.chain === null ? 'K' : `K${makeChain(play.chain)}`, play.plus);
    case 'walk':
      return withPlus(play.code, play.plus);
    case 'hit_by_pitch':
      return play.code;
    case 'interference':
      return 'C';
    case 'error':
      return `E${play.fielder}`;
    case 'fielders_choice':
      return `FC${play.fielder}`;
    case 'foul_error':
      return `FLE${play.fielder}`;
    case 'running':
      return play.events.map(makeRunning).join(';');
    case 'no_play':
      return 'NP';
  }
};

const makeAdvance = ({ from, out, to, details }: Advance): string =>
  `${from}${out ? 'X' : '-'}${to}${details.map(makeDetail).join('')}`;

const detailsOf = ({ play, advances }: EventText): readonly Detail[] => {
  const running = play.kind === 'running' ? play.events : 'plus' in play ? play.plus : [];
  return [...running, ...advances].flatMap((part) => ('details' in part ? part.details : []));
};

/** What is odd in a text that was read all the same: a note that nobody knows, or signs that are passed over. Null where nothing is. */
export const oddityOf = (text: string, event: EventText): string | null => {
  const unknown = detailsOf(event).find((d) => d.kind === 'note' && !isKnownNote(d.note));
  if (unknown) return `"${makeDetail(unknown)}" is no known note and is passed over: "${text}".`;
  const written = makeEventText(event);
  return written === text.toUpperCase() ? null : `"${text}" is read as "${written}".`;
};

/** Writes an event as the text of a `play` record. */
export const makeEventText = ({ play, modifiers, advances, marks }: EventText): string => {
  const head = [makePlay(play), ...modifiers].join('/');
  const tail = advances.length === 0 ? '' : `.${advances.map(makeAdvance).join(';')}`;
  return putMarks({ text: head + tail, marks });
};
