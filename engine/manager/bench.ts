import type { Lineup } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import { remembered } from '../model/remembered.ts';
import type { GameSetup } from '../model/setup.ts';
import { ofSide, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { ineligible } from '../rules/lineup-rules.ts';
import { lineupOf } from '../rules/roster.ts';
import { battingWorth, pitchingWorth } from './worth.ts';

/** The men of a side who may play in a game: hitters and arms, the best first. */
interface Squad {
  readonly hitters: readonly Player[];
  readonly arms: readonly Player[];
}

const squadOf = (setup: GameSetup, side: Side): Squad => {
  const men = Object.values(ofSide(setup, side).roster).filter((p) => ineligible(setup, p) === null);
  return {
    hitters: men.filter((p) => !p.pitching).sort((a, b) => battingWorth(b) - battingWorth(a)),
    arms: men.filter((p) => p.pitching).sort((a, b) => pitchingWorth(b) - pitchingWorth(a)),
  };
};

const squads = remembered((setup: GameSetup): PerSide<Squad> => ({
  away: squadOf(setup, 'away'),
  home: squadOf(setup, 'home'),
}));

/** The men who may still come in for a side, and the game that they were found in. */
interface Reserves extends Squad {
  readonly setup: GameSetup;
  readonly removed: readonly string[];
}

const reservesIn = (setup: GameSetup, side: Side, lineup: Lineup, removed: readonly string[]): Reserves => {
  const inside = new Set([...lineup.batting_order.map((s) => s.player_id), lineup.pitcher_id, ...removed]);
  const { hitters, arms } = ofSide(squads(setup), side);
  const isFree = ({ id }: Player): boolean => !inside.has(id);
  return { setup, removed, hitters: hitters.filter(isFree), arms: arms.filter(isFree) };
};

const reserves = new WeakMap<Lineup, Reserves>();

/** Asked about before every play late in a game, and the same until somebody comes in. */
const reservesOf = (state: GameState, side: Side): Reserves => {
  const lineup = lineupOf(state, side);
  const removed = ofSide(state.removed, side);
  const known = reserves.get(lineup);
  if (known?.setup === state.setup && known.removed === removed) return known;
  const found = reservesIn(state.setup, side, lineup, removed);
  reserves.set(lineup, found);
  return found;
};

/** The hitters who may still come in for a side, the best bat first. */
export const benchOf = (state: GameState, side: Side): readonly Player[] => reservesOf(state, side).hitters;

/** The pitchers who may still come in for a side, the best first. */
export const bullpenOf = (state: GameState, side: Side): readonly Player[] => reservesOf(state, side).arms;

const isReliever = (p: Player): boolean => (p.pitching?.starter_endurance ?? 0) <= 3;

/** The best or the last man of the bullpen; starters only when no reliever is left. */
export const armOf = (state: GameState, side: Side, which: 'best' | 'last'): Player | undefined => {
  const arms = bullpenOf(state, side);
  return which === 'best' ? (arms.find(isReliever) ?? arms[0]) : (arms.findLast(isReliever) ?? arms.at(-1));
};
