import type { TieBreaker } from './league-rules.ts';

/** A game that is decided. A forfeited one was won by `forfeit` without a run (OBR 7.03). */
export interface DecidedGame {
  readonly away_id: string;
  readonly home_id: string;
  readonly away_score: number;
  readonly home_score: number;
  readonly forfeit: 'away' | 'home' | null;
}

/** Games won and lost. */
export interface WonLost {
  readonly won: number;
  readonly lost: number;
}

/** How a team that was level with others was put in its place: by what, with whom, and what it has in that. */
export interface BrokenTie {
  readonly by: TieBreaker;
  /** The teams that it was level with. */
  readonly with: readonly string[];
  /** Games won and lost, or a difference in runs; null where one game is to decide. */
  readonly own: WonLost | number | null;
}

/** A team in its place, with the tie that put it there; null where its percentage did. */
export interface Placed {
  readonly team_id: string;
  readonly tie: BrokenTie | null;
}

/** Who won a game; null where nobody did. */
export const winnerOf = ({ forfeit, ...game }: DecidedGame): 'away' | 'home' | null => {
  if (forfeit !== null) return forfeit;
  if (game.away_score === game.home_score) return null;
  return game.away_score > game.home_score ? 'away' : 'home';
};

/** The games that a team has won and lost, of those against some opponents. */
export const wonLost = (
  games: readonly DecidedGame[],
  team: string,
  against: (opponent: string) => boolean = () => true,
): WonLost => {
  let won = 0;
  let lost = 0;
  for (const game of games) {
    const side = game.away_id === team ? 'away' : game.home_id === team ? 'home' : null;
    const winner = winnerOf(game);
    if (side === null || winner === null || !against(side === 'away' ? game.home_id : game.away_id)) continue;
    if (winner === side) won += 1;
    else lost += 1;
  }
  return { won, lost };
};

/** The part of its games that a team has won; 0 before the first. */
export const percentageOf = ({ won, lost }: WonLost): number => (won + lost === 0 ? 0 : won / (won + lost));

/** The runs that a team has scored above those it has allowed. */
const runDifference = (games: readonly DecidedGame[], team: string): number =>
  games.reduce((sum, { away_id, home_id, away_score, home_score }) => {
    if (away_id === team) return sum + away_score - home_score;
    return home_id === team ? sum + home_score - away_score : sum;
  }, 0);

/** What the breakers look at. */
export interface TieContext {
  readonly games: readonly DecidedGame[];
  /** The division of a team by its id; undefined where there are none. */
  readonly division: (team: string) => string | undefined;
}

type Figure = WonLost | number;

/** What each breaker compares; one game is yet to be played, and compares nothing. */
const FIGURES: Readonly<
  Record<Exclude<TieBreaker, 'one_game'>, (of: TieContext, team: string, tied: readonly string[]) => Figure>
> = {
  head_to_head: ({ games }, team, tied) => wonLost(games, team, (opponent) => tied.includes(opponent)),
  run_difference: ({ games }, team) => runDifference(games, team),
  division_record: ({ games, division }, team) =>
    wonLost(games, team, (opponent) => division(opponent) === division(team)),
};

const weight = (figure: Figure): number => (typeof figure === 'number' ? figure : percentageOf(figure));

/** Teams in groups of one value, the greatest first. */
const grouped = (
  teams: readonly string[],
  valueOf: (team: string) => number,
): readonly (readonly string[])[] => {
  const groups = new Map<number, string[]>();
  for (const team of teams) groups.set(valueOf(team), [...(groups.get(valueOf(team)) ?? []), team]);
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
};

/**
 * Puts teams of equal percentage in order by a league's breakers. Whoever is still level after one that parted some of them begins
 * with the first breaker again; whom none parts is left to one game, or in the order given.
 */
export const breakTie = (
  tied: readonly string[],
  breakers: readonly TieBreaker[],
  of: TieContext,
): readonly Placed[] => {
  if (tied.length < 2) return tied.map((team_id) => ({ team_id, tie: null }));
  const others = (team: string): readonly string[] => tied.filter((other) => other !== team);
  for (const by of breakers) {
    if (by === 'one_game')
      return tied.map((team_id) => ({ team_id, tie: { by, with: others(team_id), own: null } }));
    const figures = new Map(tied.map((team) => [team, FIGURES[by](of, team, tied)]));
    const own = (team: string): Figure => figures.get(team) ?? 0;
    const groups = grouped(tied, (team) => weight(own(team)));
    if (groups.length < 2) continue;
    return groups.flatMap((group) =>
      breakTie(group, breakers, of).map(({ team_id, tie }) => ({
        team_id,
        tie: tie ?? { by, with: others(team_id), own: own(team_id) },
      })),
    );
  }
  return tied.map((team_id) => ({ team_id, tie: null }));
};

/** Puts teams in order: by percentage, then by a league's breakers. */
export const placeTeams = (
  teams: readonly string[],
  percentage: (team: string) => number,
  breakers: readonly TieBreaker[],
  of: TieContext,
): readonly Placed[] => grouped(teams, percentage).flatMap((group) => breakTie(group, breakers, of));
