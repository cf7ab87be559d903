import type { EventOf, EventType, GameEvent } from '../model/events.ts';
import type { Fact } from '../model/play.ts';
import type { RequestSubject } from '../model/requests.ts';
import { withSide, type Side } from '../model/sides.ts';
import { FIRST_PITCH } from '../model/situation.ts';
import type { Acting, Aside, GameState, PlayInProgress } from '../model/state.ts';
import { isAftermath, isPlayAct, onBehalf } from './acting.ts';
import { draftOf, type Draft } from './draft.ts';
import { applyPlay, clear, rewindTo, toFirstPitch } from './rewind.ts';
import { adjusted } from './adjust.ts';
import { applySubstitution } from './substitutions.ts';
import { sidesInvited } from './turn.ts';
import { turnTime } from './turn-time.ts';

const created = (event: EventOf<'game_created'>): GameState => {
  const { setup } = event.payload;
  return {
    setup,
    status: sidesInvited({ setup, accepted: [] }).length === 0 ? 'lineups' : 'pending',
    seq: 1,
    dice_commitment: null,
    dice_seed: null,
    nonces: { away: '', home: '' },
    accepted: [],
    roll_count: 0,
    availability: null,
    weather: null,
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
    acting: [],
    held: false,
    clock: null,
    plays: [],
    asides: [],
    winner: null,
    ruling: null,
  };
};

/** The game goes on to the lineups once everybody who was invited has accepted. */
const accept = (next: Draft, { side, nonce }: EventOf<'invitation_accepted'>['payload']): void => {
  next.accepted = [...next.accepted, side];
  next.nonces = withSide(next.nonces, side, nonce);
  if (sidesInvited(next).length === 0) next.status = 'lineups';
};

const take = (next: Draft, fact: Fact): void => {
  if (!next.pending) return;
  const { outcome, location, entry, facts } = next.pending;
  next.pending = {
    outcome,
    location,
    entry,
    facts: [...facts, fact],
    question: null,
  };
};

/** Dice that open a play wait for their outcome; those rolled during it are taken in. */
const roll = (next: Draft, { roll: rolled }: EventOf<'dice_rolled'>['payload']): void => {
  next.roll_count = rolled.n;
  if (rolled.kind === 'weather') return;
  if (rolled.kind === 'fielding' || rolled.kind === 'injury') take(next, { kind: 'roll', roll: rolled });
  else if (rolled.kind === 'd20' && next.pending) take(next, { kind: 'roll', roll: rolled });
  else next.roll = rolled;
};

const report = (
  next: Draft,
  { outcome, hit_location, entry }: EventOf<'outcome_reported'>['payload'],
): void => {
  if (outcome === 'no_advance') {
    next.roll = null;
    return;
  }
  next.situation = adjusted(next, entry).situation;
  next.pending = { outcome, location: hit_location, entry, facts: [], question: null };
};

const ask = (next: Draft, question: PlayInProgress['question']): void => {
  if (!next.pending) return;
  const { outcome, location, entry, facts } = next.pending;
  next.pending = { outcome, location, entry, facts, question };
};

const request = (next: Draft, side: Side, subject: RequestSubject): void => {
  next.request = { side, subject, seq: next.seq };
};

const abandon = (next: Draft): void => {
  clear(next);
  next.status = 'abandoned';
  next.request = null;
};

const complete = (next: Draft, winner: GameState['winner']): void => {
  next.status = 'completed';
  next.winner = winner;
  if (next.request?.subject.kind !== 'ruling') next.request = null;
};

const reopen = (next: Draft, commitment: string): void => {
  next.status = 'active';
  next.winner = null;
  next.dice_commitment = commitment;
  next.dice_seed = null;
};

const placeOf = ({ plays, situation }: Pick<Draft, 'plays' | 'situation'>) => ({
  after_play: plays.length,
  inning: situation.inning,
  half: situation.half,
});

/** Notes something between the plays, where the game stands now. */
const note = (next: Draft, aside: Pick<Aside, 'kind'> & Partial<Omit<Aside, 'seq'>>): void => {
  next.asides = [
    ...next.asides,
    { seq: next.seq, play: null, gone: [], text: null, by: null, ...placeOf(next), ...aside },
  ];
};

/** Goes back to before a play; what was noted since is noted where the game is now. */
const undo = (next: Draft, play: number): void => {
  const gone = next.plays.slice(play - 1);
  rewindTo(next, play);
  const now = placeOf(next);
  next.asides = next.asides
    .filter((aside) => aside.kind !== 'acted' || aside.play === null || aside.play < play)
    .map((aside) => (aside.after_play < play ? aside : { ...aside, ...now }));
  note(next, { kind: 'undone', play, gone });
};

/** A league admin acts for a side from now on, or only watches again. */
const act = (
  next: Draft,
  { type, payload: { user_id, side } }: EventOf<'acting_began' | 'acting_ended'>,
): void => {
  const others = next.acting.filter((one) => one.user_id !== user_id);
  next.acting = type === 'acting_began' ? [...others, { user_id, side }] : others;
  note(next, { kind: type, by: { user_id, side, act: type } });
};

/** Notes what a league admin did for a side: once for all that is done within a play. */
const noteActed = (before: GameState, next: Draft, type: EventType, { user_id, side }: Acting): void => {
  const by = { user_id, side, act: type };
  if (isAftermath(type)) return;
  if (!isPlayAct(type)) return note(next, { kind: 'acted', by });
  const play = before.plays.length + 1;
  const told = next.asides.some(
    (aside) =>
      aside.kind === 'acted' &&
      aside.play === play &&
      aside.by?.user_id === user_id &&
      aside.by.side === side,
  );
  if (!told) note(next, { kind: 'acted', play, by, ...placeOf(before) });
};

/** Writes into a draft what an event changes. */
const apply = (next: Draft, event: Exclude<GameEvent, { type: 'game_created' }>): void => {
  switch (event.type) {
    case 'dice_committed':
      next.dice_commitment = event.payload.commitment;
      return;
    case 'invitation_accepted':
      return accept(next, event.payload);
    case 'invitation_declined':
      next.status = 'declined';
      return;
    case 'lineup_set':
      next.lineups = withSide(next.lineups, event.payload.side, event.payload.lineup);
      next.starters = next.lineups;
      return;
    case 'availability_noted':
      next.availability = event.payload;
      return;
    case 'weather_set':
      next.weather = event.payload.weather;
      return;
    case 'game_started':
      return toFirstPitch(next);
    case 'substitution_made':
      return applySubstitution(next, event.payload);
    case 'defense_decided':
      next.defense = event.payload.decision;
      return;
    case 'offense_decided':
      next.offense = event.payload.decision;
      return;
    case 'dice_rolled':
      return roll(next, event.payload);
    case 'outcome_reported':
      return report(next, event.payload);
    case 'decision_asked':
      return ask(next, { side: event.payload.side, question: event.payload.question });
    case 'decision_made':
      return take(next, { kind: 'answer', question: event.payload.question, answer: event.payload.answer });
    case 'play_resolved':
      return applyPlay(next, event.payload.play);
    case 'game_paused':
      next.status = 'paused';
      // Stopped by the clock itself, the turn has its whole time again when somebody takes it up.
      if (event.payload.side === null) next.clock = null;
      return;
    case 'game_resumed':
      next.status = 'active';
      return;
    case 'computer_held':
      next.held = true;
      return;
    case 'computer_released':
      next.held = false;
      return;
    case 'acting_began':
    case 'acting_ended':
      return act(next, event);
    case 'abandon_asked':
      return request(next, event.payload.side, { kind: 'abandon' });
    case 'undo_asked':
      return request(next, event.payload.side, { kind: 'undo', play: event.payload.play });
    case 'correction_asked': {
      const { side, play, report: corrected } = event.payload;
      return request(next, side, { kind: 'correction', play, report: corrected });
    }
    case 'ruling_asked': {
      const { side, ruling } = event.payload;
      return request(next, side, { kind: 'ruling', ruling });
    }
    case 'decisions_ruled':
      next.ruling = event.payload.ruling;
      if (next.request?.subject.kind === 'ruling') next.request = null;
      return note(next, { kind: 'ruled' });
    case 'request_withdrawn':
      next.request = null;
      return note(next, { kind: 'withdrawn' });
    case 'request_answered':
      next.request = null;
      if (!event.payload.agreed) note(next, { kind: 'declined' });
      return;
    case 'play_undone':
      return undo(next, event.payload.play);
    case 'play_corrected': {
      const { play, plays } = event.payload;
      const gone = next.plays.slice(play - 1, play);
      rewindTo(next, play, plays);
      return note(next, { kind: 'corrected', play, gone });
    }
    case 'announcement_made':
      return note(next, { kind: 'announcement', text: event.payload.text });
    case 'game_abandoned':
      return abandon(next);
    case 'game_completed':
      return complete(next, event.payload.winner);
    case 'game_reopened':
      return reopen(next, event.payload.commitment);
    case 'dice_seed_revealed':
      next.dice_seed = event.payload.seed;
      return;
  }
};

/** The state after an event, which tells the turn's time where it says when it happened (`at`, ISO 8601), and who acted where it says whose it is (`actor`). `state` is null before `game_created`; throws on a log that does not begin with it. */
export const evolve = (
  state: GameState | null,
  event: GameEvent & { readonly at?: string; readonly actor?: string },
): GameState => {
  if (event.type === 'game_created') return created(event);
  if (!state) throw new Error(`a game cannot begin with ${event.type}`);
  const next = draftOf(state);
  next.seq += 1;
  apply(next, event);
  const acting = onBehalf(state, event);
  if (acting) noteActed(state, next, event.type, acting);
  next.clock = turnTime(next, event.at ?? null);
  return next;
};
