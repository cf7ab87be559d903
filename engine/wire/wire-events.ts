import type { DefensiveDecision, OffensiveDecision } from '../model/decisions.ts';
import type { RequestKind } from '../model/requests.ts';
import type { Roll } from '../model/rolls.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { onBehalf } from '../rules/acting.ts';
import { turns, type TurnAction } from '../rules/turn.ts';
import type { StoredEvent } from '../service/ports.ts';
import { playValues } from '../stats/run-values.ts';
import { deadlineOf } from '../service/turn-clock.ts';
import { asideViews } from './aside-view.ts';
import { gameView, progressOf } from './game-view.ts';
import { playView, playViews } from './play-view.ts';
import type { Envelope, WireData } from './server-events.ts';
import type { WireEventName } from './wire-event-names.ts';

/** Something told to a room, or to the managers of one side only. */
export type WireEvent = {
  readonly [N in WireEventName]: {
    readonly name: N;
    readonly audience: 'room' | Side;
    readonly data: Envelope & WireData[N];
  };
}[WireEventName];

type Said = {
  readonly [N in WireEventName]: {
    readonly name: N;
    readonly audience?: Side;
    readonly data: WireData[N];
  };
}[WireEventName];

type Of<T extends StoredEvent['type']> = Extract<StoredEvent, { type: T }>;

const view = (state: GameState) => ({ state: gameView(state, []) });
const asides = (state: GameState) => ({ asides: asideViews(state) });
const progress = (state: GameState) => ({ progress: progressOf(state) });

const rollMessage = (roll: Roll): string => {
  switch (roll.kind) {
    case 'ab':
      return `Dice: ${roll.d6_one}, ${roll.d6_two_total}`;
    case 'jump':
      return `Jump: ${roll.jump.join('+')}, resolution ${roll.resolution_d20}`;
    case 'fielding':
      return `Fielding: ${roll.range_d20}, error ${roll.error_total}`;
    case 'd20':
      return `Check: ${roll.d20}`;
  }
};

const PHASES: Partial<Record<TurnAction, WireData['decision_required']['phase']>> = {
  decide_defense: 'defense',
  decide_offense: 'offense',
  make_decision: 'decision',
};

/** Tells the managers of a side that the game waits for a decision of theirs. */
const required = (state: GameState): readonly Said[] => {
  const [turn] = turns(state);
  const phase = turn && PHASES[turn.action];
  if (!turn || !phase) return [];
  const question = state.pending?.question?.question ?? null;
  return [{ name: 'decision_required', audience: turn.side, data: { phase, team: turn.side, question } }];
};

const resolved = (event: Of<'play_resolved'>, state: GameState): readonly Said[] => {
  const { play } = event.payload;
  const { after, before } = play;
  const turned = after.half !== before.half || after.inning !== before.inning;
  const { inning, half, score } = after;
  return [
    { name: 'play_resolved', data: { ...playView(state, play), ...view(state) } },
    ...(turned ? [{ name: 'inning_changed', data: { inning, half, score } } as const] : []),
    ...required(state),
  ];
};

const decided = (
  state: GameState,
  side: Side,
  phase: 'defense' | 'offense',
  decision: DefensiveDecision | OffensiveDecision,
): readonly Said[] => [
  { name: 'decision_submitted', data: { side, phase, ...progress(state) } },
  { name: 'decision_submitted', audience: side, data: { side, phase, decision } },
  ...required(state),
];

const asked = (
  state: GameState,
  event: Of<'abandon_asked' | 'undo_asked' | 'correction_asked' | 'ruling_asked'>,
  request: RequestKind,
): readonly Said[] => [{ name: 'request_made', data: { request, ...event.payload, ...progress(state) } }];

const said = (event: StoredEvent, state: GameState): readonly Said[] => {
  switch (event.type) {
    case 'game_created':
    case 'dice_committed':
    case 'invitation_accepted':
    case 'invitation_declined':
    case 'lineup_set':
    case 'game_started':
    case 'game_paused':
    case 'game_resumed':
    case 'computer_held':
    case 'computer_released':
    case 'game_reopened':
      return [{ name: 'state_update', data: view(state) }];
    case 'acting_began':
    case 'acting_ended':
      return [{ name: 'state_update', data: { ...view(state), ...asides(state) } }];
    case 'substitution_made':
      return [{ name: 'player_substituted', data: { ...event.payload, ...view(state) } }];
    case 'defense_decided':
      return decided(state, event.payload.side, 'defense', event.payload.decision);
    case 'offense_decided':
      return decided(state, event.payload.side, 'offense', event.payload.decision);
    case 'dice_rolled': {
      const { side, roll } = event.payload;
      const data = { ...roll, side, timestamp: event.at, message: rollMessage(roll), ...progress(state) };
      return [{ name: 'dice_rolled', data }];
    }
    case 'outcome_reported':
      return [{ name: 'outcome_reported', data: { ...event.payload, ...progress(state) } }];
    case 'decision_asked':
      return [{ name: 'state_update', data: progress(state) }, ...required(state)];
    case 'decision_made':
      return [
        { name: 'decision_submitted', data: { ...event.payload, phase: 'decision', ...progress(state) } },
      ];
    case 'play_resolved':
      return resolved(event, state);
    case 'abandon_asked':
      return asked(state, event, 'abandon');
    case 'undo_asked':
      return asked(state, event, 'undo');
    case 'correction_asked':
      return asked(state, event, 'correction');
    case 'ruling_asked':
      return asked(state, event, 'ruling');
    case 'decisions_ruled':
      return [{ name: 'decisions_ruled', data: { ...event.payload, ...view(state), ...asides(state) } }];
    case 'request_answered':
      return [{ name: 'request_answered', data: { ...event.payload, ...progress(state), ...asides(state) } }];
    case 'request_withdrawn':
      return [
        { name: 'request_withdrawn', data: { ...event.payload, ...progress(state), ...asides(state) } },
      ];
    case 'play_undone':
      return [
        { name: 'play_undone', data: { play_number: event.payload.play, ...view(state), ...asides(state) } },
      ];
    case 'play_corrected': {
      const plays = playViews(state).slice(event.payload.play - 1);
      return [
        {
          name: 'play_corrected',
          data: { play_number: event.payload.play, plays, ...view(state), ...asides(state) },
        },
      ];
    }
    case 'announcement_made':
      return [{ name: 'announcement', data: { text: event.payload.text, ...asides(state) } }];
    case 'game_abandoned':
      return [{ name: 'game_abandoned', data: view(state) }];
    case 'game_completed': {
      const last_value = playValues(state).at(-1) ?? null;
      return [{ name: 'game_completed', data: { winner: event.payload.winner, last_value, ...view(state) } }];
    }
    case 'dice_seed_revealed':
      return [{ name: 'dice_revealed', data: { seed: event.payload.seed } }];
  }
};

/** What an event of the log says to a game's room, in order; `state` is the state after it. Hidden decisions go to their own side only. */
export const wireEvents = (event: StoredEvent, state: GameState): readonly WireEvent[] => {
  const deadline = deadlineOf(state, event.at);
  const on_behalf = onBehalf(state, event);
  const marked = on_behalf ? { on_behalf, ...asides(state) } : {};
  return said(event, state).map(
    ({ name, audience, data }, index) =>
      ({
        name,
        audience: audience ?? 'room',
        data: { game_id: event.game_id, seq: event.seq, index, deadline, ...marked, ...data },
      }) as WireEvent,
  );
};
