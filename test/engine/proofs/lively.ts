import type { Dice } from '@paper-dynasty/engine/dice/dice';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/game/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup, person } from '../fixtures.ts';
import { numberedDice } from '../support.ts';
import { choices, someCommand } from './commands.ts';
import { checkPlay } from './invariants.ts';
import { checkState, frozen } from './state-invariants.ts';

type Changes = Parameters<typeof makeSetup>[0];
const PEOPLE: Changes = { away: person('ann'), home: person('bob'), creator_id: 'ann' };
/** Games of each kind of league and of reading cards, by name. */
export const LEAGUES: readonly (readonly [string, Changes])[] = [
  ['printed cards, quick', { ...PEOPLE, league: { card_mode: 'manual' } }],
  [
    'printed cards, full',
    { ...PEOPLE, pace: 'full', league: { card_mode: 'manual', designated_hitter: false } },
  ],
  [
    'digital cards, full',
    { ...PEOPLE, pace: 'full', league: { any_position: true, rare_play: 'error_total_is_5', innings: 3 } },
  ],
  [
    'against the computer',
    {
      away: person('ann'),
      creator_id: 'ann',
      league: { card_mode: 'manual', extra_innings_runner: true, innings: 2 },
    },
  ],
];

/** A game of many commands: its events, its last state, and how many commands were taken and refused. */
export interface Log {
  readonly events: readonly GameEvent[];
  readonly state: GameState;
  readonly taken: number;
  readonly refused: number;
}

/** Returns the state after events. */
export const took = (events: readonly GameEvent[], state: GameState | null): GameState => {
  const next = events.reduce<GameState | null>(evolve, state);
  if (!next) throw new Error('a game without events');
  return next;
};

/** Everything that must hold of one command in one state. */
const step = (state: GameState, log: GameEvent[], seed: number, dice: Dice): GameState | null => {
  const c = choices(seed);
  const command = someCommand(c, state);
  const decided = decide(state, command, dice);
  if (isRefusal(decided)) {
    if (tellRefusal(decided, 'en') === '') throw new Error(`${decided.code} without words`);
    return null;
  }
  if (JSON.stringify(decide(state, command, dice)) !== JSON.stringify(decided))
    throw new Error(`${command.type} was decided in two ways`);
  log.push(...decided);
  const next = frozen(took(decided, state));
  for (const event of decided)
    if (event.type === 'play_resolved')
      checkPlay(event.payload.play, state.setup.league.outs_per_half, next.status === 'completed');
    else if (event.type === 'play_corrected')
      for (const play of event.payload.plays.slice(0, -1)) checkPlay(play, state.setup.league.outs_per_half);
  checkState(next, state);
  return next;
};

const TURNS = 260;

/** Plays a game of many commands, legal and illegal, from its invitation on, and checks all that must hold of each. */
export const lively = (changes: Changes, seed: number): Log => {
  const dice = numberedDice(seed);
  const setup = makeSetup(changes);
  const created = decide(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
  if (isRefusal(created)) throw new Error(tellRefusal(created, 'en'));
  const events: GameEvent[] = [...created];
  let state = frozen(took(created, null));
  let refused = 0;
  for (let i = 0; i < TURNS; i += 1) {
    const next = step(state, events, seed * TURNS + i, dice);
    if (next) state = next;
    else refused += 1;
  }
  return { events, state, taken: TURNS - refused, refused };
};
