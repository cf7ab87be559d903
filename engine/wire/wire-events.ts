import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { StoredEvent } from '../service/ports.ts';
import { gameView, progressOf } from './game-view.ts';
import { playView } from './play-view.ts';

/** The names of what goes out to a room. */
export const WIRE_EVENT_NAMES = [
  'state_update',
  'decision_submitted',
  'dice_rolled',
  'outcome_reported',
  'play_resolved',
  'inning_changed',
  'request_made',
  'request_answered',
  'game_abandoned',
  'game_completed',
  'dice_revealed',
] as const;
/** The name of what goes out to a room. */
export type WireEventName = (typeof WIRE_EVENT_NAMES)[number];

/** Something told to a room, or to the managers of one side only. `index` counts the wire events of one event of the log from 0. */
export interface WireEvent {
  readonly name: WireEventName;
  readonly audience: 'room' | Side;
  readonly data: { readonly game_id: string; readonly seq: number; readonly index: number } & Readonly<
    Record<string, unknown>
  >;
}

interface Said {
  readonly name: WireEventName;
  readonly audience?: Side;
  readonly data: Readonly<Record<string, unknown>>;
}

const view = (state: GameState) => ({ state: gameView(state, []) });
const update = (state: GameState): readonly Said[] => [{ name: 'state_update', data: view(state) }];

const rolled = (event: Extract<StoredEvent, { type: 'dice_rolled' }>, state: GameState): readonly Said[] => {
  const { side, roll } = event.payload;
  const message = roll.kind === 'ab' ? `Dice: ${roll.d6_one}, ${roll.d6_two_total}` : `Check: ${roll.d20}`;
  return [
    {
      name: 'dice_rolled',
      data: { ...roll, side, timestamp: event.at, message, progress: progressOf(state) },
    },
  ];
};

const resolved = (
  event: Extract<StoredEvent, { type: 'play_resolved' }>,
  state: GameState,
): readonly Said[] => {
  const { play } = event.payload;
  const { after, before } = play;
  const turned = after.half !== before.half || after.inning !== before.inning;
  const played: Said = { name: 'play_resolved', data: { ...playView(play), ...view(state) } };
  return turned
    ? [
        played,
        { name: 'inning_changed', data: { inning: after.inning, half: after.half, score: after.score } },
      ]
    : [played];
};

const decided = (
  state: GameState,
  side: Side,
  phase: 'defense' | 'offense',
  decision: object,
): readonly Said[] => [
  { name: 'decision_submitted', data: { side, phase, progress: progressOf(state) } },
  { name: 'decision_submitted', audience: side, data: { side, phase, decision } },
];

const said = (event: StoredEvent, state: GameState): readonly Said[] => {
  switch (event.type) {
    case 'game_created':
    case 'dice_committed':
    case 'invitation_accepted':
    case 'invitation_declined':
    case 'lineup_set':
    case 'game_started':
      return update(state);
    case 'defense_decided':
      return decided(state, event.payload.side, 'defense', event.payload.decision);
    case 'offense_decided':
      return decided(state, event.payload.side, 'offense', event.payload.decision);
    case 'dice_rolled':
      return rolled(event, state);
    case 'outcome_reported':
      return [{ name: 'outcome_reported', data: { ...event.payload, progress: progressOf(state) } }];
    case 'play_resolved':
      return resolved(event, state);
    case 'abandon_asked':
      return [
        {
          name: 'request_made',
          data: { request: 'abandon', side: event.payload.side, progress: progressOf(state) },
        },
      ];
    case 'request_answered':
      return [{ name: 'request_answered', data: { ...event.payload, progress: progressOf(state) } }];
    case 'game_abandoned':
      return [{ name: 'game_abandoned', data: view(state) }];
    case 'game_completed':
      return [{ name: 'game_completed', data: { winner: event.payload.winner, ...view(state) } }];
    case 'dice_seed_revealed':
      return [{ name: 'dice_revealed', data: { seed: event.payload.seed } }];
  }
};

/** What an event of the log says to a game's room, in order; `state` is the state after it. Hidden decisions go to their own side only. */
export const wireEvents = (event: StoredEvent, state: GameState): readonly WireEvent[] =>
  said(event, state).map(({ name, audience, data }, index) => ({
    name,
    audience: audience ?? 'room',
    data: { game_id: event.game_id, seq: event.seq, index, ...data },
  }));
