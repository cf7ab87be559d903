import { DateTime } from 'luxon';
import { exportCsv } from '@paper-dynasty/engine/interchange/export-csv';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { exportJson } from '@paper-dynasty/engine/interchange/export-json';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import type { GameStore, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { importedGameId } from './import-games.ts';

/** The forms in which a game is exported: a Retrosheet event file, a table of its plays, everything. */
export const EXPORT_FORMATS = ['eva', 'csv', 'json'] as const;
/** A form in which a game is exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** The day of the first pitch, or of the game's making where there was none. */
const dayOf = (events: readonly StoredEvent[]): string => {
  const at = (events.find((e) => e.type === 'game_started') ?? events[0])?.at ?? '';
  return DateTime.fromISO(at, { zone: 'utc' }).toISODate() ?? '1970-01-01';
};

/** A game of the log as text, by its id here or, for an imported one, its Retrosheet id; null = there is none. */
export const exportGame = async (
  store: Pick<GameStore, 'eventsAfter'>,
  game: string,
  format: ExportFormat,
): Promise<string | null> => {
  const events = await store.eventsAfter(UUID.test(game) ? game.toLowerCase() : importedGameId(game), 0);
  const state = events.reduce<GameState | null>(evolve, null);
  if (!state) return null;
  switch (format) {
    case 'eva':
      return exportEventFile(state, { date: dayOf(events) });
    case 'csv':
      return exportCsv(state);
    case 'json':
      return exportJson(state);
  }
};
