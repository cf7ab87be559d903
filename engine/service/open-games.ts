import { userIdsOf } from '../model/managing.ts';
import type { Status } from '../model/state.ts';
import { turns, type TurnAction } from '../rules/turn.ts';
import { unlessBroken } from './broken-game.ts';
import type { GameSummary } from './ports.ts';
import type { Services } from './services.ts';

const OPEN: readonly Status[] = ['pending', 'lineups', 'active', 'paused'];
/** As many are looked into as an office can look after. */
const MOST = 40;

/** One whom an open game waits for, and for what. */
export interface Awaited {
  readonly team: string;
  readonly action: TurnAction;
  /** Empty for the computer. */
  readonly user_ids: readonly string[];
}

/** A game of a league that is not over, with whom it waits for and since when. `damaged`: its record cannot be read. */
export interface OpenGame {
  readonly game: GameSummary;
  readonly since: string;
  readonly awaited: readonly Awaited[];
  readonly damaged: boolean;
}

const awaitedIn = async (services: Services, game: GameSummary): Promise<readonly Awaited[] | null> => {
  const state = await unlessBroken(services.live.state(game.game_id));
  return (
    state &&
    turns(state).map(({ side, action }) => {
      const { team, manager } = state.setup[side];
      return { team: team.name, action, user_ids: userIdsOf(manager) };
    })
  );
};

/** A league's games that are not over, private ones too; those that have waited longest first. */
export const openGames = async (services: Services, leagueId: string): Promise<readonly OpenGame[]> => {
  const games = await services.store.listGames({
    league_id: leagueId,
    statuses: OPEN,
    hidden: true,
    oldest: true,
    limit: MOST,
  });
  return Promise.all(
    games.map(async (game) => {
      const awaited = await awaitedIn(services, game);
      return { game, since: game.updated_at, awaited: awaited ?? [], damaged: awaited === null };
    }),
  );
};
