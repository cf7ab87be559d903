import type { DefensiveDecision, OffensiveDecision } from '../model/decisions.ts';
import type { EventPayload } from '../model/events.ts';
import type { Outcome } from '../model/outcomes.ts';
import type { Answer, Question } from '../model/questions.ts';
import type { RequestKind } from '../model/requests.ts';
import type { Roll } from '../model/rolls.ts';
import type { Half, PerSide, Side } from '../model/sides.ts';
import type { Acting } from '../model/state.ts';
import type { PlayValue } from '../stats/run-values.ts';
import type { Acknowledgement, ClientEventInput, ClientEventName } from './client-events.ts';
import type { AsideView } from './aside-view.ts';
import type { GameView } from './game-view.ts';
import type { Men } from './men.ts';
import type { PlayView } from './play-view.ts';
import type { HereView } from './presence-view.ts';
import type { ViewChange } from './view-change.ts';
import type { WireEventName } from './wire-event-names.ts';

/** All that has happened between the game's plays. */
interface WithAsides {
  readonly asides: readonly AsideView[];
}

/** What each event of the log tells a room, by wire event; the envelope comes on top. */
export interface WireData extends Record<WireEventName, object> {
  readonly state_update: Partial<WithAsides>;
  /** To the room: that a side has decided. To the side's own managers: what. */
  readonly decision_submitted: {
    readonly side: Side;
    readonly phase: 'defense' | 'offense' | 'decision';
    readonly decision?: DefensiveDecision | OffensiveDecision;
    readonly question?: Question;
    readonly answer?: Answer;
  };
  readonly decision_required: {
    readonly phase: 'defense' | 'offense' | 'decision';
    readonly team: Side;
    readonly question: Question | null;
  };
  readonly dice_rolled: Roll & {
    readonly side: Side;
    readonly timestamp: string;
    readonly message: string;
  };
  readonly outcome_reported: EventPayload<'outcome_reported'>;
  readonly play_resolved: PlayView;
  readonly inning_changed: {
    readonly inning: number;
    readonly half: Half;
    readonly score: PerSide<number>;
  };
  readonly player_substituted: EventPayload<'substitution_made'>;
  readonly request_made: {
    readonly request: RequestKind;
    readonly side: Side;
    readonly play?: number;
  };
  readonly request_answered: EventPayload<'request_answered'> & WithAsides;
  readonly request_withdrawn: EventPayload<'request_withdrawn'> & WithAsides;
  readonly play_undone: { readonly play_number: number } & WithAsides;
  readonly play_corrected: {
    readonly play_number: number;
    readonly plays: readonly PlayView[];
  } & WithAsides;
  readonly decisions_ruled: EventPayload<'decisions_ruled'> & WithAsides;
  readonly announcement: { readonly text: string } & WithAsides;
  readonly game_abandoned: object;
  readonly game_completed: {
    readonly winner: Side | null;
    /** What the last play was worth now that it has decided the game; null in a game without plays. */
    readonly last_value: PlayValue | null;
  };
  readonly dice_revealed: { readonly seed: string };
}

/** How a game stands after an event of the log, in the first of what is told of it: what has changed of the view that everybody shares, with the hash of that view and the men who have come in; or all of it. */
export interface Standing {
  readonly change?: ViewChange;
  readonly hash?: string;
  readonly state?: GameView;
  readonly men?: Men;
}

/** What every event to a room carries: its place in the game's order (`index` within one event of the log), when the turn's time ends, and who did it for a side that is not theirs. What a league admin does brings all that has happened between the plays. */
export interface Envelope extends Standing {
  readonly game_id: string;
  readonly seq: number;
  readonly index: number;
  readonly deadline: string | null;
  /** The league admin who did it, and the side that they act for; absent where a side's own people did. */
  readonly on_behalf?: Acting;
}

/** A game as it is sent whole. */
export interface WholeGame extends WithAsides {
  readonly state: GameView;
  /** The men whom later changes name by their ids. */
  readonly men: Men;
  readonly recent_plays: readonly PlayView[];
  readonly seq: number;
  readonly deadline: string | null;
  readonly here: HereView;
  readonly timestamp: string;
}

interface Attendance {
  readonly game_id: string;
  readonly user_id: string | null;
  readonly here: HereView;
}

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** Everything that the server sends over a socket, by name. */
export type ServerEvents = {
  readonly [N in WireEventName]: (data: Envelope & WireData[N]) => void;
} & {
  readonly connected: (data: {
    readonly user_id: string | null;
    readonly heartbeat: number;
    /** The form of what is told; see `WIRE_VERSION`. */
    readonly wire: number;
  }) => void;
  readonly game_joined: (data: {
    readonly game_id: string;
    readonly your_sides: readonly Side[];
    readonly may_act: boolean;
  }) => void;
  readonly game_state: (data: WholeGame) => void;
  readonly game_state_sync: (data: WholeGame) => void;
  readonly user_connected: (data: Attendance) => void;
  readonly user_disconnected: (data: Attendance) => void;
  readonly heartbeat_ack: (data: { readonly server_time: string }) => void;
  readonly outcome_accepted: (data: {
    readonly game_id: string;
    readonly outcome: Outcome;
    readonly seq: number;
  }) => void;
  readonly outcome_rejected: (data: {
    readonly game_id: string;
    readonly message: string;
    readonly field: string | null;
    readonly errors: readonly Refused[];
  }) => void;
  /** The service stops: connect again, and go on at the last event seen. */
  readonly server_restarting: (data: object) => void;
  readonly error: (data: Refused) => void;
};

/** Everything that a client sends over a socket, by name; each is answered in its acknowledgement. */
export type ClientEvents = {
  readonly [N in ClientEventName]: (
    data: ClientEventInput<N>,
    answer?: (acknowledgement: Acknowledgement) => void,
  ) => void;
};
