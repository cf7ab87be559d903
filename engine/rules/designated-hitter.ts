import type { Lineup, LineupSlot } from '../model/lineups.ts';
import { POSITIONS, type LineupPosition } from '../model/positions.ts';
import { ofSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { PITCHER_SLOT, type LineupMove } from '../model/substitutions.ts';
import { pitcherBats } from './lineup-rules.ts';
import { lineupOf, playerOf } from './roster.ts';

type Changes = Pick<GameState, 'setup' | 'starters' | 'lineups' | 'substitutions'>;

const STANDING: readonly LineupPosition[] = ['PH', 'PR'];
const AT_BAT_ONLY: readonly LineupPosition[] = ['DH', ...STANDING];

const isInOrder = ({ batting_order }: Lineup, playerId: string): boolean =>
  batting_order.some((s) => s.player_id === playerId);

const lineupsAfter = (state: Pick<GameState, 'substitutions'>, side: Side): readonly Lineup[] =>
  state.substitutions.filter((s) => s.side === side).map((s) => s.lineup);

/** The starting pitcher of a side who bats as his own designated hitter, with the roles of his that have ended: each ends for itself, and for good (OBR 5.11(b)). */
export interface OwnHitter {
  readonly player_id: string;
  /** Whether he was relieved on the mound: he may bat on, but not pitch again. */
  readonly relieved: boolean;
  /** Whether somebody hit or ran for him: he may pitch on, but not bat again. */
  readonly hit_for: boolean;
}

/** The starting pitcher of a side who is his own designated hitter; null where it has none. */
export const ownHitter = (
  state: Pick<GameState, 'starters' | 'substitutions'>,
  side: Side,
): OwnHitter | null => {
  const started = ofSide(state.starters, side);
  if (!started || pitcherBats(started) || !isInOrder(started, started.pitcher_id)) return null;
  const player_id = started.pitcher_id;
  const lineups = lineupsAfter(state, side);
  return {
    player_id,
    relieved: lineups.some((l) => l.pitcher_id !== player_id),
    hit_for: lineups.some((l) => !isInOrder(l, player_id)),
  };
};

/** Whether the pitcher of a lineup hits or runs for the designated hitter, and is not the starter who is his own. */
const standsForHitter = (lineup: Lineup, own: OwnHitter | null): boolean =>
  lineup.pitcher_id !== own?.player_id && isInOrder(lineup, lineup.pitcher_id);

/** Whether a side has lost its designated hitter for the rest of the game, or never had one: the pitcher bats, or has hit or run for him (OBR 5.11). */
export const hitterLost = (state: Changes, side: Side): boolean => {
  const now = ofSide(state.lineups, side);
  if (now?.batting_order.some((s) => s.position === 'DH')) return false;
  const started = ofSide(state.starters, side);
  if (started && pitcherBats(started)) return true;
  const own = ownHitter(state, side);
  const official = state.setup.league.scored_only;
  return lineupsAfter(state, side).some((l) => pitcherBats(l) || (!official && standsForHitter(l, own)));
};

/** Why a move would bring back a role of the pitcher's that has ended, or null (OBR 5.11(b)). */
export const roleProblem = (state: GameState, side: Side, move: LineupMove): string | null => {
  const own = ownHitter(state, side);
  if (own?.player_id !== move.player_id || state.setup.league.scored_only) return null;
  const { name } = playerOf(state, side, move.player_id);
  if (own.relieved && move.position === 'P')
    return `${name} was relieved on the mound and may not pitch again.`;
  return own.hit_for && move.slot !== PITCHER_SLOT
    ? `${name} was taken out as a hitter and may not bat again.`
    : null;
};

const holdsFielder = (slot: LineupSlot): boolean => !AT_BAT_ONLY.includes(slot.position);

/** The slot (1-9) of the designated hitter, or of whoever hit or ran for him and stands by; null where the pitcher bats. */
const hitterSlot = ({ batting_order }: Lineup): number | null => {
  const hitter = batting_order.findIndex((s) => s.position === 'DH');
  if (hitter >= 0) return hitter + 1;
  const fielders = batting_order.filter(holdsFielder);
  const standing = batting_order.findIndex((s) => STANDING.includes(s.position));
  return fielders.length === POSITIONS.length - 1 && standing >= 0 ? standing + 1 : null;
};

/** The pitcher comes into the order for the designated hitter alone; to be both at once is for the starter, from the opening lineup on (OBR 5.11(a), 5.11(b)). */
const pitcherInOrderProblem = (state: GameState, side: Side, after: Lineup): string | null => {
  const slot = after.batting_order.findIndex((s) => s.player_id === after.pitcher_id) + 1;
  const position = after.batting_order[slot - 1]?.position;
  const own = ownHitter(state, side);
  const bothFromTheStart = own?.player_id === after.pitcher_id && !own.relieved && !own.hit_for;
  if (!position || position === 'P' || bothFromTheStart) return null;
  const { name } = playerOf(state, side, after.pitcher_id);
  if (position === 'DH')
    return `${name} cannot pitch and be the designated hitter: only the starting pitcher can be both, from the opening lineup on.`;
  return slot === hitterSlot(lineupOf(state, side))
    ? null
    : `${name} pitches: he may hit or run for the designated hitter only.`;
};

/** A pitcher, or a designated hitter, who takes another place in the field ends the designated hitter (OBR 5.11(a)). */
const leavesForTheField = (before: Lineup, after: Lineup): boolean => {
  const hitter = before.batting_order.find((s) => s.position === 'DH')?.player_id;
  return after.batting_order.some(
    (s) =>
      (s.player_id === before.pitcher_id || s.player_id === hitter) && s.position !== 'P' && holdsFielder(s),
  );
};

/** What is wrong with a lineup that moves make for the designated hitter, or null (OBR 5.11). */
export const dhProblem = (
  state: GameState,
  side: Side,
  after: Lineup,
  moves: readonly LineupMove[],
): string | null => {
  const before = lineupOf(state, side);
  const lost = pitcherBats(before) || hitterLost(state, side);
  if (lost && moves.some((m) => m.position === 'DH' || m.slot === PITCHER_SLOT))
    return 'The designated hitter is lost for the rest of the game.';
  const hitters = after.batting_order.filter((s) => s.position === 'DH').length;
  if (hitters > 1) return 'Two players are at DH.';
  if (hitters === 1 && pitcherBats(after))
    return 'The pitcher has no batting slot while a designated hitter bats for him.';
  const ended =
    !pitcherBats(before) &&
    !pitcherBats(after) &&
    (leavesForTheField(before, after) || !after.batting_order.some((s) => AT_BAT_ONLY.includes(s.position)));
  if (ended)
    return 'Without a designated hitter the pitcher must bat: give him the slot of the player replaced.';
  return state.setup.league.scored_only ? null : pitcherInOrderProblem(state, side, after);
};
