import type { Availability } from './availability.ts';
import type { DefensiveDecision, OffensiveDecision } from './decisions.ts';
import type { Lineup } from './lineups.ts';
import type { Answer } from './questions.ts';
import type { PlayRequest, Report, RequestSubject } from './requests.ts';
import type { GameSetup } from './setup.ts';
import type { Side } from './sides.ts';
import type { Count, LineupMove } from './substitutions.ts';

/** Everything that a game can be asked to do, in the imperative. Who may ask is the service's concern. */
export type Command =
  | {
      readonly type: 'create_game';
      readonly setup: GameSetup;
      readonly commitment: string;
      readonly availability?: Availability;
    }
  | { readonly type: 'accept_invitation'; readonly side: Side; readonly nonce: string }
  | { readonly type: 'decline_invitation'; readonly side: Side }
  /** `availability`: how the season stands now; `despite`: the rules of the season that only warn have been read. */
  | {
      readonly type: 'set_lineup';
      readonly side: Side;
      readonly lineup: Lineup;
      readonly availability?: Availability;
      readonly despite?: boolean;
    }
  | { readonly type: 'decide_defense'; readonly side: Side; readonly decision: DefensiveDecision }
  | { readonly type: 'decide_offense'; readonly side: Side; readonly decision: OffensiveDecision }
  | { readonly type: 'roll_dice'; readonly side: Side }
  /** `roll_id` null: a play without dice, which only a scorer's entry can be. */
  | {
      readonly type: 'report_outcome';
      readonly side: Side;
      readonly roll_id: string | null;
      readonly report: Report;
    }
  | { readonly type: 'resolve_play'; readonly side: Side; readonly roll_id: string | null }
  | { readonly type: 'make_decision'; readonly side: Side; readonly answer: Answer }
  | {
      readonly type: 'substitute';
      readonly side: Side;
      readonly moves: readonly LineupMove[];
      readonly count: Count | null;
      /** Whether the man only runs for one who stays in the game. */
      readonly courtesy?: boolean;
      /** The pitches to the man at bat before it, where an imported file had them. */
      readonly pitches?: string;
      readonly despite?: boolean;
    }
  | { readonly type: 'announce'; readonly text: string }
  /** `side` null: stopped by the turn clock. */
  | { readonly type: 'pause_game'; readonly side: Side | null }
  | { readonly type: 'resume_game'; readonly side: Side }
  /** `hold` true: the computer waits until it is released. */
  | { readonly type: 'hold_computer'; readonly side: Side; readonly hold: boolean }
  /** A league admin acts for a side; null: only watches again. */
  | { readonly type: 'act_for'; readonly user_id: string; readonly side: Side | null }
  /** `alone`: nobody else has to agree. */
  | {
      readonly type: 'make_request';
      readonly side: Side;
      readonly subject: RequestSubject;
      readonly alone: boolean;
    }
  | { readonly type: 'answer_request'; readonly side: Side; readonly agree: boolean }
  | { readonly type: 'withdraw_request'; readonly side: Side }
  /** Ends a game that is only scored where it was called (rain, darkness). */
  | { readonly type: 'call_game'; readonly side: Side }
  /** Unseals a completed game to undo or correct a play, under a new dice commitment. */
  | {
      readonly type: 'reopen_game';
      readonly side: Side;
      readonly commitment: string;
      readonly subject: PlayRequest;
    };

/** The name of a command. */
export type CommandType = Command['type'];
