import type { Availability } from './availability.ts';
import type { DefensiveDecision, OffensiveDecision } from './decisions.ts';
import type { EventType } from './events.ts';
import type { Lineup } from './lineups.ts';
import type { Outcome } from './outcomes.ts';
import type { Fact, Play } from './play.ts';
import type { Position } from './positions.ts';
import type { Question } from './questions.ts';
import type { RequestSubject } from './requests.ts';
import type { OpeningRoll } from './rolls.ts';
import type { ScorerEntry } from './scorer-entry.ts';
import type { Ruling } from './rulings.ts';
import type { Weather } from './season-rules.ts';
import type { GameSetup } from './setup.ts';
import type { Half, PerSide, Side } from './sides.ts';
import type { Situation } from './situation.ts';
import type { Substitution } from './substitutions.ts';

/** Where a game is in its life (RULES section 1). */
export const STATUSES = [
  'pending',
  'lineups',
  'active',
  'paused',
  'completed',
  'declined',
  'abandoned',
] as const;
/** Where a game is in its life. */
export type Status = (typeof STATUSES)[number];

/** A request that waits for the other manager. */
export interface PendingRequest {
  readonly side: Side;
  readonly subject: RequestSubject;
  /** The event that asked: an answer that was given before it is none to this request. */
  readonly seq: number;
}

/** The time of a turn (RULES section 2). */
export interface TurnTime {
  readonly side: Side;
  /** What makes it this turn: the dice rolled and the plays made before it, and the question that is asked. */
  readonly turn: string;
  /** Since when it runs, ISO 8601 in UTC; null while it stands. */
  readonly since: string | null;
  /** What had run before that, in milliseconds. */
  readonly spent: number;
  /** Since when the other side has a request of this one to answer, ISO 8601 in UTC; null where none waits. */
  readonly asked_at: string | null;
}

/** A play between its outcome and its end: what has been reported and taken in, and what it asks now. */
export interface PlayInProgress {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly entry: ScorerEntry | null;
  readonly facts: readonly Fact[];
  readonly question: { readonly side: Side; readonly question: Question } | null;
}

/** A pitcher's work so far, for his fatigue (RULES section 10). */
export interface Workload {
  readonly pitcher_id: string;
  readonly started: boolean;
  readonly outs: number;
  readonly runs: number;
  readonly in_pow: boolean;
  readonly is_fatigued: boolean;
}

/** Who answers for the plate appearance under way when somebody came in during it (OBR 9.15(b), 9.16(h)). */
export interface Charge {
  readonly strikeout_batter_id: string | null;
  readonly walk_pitcher_id: string | null;
}

/** What happens between the plays and leaves no other trace in a game. */
export type AsideKind =
  | 'undone'
  | 'corrected'
  | 'ruled'
  | 'declined'
  | 'withdrawn'
  | 'announcement'
  | 'acted'
  | 'acting_began'
  | 'acting_ended';

/** A league admin who acts for a side. */
export interface Acting {
  readonly user_id: string;
  readonly side: Side;
}

/** Something between the plays that a feed tells: a play taken back or corrected, a ruling of the scorer's, a request that was declined or withdrawn, an announcement, what a league admin did for a side. */
export interface Aside {
  /** The event of the log that it came with. */
  readonly seq: number;
  readonly kind: AsideKind;
  /** Where the game stood after it: the number of the last play (0 = none), and the half. */
  readonly after_play: number;
  readonly inning: number;
  readonly half: Half;
  /** The play that was taken back, with all after it, or corrected; or in which a league admin acted. */
  readonly play: number | null;
  /** The plays that no longer stand as they were: those taken back, or the corrected one before. */
  readonly gone: readonly Play[];
  /** An announcement's words. */
  readonly text: string | null;
  /** The league admin, the side that they act for, and what they did. */
  readonly by: (Acting & { readonly act: EventType }) | null;
}

/** A game between two events: everything that `decide` needs and feeds tell, and nothing that `evolve` did not put there. */
export interface GameState {
  readonly setup: GameSetup;
  readonly status: Status;
  /** The number of the last event folded in. */
  readonly seq: number;
  readonly dice_commitment: string | null;
  readonly dice_seed: string | null;
  readonly nonces: PerSide<string>;
  /** The sides whose people have accepted their invitation. */
  readonly accepted: readonly Side[];
  /** The rolls made so far; the next one is numbered one more. */
  readonly roll_count: number;
  /** How far each man may be used, as the season stood at the lineups; null in a game beside it. */
  readonly availability: Availability | null;
  readonly weather: Weather | null;
  /** The lineups of the first pitch, and those of now. */
  readonly starters: PerSide<Lineup | null>;
  readonly lineups: PerSide<Lineup | null>;
  /** Who has left the game, and may not return. */
  readonly removed: PerSide<readonly string[]>;
  readonly substitutions: readonly Substitution[];
  readonly situation: Situation;
  /** What each side has decided for the next dice; null = nothing yet. */
  readonly defense: DefensiveDecision | null;
  readonly offense: OffensiveDecision | null;
  /** The dice that wait for their outcome. */
  readonly roll: OpeningRoll | null;
  readonly pending: PlayInProgress | null;
  readonly charge: Charge | null;
  readonly workload: PerSide<Workload | null>;
  readonly request: PendingRequest | null;
  /** The league admins who act for a side; those who are not named only watch. */
  readonly acting: readonly Acting[];
  /** Whether the computer waits, because a manager asked it to. */
  readonly held: boolean;
  /** The turn that the league's clock runs for; null where nobody's runs. */
  readonly clock: TurnTime | null;
  readonly plays: readonly Play[];
  /** In the order in which they happened. */
  readonly asides: readonly Aside[];
  readonly winner: Side | null;
  /** The scorer's last ruling on the pitchers of record; it counts where it fits the game as it ended. */
  readonly ruling: Ruling | null;
}
