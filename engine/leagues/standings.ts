import type { Standing } from './standing.ts';
import type { LeagueRules } from './league-rules.ts';
import { percentageOf, placeTeams, winnerOf, type DecidedGame, type WonLost } from './tie-breakers.ts';

/** A team of a league's standings; `left` are the games that its schedule still has for it, null without one. */
export interface StandingTeam {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly division: string | null;
  readonly league_half: string | null;
  readonly left: number | null;
}

interface Tally {
  won: number;
  lost: number;
  runs: number;
  runs_allowed: number;
  /** Whether each of its games was won, oldest first. */
  readonly course: boolean[];
  readonly home: { won: number; lost: number };
  readonly away: { won: number; lost: number };
  readonly one_run: { won: number; lost: number };
}

const noGames = (): Tally => ({
  won: 0,
  lost: 0,
  runs: 0,
  runs_allowed: 0,
  course: [],
  home: { won: 0, lost: 0 },
  away: { won: 0, lost: 0 },
  one_run: { won: 0, lost: 0 },
});

const add = (to: { won: number; lost: number }, won: boolean): void => {
  if (won) to.won += 1;
  else to.lost += 1;
};

const tallied = (games: readonly DecidedGame[]): ReadonlyMap<string, Tally> => {
  const tallies = new Map<string, Tally>();
  for (const game of games) {
    const winner = winnerOf(game);
    if (winner === null) continue;
    const byOne = game.forfeit === null && Math.abs(game.away_score - game.home_score) === 1;
    for (const side of ['away', 'home'] as const) {
      const team = game[`${side}_id`];
      const tally = tallies.get(team) ?? noGames();
      tallies.set(team, tally);
      const won = winner === side;
      add(tally, won);
      add(tally[side], won);
      if (byOne) add(tally.one_run, won);
      tally.course.push(won);
      tally.runs += game[`${side}_score`];
      tally.runs_allowed += game[side === 'away' ? 'home_score' : 'away_score'];
    }
  }
  return tallies;
};

const LAST = 10;

const lastOf = (course: readonly boolean[]): WonLost => {
  const last = course.slice(-LAST);
  const won = last.filter(Boolean).length;
  return { won, lost: last.length - won };
};

/** Wins, or below 0 losses, in a row up to the last game. */
const streakOf = (course: readonly boolean[]): number => {
  const last = course.at(-1);
  if (last === undefined) return 0;
  const length = course.length - 1 - course.findLastIndex((won) => won !== last);
  return last ? length : -length;
};

/** The exponent with which runs foretell the part of games won best. */
const PYTHAGORAS = 1.83;

/** The part of its games that a team could be expected to win by its runs; null before the first run. */
export const expectedPercentage = (runs: number, allowed: number): number | null =>
  runs + allowed === 0 ? null : runs ** PYTHAGORAS / (runs ** PYTHAGORAS + allowed ** PYTHAGORAS);

const behind = (first: WonLost, own: WonLost): number => (first.won - first.lost - (own.won - own.lost)) / 2;

/** Wins of the one and losses of the other that part them for good: one more than what the other could still be ahead; none is less than 0. */
const numberOver = (ahead: WonLost, other: WonLost & { left: number }): number =>
  Math.max(0, other.won + other.left - ahead.won + 1);

interface Row extends StandingTeam {
  readonly tally: Tally;
}

const groupKey = ({ league_half, division }: StandingTeam): string =>
  `${league_half ?? ''}\n${division ?? ''}`;

const inGroups = <T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
};

/** How many wins and losses are needed: for the first to be sure of its place, for another to be out of reach of it. */
const numbers = (
  group: readonly Row[],
  row: Row,
  place: number,
): Pick<Standing, 'magic_number' | 'elimination_number'> => {
  const [first] = group;
  if (!first || group.some(({ left }) => left === null))
    return { magic_number: null, elimination_number: null };
  const other = (of: Row) => ({ won: of.tally.won, lost: of.tally.lost, left: of.left ?? 0 });
  if (place > 1) return { magic_number: null, elimination_number: numberOver(first.tally, other(row)) };
  const rivals = group.slice(1).map((rival) => numberOver(row.tally, other(rival)));
  return { magic_number: rivals.length === 0 ? null : Math.max(...rivals), elimination_number: null };
};

/** A team's place among those that a half's wild cards are given to, and how far behind the last of them it is (below 0: ahead). */
type WildCard = NonNullable<Standing['wild_card']>;

const wildCardsOf = (
  rows: readonly Row[],
  leaders: ReadonlySet<string>,
  rules: Pick<LeagueRules, 'wild_cards' | 'tie_breakers'>,
  order: (rows: readonly Row[]) => readonly Row[],
): ReadonlyMap<string, WildCard> => {
  const found = new Map<string, WildCard>();
  if (rules.wild_cards === 0) return found;
  for (const half of inGroups(rows, ({ league_half }) => league_half ?? '')) {
    const race = order(half.filter(({ id }) => !leaders.has(id)));
    const last = race[Math.min(rules.wild_cards, race.length) - 1];
    for (const [i, { id, tally }] of race.entries())
      if (last)
        found.set(id, {
          place: i + 1,
          behind: behind(last.tally, tally),
          in_place: i < rules.wild_cards,
        });
  }
  return found;
};

/**
 * A league's standings: teams of a division of a half together, in the order of their places; the divisions in the order of the teams given.
 * `games` are those that count, oldest first.
 */
export const makeStandings = (
  teams: readonly StandingTeam[],
  games: readonly DecidedGame[],
  rules: Pick<LeagueRules, 'tie_breakers' | 'wild_cards'>,
): readonly Standing[] => {
  const tallies = tallied(games);
  const rows = teams.map((team) => ({ ...team, tally: tallies.get(team.id) ?? noGames() }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  // Divisions of two halves may be called the same.
  const division = (id: string): string | undefined => {
    const row = byId.get(id);
    return row && groupKey(row);
  };
  const context = { games, division };
  const percentage = (id: string): number => percentageOf(byId.get(id)?.tally ?? { won: 0, lost: 0 });
  const placed = (of: readonly Row[]) =>
    placeTeams(
      of.map(({ id }) => id),
      percentage,
      rules.tie_breakers,
      context,
    );
  const order = (of: readonly Row[]): readonly Row[] =>
    placed(of).flatMap(({ team_id }) => byId.get(team_id) ?? []);
  const divisions = inGroups(rows, groupKey).map((group) => ({ group: order(group), places: placed(group) }));
  const leaders = new Set(divisions.flatMap(({ group: [first] }) => (first ? [first.id] : [])));
  const wild = wildCardsOf(rows, leaders, rules, order);
  return divisions.flatMap(({ group, places }) =>
    group.map((row, i): Standing => {
      const { tally, left, id, ...team } = row;
      const first = group[0] ?? row;
      return {
        team_id: id,
        ...team,
        place: i + 1,
        wins: tally.won,
        losses: tally.lost,
        percentage: percentageOf(tally),
        behind: behind(first.tally, tally),
        runs: tally.runs,
        runs_allowed: tally.runs_allowed,
        expected: expectedPercentage(tally.runs, tally.runs_allowed),
        home: tally.home,
        away: tally.away,
        one_run: tally.one_run,
        last_ten: lastOf(tally.course),
        streak: streakOf(tally.course),
        left,
        ...numbers(group, row, i + 1),
        wild_card: wild.get(id) ?? null,
        // Before anybody has played nothing is broken.
        tie: tally.won + tally.lost > 0 ? (places[i]?.tie ?? null) : null,
      };
    }),
  );
};
