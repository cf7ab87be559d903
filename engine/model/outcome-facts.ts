import type { ReachedOn } from './bases.ts';
import type { CountingStatistic } from './play.ts';
import type { Position } from './positions.ts';
import type { Cause } from './scorer-entry.ts';

/** How people group outcomes when they report one; the order is the order of the page's and the bot's menus. */
export const OUTCOME_GROUPS = ['out', 'hit', 'on_base', 'ballpark', 'fielding', 'running', 'scorer'] as const;
/** A group of outcomes. */
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];

/** What the dice on the table are for: the cards, a bunt, a steal, or a check that they call for in its place (RULES sections 3, 8 and 9). */
export type ReportSource =
  'cards' | 'bunt' | 'jump' | 'pick_off_check' | 'balk_check' | 'wild_pitch_check' | 'passed_ball_check';

/** How an outcome is played out (RULES sections 4 to 9). */
export type PlayedBy =
  /** By the table of advances alone. */
  | 'table'
  /** By the table, with a runner who may tag up. */
  | 'fly'
  /** By the groundball chart. */
  | 'groundball'
  /** By the table, and longer on shallow outfielders. */
  | 'long_hit'
  /** By the table, with runners who may try for one base more. */
  | 'uncapped'
  /** By the fielding charts. */
  | 'check'
  /** By the steal that the offense has on. */
  | 'steal'
  /** By the bunt that the offense has on. */
  | 'bunt'
  /** By a scorer, who writes where everybody went. */
  | 'scorer';

/** What scorers write for an outcome; nothing for a ground out, which is its fielders alone. */
export type OutcomeMark =
  | 'K' | 'BB' | 'IBB' | 'HBP' | 'CI' | '1B' | '2B' | '3B' | 'HR' | 'F' | 'L' | 'P' | 'E' | 'FC' | 'FLE'
  | 'SB' | 'CS' | 'PO' | 'WP' | 'PB' | 'BK' | 'DI' | 'OA' | '-' | ''; // prettier-ignore

/** The code of an outcome's basic play in an event file; nothing for an out that is written as its fielders. */
export type OutcomeCode =
  | 'K' | 'W' | 'IW' | 'HP' | 'C' | 'S' | 'D' | 'T' | 'HR' | 'E' | 'FC' | 'FLE'
  | 'SB' | 'CS' | 'PO' | 'WP' | 'PB' | 'BK' | 'DI' | 'OA' | ''; // prettier-ignore

/** All that there is to know of an outcome: everything that the product does with one follows from here. */
export interface OutcomeFacts {
  /** Its English name, for a button or a menu. */
  readonly label: string;
  readonly group: OutcomeGroup;

  // Who says it.
  /** What dice it can be reported for; none where a decision or a scorer makes it. */
  readonly reported: readonly ReportSource[];
  /** What dice a scorer may write it for: those of a plate appearance, or of a steal; none where it comes to something else. */
  readonly written: readonly ('plate' | 'jump')[];
  /** Whether a card lists it: by itself, or with each of some places. */
  readonly card: 'alone' | readonly Position[] | null;

  // Where the ball is hit.
  /** Whether a place must be named with it. `optional` places are recorded when given. */
  readonly location: 'required' | 'optional' | 'none';
  /** The places that can be named with it. */
  readonly locations: readonly Position[];
  /** By which column of the chart the dice place the ball, where the card names no place (RULES section 3). */
  readonly placed: 'infield' | 'outfield' | 'center' | null;
  /** The fielder who has the ball first where no place is known. */
  readonly fielder: Position | null;
  /** What became of a batted ball that is no hit. */
  readonly ball: 'groundball' | 'bunt' | 'flyout' | 'lineout' | 'popout' | null;

  // What it does.
  readonly played: PlayedBy;
  /** The park's number that makes it a hit, and what it is else. */
  readonly ballpark: {
    readonly number: 'homerun' | 'single';
    readonly held: 'bp_flyout' | 'bp_lineout';
  } | null;
  /** The base that the batter reaches; null = out, or as the charts have it; `stays` = it ends no plate appearance. */
  readonly batter: 1 | 2 | 3 | 4 | null | 'stays';
  /** What runners most often do on it: stay, go as far as the batter, make room, go one base, or lose the lead man. */
  readonly runners: 'hold' | 'as_batter' | 'make_room' | 'one_base' | 'lead_out';
  /** How a batter who is on base after it has reached (OBR 9.16). */
  readonly reached_on: ReachedOn | null;
  /** Why men move on it, or are out. */
  readonly cause: Cause;

  // What it counts for.
  /** Bases of the hit it is scored as: 1 to 4, or 0 for no hit. */
  readonly hit: 0 | 1 | 2 | 3 | 4;
  /** Whether it is a time at bat where it is no sacrifice (OBR 9.02(a)). */
  readonly at_bat: boolean;
  /** The statistics that it adds to by its name alone. */
  readonly counts: readonly CountingStatistic[];
  /** Whether runs on it can be batted in (OBR 9.04). */
  readonly bats_in: boolean;
  /** Who is charged with an error by the name alone: the catcher, or the fielder where the ball was hit. */
  readonly charged: 'catcher' | 'fielder' | null;
  /** Whether the play would have gone otherwise without a misplay of the defense (OBR 9.16(a)). */
  readonly misplay: boolean;

  // How it is told.
  readonly mark: OutcomeMark;
  readonly code: OutcomeCode;
  /** What its sentence begins with: a verb of the batter's, the bases of the hit, who erred, a ball on the ground, a thing that happened, or the runners. */
  readonly told: 'verb' | 'hit' | 'error' | 'grounder' | 'happening' | 'runners';
}
