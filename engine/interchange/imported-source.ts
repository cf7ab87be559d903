import type { Play } from '../model/play.ts';
import type { PlaySource } from '../model/scorer-entry.ts';
import type { GameState } from '../model/state.ts';
import { isRetrosheetError } from '../notation/retrosheet/errors.ts';
import { parseLine, type EventFileRecord } from '../notation/retrosheet/records.ts';
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

/** Comments and hands that stood before the play. */
export const keptRecords = (play: Play): readonly EventFileRecord[] => {
  const read = play.entry?.source?.before ?? [];
  return read.map(parseLine).filter((r) => 'type' in r);
};
