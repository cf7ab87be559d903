import type { GameEvent } from '../model/events.ts';
import { withEntry, type Play } from '../model/play.ts';
import type { PlaySource } from '../model/scorer-entry.ts';
import type { GameState } from '../model/state.ts';
import { isRetrosheetError } from '../notation/retrosheet/errors.ts';
import { parseLine, type EventFileRecord } from '../notation/retrosheet/event-file-records.ts';
import { interpretIn, readEvent } from './read-event.ts';
import { OTHER_INFO } from './import-setup.ts';

/** An `info` record. */
export const info = (key: string, value: string | number): EventFileRecord => ({
  type: 'info',
  key,
  value: String(value),
});

/** What an imported file said of the game that nothing else keeps, by key. */
const otherInfo = (state: GameState): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(state.setup.league.special_rules).flatMap(([name, value]) =>
      name.startsWith(OTHER_INFO) ? [[name.slice(OTHER_INFO.length), String(value)]] : [],
    ),
  );

/** The records with what an imported file said in place of what is made up, and the rest of what it said after them. */
export const withOtherInfo = (
  state: GameState,
  records: readonly EventFileRecord[],
): readonly EventFileRecord[] => {
  const other = otherInfo(state);
  if (other.size === 0) return records;
  const keys = records.map((r) => (r.type === 'info' ? r.key : null));
  const said = records.map((r) =>
    r.type === 'info' && other.has(r.key) ? info(r.key, other.get(r.key) ?? '') : r,
  );
  const rest = [...other].filter(([key]) => !keys.includes(key)).map(([key, value]) => info(key, value));
  return [...said, ...rest];
};

/** Whether an event still moves everybody as the play does. */
const saysOf = (text: string, play: Play): boolean => {
  const known = readEvent(text);
  if (isRetrosheetError(known)) return false;
  const read = interpretIn(known, play.before);
  if (read === null || isRetrosheetError(read)) return false;
  const moved = play.movements.filter((m) => m.from > 0 || m.to !== 0);
  return (
    read.entry.movements.filter((m) => m.from > 0 || m.to !== 0).length === moved.length &&
    moved.every((m) => read.entry.movements.some((r) => r.from === m.from && r.to === m.to))
  );
};

/** The play as an imported file had it, where it still says what the play is: not after a correction. */
export const sourceOf = (play: Play): Pick<PlaySource, 'count' | 'pitches' | 'event'> | null => {
  const source = play.entry?.source;
  if (!source) return null;
  const { event, count, pitches } = source;
  return saysOf(event, play) ? { event, count, pitches } : null;
};

const recordsIn = (lines: readonly string[] = []): readonly EventFileRecord[] =>
  lines.map(parseLine).filter((r) => 'type' in r);

/** Comments and hands that stood before the play. */
export const keptRecords = (play: Play): readonly EventFileRecord[] => recordsIn(play.entry?.source?.before);

/** What stood after the last play. */
export const recordsAfter = (play: Play | undefined): readonly EventFileRecord[] =>
  recordsIn(play?.entry?.source?.after);

const endedWith = (play: Play, after: readonly string[]): Play => {
  const source = play.entry?.source;
  return source ? withEntry(play, { ...play.entry, source: { ...source, after } }, play.movements) : play;
};

/** A game that was read, with the records that its file has after the last play, in its events and its state. */
export const withRecordsAfter = (
  game: { readonly events: readonly GameEvent[]; readonly state: GameState },
  after: readonly string[],
): { readonly events: readonly GameEvent[]; readonly state: GameState } => {
  const last = game.state.plays.at(-1);
  if (after.length === 0 || !last) return game;
  const play = endedWith(last, after);
  const inEvent = (event: GameEvent): GameEvent => {
    if (event.type === 'play_resolved' && event.payload.play === last) return { ...event, payload: { play } };
    if (event.type === 'outcome_reported' && event.payload.entry === last.entry)
      return { ...event, payload: { ...event.payload, entry: play.entry } };
    return event;
  };
  return {
    events: game.events.map(inEvent),
    state: { ...game.state, plays: [...game.state.plays.slice(0, -1), play] },
  };
};
