import { battingRatings, usualOuts } from '../leagues/usual-ratings.ts';
import { runnerOn, type Base, type Runner } from '../model/bases.ts';
import type { LineupSlot } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import { ofSide, otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState, Workload } from '../model/state.ts';
import type { LineupMove } from '../model/substitutions.ts';
import { hurtMan } from '../rules/hurt.ts';
import { pitcherBats, positionMissing } from '../rules/lineup-rules.ts';
import { lineupOf, playerOf } from '../rules/roster.ts';
import { lineupAfter, PITCHER_SLOT, substitutionProblem } from '../rules/substitutions.ts';
import { enduranceOuts } from '../rules/workload.ts';
import { armOf, benchOf, bullpenOf, freeArms, freeMen } from './bench.ts';
import { fieldPlan } from './field.ts';
import { lead, styleOf } from './running.ts';
import type { Hook } from './styles.ts';
import { battingWorth } from './worth.ts';

/** The next man out of the bullpen: the best arm when the game is close, else the one he would miss least. */
const nextReliever = (state: GameState, side: Side): Player | undefined => {
  const margin = lead(state, side);
  const close = margin >= -2 && margin <= 4 && state.situation.inning >= 6;
  return armOf(state, side, close ? 'best' : 'last');
};

/** Whether an inning or less is left in a pitcher, as an inning begins. */
const nearlyDone = (state: GameState, side: Side, work: Workload): boolean => {
  const { outs_per_half } = state.setup.league;
  if (state.situation.outs > 0 || work.outs === 0) return false;
  const pitcher = playerOf(state, side, work.pitcher_id);
  return work.outs >= enduranceOuts(pitcher, work.started) - outs_per_half;
};

const HOOKS: Readonly<Record<Hook, (state: GameState, side: Side, work: Workload) => boolean>> = {
  early: (state, side, work) => work.in_pow || nearlyDone(state, side, work),
  in_pow: (_state, _side, work) => work.in_pow,
  is_fatigued: (_state, _side, work) => work.is_fatigued,
};

/** Whether a pitcher whose endurance nobody has written down has thrown as much as is usual. */
const pastTheUsual = (state: GameState, side: Side, work: Workload): boolean => {
  const usual = usualOuts(
    playerOf(state, side, work.pitcher_id),
    work.started,
    state.setup.league.outs_per_half,
  );
  return usual !== null && work.outs >= usual;
};

/** Whoever is left may pitch for a man who is hurt: an arm that should rest, or the man whom the bench misses least. */
const anybodyFor = (state: GameState, side: Side): Player | undefined =>
  freeArms(state, side).at(-1) ?? freeMen(state, side).at(-1);

/** A pitcher goes who is hurt, and else, by style, with little left in him, at his point of weakness, or only when batters reach. */
const pitchingChange = (state: GameState, side: Side): readonly LineupMove[] | null => {
  const work = ofSide(state.workload, side);
  if (!work) return null;
  const { hook } = styleOf(state, side);
  const spent =
    HOOKS[work.started ? hook.starter : hook.reliever](state, side, work) || pastTheUsual(state, side, work);
  const hurt = hurtMan(state)?.as === 'P';
  if (!spent && !hurt) return null;
  const arm = nextReliever(state, side) ?? (hurt ? anybodyFor(state, side) : undefined);
  if (!arm) return null;
  const lineup = lineupOf(state, side);
  const own = pitcherBats(lineup) ? lineup.batting_order.findIndex((s) => s.position === 'P') + 1 : null;
  return [{ player_id: arm.id, slot: own ?? PITCHER_SLOT, position: 'P' }];
};

/** Who may still take a place in the field: hitters, and where pitchers bat, pitchers. */
const reservesOf = (state: GameState, side: Side): readonly Player[] =>
  state.setup.league.designated_hitter
    ? benchOf(state, side)
    : [...benchOf(state, side), ...bullpenOf(state, side)];

/** Positions that nobody holds are given to those who play them. */
const fillField = (state: GameState, side: Side): readonly LineupMove[] | null => {
  const lineup = lineupOf(state, side);
  const { league } = state.setup;
  if (!positionMissing(lineup) && (league.designated_hitter || pitcherBats(lineup))) return null;
  const moves = fieldPlan(state.setup, side, lineup, reservesOf(state, side));
  return moves && moves.length > 0 ? moves : null;
};

/** The first of some men whose coming in still leaves nine who can take the field. */
const firstLegal = (
  state: GameState,
  side: Side,
  men: readonly Player[],
  slot: number,
  position: 'PH' | 'PR',
): readonly LineupMove[] | null => {
  const reserves = reservesOf(state, side);
  for (const { id } of men) {
    const moves = [{ player_id: id, slot, position }];
    const after = lineupAfter(lineupOf(state, side), moves);
    const left = reserves.filter((p) => p.id !== id);
    if (fieldPlan(state.setup, side, after, left)) return moves;
  }
  return null;
};

/** Whoever is left hits for a man who is hurt: the best bat that leaves nine who can take the field, else anybody. */
const hitterForHurt = (state: GameState, side: Side): readonly LineupMove[] | null => {
  if (hurtMan(state)?.as !== 'batter') return null;
  const slot = ofSide(state.situation.slots, side);
  const men = [...benchOf(state, side), ...bullpenOf(state, side), ...freeMen(state, side)];
  const anybody = men.map(({ id }): LineupMove => ({ player_id: id, slot, position: 'PH' })).slice(0, 1);
  return firstLegal(state, side, men, slot, 'PH') ?? anybody;
};

/** Behind or level, late, a better bat comes in for the man due up. */
const pinchHitter = (state: GameState, side: Side): readonly LineupMove[] | null => {
  const { pinch_hit } = styleOf(state, side);
  if (state.situation.inning < pinch_hit.inning || lead(state, side) > 0) return null;
  const slot = ofSide(state.situation.slots, side);
  const due = lineupOf(state, side).batting_order[slot - 1];
  if (!due || due.position === 'PH') return null;
  const wanted = battingWorth(playerOf(state, side, due.player_id)) * pinch_hit.gain;
  const bench = benchOf(state, side);
  if (!bench[0] || battingWorth(bench[0]) < wanted) return null;
  const better = bench.filter((p) => battingWorth(p) >= wanted);
  return firstLegal(state, side, better, slot, 'PH');
};

const speedOf = (player: Player): number => battingRatings(player)?.speed ?? 8;

/** The lead runner whose run matters and who is in scoring position or may get there. */
const runnerThatMatters = (state: GameState): Runner | null =>
  ([2, 1] as const satisfies readonly Base[])
    .map((base) => runnerOn(state.situation.bases, base))
    .find((runner) => runner !== null) ?? null;

/** How much faster a man must be to be worth a substitution. */
const FASTER = 3;

/** Late, level or a run behind, a fast man comes in for a slow one. */
const pinchRunner = (state: GameState, side: Side): readonly LineupMove[] | null => {
  const { pinch_run } = styleOf(state, side);
  const margin = lead(state, side);
  if (state.situation.inning < pinch_run.inning || margin > 0 || margin < -1) return null;
  if (runnerOn(state.situation.bases, 3)) return null;
  const runner = runnerThatMatters(state);
  if (!runner) return null;
  const speed = speedOf(playerOf(state, side, runner.player_id));
  const inSlot: LineupSlot | undefined = lineupOf(state, side).batting_order[runner.slot - 1];
  if (speed > pinch_run.speed || inSlot?.position === 'PR') return null;
  const fast = benchOf(state, side)
    .filter((p) => speedOf(p) >= speed + FASTER)
    .sort((a, b) => speedOf(b) - speedOf(a));
  return firstLegal(state, side, fast, runner.slot, 'PR');
};

/** The next change that a computer manager makes for a side between plays, or null. Only legal ones are made. */
export const computerSubstitution = (state: GameState, side: Side): readonly LineupMove[] | null => {
  const fielding = otherSide(atBat(state.situation)) === side;
  const moves = fielding
    ? (fillField(state, side) ?? pitchingChange(state, side))
    : (hitterForHurt(state, side) ?? pinchHitter(state, side) ?? pinchRunner(state, side));
  return moves && substitutionProblem(state, side, moves) === null ? moves : null;
};
