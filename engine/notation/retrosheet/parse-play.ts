import type { BasicPlay, Chain, Detail, EventBase, EventRunner, FieldedPart, RunningEvent } from './ast.ts';
import { allOrError, isRetrosheetError, retrosheetError, type RetrosheetError } from './errors.ts';

const DETAIL = /\(([^()]*)\)/g;
/** Letters after the fielders (`2XH(9S)`, `(74H)`) stand in some files and say nothing. */
const CREDIT = /^([\d?U]*)(?:E([\d?]))?[A-Z]*((?:\/[A-Z0-9]*)*)$/;
/** A note of which nobody knows what it says: who moved where is written outside of it. */
const UNKNOWN_NOTE = /^[A-Z0-9]*$/;
/** `(8-2)`, a throw written with a dash. */
const DASH = /(?<=\d)-(?=\d)/g;
const NOTE =
  /^(NR|NORBI|RBI|UR|TUR|WP|PB|SB[23H]|TH[123H]?|R\d*|U\d*|[BRUF]?INT|OBS|AP|BR|BOOT|COUR|FO|IF|PASS|[MU]?REV)$/;
const FIELDED = /^(?:(?:[\d?U]+(?:E[\d?])?|E[\d?])(?:\([B123]\)|$))+$/;
const FIELDED_PART = /([\d?U]*)(?:E([\d?]))?(?:\(([B123])\)|$)/g;
const DETAILS = '((?:\\([^()]*\\))*)';
const STEAL = new RegExp(`^(SB|POSB|CS|POCS)([234H])${DETAILS}$`);
const PICK_OFF = new RegExp(`^PO([123])${DETAILS}$`);

const badPlay = (text: string): RetrosheetError => retrosheetError('bad_play', 'This is no basic play', text);

/** Whether a note in parentheses is one of those that are described. */
export const isKnownNote = (note: string): boolean => NOTE.test(note);

/** Reads the inside of one parenthesis: fielders (`8E4/TH`) or a note (`UR`). */
export const parseDetail = (text: string): Detail | RetrosheetError => {
  if (NOTE.test(text)) return { kind: 'note', note: text };
  const [, fielders = '', error = null, modifiers = ''] = CREDIT.exec(text.replace(DASH, '')) ?? [];
  if (fielders === '' && error === null)
    return UNKNOWN_NOTE.test(text)
      ? { kind: 'note', note: text }
      : retrosheetError('bad_note', 'This stands for nothing in parentheses', text);
  return { kind: 'credit', chain: { fielders, error }, modifiers: modifiers.split('/').slice(1) };
};

/** Reads parentheses that follow one another. */
export const parseDetails = (text: string): readonly Detail[] | RetrosheetError =>
  allOrError([...text.matchAll(DETAIL)].map(([, inside = '']) => parseDetail(inside)));

const parseSteal = (text: string): RunningEvent | RetrosheetError | null => {
  const [, code, base = '', inside = ''] = STEAL.exec(text) ?? [];
  if (code === undefined) return null;
  const details = parseDetails(inside);
  if (isRetrosheetError(details)) return details;
  return { code, base: base === '4' ? 'H' : base, details } as RunningEvent;
};

const UNKNOWN_FIELDER: Detail = { kind: 'credit', chain: { fielders: '?', error: null }, modifiers: [] };

const parsePickOff = (text: string): RunningEvent | RetrosheetError | null => {
  const [, base, inside = ''] = PICK_OFF.exec(text) ?? [];
  if (base === undefined) return null;
  const details = parseDetails(inside);
  if (isRetrosheetError(details)) return details;
  // `PO1` alone is an out by fielders whom nobody wrote down.
  const credited = details.some((d) => d.kind === 'credit') ? details : [UNKNOWN_FIELDER, ...details];
  return { code: 'PO', base: base as EventBase, details: credited };
};

const parseSimple = (text: string): RunningEvent | null =>
  /^(WP|PB|BK|DI|OA|OBA)$/.test(text) ? ({ code: text } as RunningEvent) : null;

const parseRunning = (text: string): RunningEvent | RetrosheetError =>
  parseSimple(text) ?? parseSteal(text) ?? parsePickOff(text) ?? badPlay(text);

/** Beside a strikeout or a walk `PO1` alone puts nobody out: cwevent has one out in `K+PO1/DP`. */
const isBarePickOff = (event: RunningEvent): boolean =>
  event.code === 'PO' && event.details.includes(UNKNOWN_FIELDER);

/** What follows the `+` of a strikeout or a walk. */
const parsePlus = (text: string | undefined): readonly RunningEvent[] | RetrosheetError => {
  if (text === undefined) return [];
  const fielder = /^E([\d?])$/.exec(text)?.[1];
  if (fielder !== undefined) return [{ code: 'E', fielder }];
  const events = allOrError(text.split(';').map(parseRunning));
  return isRetrosheetError(events) ? events : events.filter((event) => !isBarePickOff(event));
};

const parseHit = (text: string): BasicPlay | null => {
  const [, code, fielders = ''] = /^(S|DGR|D|T|HR|H)([\d?]*)$/.exec(text) ?? [];
  return code === undefined ? null : ({ kind: 'hit', code, fielders } as BasicPlay);
};

const parseStrikeout = (text: string): BasicPlay | RetrosheetError | null => {
  const match = /^K([\d?U]*)(?:E([\d?]))?(?:\+(.*))?$/.exec(text);
  if (!match) return null;
  const [, fielders = '', error = null, rest] = match;
  const plus = parsePlus(rest);
  if (isRetrosheetError(plus)) return plus;
  const chain: Chain | null = fielders === '' && error === null ? null : { fielders, error };
  return { kind: 'strikeout', chain, plus };
};

const parseWalk = (text: string): BasicPlay | RetrosheetError | null => {
  const [, code, rest] = /^(IW|I|W)(?:\+(.*))?$/.exec(text) ?? [];
  if (code === undefined) return null;
  const plus = parsePlus(rest);
  return isRetrosheetError(plus) ? plus : ({ kind: 'walk', code, plus } as BasicPlay);
};

const parseOneFielder = (text: string): BasicPlay | null => {
  const [, code, fielder = ''] = /^(FLE|FC|E)([\d?]?)$/.exec(text) ?? [];
  if (code === 'FC') return { kind: 'fielders_choice', fielder };
  if (code === undefined || fielder === '') return null;
  return { kind: code === 'E' ? 'error' : 'foul_error', fielder };
};

const parseWord = (text: string): BasicPlay | null => {
  if (text === 'HP' || text === 'HBP') return { kind: 'hit_by_pitch', code: text };
  if (text === 'C') return { kind: 'interference' };
  return text === 'NP' ? { kind: 'no_play' } : null;
};

const parseFielded = (text: string): BasicPlay | null => {
  if (!/^[\d?]/.test(text) || !FIELDED.test(text)) return null;
  const parts = [...text.matchAll(FIELDED_PART)]
    .filter(([whole]) => whole !== '')
    .map(([, fielders = '', error = null, runner = null]): FieldedPart => ({
      chain: { fielders, error },
      runner: runner as EventRunner | null,
    }));
  return { kind: 'fielded', parts };
};

const parseRunningPlay = (text: string): BasicPlay | RetrosheetError => {
  const events = allOrError(text.split(';').map(parseRunning));
  return isRetrosheetError(events) ? events : { kind: 'running', events };
};

/** Reads a basic play (`S7`, `64(1)3`, `K+SB2`), without modifiers and advances. */
export const parseBasicPlay = (text: string): BasicPlay | RetrosheetError =>
  parseHit(text) ??
  parseWord(text) ??
  parseStrikeout(text) ??
  parseWalk(text) ??
  parseOneFielder(text) ??
  parseFielded(text) ??
  parseRunningPlay(text);
