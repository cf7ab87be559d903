import { isStarter } from '../leagues/usual-ratings.ts';
import type { Availability } from '../model/availability.ts';
import type { Lineup, LineupSlot } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { remembered } from '../model/remembered.ts';
import type { GameSetup } from '../model/setup.ts';
import { ofSide, type PerSide, type Side } from '../model/sides.ts';
import { ineligible } from '../rules/lineup-rules.ts';
import { isRested } from '../rules/use-of-men.ts';
import { battingWorth, fieldingWorth, leadoffWorth, pitchingWorth } from './worth.ts';

/** Positions filled first: those that fewest can play. */
const FILL_ORDER: readonly Position[] = ['C', 'SS', 'CF', '2B', '3B', 'RF', 'LF', '1B'];

const worthAt = (player: Player, position: Position): number =>
  battingWorth(player) + (fieldingWorth(player, position) ?? 0);

const pickFielders = (
  players: readonly Player[],
  known: ReadonlyMap<Position, Player> = new Map(),
): ReadonlyMap<Position, Player> => {
  const chosen = new Map(known);
  for (const position of FILL_ORDER.filter((p) => !known.has(p))) {
    const taken = [...chosen.values()];
    const [best] = players
      .filter((p) => !taken.includes(p) && fieldingWorth(p, position) !== null)
      .sort((a, b) => worthAt(b, position) - worthAt(a, position));
    if (best) chosen.set(position, best);
  }
  return chosen;
};

/** A man with his slot in the making: the pitcher who bats has no player's worth. */
interface Hitter extends LineupSlot {
  readonly worth: number;
  readonly leadoff: number;
}

/** The slots in which the men after the leadoff man are placed, best batter first. */
const SLOT_ORDER = [2, 4, 3, 5, 6, 7, 8, 9] as const;

/** The order: the man who gets on and runs leads off; the others by their bats. */
const inBattingOrder = (nine: readonly Hitter[]): LineupSlot[] => {
  const best = [...nine].sort((a, b) => b.worth - a.worth);
  const [leadoff] = [...nine].sort((a, b) => b.leadoff - a.leadoff);
  const others = best.filter((h) => h !== leadoff);
  const slots: LineupSlot[] = [];
  if (leadoff) slots[0] = { player_id: leadoff.player_id, position: leadoff.position };
  others.forEach(({ player_id, position }, i) => {
    slots[(SLOT_ORDER[i] ?? 9) - 1] = { player_id, position };
  });
  return slots;
};

const hitterAt = (player: Player, position: LineupSlot['position']): Hitter => ({
  player_id: player.id,
  position,
  worth: battingWorth(player),
  leadoff: leadoffWorth(player),
});

/** The starting pitcher: the rotation's next by the game's number, its best man first; without a rotation the man of longest endurance. */
const startingPitcher = (setup: GameSetup, players: readonly Player[]): Player | undefined => {
  const arms = players
    .filter((p) => p.pitching)
    .sort((a, b) => (b.pitching?.starter_endurance ?? 0) - (a.pitching?.starter_endurance ?? 0));
  const rotation = arms.filter(isStarter).sort((a, b) => pitchingWorth(b) - pitchingWorth(a));
  return rotation[((setup.game_number ?? 1) - 1) % rotation.length] ?? arms[0];
};

/** Those of some men who may be used without breaking a rule of the season; all of them where too few are left. */
const fit = (
  men: readonly Player[],
  isFit: (player: Player) => boolean,
  least: number,
): readonly Player[] => {
  const able = men.filter(isFit);
  return able.length >= least ? able : men;
};

/** Nine men in the field and at the plate. */
const NINE = 9;

const lineupFor = (setup: GameSetup, side: Side, availability: Availability | null): Lineup => {
  const season = { setup, availability };
  const players = Object.values(ofSide(setup, side).roster).filter((p) => ineligible(setup, p) === null);
  const starters = players.filter((p) => p.pitching && isStarter(p));
  const arms = starters.some((p) => isRested(season, side, p, 'starter'))
    ? starters
    : players.filter((p) => p.pitching);
  const rested = fit(arms, (p) => isRested(season, side, p, 'starter'), 1);
  const pitcher_id = startingPitcher(setup, rested)?.id ?? '';
  const all = players.filter((p) => !p.pitching);
  const hitters = fit(all, (p) => isRested(season, side, p, 'batter'), NINE);
  // A position that nobody else plays is a man's whom the season would hold back.
  const fielders = pickFielders(all, pickFielders(hitters));
  const nine = [...fielders].map(([position, p]) => hitterAt(p, position));
  const taken = [...fielders.values()];
  const [bat] = hitters.filter((p) => !taken.includes(p)).sort((a, b) => battingWorth(b) - battingWorth(a));
  const last: Hitter =
    setup.league.designated_hitter && bat
      ? hitterAt(bat, 'DH')
      : { player_id: pitcher_id, position: 'P', worth: -1, leadoff: -1 };
  return { batting_order: inBattingOrder([...nine, last]), pitcher_id };
};

const lineups = remembered((setup: GameSetup): PerSide<Lineup> => ({
  away: lineupFor(setup, 'away', null),
  home: lineupFor(setup, 'home', null),
}));

/** One sensible legal lineup: the best man who plays each position, the best bat left as designated hitter, a fast man who gets on to lead off, the rotation's next starter; of those whom the season lets play, where it says so. */
export const autoLineup = (setup: GameSetup, side: Side, availability: Availability | null = null): Lineup =>
  availability ? lineupFor(setup, side, availability) : ofSide(lineups(setup), side);
