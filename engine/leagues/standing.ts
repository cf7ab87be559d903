import type { BrokenTie, WonLost } from './tie-breakers.ts';

/**
 * A team's record in games that count, in its division of its half of the league. `behind`: games behind the first of the division; `streak`:
 * wins (or, below 0, losses) in a row; `expected`: the percentage that its runs foretell, null before the first run.
 */
export interface Standing {
  readonly team_id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly division: string | null;
  readonly league_half: string | null;
  /** Its place in its division, from 1. */
  readonly place: number;
  readonly wins: number;
  readonly losses: number;
  readonly percentage: number;
  readonly behind: number;
  readonly runs: number;
  readonly runs_allowed: number;
  readonly expected: number | null;
  readonly home: WonLost;
  readonly away: WonLost;
  readonly one_run: WonLost;
  readonly last_ten: WonLost;
  readonly streak: number;
  /** The games that the schedule still has for it; null without one. */
  readonly left: number | null;
  /** Of the first: own wins and losses of its nearest rival that make it sure of its place; 0 = it is. Null for others, and without a schedule. */
  readonly magic_number: number | null;
  /** Of the others: own losses and wins of the first that put it out of reach; 0 = it is. */
  readonly elimination_number: number | null;
  /** Its place among those beside the winners of the divisions of its half, how far behind the last that reaches the play-offs it is (below 0: ahead), and whether it would reach them now; null for the first of a division, and where there are no wild cards. */
  readonly wild_card: {
    readonly place: number;
    readonly behind: number;
    readonly in_place: boolean;
  } | null;
  /** What put it in its place where its percentage is that of others; null where that alone did. */
  readonly tie: BrokenTie | null;
}
