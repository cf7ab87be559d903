import type { EventType } from './events.ts';

/** The versions of the payloads that are written today, where they are not the first: an entry can hold what its event file said, an out too many, and the umpires' calls; a substitution the pitches before it, or a courtesy runner; an answer a ruling that was asked for; a roster men of whom only their printed cards tell more; a game the rules of its season; a roll, a question and a play an injury. */
const VERSIONS: Partial<Record<EventType, number>> = {
  game_created: 2,
  outcome_reported: 2,
  correction_asked: 2,
  request_answered: 2,
  dice_rolled: 2,
  decision_asked: 2,
  decision_made: 2,
  play_resolved: 2,
  play_corrected: 2,
  substitution_made: 2,
};

/** The version of an event's payload that is written today. */
export const eventVersion = (type: EventType): number => VERSIONS[type] ?? 1;
