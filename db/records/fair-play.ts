import { LRUCache } from 'lru-cache';
import { BrokenGameError, foldLog } from '@paper-dynasty/engine/service/broken-game';
import {
  besideOthers,
  isAskedFor,
  type FairPlay,
  type FairPlayEntry,
  type StartedGame,
} from '@paper-dynasty/engine/service/fair-play';
import { reviewGame } from '@paper-dynasty/engine/service/review-game';
import type { EventType } from '@paper-dynasty/engine/model/events';
import type { GameStore } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';

/** The events that make a game one to be looked at. */
const TELLING: readonly EventType[] = [
  'undo_asked',
  'correction_asked',
  'abandon_asked',
  'play_undone',
  'play_corrected',
  'game_abandoned',
  'invitation_declined',
  'game_reopened',
];

/** The most games that are gone through, the last played first. */
const MOST_GAMES = 500;
const GAMES_KEPT = 2000;

interface GameRow extends Omit<StartedGame, 'made_at'> {
  readonly seq: number;
  readonly made_at: Date;
  readonly telling: boolean;
}

/** Looks through the logs of a league's ranked games; each is gone through once for as long as it does not go on. */
export const createFairPlay = (
  sql: Sql,
  store: Pick<GameStore, 'eventsAfter'>,
  mostGames: number = MOST_GAMES,
): FairPlay => {
  const known = new LRUCache<string, readonly FairPlayEntry[]>({ max: GAMES_KEPT });

  const gamesOf = (leagueId: string): Promise<readonly GameRow[]> => sql<GameRow[]>`
    select g.game_id, g.seq, g.season, g.schedule_id, g.away_team_id, g.home_team_id, first.at as made_at,
      exists (select 1 from game_events e where e.game_id = g.game_id
        and (e.type = any(${[...TELLING]}) or (e.actor = 'system' and e.surface = 'system')
          or (e.type = 'outcome_reported' and e.payload ->> 'entry' is not null))) as telling
    from games g join game_events first on first.game_id = g.game_id and first.seq = 1
    where g.league_id = ${leagueId} and g.mode = 'ranked'
    order by g.updated_at desc limit ${mostGames + 1}`;

  const entriesOf = async ({ game_id, seq }: GameRow): Promise<readonly FairPlayEntry[]> => {
    const key = `${game_id} ${seq}`;
    const before = known.get(key);
    if (before) return before;
    const entries = reviewGame(foldLog(game_id, null, await store.eventsAfter(game_id, 0)));
    known.set(key, entries);
    return entries;
  };

  return {
    forget: () => known.clear(),
    review: async (filter) => {
      const found = await gamesOf(filter.league_id);
      const games = found.slice(0, mostGames);
      const entries: FairPlayEntry[] = [];
      const unreadable: string[] = [];
      for (const game of games.filter(({ telling }) => telling)) {
        try {
          entries.push(...(await entriesOf(game)));
        } catch (error) {
          if (!(error instanceof BrokenGameError)) throw error;
          unreadable.push(game.game_id);
        }
      }
      const started = games.map(({ made_at, ...game }) => ({ ...game, made_at: made_at.toISOString() }));
      const asked = besideOthers(entries, started).filter((entry) => isAskedFor(entry, filter));
      return {
        entries: asked.sort((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq),
        actors: [...new Set(entries.map(({ actor }) => actor))].sort(),
        unreadable,
        only_last: found.length > mostGames ? mostGames : null,
      };
    },
  };
};
