import type { GameEvent } from '../model/events.ts';
import { withSide } from '../model/sides.ts';
import { FIRST_PITCH } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { sidesInvited } from './turn.ts';

const created = (event: Extract<GameEvent, { type: 'game_created' }>): GameState => {
  const state: GameState = {
    setup: event.payload.setup,
    status: 'pending',
    seq: 1,
    dice_commitment: null,
    dice_seed: null,
    nonces: { away: '', home: '' },
    roll_count: 0,
    lineups: { away: null, home: null },
    situation: FIRST_PITCH,
    defense: null,
    offense: null,
    roll: null,
    request: null,
    plays: [],
    winner: null,
  };
  return sidesInvited(state).length === 0 ? { ...state, status: 'lineups' } : state;
};

const apply = (state: GameState, event: Exclude<GameEvent, { type: 'game_created' }>): Partial<GameState> => {
  switch (event.type) {
    case 'dice_committed':
      return { dice_commitment: event.payload.commitment };
    case 'invitation_accepted':
      return { status: 'lineups', nonces: withSide(state.nonces, event.payload.side, event.payload.nonce) };
    case 'invitation_declined':
      return { status: 'declined' };
    case 'lineup_set':
      return { lineups: withSide(state.lineups, event.payload.side, event.payload.lineup) };
    case 'game_started':
      return { status: 'active' };
    case 'defense_decided':
      return { defense: event.payload.decision };
    case 'offense_decided':
      return { offense: event.payload.decision };
    case 'dice_rolled': {
      const { roll } = event.payload;
      return roll.kind === 'ab' ? { roll, roll_count: roll.n } : { roll_count: roll.n };
    }
    case 'outcome_reported':
      return event.payload.outcome === 'no_advance' ? { roll: null } : {};
    case 'play_resolved': {
      const { play } = event.payload;
      return {
        situation: play.after,
        plays: [...state.plays, play],
        roll: null,
        defense: null,
        offense: null,
      };
    }
    case 'abandon_asked':
      return { request: { kind: 'abandon', side: event.payload.side } };
    case 'request_answered':
      return { request: null };
    case 'game_abandoned':
      return { status: 'abandoned', request: null, roll: null };
    case 'game_completed':
      return { status: 'completed', winner: event.payload.winner, request: null };
    case 'dice_seed_revealed':
      return { dice_seed: event.payload.seed };
  }
};

/** The state after an event. `state` is null before `game_created`; throws on a log that does not begin with it. */
export const evolve = (state: GameState | null, event: GameEvent): GameState => {
  if (event.type === 'game_created') return created(event);
  if (!state) throw new Error(`a game cannot begin with ${event.type}`);
  return { ...state, ...apply(state, event), seq: state.seq + 1 };
};
