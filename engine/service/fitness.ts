import type { Availability, GamePlace } from '../model/availability.ts';
import type { Refusal } from '../model/refusals.ts';
import type { GameSetup } from '../model/setup.ts';

/** A man on a league's list of the injured. */
export interface ListedInjury {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string | null;
  /** The games that he misses in all, and those that he still misses. */
  readonly games: number;
  readonly left: number;
  /** The first game that he may play; null where the schedule does not say. */
  readonly returns: GamePlace | null;
  /** The game in which he was hurt, where it was in one, and its place in the season. */
  readonly game_id: string | null;
  readonly at: GamePlace;
  readonly note: string | null;
  /** ISO 8601, when it was rolled or written. */
  readonly since: string;
}

/** How far the men of a league's season may be used: who rests, who is hurt, what limits leave. */
export interface Fitness {
  /** How far both teams' men may be used in a game now. */
  availability(setup: Pick<GameSetup, 'league' | 'season' | 'away' | 'home'>): Promise<Availability>;
  /** The men of a league who are hurt now, those who miss most first. */
  injured(leagueId: string): Promise<readonly ListedInjury[]>;
  /** Writes down how many games a man misses from now on, or changes what is written down of him; kept with who did it. Null, or why not. */
  setInjury(
    leagueId: string,
    actor: string,
    injury: { readonly player_id: string; readonly games: number; readonly note: string | null },
  ): Promise<Refusal | null>;
  /** A man is fit again, whatever is written down of him; `note` says why. Null, or why not. */
  clearInjury(
    leagueId: string,
    actor: string,
    playerId: string,
    note?: string | null,
  ): Promise<Refusal | null>;
}
