import { POSITIONS, type LineupPosition, type Position } from '../model/positions.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import type { GameSetup } from '../model/setup.ts';
import { ofSide, type Side } from '../model/sides.ts';
import type { LineupMove } from '../model/substitutions.ts';
import { misplaced, pitcherBats } from '../rules/lineup-rules.ts';
import { battingWorth, pitchingWorth } from './worth.ts';

/** A man who stands by in a slot after pinch hitting or running. */
interface Standing {
  readonly player: Player;
  readonly slot: number;
}

/** A man put into a position, from his own slot or from the bench (slot null). */
interface Placed {
  readonly player: Player;
  readonly position: Position;
  readonly slot: number | null;
}

/** Whether a man may take a position; pitchers stay on the mound, and only they pitch. */
export const canPlay = (setup: GameSetup, player: Player, position: LineupPosition): boolean =>
  (player.pitching !== null) === (position === 'P') && misplaced(setup, player, position) === null;

const holesOf = (setup: GameSetup, lineup: Lineup): readonly Position[] =>
  POSITIONS.filter((position) =>
    position === 'P'
      ? !setup.league.designated_hitter && !pitcherBats(lineup)
      : !lineup.batting_order.some((s) => s.position === position),
  );

const standingBy = (setup: GameSetup, side: Side, lineup: Lineup): readonly Standing[] =>
  lineup.batting_order.flatMap(({ player_id, position }, i) => {
    const player = position === 'PH' || position === 'PR' ? ofSide(setup, side).roster[player_id] : undefined;
    return player ? [{ player, slot: i + 1 }] : [];
  });

/** The men for a position, those already in the game first, then the bench from the best down. */
const candidates = (
  setup: GameSetup,
  position: Position,
  standing: readonly Standing[],
  bench: readonly Player[],
): readonly Placed[] => {
  const worth = position === 'P' ? pitchingWorth : battingWorth;
  const inside = standing.filter(({ player }) => canPlay(setup, player, position));
  const fresh = bench
    .filter((p) => canPlay(setup, p, position))
    .sort((a, b) => worth(b) - worth(a))
    .map((player) => ({ player, slot: null }));
  return [...inside, ...fresh].map(({ player, slot }) => ({ player, slot, position }));
};

/** One man for each hole, by trying the candidates in their order; null when there is no way. No more men come from the bench than slots are free. */
const place = (
  holes: readonly (readonly Placed[])[],
  taken: readonly Placed[],
  slots: number,
): readonly Placed[] | null => {
  const [hole, ...others] = holes;
  if (!hole) return taken;
  for (const candidate of hole) {
    if (taken.some((t) => t.player === candidate.player)) continue;
    const placed = place(others, [...taken, candidate], slots);
    if (placed && placed.length <= slots) return placed;
  }
  return null;
};

/** Men from the bench go into the slots of those who stand by and found no position. */
const toMoves = (placed: readonly Placed[], standing: readonly Standing[]): readonly LineupMove[] => {
  const free = standing.filter(({ slot }) => !placed.some((p) => p.slot === slot)).map(({ slot }) => slot);
  return placed.map(({ player, position, slot }) => ({
    player_id: player.id,
    slot: slot ?? free.shift() ?? 0,
    position,
  }));
};

/** The moves that give every open position of a lineup to somebody who plays it; none when it has no holes, null when that cannot be done. */
export const fieldPlan = (
  setup: GameSetup,
  side: Side,
  lineup: Lineup,
  bench: readonly Player[],
): readonly LineupMove[] | null => {
  const holes = holesOf(setup, lineup);
  if (holes.length === 0) return [];
  const standing = standingBy(setup, side, lineup);
  const choices = holes.map((position) => candidates(setup, position, standing, bench));
  const placed = place(choices, [], standing.length);
  return placed && toMoves(placed, standing);
};
