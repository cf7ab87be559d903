import { BASES, runnerOn } from '../model/bases.ts';
import type { Lineup } from '../model/lineups.ts';
import type { LineupPosition } from '../model/positions.ts';
import type { Reason } from '../model/reasons.ts';
import { ofSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import type { LineupMove, Substitution } from '../model/substitutions.ts';
import { everyoneIn, ineligible } from './lineup-rules.ts';
import { lineupOf, playerOf } from './roster.ts';

/** Those for whom somebody may run out of courtesy. */
const RUN_FOR: readonly LineupPosition[] = ['P', 'C'];

const isCourtesy = (side: Side) => (s: Substitution) => s.side === side && s.kind === 'courtesy_runner';

/** What whoever bats in a slot is in the field: the pitcher too where he is his own designated hitter (OBR 5.11(b)). */
const roleIn = ({ batting_order, pitcher_id }: Lineup, slot: number): LineupPosition | undefined => {
  const man = batting_order[slot - 1];
  return man?.player_id === pitcher_id ? 'P' : man?.position;
};

const roleOf = ({ moves, lineup }: Substitution): LineupPosition | undefined =>
  roleIn(lineup, moves[0]?.slot ?? 0);

/** Why somebody may not be run for, or null: it is for the pitcher and the catcher, once they are on base themselves. */
const placeProblem = (state: GameState, side: Side, slot: number): Reason | null => {
  const base = BASES.find((b) => runnerOn(state.situation.bases, b)?.slot === slot);
  if (atBat(state.situation) !== side || base === undefined) return { reason: 'courtesy_not_on_base' };
  if (state.setup.league.scored_only) return null;
  const lineup = lineupOf(state, side);
  const own = runnerOn(state.situation.bases, base)?.player_id === lineup.batting_order[slot - 1]?.player_id;
  const role = roleIn(lineup, slot);
  return own && role && RUN_FOR.includes(role) ? null : { reason: 'courtesy_not_for_him' };
};

/** Why a man may not run out of courtesy, or null: nobody who is in the game or was, and nobody for both the pitcher and the catcher. */
const manProblem = (state: GameState, side: Side, { player_id, slot }: LineupMove): Reason | null => {
  const player = playerOf(state, side, player_id);
  const lineup = lineupOf(state, side);
  const used = everyoneIn(lineup).includes(player_id) || ofSide(state.removed, side).includes(player_id);
  if (used) return { reason: 'courtesy_man_used', player: player.name };
  const role = roleIn(lineup, slot);
  const before = state.substitutions.find((s) => isCourtesy(side)(s) && s.moves[0]?.player_id === player_id);
  if (before && roleOf(before) !== role) return { reason: 'courtesy_for_the_other', player: player.name };
  return ineligible(state.setup, player);
};

/** Why a courtesy runner may not come in, or null (RULES section 10). */
export const courtesyProblem = (
  state: GameState,
  side: Side,
  moves: readonly LineupMove[],
): Reason | null => {
  const { league } = state.setup;
  if (!league.courtesy_runners && !league.scored_only) return { reason: 'no_courtesy_runners' };
  const [move] = moves;
  if (!move || moves.length > 1) return { reason: 'courtesy_alone' };
  return placeProblem(state, side, move.slot) ?? (league.scored_only ? null : manProblem(state, side, move));
};

/** Why a man who runs for another in this half-inning may not come into the game in it, or null. */
export const runsNow = (state: GameState, side: Side, playerId: string): Reason | null => {
  const { inning, half } = state.situation;
  const now = state.substitutions.some(
    (s) =>
      isCourtesy(side)(s) && s.inning === inning && s.half === half && s.moves[0]?.player_id === playerId,
  );
  const { name } = playerOf(state, side, playerId);
  return now ? { reason: 'runs_for_another', player: name } : null;
};

/** For whom a courtesy runner may come in now (their bases), and who may be it. */
export interface CourtesyChances {
  readonly bases: readonly (1 | 2 | 3)[];
  readonly men: readonly string[];
}

/** For whom a side may send in a courtesy runner now, and whom; nobody where the league has none. */
export const courtesyChances = (state: GameState, side: Side): CourtesyChances => {
  const move = (base: 1 | 2 | 3, player_id: string): LineupMove => ({
    player_id,
    slot: runnerOn(state.situation.bases, base)?.slot ?? 0,
    position: 'PR',
  });
  const can =
    (base: 1 | 2 | 3) =>
    (id: string): boolean =>
      courtesyProblem(state, side, [move(base, id)]) === null;
  const roster = Object.keys(ofSide(state.setup, side).roster);
  if (!state.setup.league.courtesy_runners) return { bases: [], men: [] };
  const bases = BASES.filter((base) => roster.some(can(base)));
  return { bases, men: roster.filter((id) => bases.some((base) => can(base)(id))) };
};
