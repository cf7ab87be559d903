import type { DefensiveDecision, OffensiveDecision } from '../model/decisions.ts';
import type { RequestKind } from '../model/requests.ts';
import type { Roll } from '../model/rolls.ts';
import { otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { onBehalf } from '../rules/acting.ts';
import { turns, type TurnAction } from '../rules/turn.ts';
import type { Step, StoredEvent } from '../service/ports.ts';
import { playValues } from '../stats/run-values.ts';
import { deadlineOf } from '../service/turn-clock.ts';
import { asideViews } from './aside-view.ts';
import { gameView } from './game-view.ts';
import { menOf, newMen } from './men.ts';
import { playView, playViews } from './play-view.ts';
import type { Envelope, Standing, WireData } from './server-events.ts';
import { diffView, hashView } from './view-change.ts';
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

const asides = (state: GameState) => ({ asides: asideViews(state) });

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
    case 'injury':
      return `Injury: ${roll.dice.join('+')} = ${roll.total}`;
    case 'weather':
      return `Weather: ${roll.d20}`;
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
    { name: 'play_resolved', data: playView(state, play) },
    ...(turned ? [{ name: 'inning_changed', data: { inning, half, score } } as const] : []),
    ...required(state),
  ];
};

/** A decision, to the managers whose own it is. */
const ownDecision = (
  { situation }: GameState,
  phase: 'defense' | 'offense',
  decision: DefensiveDecision | OffensiveDecision,
): Said => {
  const batting = atBat(situation);
  const side = phase === 'offense' ? batting : otherSide(batting);
  return { name: 'decision_submitted', audience: side, data: { side, phase, decision } };
};

const decided = (
  state: GameState,
  side: Side,
  phase: 'defense' | 'offense',
  decision: DefensiveDecision | OffensiveDecision,
): readonly Said[] => [
  { name: 'decision_submitted', data: { side, phase } },
  ownDecision(state, phase, decision),
  ...required(state),
];

/** The decisions that stand again in a game that has gone back, to those whose own they are. */
const standAgain = (state: GameState): readonly Said[] => {
  const { roll, defense, offense } = state;
  if (roll) return [];
  return [
    ...(defense ? [ownDecision(state, 'defense', defense)] : []),
    ...(offense ? [ownDecision(state, 'offense', offense)] : []),
  ];
};

const asked = (
  event: Of<'abandon_asked' | 'undo_asked' | 'correction_asked' | 'ruling_asked'>,
  request: RequestKind,
): readonly Said[] => [{ name: 'request_made', data: { request, ...event.payload } }];

const said = (event: StoredEvent, state: GameState): readonly Said[] => {
  switch (event.type) {
    case 'game_created':
    case 'dice_committed':
    case 'invitation_accepted':
    case 'invitation_declined':
    case 'lineup_set':
    case 'availability_noted':
    case 'weather_set':
    case 'game_started':
    case 'game_paused':
    case 'game_resumed':
    case 'computer_held':
    case 'computer_released':
    case 'game_reopened':
      return [{ name: 'state_update', data: {} }];
    case 'acting_began':
    case 'acting_ended':
      return [{ name: 'state_update', data: asides(state) }];
    case 'substitution_made':
      return [{ name: 'player_substituted', data: { ...event.payload } }];
    case 'defense_decided':
      return decided(state, event.payload.side, 'defense', event.payload.decision);
    case 'offense_decided':
      return decided(state, event.payload.side, 'offense', event.payload.decision);
    case 'dice_rolled': {
      const { side, roll } = event.payload;
      const data = { ...roll, side, timestamp: event.at, message: rollMessage(roll) };
      return [{ name: 'dice_rolled', data }];
    }
    case 'outcome_reported':
      return [{ name: 'outcome_reported', data: { ...event.payload } }];
    case 'decision_asked':
      return [{ name: 'state_update', data: {} }, ...required(state)];
    case 'decision_made':
      return [{ name: 'decision_submitted', data: { ...event.payload, phase: 'decision' } }];
    case 'play_resolved':
      return resolved(event, state);
    case 'abandon_asked':
      return asked(event, 'abandon');
    case 'undo_asked':
      return asked(event, 'undo');
    case 'correction_asked':
      return asked(event, 'correction');
    case 'ruling_asked':
      return asked(event, 'ruling');
    case 'decisions_ruled':
      return [{ name: 'decisions_ruled', data: { ...event.payload, ...asides(state) } }];
    case 'request_answered':
      return [{ name: 'request_answered', data: { ...event.payload, ...asides(state) } }];
    case 'request_withdrawn':
      return [{ name: 'request_withdrawn', data: { ...event.payload, ...asides(state) } }];
    case 'play_undone':
      return [{ name: 'play_undone', data: { play_number: event.payload.play, ...asides(state) } }];
    case 'play_corrected': {
      const plays = playViews(state).slice(event.payload.play - 1);
      return [
        {
          name: 'play_corrected',
          data: { play_number: event.payload.play, plays, ...asides(state) },
        },
      ];
    }
    case 'announcement_made':
      return [{ name: 'announcement', data: { text: event.payload.text, ...asides(state) } }];
    case 'game_abandoned':
      return [{ name: 'game_abandoned', data: {} }];
    case 'game_completed': {
      const last_value = playValues(state).at(-1) ?? null;
      return [{ name: 'game_completed', data: { winner: event.payload.winner, last_value } }];
    }
    case 'dice_seed_revealed':
      return [{ name: 'dice_revealed', data: { seed: event.payload.seed } }];
  }
};

/** Events after which a game has gone back. */
const GONE_BACK: readonly StoredEvent['type'][] = ['game_reopened', 'play_undone', 'play_corrected'];
/** Events after which a game is told whole: it is new, has new lineups, or has gone back. */
const WHOLE: readonly StoredEvent['type'][] = ['game_created', 'lineup_set', 'game_started', ...GONE_BACK];

/** What a step has changed of the view that everybody shares, or all of it. */
const standing = ({ before, event, state }: Step): Standing => {
  const now = gameView(state, []);
  if (!before || WHOLE.includes(event.type)) return { state: now, men: menOf(state) };
  const change = diffView(gameView(before, []), now);
  const hash = hashView(now);
  if (event.type !== 'substitution_made') return { change, hash };
  return { change, hash, men: newMen(menOf(before), menOf(state)) };
};

/** What a step of the log says to a game's room, in order; the first of it brings what has changed. Hidden decisions go to their own side only. */
export const wireEvents = (step: Step): readonly WireEvent[] => {
  const { event, state } = step;
  const deadline = deadlineOf(state, event.at);
  const on_behalf = onBehalf(state, event);
  const marked = on_behalf ? { on_behalf, ...asides(state) } : {};
  const again = GONE_BACK.includes(event.type) ? standAgain(state) : [];
  return [...said(event, state), ...again].map(
    ({ name, audience, data }, index) =>
      ({
        name,
        audience: audience ?? 'room',
        data: {
          game_id: event.game_id,
          seq: event.seq,
          index,
          deadline,
          ...marked,
          ...data,
          ...(index === 0 ? standing(step) : {}),
        },
      }) as WireEvent,
  );
};
