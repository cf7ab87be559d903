import type { EventOf, GameEvent } from '../model/events.ts';
import type { Fact } from '../model/play.ts';
import { withSide } from '../model/sides.ts';
import { FIRST_PITCH } from '../model/situation.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { changed, type Changes } from './changed.ts';
import { applyPlay, atFirstPitch, CLEAR, rewind } from './rewind.ts';
import { adjusted } from './adjust.ts';
import { applySubstitution } from './substitutions.ts';
import { sidesInvited } from './turn.ts';

const created = (event: EventOf<'game_created'>): GameState => {
  const state: GameState = {
    setup: event.payload.setup,
    status: 'pending',
    seq: 1,
    dice_commitment: null,
    dice_seed: null,
    nonces: { away: '', home: '' },
    accepted: [],
    roll_count: 0,
    starters: { away: null, home: null },
    lineups: { away: null, home: null },
    removed: { away: [], home: [] },
    substitutions: [],
    situation: FIRST_PITCH,
    defense: null,
    offense: null,
    roll: null,
    pending: null,
    charge: null,
    workload: { away: null, home: null },
    request: null,
    plays: [],
    winner: null,
  };
  return sidesInvited(state).length === 0 ? { ...state, status: 'lineups' } : state;
};

/** The game goes on to the lineups once everybody who was invited has accepted. */
const accepted = (state: GameState, { payload }: EventOf<'invitation_accepted'>): Changes => {
  const { side, nonce } = payload;
  const sides = [...state.accepted, side];
  const waits = sidesInvited({ setup: state.setup, accepted: sides }).length > 0;
  return {
    accepted: sides,
    status: waits ? 'pending' : 'lineups',
    nonces: withSide(state.nonces, side, nonce),
  };
};

const withFact = (pending: PlayInProgress | null, fact: Fact): PlayInProgress | null => {
  if (!pending) return null;
  const { outcome, location, entry } = pending;
  return { outcome, location, entry, facts: [...pending.facts, fact], question: null };
};

const rolled = (state: GameState, { payload: { roll } }: EventOf<'dice_rolled'>): Changes => {
  if (roll.kind === 'fielding') {
    return { roll_count: roll.n, pending: withFact(state.pending, { kind: 'roll', roll }) };
  }
  if (roll.kind === 'd20' && state.pending) {
    return { roll_count: roll.n, pending: withFact(state.pending, { kind: 'roll', roll }) };
  }
  return { roll, roll_count: roll.n };
};

const reported = (state: GameState, { payload }: EventOf<'outcome_reported'>): Changes => {
  const { outcome, hit_location, entry } = payload;
  if (outcome === 'no_advance') return { roll: null };
  const { situation } = adjusted(state, entry);
  return { situation, pending: { outcome, location: hit_location, entry, facts: [], question: null } };
};

const apply = (state: GameState, event: Exclude<GameEvent, { type: 'game_created' }>): Changes => {
  switch (event.type) {
    case 'dice_committed':
      return { dice_commitment: event.payload.commitment };
    case 'invitation_accepted':
      return accepted(state, event);
    case 'invitation_declined':
      return { status: 'declined' };
    case 'lineup_set': {
      const lineups = withSide(state.lineups, event.payload.side, event.payload.lineup);
      return { lineups, starters: lineups };
    }
    case 'game_started':
      return atFirstPitch(state);
    case 'substitution_made':
      return applySubstitution(state, event.payload);
    case 'defense_decided':
      return { defense: event.payload.decision };
    case 'offense_decided':
      return { offense: event.payload.decision };
    case 'dice_rolled':
      return rolled(state, event);
    case 'outcome_reported':
      return reported(state, event);
    case 'decision_asked': {
      const { side, question } = event.payload;
      return { pending: state.pending && { ...state.pending, question: { side, question } } };
    }
    case 'decision_made': {
      const { question, answer } = event.payload;
      return { pending: withFact(state.pending, { kind: 'answer', question, answer }) };
    }
    case 'play_resolved':
      return applyPlay(state, event.payload.play);
    case 'game_paused':
      return { status: 'paused' };
    case 'game_resumed':
      return { status: 'active' };
    case 'abandon_asked':
      return { request: { side: event.payload.side, subject: { kind: 'abandon' } } };
    case 'undo_asked':
      return { request: { side: event.payload.side, subject: { kind: 'undo', play: event.payload.play } } };
    case 'correction_asked': {
      const { side, play, report } = event.payload;
      return { request: { side, subject: { kind: 'correction', play, report } } };
    }
    case 'request_answered':
      return { request: null };
    case 'play_undone':
      return rewind(state, event.payload.play);
    case 'play_corrected':
      return rewind(state, event.payload.play, event.payload.plays);
    case 'announcement_made':
      return {};
    case 'game_abandoned':
      return { ...CLEAR, status: 'abandoned', request: null };
    case 'game_completed':
      return { status: 'completed', winner: event.payload.winner, request: null };
    case 'game_reopened':
      return { status: 'active', winner: null, dice_commitment: event.payload.commitment, dice_seed: null };
    case 'dice_seed_revealed':
      return { dice_seed: event.payload.seed };
  }
};

/** The state after an event. `state` is null before `game_created`; throws on a log that does not begin with it. */
export const evolve = (state: GameState | null, event: GameEvent): GameState => {
  if (event.type === 'game_created') return created(event);
  if (!state) throw new Error(`a game cannot begin with ${event.type}`);
  return changed(state, apply(state, event));
};
