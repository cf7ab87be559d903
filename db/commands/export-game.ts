import { DateTime } from 'luxon';
import { exportCsv } from '@paper-dynasty/engine/interchange/export-csv';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { exportJson } from '@paper-dynasty/engine/interchange/export-json';
import { BrokenGameError, foldLog } from '@paper-dynasty/engine/service/broken-game';
import { isGameId } from '@paper-dynasty/engine/service/live-state';
import type { GameStore, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { importedGameId } from './import-games.ts';

/** The forms in which a game is exported: a Retrosheet event file, a table of its plays, everything. */
export const EXPORT_FORMATS = ['eva', 'csv', 'json'] as const;
/** A form in which a game is exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The day of the first pitch in the league's time zone, or of the game's making where there was none. */
const dayOf = (events: readonly StoredEvent[], zone: string): string => {
  const at = (events.find((e) => e.type === 'game_started') ?? events[0])?.at ?? '';
  return DateTime.fromISO(at, { zone }).toISODate() ?? '1970-01-01';
};

/** What can be read of a log, up to its first damaged event; all of it where nothing is damaged. */
const readable = async (
  store: Pick<GameStore, 'eventsAfter'>,
  gameId: string,
  last?: number,
): Promise<readonly StoredEvent[]> => {
  try {
    const events = await store.eventsAfter(gameId, 0, last);
    foldLog(gameId, null, events);
    return events;
  } catch (error) {
    if (!(error instanceof BrokenGameError) || error.seq === null) throw error;
    return readable(store, gameId, error.seq - 1);
  }
};

/**
 * A game of the log as text, by its id here or, for an imported one, its Retrosheet id; null = there is none. Throws a
 * BrokenGameError where its log cannot be read, unless what comes before the damage is asked for.
 */
export const exportGame = async (
  store: Pick<GameStore, 'eventsAfter'>,
  game: string,
  format: ExportFormat,
  onlyReadable = false,
): Promise<string | null> => {
  const gameId = isGameId(game.toLowerCase()) ? game.toLowerCase() : importedGameId(game);
  const events = onlyReadable ? await readable(store, gameId) : await store.eventsAfter(gameId, 0);
  const state = foldLog(gameId, null, events).at(-1)?.state;
  if (!state) return null;
  switch (format) {
    case 'eva':
      return exportEventFile(state, { date: dayOf(events, state.setup.league.time_zone) });
    case 'csv':
      return exportCsv(state);
    case 'json':
      return exportJson(state);
  }
};
