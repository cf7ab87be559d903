import { importGames } from '@paper-dynasty/db/commands/import-games';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { roundRobin } from '@paper-dynasty/engine/game/series';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import { exportEventFile } from '@paper-dynasty/engine/interchange/export-event-file';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';

const GAMES = 40;

const dayOf = (game: number): string => new Date(Date.UTC(2024, 3, 1 + game)).toISOString().slice(0, 10);

/** An event file of games that were played here, each of a day of its own. */
const eventFile = (): string => {
  const schedule = roundRobin(demoLeague('pd'), { away: 'balanced', home: 'balanced' });
  return Array.from({ length: GAMES }, (_, i) => {
    const setup = schedule[i % schedule.length];
    if (!setup) throw new Error('the demo league has no games');
    return exportEventFile(simulateGame(setup, seededDice(i)), { date: dayOf(i) });
  }).join('');
};

/** What reads and plays an event file over and over: each call answers the games a second. Throws when a game cannot be read. */
export const eventFiles = (): (() => Promise<number>) => {
  const text = eventFile();
  return async () => {
    const from = process.cpuUsage();
    let games = 0;
    for await (const report of importGames(null, text)) {
      if (isRetrosheetError(report)) throw new Error(JSON.stringify(report));
      games += 1;
    }
    const { user, system } = process.cpuUsage(from);
    return games / ((user + system) / 1e6);
  };
};
