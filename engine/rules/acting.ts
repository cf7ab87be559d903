import type { EventType } from '../model/events.ts';
import type { Acting, GameState } from '../model/state.ts';

/** What a league admin does as such, for no side. */
const OWN_ACTS: readonly EventType[] = ['announcement_made', 'game_reopened', 'acting_began', 'acting_ended'];

/** What is done within a play: it is told with the play. */
const PLAY_ACTS: readonly EventType[] = [
  'defense_decided',
  'offense_decided',
  'dice_rolled',
  'outcome_reported',
  'decision_asked',
  'decision_made',
  'play_resolved',
];

/** What follows by itself from what somebody did. */
const AFTERMATH: readonly EventType[] = ['game_started', 'game_completed', 'dice_seed_revealed'];

/** Whether an event only follows from another of the same command. */
export const isAftermath = (type: EventType): boolean => AFTERMATH.includes(type);

/** Whether an event belongs to a play. */
export const isPlayAct = (type: EventType): boolean => PLAY_ACTS.includes(type);

/** The side that a league admin acts for in a game; null where they only watch, and for everybody else. */
export const actingAs = ({ acting }: Pick<GameState, 'acting'>, userId: string): Acting | null =>
  acting.find((one) => one.user_id === userId) ?? null;

/** On whose behalf an event was made that a league admin made for a side; null for every other. `state` is the game when it was made. */
export const onBehalf = (
  state: Pick<GameState, 'acting'>,
  { type, actor }: { readonly type: EventType; readonly actor?: string },
): Acting | null =>
  actor === undefined || state.acting.length === 0 || OWN_ACTS.includes(type) ? null : actingAs(state, actor);
