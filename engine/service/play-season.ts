import type { GameState } from '../model/state.ts';
import { COMPUTER_STYLES, type ComputerStyle } from '../model/setup.ts';
import { playComputer } from './computer-driver.ts';
import type { SeasonGame } from './league-office.ts';
import type { Services } from './services.ts';
import { makeGameId, startGame } from './start-game.ts';

/** A season that computers play. */
export interface SeasonToPlay {
  readonly league_id: string;
  /** Whose games they are: an admin of the league. */
  readonly user_id: string;
  /** The last week that is played. */
  readonly weeks: number;
  /** How many games are under way at a time. */
  readonly at_once: number;
}

/** More steps than any game has: a game that takes them stands still. */
const MOST_STEPS = 20_000;

/** Each club has a manager of one temperament all season. */
const styleOf = (teamId: string): ComputerStyle => {
  const sum = [...teamId].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return COMPUTER_STYLES[sum % COMPUTER_STYLES.length] ?? 'balanced';
};

const keyOf = (game: SeasonGame): string => `season ${game.season} game ${game.id}`;

/** Whether a game is still to be played: nobody has started it, or it was left here in the middle. */
const isLeft = ({ user_id }: SeasonToPlay, game: SeasonGame): boolean => {
  if (game.forfeit !== null) return false;
  if (!game.played) return true;
  return game.played.status !== 'completed' && game.played.game_id === makeGameId(user_id, keyOf(game));
};

/** Plays a game of the schedule between two computers to its end. Throws when it is refused, or stands still. */
const playGame = async (services: Services, season: SeasonToPlay, game: SeasonGame): Promise<GameState> => {
  const answer = await startGame(services, {
    user_id: season.user_id,
    surface: 'system',
    idempotency_key: keyOf(game),
    league_id: season.league_id,
    schedule_id: game.id,
    away: { team_id: game.away_id, computer: styleOf(game.away_id) },
    home: { team_id: game.home_id, computer: styleOf(game.home_id) },
  });
  if (!answer.ok) throw new Error(`game ${game.id} was not started: ${JSON.stringify(answer.error)}`);
  let state = (await services.live.state(answer.game_id)) ?? answer.state;
  for (let steps = 0; state.status !== 'completed' && steps < MOST_STEPS; steps += 1) {
    const { seq } = state;
    await playComputer(services, answer.game_id);
    state = (await services.live.state(answer.game_id)) ?? state;
    if (state.seq === seq) break;
  }
  if (state.status !== 'completed') throw new Error(`game ${game.id} stands still`);
  return state;
};

const roundOf = ({ week, game }: SeasonGame): string => `${week}.${game}`;

/**
 * Plays every game that is left of a season's schedule up to a week through the verbs of a live game, computers on both sides, week by
 * week; hands every final state on. Answers how many were played. Throws at the first game that cannot be.
 */
export const playSeason = async (
  services: Services,
  season: SeasonToPlay,
  finished: (game: SeasonGame, state: GameState) => void = () => undefined,
): Promise<number> => {
  const all = await services.schedule.games({ league_id: season.league_id });
  const games = all.filter((game) => game.week <= season.weeks && isLeft(season, game));
  let played = 0;
  // A team's games are played one after the other: who pitched in one may not pitch in the next.
  for (const round of new Set(games.map(roundOf))) {
    const waiting = games.filter((game) => roundOf(game) === round);
    const next = async (): Promise<void> => {
      for (let game = waiting.shift(); game; game = waiting.shift()) {
        finished(game, await playGame(services, season, game));
        played += 1;
      }
    };
    await Promise.all(Array.from({ length: season.at_once }, next));
  }
  return played;
};
