import { seededDice } from '../dice/seeded.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Player } from '../model/players.ts';
import type { ComputerStyle, GameSetup, Park, SideSetup, Team } from '../model/setup.ts';
import type { PerSide } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { simulateGame } from './simulate.ts';

/** A team with its park and its roster by player id. */
export interface Club {
  readonly team: Team;
  readonly park: Park;
  readonly roster: Readonly<Record<string, Player>>;
}

/** A league that can be played without anybody: its rules, its legal cardsets, and its clubs. */
export interface ClubLeague {
  readonly league: LeagueConfig;
  readonly cardsets: GameSetup['cardsets'];
  readonly clubs: readonly Club[];
}

/** How many games of a pairing are played until its first starters pitch again. */
const ROTATION = 5;

const sideOf = (club: Club, league: LeagueConfig, style: ComputerStyle): SideSetup => ({
  team: club.team,
  manager: { kind: 'computer', style },
  card_mode: league.card_mode,
  roster: club.roster,
});

const gameOf = (
  { league, cardsets }: ClubLeague,
  clubs: PerSide<Club>,
  styles: PerSide<ComputerStyle>,
  game_number: number,
): GameSetup => ({
  game_id: '00000000-0000-8000-8000-000000000000',
  league,
  season: null,
  week: null,
  game_number,
  mode: 'friendly',
  visibility: 'private',
  pace: 'quick',
  creator_id: 'simulation',
  cardsets,
  park: clubs.home.park,
  rules_pack: null,
  away: sideOf(clubs.away, league, styles.away),
  home: sideOf(clubs.home, league, styles.home),
});

/**
 * A round robin: every club at every other, once for each man of the rotations. Play it round after round. The clubs are
 * copied, as a store would give them: players built alike are read several times as fast.
 */
export const roundRobin = (given: ClubLeague, styles: PerSide<ComputerStyle>): readonly GameSetup[] => {
  const from = structuredClone(given);
  const pairs = from.clubs.flatMap((away) =>
    from.clubs.filter((home) => home !== away).map((home) => ({ away, home })),
  );
  return Array.from({ length: ROTATION }, (_, i) => i + 1).flatMap((number) =>
    pairs.map((clubs) => gameOf(from, clubs, styles, number)),
  );
};

/** Far apart, so that no two games of nearby seeds share dice. */
const SEED_STEP = 0x9e3779b1;

/** Plays games of a schedule, over and over, each with its own dice from the seed; hands every final state on. */
export const playSeries = (
  schedule: readonly GameSetup[],
  games: number,
  seed: number,
  finished: (state: GameState) => void,
): void => {
  for (let i = 0; i < games; i += 1) {
    const setup = schedule[i % schedule.length];
    if (setup) finished(simulateGame(setup, seededDice(Math.imul(seed, SEED_STEP) + i)));
  }
};
