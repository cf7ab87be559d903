import type { z } from 'zod';
import { EVENT_PAYLOADS, type EventType, type GameEvent } from '@paper-dynasty/engine/model/events';

/** Brings a payload of an older version to the next one. */
type Upcaster = (payload: unknown) => unknown;

/** A version that only adds what may be absent. */
const asItWas: Upcaster = (payload) => payload;

/** For each event type, the steps from version 1 to 2, 2 to 3 and so on. */
const UPCASTERS: Partial<Record<EventType, readonly Upcaster[]>> = {
  game_created: [asItWas],
  outcome_reported: [asItWas],
  correction_asked: [asItWas],
  request_answered: [asItWas],
  dice_rolled: [asItWas],
  decision_asked: [asItWas],
  decision_made: [asItWas],
  play_resolved: [asItWas],
  play_corrected: [asItWas],
  substitution_made: [asItWas],
};

/** How many versions of an event's payload can be read. */
export const readableVersions = (type: EventType): number => (UPCASTERS[type] ?? []).length + 1;

/** An event read from the log: its payload brought up to date and checked. Throws when it is not what the log may hold. */
export const parseEvent = (type: string, version: number, payload: unknown): GameEvent => {
  if (!(type in EVENT_PAYLOADS)) throw new Error(`the log has an event of unknown type ${type}`);
  const known = type as EventType;
  const current = (UPCASTERS[known] ?? []).slice(version - 1).reduce((p, upcast) => upcast(p), payload);
  const schema: z.ZodType = EVENT_PAYLOADS[known];
  return { type: known, payload: schema.parse(current) } as GameEvent;
};
