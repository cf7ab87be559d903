import { isReliever } from '../leagues/usual-ratings.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import { remembered } from '../model/remembered.ts';
import type { GameSetup } from '../model/setup.ts';
import { ofSide, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { ineligible } from '../rules/lineup-rules.ts';
import { isRested } from '../rules/use-of-men.ts';
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

/** Whether a man of the squad is neither in the game nor out of it. */
const isFree = (state: GameState, side: Side) => {
  const lineup = lineupOf(state, side);
  const removed = ofSide(state.removed, side);
  return ({ id }: Player): boolean =>
    id !== lineup.pitcher_id &&
    !lineup.batting_order.some((s) => s.player_id === id) &&
    !removed.includes(id);
};

/** A bench, and the game that it was found in. */
interface Bench {
  readonly setup: GameSetup;
  readonly removed: readonly string[];
  readonly hitters: readonly Player[];
}

const benches = new WeakMap<Lineup, Bench>();

/** The hitters who may still come in for a side, the best bat first; asked for before every play late in a game, and the same until somebody comes in. */
export const benchOf = (state: GameState, side: Side): readonly Player[] => {
  const lineup = lineupOf(state, side);
  const removed = ofSide(state.removed, side);
  const known = benches.get(lineup);
  if (known?.setup === state.setup && known.removed === removed) return known.hitters;
  const hitters = ofSide(squads(state.setup), side)
    .hitters.filter(isFree(state, side))
    .filter((p) => isRested(state, side, p, 'batter'));
  benches.set(lineup, { setup: state.setup, removed, hitters });
  return hitters;
};

/** The pitchers who may still come in for a side by the rules of the season too, the best first. */
export const bullpenOf = (state: GameState, side: Side): readonly Player[] =>
  ofSide(squads(state.setup), side)
    .arms.filter(isFree(state, side))
    .filter((p) => isRested(state, side, p, 'reliever'));

/** The pitchers who are not in the game, whatever the season says, the best first. */
export const freeArms = (state: GameState, side: Side): readonly Player[] =>
  ofSide(squads(state.setup), side).arms.filter(isFree(state, side));

/** Everybody who is not in the game, whatever the season says: the hitters, then the pitchers, the best first. */
export const freeMen = (state: GameState, side: Side): readonly Player[] =>
  [...ofSide(squads(state.setup), side).hitters, ...ofSide(squads(state.setup), side).arms].filter(
    isFree(state, side),
  );

/** The best or the last man of the bullpen; starters only when no reliever is left. */
export const armOf = (state: GameState, side: Side, which: 'best' | 'last'): Player | undefined => {
  const notIn = isFree(state, side);
  const free = (p: Player): boolean => notIn(p) && isRested(state, side, p, 'reliever');
  const { arms } = ofSide(squads(state.setup), side);
  const wanted = (p: Player): boolean => isReliever(p) && free(p);
  return which === 'best'
    ? (arms.find(wanted) ?? arms.find(free))
    : (arms.findLast(wanted) ?? arms.findLast(free));
};
