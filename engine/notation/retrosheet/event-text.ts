import type { Advance, BasicPlay, Chain, Detail, EventText, RunningEvent } from './ast.ts';
import { allOrError, isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';
import { putMarks, takeMarks } from './marks.ts';
import { parseBasicPlay, parseDetails } from './parse-play.ts';

const ADVANCE = /^([B123])([-X])([123H])((?:\([^()]*\))*)$/;
const MODIFIER = /^[A-Z0-9+\-?&]*$/;

/** Cuts a text at a separator outside parentheses. */
const cut = (text: string, separator: string): readonly string[] =>
  text.split(new RegExp(`\\${separator}(?![^(]*\\))`));

const isBalanced = (text: string): boolean => /^([^()]|\([^()]*\))*$/.test(text);

const parseAdvance = (text: string): Advance | RetrosheetError => {
  const [, from, how, to, inside = ''] = ADVANCE.exec(text) ?? [];
  if (from === undefined) return retrosheetError('bad_advance', 'This is no advance', text);
  const details = parseDetails(inside);
  if (isRetrosheetError(details)) return details;
  return { from, out: how === 'X', to, details } as Advance;
};

const parseModifier = (text: string): string | RetrosheetError =>
  MODIFIER.test(text) ? text : retrosheetError('bad_modifier', 'This is no modifier', text);

const parseUnmarked = (text: string): Omit<EventText, 'marks'> | RetrosheetError => {
  const [head = '', ...tail] = cut(text, '.');
  const [basic = '', ...flags] = cut(head, '/');
  const play = parseBasicPlay(basic);
  if (isRetrosheetError(play)) return play;
  const modifiers = allOrError(flags.map(parseModifier));
  if (isRetrosheetError(modifiers)) return modifiers;
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

/** Writes an event as the text of a `play` record. */
export const makeEventText = ({ play, modifiers, advances, marks }: EventText): string => {
  const head = [makePlay(play), ...modifiers].join('/');
  const tail = advances.length === 0 ? '' : `.${advances.map(makeAdvance).join(';')}`;
  return putMarks({ text: head + tail, marks });
};
