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
import type { GameView, Progress } from './game-view.ts';
import type { PlayView } from './play-view.ts';
import type { HereView } from './presence-view.ts';
import type { WireEventName } from './wire-event-names.ts';

interface WithState {
  readonly state: GameView;
}
/** All that has happened between the game's plays. */
interface WithAsides {
  readonly asides: readonly AsideView[];
}
interface WithProgress {
  readonly progress: Progress;
}

/** What each event of the log tells a room, by wire event; the envelope comes on top. */
export interface WireData extends Record<WireEventName, object> {
  readonly state_update: Partial<WithState> & Partial<WithProgress> & Partial<WithAsides>;
  /** To the room: that a side has decided. To the side's own managers: what. */
  readonly decision_submitted: {
    readonly side: Side;
    readonly phase: 'defense' | 'offense' | 'decision';
    readonly decision?: DefensiveDecision | OffensiveDecision;
    readonly question?: Question;
    readonly answer?: Answer;
  } & Partial<WithProgress>;
  readonly decision_required: {
    readonly phase: 'defense' | 'offense' | 'decision';
    readonly team: Side;
    readonly question: Question | null;
  };
  readonly dice_rolled: Roll & {
    readonly side: Side;
    readonly timestamp: string;
    readonly message: string;
  } & WithProgress;
  readonly outcome_reported: EventPayload<'outcome_reported'> & WithProgress;
  readonly play_resolved: PlayView & WithState;
  readonly inning_changed: {
    readonly inning: number;
    readonly half: Half;
    readonly score: PerSide<number>;
  };
  readonly player_substituted: EventPayload<'substitution_made'> & WithState;
  readonly request_made: {
    readonly request: RequestKind;
    readonly side: Side;
    readonly play?: number;
  } & WithProgress;
  readonly request_answered: EventPayload<'request_answered'> & WithProgress & WithAsides;
  readonly request_withdrawn: EventPayload<'request_withdrawn'> & WithProgress & WithAsides;
  readonly play_undone: { readonly play_number: number } & WithState & WithAsides;
  readonly play_corrected: {
    readonly play_number: number;
    readonly plays: readonly PlayView[];
  } & WithState &
    WithAsides;
  readonly decisions_ruled: EventPayload<'decisions_ruled'> & WithState & WithAsides;
  readonly announcement: { readonly text: string } & WithAsides;
  readonly game_abandoned: WithState;
  readonly game_completed: {
    readonly winner: Side | null;
    /** What the last play was worth now that it has decided the game; null in a game without plays. */
    readonly last_value: PlayValue | null;
  } & WithState;
  readonly dice_revealed: { readonly seed: string };
}

/** What every event to a room carries: its place in the game's order (`index` within one event of the log), when the turn's time ends, and who did it for a side that is not theirs. What a league admin does brings all that has happened between the plays. */
export interface Envelope {
  readonly game_id: string;
  readonly seq: number;
  readonly index: number;
  readonly deadline: string | null;
  /** The league admin who did it, and the side that they act for; absent where a side's own people did. */
  readonly on_behalf?: Acting;
}

/** A game as it is sent whole. */
export interface WholeGame extends WithState, WithAsides {
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
  readonly connected: (data: { readonly user_id: string | null; readonly heartbeat: number }) => void;
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
