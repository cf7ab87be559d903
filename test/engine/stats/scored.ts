import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { Command } from '@paper-dynasty/engine/model/commands';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Count } from '@paper-dynasty/engine/model/substitutions';
import { isRetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import { parseEventText } from '@paper-dynasty/engine/notation/retrosheet/event-text';
import { interpretEvent } from '@paper-dynasty/engine/notation/retrosheet/interpret';
import { makeSetup } from '../fixtures.ts';
import { activeGame, after } from '../support.ts';

/** A game that is only scored, at its first pitch. */
export const scoredGame = (league: Partial<LeagueConfig> = {}): GameState =>
  activeGame({ league: { scored_only: true, card_mode: 'manual', any_position: true, ...league } });

const atBat = (state: GameState): Side => (state.situation.half === 'top' ? 'away' : 'home');

const report = (state: GameState, text: string, keepRulings: boolean): Command => {
  const event = parseEventText(text);
  if (isRetrosheetError(event)) throw new Error(`${text}: ${event.message}`);
  const [first, second, third] = state.situation.bases.map((runner) => runner !== null);
  const bases = [first ?? false, second ?? false, third ?? false] as const;
  const play = interpretEvent(event, bases, state.situation.outs);
  if (!play || isRetrosheetError(play)) throw new Error(`${text}: no play`);
  const movements = keepRulings
    ? play.entry.movements
    : play.entry.movements.map(({ ruling: _, ...movement }) => movement);
  const entry = { ...play.entry, movements };
  return {
    type: 'report_outcome',
    side: atBat(state),
    roll_id: null,
    report: { outcome: play.outcome, hit_location: play.hit_location, entry },
  };
};

/** The game after plays in the scorer's language of event files (`S8`, `64(1)3/GDP`, `HR.1-H`), runs left to the reconstruction. */
export const scored = (state: GameState, ...plays: readonly string[]): GameState =>
  plays.reduce((now, text) => after(now, report(now, text, false)), state);

/** The game after plays whose runs are ruled as written: earned unless `(UR)` or `(TUR)`. */
export const scoredAsRuled = (state: GameState, ...plays: readonly string[]): GameState =>
  plays.reduce((now, text) => after(now, report(now, text, true)), state);

const restOfHalf = (state: GameState): GameState => {
  let now = state;
  while (now.status === 'active' && atBat(now) === atBat(state)) now = scored(now, 'K');
  return now;
};

/** The game after the rest of this half and of those that follow, all strikeouts. */
export const quiet = (state: GameState, halves: number): GameState =>
  Array.from({ length: halves }).reduce<GameState>((now) => restOfHalf(now), state);

/** The game after one change: slot 0 is the pitcher who does not bat. */
export const sub = (
  state: GameState,
  side: Side,
  player_id: string,
  slot: number,
  position: LineupPosition,
  count: Count | null = null,
): GameState => after(state, { type: 'substitute', side, moves: [{ player_id, slot, position }], count });

/** The game with another pitcher: `pitcher(state, 'home', 2)` brings in `home-P-2`. */
export const pitcher = (state: GameState, side: Side, n: number, count: Count | null = null): GameState =>
  sub(state, side, `${side}-P-${n}`, 0, 'P', count);

/** The game called where it stands. */
export const called = (state: GameState): GameState => after(state, { type: 'call_game', side: 'home' });

/** Finished games of computer against computer. */
export const simulated = (count: number, league: Partial<LeagueConfig> = {}): readonly GameState[] =>
  Array.from({ length: count }, (_, seed) => simulateGame(makeSetup({ league }), seededDice(seed)));
