import { onBaseCode } from '../model/bases.ts';
import type { Situation } from '../model/situation.ts';
import type { EventText } from '../notation/retrosheet/ast.ts';
import { isRetrosheetError, type RetrosheetError } from '../notation/retrosheet/errors.ts';
import { oddityOf, parseEventText } from '../notation/retrosheet/event-text.ts';
import { interpretEvent, type Interpretation } from '../notation/retrosheet/interpret.ts';

/** How many texts are remembered at most: a season has some forty thousand different ones. */
const LIMIT = 50_000;
const MOST_OUTS = 3;

type Reading = Interpretation | RetrosheetError | null;

/** The text of an event as it was read, and what was odd in it. */
export interface EventRead {
  readonly event: EventText;
  readonly oddity: string | null;
  /** What it is by the bases and outs before it, where that was asked. */
  readonly readings: Map<number, Reading>;
}

/** Texts that were read: seasons repeat the same few, and what is read is never changed. */
const known = new Map<string, EventRead | RetrosheetError>();

const read = (text: string): EventRead | RetrosheetError => {
  const event = parseEventText(text);
  return isRetrosheetError(event) ? event : { event, oddity: oddityOf(text, event), readings: new Map() };
};

/** Reads the text of an event, or tells what part of it cannot be read. */
export const readEvent = (text: string): EventRead | RetrosheetError => {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= LIMIT) known.clear();
  const now = read(text);
  known.set(text, now);
  return now;
};

/** What an event is with these men on base and this many out (`interpretEvent`). */
export const interpretIn = (
  { event, readings }: EventRead,
  { bases, outs }: Pick<Situation, 'bases' | 'outs'>,
): Reading => {
  const key = onBaseCode(bases) * (MOST_OUTS + 1) + outs;
  const before = readings.get(key);
  if (before !== undefined) return before;
  const now = interpretEvent(event, [bases[0] !== null, bases[1] !== null, bases[2] !== null], outs);
  readings.set(key, now);
  return now;
};
