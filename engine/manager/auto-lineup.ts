import type { Lineup, LineupSlot } from '../model/lineups.ts';
import type { Chances, Player } from '../model/players.ts';
import type { Position } from '../model/positions.ts';

/** Bases that a result is worth to a batter, roughly by linear weights; those absent are outs. */
const WORTH: Readonly<Record<string, number>> = {
  homerun: 1.4,
  bp_homerun: 0.9,
  triple: 1.05,
  double_3: 0.8,
  double_2: 0.78,
  double_uncapped: 0.78,
  single_2: 0.5,
  single_1: 0.45,
  single_uncapped: 0.47,
  bp_single: 0.3,
  hit_by_pitch: 0.33,
  walk: 0.32,
};

const worthOf = (chances: Chances): number =>
  chances.reduce((sum, [result, n]) => sum + n * (WORTH[result] ?? 0), 0);

/** How well a player bats, from his card if there is one, else from his ratings. Higher is better. */
export const battingWorth = (player: Player): number => {
  const card = player.batting_card;
  if (card?.kind === 'digital') return worthOf(card.vs_left) + 2 * worthOf(card.vs_right);
  if (card?.kind === 'printed') {
    const cells = card.vs_right.flatMap((column) =>
      column.map((row, i) => [row, 6 - Math.abs(5 - i)] as const),
    );
    return cells.reduce((sum, [row, ways]) => sum + 3 * ways * (WORTH[row[0]?.result ?? ''] ?? 0), 0);
  }
  return player.batting ? player.batting.speed : 0;
};

/** How well a player fields a position (higher is better), or null when he does not play it. */
const fieldingWorth = (player: Player, position: Position): number | null => {
  const rating = player.fielding.find((f) => f.position === position);
  return rating ? (5 - rating.range) * 6 - rating.error / 4 : null;
};

/** Positions filled first: those that fewest can play. */
const FILL_ORDER: readonly Position[] = ['C', 'SS', 'CF', '2B', '3B', 'RF', 'LF', '1B'];

const pickFielders = (players: readonly Player[]): Map<Position, Player> => {
  const chosen = new Map<Position, Player>();
  for (const position of FILL_ORDER) {
    const free = players.filter((p) => ![...chosen.values()].includes(p));
    const able = free.filter((p) => fieldingWorth(p, position) !== null);
    const best = able.sort(
      (a, b) =>
        battingWorth(b) +
        (fieldingWorth(b, position) ?? 0) -
        battingWorth(a) -
        (fieldingWorth(a, position) ?? 0),
    )[0];
    if (best) chosen.set(position, best);
  }
  return chosen;
};

/** The order in which the nine, best batter first, are placed in the slots: 2nd, 1st, 4th, 3rd, 5th and down. */
const SLOT_ORDER = [2, 1, 4, 3, 5, 6, 7, 8, 9] as const;

const inBattingOrder = (nine: readonly (LineupSlot & { worth: number })[]): LineupSlot[] => {
  const best = [...nine].sort((a, b) => b.worth - a.worth);
  const slots: LineupSlot[] = [];
  SLOT_ORDER.forEach((slot, i) => {
    const player = best[i];
    if (player) slots[slot - 1] = { player_id: player.player_id, position: player.position };
  });
  return slots;
};

/** One sensible legal lineup: the best man who plays each position, the best bat left as designated hitter, the starter of longest endurance. */
export const autoLineup = (roster: Readonly<Record<string, Player>>, dh: boolean): Lineup => {
  const players = Object.values(roster);
  const pitcher = players
    .filter((p) => p.pitching)
    .sort((a, b) => (b.pitching?.starter_endurance ?? 0) - (a.pitching?.starter_endurance ?? 0))[0];
  const hitters = players.filter((p) => !p.pitching);
  const fielders = pickFielders(hitters);
  const nine = [...fielders].map(([position, p]) => ({ player_id: p.id, position, worth: battingWorth(p) }));
  const bench = hitters
    .filter((p) => ![...fielders.values()].includes(p))
    .sort((a, b) => battingWorth(b) - battingWorth(a));
  const last = dh
    ? { player_id: bench[0]?.id ?? '', position: 'DH' as const, worth: bench[0] ? battingWorth(bench[0]) : 0 }
    : { player_id: pitcher?.id ?? '', position: 'P' as const, worth: -1 };
  return { batting_order: inBattingOrder([...nine, last]), pitcher_id: pitcher?.id ?? '' };
};
