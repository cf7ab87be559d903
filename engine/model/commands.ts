import type { DefensiveDecision, OffensiveDecision } from './decisions.ts';
import type { Lineup } from './lineups.ts';
import type { Outcome } from './outcomes.ts';
import type { Position } from './positions.ts';
import type { GameSetup } from './setup.ts';
import type { Side } from './sides.ts';

/** Everything that a game can be asked to do, in the imperative. Who may ask is the service's concern. */
export type Command =
  | {
      readonly type: 'create_game';
      readonly setup: GameSetup;
      readonly commitment: string;
      readonly nonce: string;
    }
  | { readonly type: 'accept_invitation'; readonly side: Side; readonly nonce: string }
  | { readonly type: 'decline_invitation'; readonly side: Side }
  | { readonly type: 'set_lineup'; readonly side: Side; readonly lineup: Lineup }
  | { readonly type: 'decide_defense'; readonly side: Side; readonly decision: DefensiveDecision }
  | { readonly type: 'decide_offense'; readonly side: Side; readonly decision: OffensiveDecision }
  | { readonly type: 'roll_dice'; readonly side: Side }
  | {
      readonly type: 'report_outcome';
      readonly side: Side;
      readonly roll_id: string;
      readonly outcome: Outcome;
      readonly hit_location: Position | null;
    }
  | { readonly type: 'resolve_play'; readonly side: Side; readonly roll_id: string | null }
  | { readonly type: 'ask_abandon'; readonly side: Side; readonly alone: boolean }
  | { readonly type: 'answer_request'; readonly side: Side; readonly agree: boolean };

/** The name of a command. */
export type CommandType = Command['type'];
