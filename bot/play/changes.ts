import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { LineupPosition, Position } from '@paper-dynasty/engine/model/positions';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import { otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { everyoneIn, ineligible } from '@paper-dynasty/engine/rules/lineup-rules';
import { fielderIn, lineupOf, playerOf } from '@paper-dynasty/engine/rules/roster';
import { PITCHER_SLOT, substitutionProblem } from '@paper-dynasty/engine/rules/substitutions';
import { movesOf, type SubstitutionRequest } from '@paper-dynasty/engine/service/substitute';
import type { SubKind } from '../components/custom-id.ts';
import { rosterOf } from './people.ts';

const STANDING_BY: readonly LineupPosition[] = ['PH', 'PR'];

/** The side that can make a kind of change: hitters and runners come in at bat, fielders and pitchers in the field. */
export const sideOfChange = (state: GameState, kind: SubKind): Side => {
  const batting = atBat(state.situation);
  return kind === 'fielder' || kind === 'pitcher' ? otherSide(batting) : batting;
};

/** Who may still come in for a side. */
export const benchOf = (state: GameState, side: Side): readonly Player[] => {
  const used = [...everyoneIn(lineupOf(state, side)), ...state.removed[side]];
  return rosterOf(state, side).filter((p) => !used.includes(p.id) && ineligible(state.setup, p) === null);
};

/** Whether a change may be made now. */
export const isLegal = (state: GameState, side: Side, change: SubstitutionRequest): boolean => {
  const moves = movesOf(lineupOf(state, side), change);
  const courtesy = change.kind === 'courtesy_runner';
  return !isRefusal(moves) && substitutionProblem(state, side, moves, courtesy) === null;
};

/** The man who holds a batting slot (1-9), or, for 0, the pitcher. */
const manIn = (lineup: Lineup, slot: number): string =>
  slot === PITCHER_SLOT ? lineup.pitcher_id : (lineup.batting_order[slot - 1]?.player_id ?? '');

const positionOf = (lineup: Lineup, playerId: string): LineupPosition | null =>
  lineup.batting_order.find((s) => s.player_id === playerId)?.position ??
  (lineup.pitcher_id === playerId ? 'P' : null);

/** The men who hit or ran for somebody and have no position yet. */
export const standingBy = (lineup: Lineup): readonly { slot: number; player_id: string }[] =>
  lineup.batting_order.flatMap((s, i) =>
    STANDING_BY.includes(s.position) ? [{ slot: i + 1, player_id: s.player_id }] : [],
  );

/** A hitter for the man at bat. */
export const hitterChange = (state: GameState, playerId: string): SubstitutionRequest => {
  const side = atBat(state.situation);
  const out = manIn(lineupOf(state, side), state.situation.slots[side]);
  return { kind: 'pinch_hitter', swaps: [{ out, in: playerId }] };
};

/** A runner for a man on base, who leaves the game, or stays in it where he is run for out of `courtesy`. */
export const runnerChange = (out: string, playerId: string, courtesy = false): SubstitutionRequest => ({
  kind: courtesy ? 'courtesy_runner' : 'pinch_runner',
  swaps: [{ out, in: playerId }],
});

/** Those of the side at bat who stand on base, lead runner first. */
export const runnersOn = (
  state: GameState,
): readonly { slot: number; player_id: string; base: 1 | 2 | 3 }[] =>
  [...BASES].reverse().flatMap((base) => {
    const runner = runnerOn(state.situation.bases, base);
    return runner ? [{ slot: runner.slot, player_id: runner.player_id, base }] : [];
  });

/** A man of the lineup goes to a position: he and its holder change places; a designated hitter's place goes to the pitcher. */
const moveInside = (lineup: Lineup, playerId: string, position: Position): SubstitutionRequest => {
  const own = positionOf(lineup, playerId);
  const holder = fielderIn(lineup, position);
  const move = { out: playerId, in: playerId, position };
  if (!holder || holder === playerId || !own || STANDING_BY.includes(own)) return { swaps: [move] };
  if (own === 'DH') return { swaps: [move, { out: holder, in: lineup.pitcher_id, position: 'P' }] };
  return { swaps: [move, { out: holder, in: holder, position: own }] };
};

/** A fielder at a position: a man of the lineup who moves there, or one from the bench for its holder, for `out`, or for the one man who stands by. */
export const fielderChange = (
  lineup: Lineup,
  playerId: string,
  position: Position,
  out?: string,
): SubstitutionRequest => {
  if (everyoneIn(lineup).includes(playerId)) return moveInside(lineup, playerId, position);
  const [waiting] = standingBy(lineup);
  const leaves = out ?? fielderIn(lineup, position) ?? waiting?.player_id ?? '';
  return { swaps: [{ out: leaves, in: playerId, position }] };
};

/** The other half of a double switch: the pitcher bats in the slot of `out`, and `fielder` in the pitcher's. */
export interface DoubleSwitch {
  readonly out: string;
  readonly fielder: string;
  readonly position?: Position;
}

/** A new pitcher, alone or in a double switch. */
export const pitcherChange = (
  lineup: Lineup,
  playerId: string,
  double?: DoubleSwitch,
): SubstitutionRequest => {
  if (!double) return { kind: 'pitching_change', swaps: [{ out: lineup.pitcher_id, in: playerId }] };
  const place = double.position ?? positionOf(lineup, double.out) ?? 'P';
  return {
    swaps: [
      { out: lineup.pitcher_id, in: double.fielder, position: place },
      { out: double.out, in: playerId, position: 'P' },
    ],
  };
};

/** The change of a menu: its kind, the slot that it is for, the position, and who comes in. */
export const changeOf = (
  state: GameState,
  kind: SubKind,
  slot: number,
  position: LineupPosition,
  playerId: string,
): SubstitutionRequest => {
  const lineup = lineupOf(state, sideOfChange(state, kind));
  const out = manIn(lineup, slot);
  switch (kind) {
    case 'hitter':
      return hitterChange(state, playerId);
    case 'runner':
      return runnerChange(out, playerId);
    case 'courtesy':
      return runnerChange(out, playerId, true);
    case 'pitcher':
      return pitcherChange(lineup, playerId);
    case 'fielder':
      return fielderChange(lineup, playerId, position as Position, out);
  }
};

/** Whether a card has a position. */
const playsAt = ({ fielding, pitching }: Player, position: LineupPosition): boolean =>
  position === 'P' ? pitching !== null : fielding.some((f) => f.position === position);

/** The players as a list offers them: those who play one of the positions first, then fielders, then pitchers. */
export const usefulFirst = (
  players: readonly Player[],
  positions: readonly LineupPosition[],
): readonly Player[] => {
  const rank = (player: Player): number => {
    if (positions.some((position) => playsAt(player, position))) return 0;
    return player.pitching === null ? 1 : 2;
  };
  return [...players].sort((a, b) => rank(a) - rank(b));
};

/** Who may come in, or move, for a change of a menu; legal ones only. */
export const candidates = (
  state: GameState,
  kind: SubKind,
  slot: number,
  position: LineupPosition,
): readonly Player[] => {
  const side = sideOfChange(state, kind);
  const lineup = lineupOf(state, side);
  const inside = kind === 'fielder' ? everyoneIn(lineup).map((id) => playerOf(state, side, id)) : [];
  const legal = [...benchOf(state, side), ...inside].filter((p) =>
    isLegal(state, side, changeOf(state, kind, slot, position, p.id)),
  );
  return usefulFirst(legal, [position]);
};
