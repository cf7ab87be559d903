import type { CardResult } from '@paper-dynasty/engine/model/cards';
import type { Card, Player } from '@paper-dynasty/engine/model/players';
import type { ComputerStyle, GameSetup } from '@paper-dynasty/engine/model/setup';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState, Workload } from '@paper-dynasty/engine/model/state';
import { makeSetup } from '../fixtures.ts';
import { activeGame, inSituation } from '../support.ts';

/** A game of computers of one style, in a situation: home bats in the bottom of the first unless told otherwise. */
export const managed = (
  style: ComputerStyle,
  situation: Partial<Situation> & { code?: number } = {},
  changes: Parameters<typeof makeSetup>[0] = {},
): GameState => {
  const computer = { kind: 'computer', style } as const;
  const game = activeGame({ away: computer, home: computer, ...changes });
  return inSituation({ ...game, situation: { ...game.situation, half: 'bottom' } }, situation);
};

/** The man in a batting slot (1-9) of a side. */
export const inSlot = (state: GameState, side: Side, slot: number): string =>
  state.lineups[side]?.batting_order[slot - 1]?.player_id ?? '';

/** A game in which some of a side's players are others than they were. */
export const withPlayers = (
  state: GameState,
  side: Side,
  change: (player: Player) => Partial<Player>,
): GameState => {
  const roster = Object.fromEntries(
    Object.entries(state.setup[side].roster).map(([id, p]) => [id, { ...p, ...change(p) } as Player]),
  );
  const setup: GameSetup = { ...state.setup, [side]: { ...state.setup[side], roster } };
  return { ...state, setup };
};

/** A game in which one player is another than he was. */
export const withPlayer = (
  state: GameState,
  side: Side,
  id: string,
  change: (player: Player) => Partial<Player>,
): GameState => withPlayers(state, side, (p) => (p.id === id ? change(p) : {}));

/** A game in which a man runs better or worse. */
export const running = (
  state: GameState,
  side: Side,
  id: string,
  ratings: Partial<NonNullable<Player['batting']>>,
): GameState => withPlayer(state, side, id, (p) => ({ batting: p.batting && { ...p.batting, ...ratings } }));

/** A card with some singles and strikeouts for the rest: the more singles, the better the batter. */
export const singlesCard = (singles: number): Card => {
  const side: readonly (readonly [CardResult, number])[] = [
    ['single_1', singles],
    ['strikeout', 108 - singles],
  ];
  return { kind: 'digital', vs_left: side, vs_right: side };
};

/** A game in which a side's pitcher has worked. */
export const worked = (state: GameState, side: Side, work: Partial<Workload>): GameState => {
  const was = state.workload[side];
  if (!was) throw new Error('nobody pitches');
  return { ...state, workload: { ...state.workload, [side]: { ...was, ...work } } };
};
