import { anyoneOn, BASES, runnerOn, type Runner } from '../model/bases.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Reason } from '../model/reasons.ts';
import { ofSide, withSide, type Side } from '../model/sides.ts';
import { atBat, withBases } from '../model/situation.ts';
import type { Charge, GameState } from '../model/state.ts';
import type { Count, LineupMove, Substitution, SubstitutionKind } from '../model/substitutions.ts';
import { endedRoles, everyoneIn, hitterLost, membersProblem, pitcherBats } from './lineup-rules.ts';
import { courtesyProblem, runsNow } from './courtesy.ts';
import type { Draft } from './draft.ts';
import { lineupOf, playerOf } from './roster.ts';
import { workOnEntering } from './workload.ts';

/** Slot of a pitcher who does not bat. */
export const PITCHER_SLOT = 0;

const moved = (lineup: Lineup, move: LineupMove): Lineup => {
  const pitcher_id = move.slot === PITCHER_SLOT || move.position === 'P' ? move.player_id : lineup.pitcher_id;
  const { player_id, position, slot } = move;
  const { batting_order } = lineup;
  if (slot === PITCHER_SLOT) return { batting_order, pitcher_id };
  const order = batting_order.map((s, i) => (i === slot - 1 ? { player_id, position } : s));
  return { batting_order: order, pitcher_id };
};

/** A lineup after moves, in their order. */
export const lineupAfter = (lineup: Lineup, moves: readonly LineupMove[]): Lineup =>
  moves.reduce(moved, lineup);

const whoHeld = (lineup: Lineup, slot: number): string =>
  slot === PITCHER_SLOT ? lineup.pitcher_id : (lineup.batting_order[slot - 1]?.player_id ?? '');

/** What the moves amount to (RULES section 10). */
export const kindOf = (lineup: Lineup, moves: readonly LineupMove[]): SubstitutionKind => {
  const inside = everyoneIn(lineup);
  const entering = moves.filter((m) => !inside.includes(m.player_id));
  if (entering.some((m) => m.position === 'PH')) return 'pinch_hitter';
  if (entering.some((m) => m.position === 'PR')) return 'pinch_runner';
  const pitcher = entering.some((m) => m.position === 'P');
  if (pitcher && moves.length > 1 && pitcherBats(lineup)) return 'double_switch';
  if (pitcher) return 'pitching_change';
  return entering.length > 0 ? 'defensive_replacement' : 'position_switch';
};

/** A role that has ended of a pitcher who was his own designated hitter does not come back (OBR 5.11(b)). */
const roleProblem = (state: GameState, side: Side, move: LineupMove): Reason | null => {
  const ended = endedRoles(state, side);
  if (ended?.player_id !== move.player_id || state.setup.league.scored_only) return null;
  const { name } = playerOf(state, side, move.player_id);
  if (ended.pitching && move.position === 'P') return { reason: 'pitched_before', player: name };
  return ended.batting && move.slot !== PITCHER_SLOT ? { reason: 'batted_before', player: name } : null;
};

const entryProblem = (state: GameState, side: Side, move: LineupMove): Reason | null => {
  // In real games men have come back: after courtesy runners, or because nobody noticed.
  if (state.setup.league.scored_only) return null;
  if (!ofSide(state.removed, side).includes(move.player_id)) return runsNow(state, side, move.player_id);
  return { reason: 'has_left_game', player: playerOf(state, side, move.player_id).name };
};

/** The place of the pitcher who does not bat is a pitcher's. */
const slotProblem = (move: LineupMove): Reason | null =>
  move.slot === PITCHER_SLOT && move.position !== 'P'
    ? { reason: 'no_slot_for_position', position: move.position }
    : null;

/** A hitter comes in for the man at bat, a runner for a man on base (OBR 5.10). */
const timingProblem = (state: GameState, side: Side, move: LineupMove): Reason | null => {
  const batting = atBat(state.situation) === side;
  if (move.position === 'PH' && !(batting && ofSide(state.situation.slots, side) === move.slot))
    return { reason: 'pinch_hitter_not_due' };
  const onBase = BASES.some((b) => runnerOn(state.situation.bases, b)?.slot === move.slot);
  if (move.position === 'PR' && !(batting && onBase)) return { reason: 'pinch_runner_not_on_base' };
  if (batting && move.position !== 'PH' && move.position !== 'PR') return { reason: 'not_while_batting' };
  return null;
};

/** A pitcher, or a designated hitter, who takes another place in the field ends the designated hitter (OBR 5.11(a)). */
const leavesForTheField = (before: Lineup, after: Lineup): boolean => {
  const hitter = before.batting_order.find((s) => s.position === 'DH')?.player_id;
  return after.batting_order.some(
    (s) =>
      (s.player_id === before.pitcher_id || s.player_id === hitter) &&
      !['P', 'DH', 'PH', 'PR'].includes(s.position),
  );
};

const dhProblem = (before: Lineup, after: Lineup, moves: readonly LineupMove[]): Reason | null => {
  const back = pitcherBats(before) && moves.some((m) => m.position === 'DH' || m.slot === PITCHER_SLOT);
  if (back) return { reason: 'designated_hitter_lost' };
  const hitters = after.batting_order.filter((s) => s.position === 'DH').length;
  if (hitters > 1) return { reason: 'two_at_position', position: 'DH' };
  if (hitters === 1 && pitcherBats(after)) return { reason: 'pitcher_has_no_slot' };
  const ended =
    !pitcherBats(before) &&
    !pitcherBats(after) &&
    (leavesForTheField(before, after) ||
      !after.batting_order.some((s) => ['DH', 'PH', 'PR'].includes(s.position)));
  return ended ? { reason: 'pitcher_needs_slot' } : null;
};

/** Everybody in the game while a lineup is in: once the designated hitter is lost, the nine who bat and nobody else. */
const menIn = (lineup: Lineup, hitterIsLost: boolean): readonly string[] =>
  hitterIsLost ? lineup.batting_order.map((s) => s.player_id) : everyoneIn(lineup);

/** Who has left the game once a lineup is in; in games that are only scored, men have come back. */
const goneAfter = (state: GameState, side: Side, after: Lineup): readonly string[] => {
  const inside = menIn(after, hitterLost(state, side) || pitcherBats(after));
  const out = ofSide(state.removed, side);
  const stillOut = state.setup.league.scored_only ? out.filter((id) => !inside.includes(id)) : out;
  const leaving = everyoneIn(lineupOf(state, side)).filter(
    (id) => !inside.includes(id) && !stillOut.includes(id),
  );
  return leaving.length > 0 ? [...stillOut, ...leaving] : stillOut;
};

/** Why moves may not be made now in one sentence, or null when they are legal (RULES section 10). `courtesy`: the man only runs for one who stays. */
export const substitutionProblem = (
  state: GameState,
  side: Side,
  moves: readonly LineupMove[],
  courtesy = false,
): Reason | null => {
  const { roster } = ofSide(state.setup, side);
  const stranger = moves.find((m) => !roster[m.player_id]);
  if (stranger) return { reason: 'not_on_roster', player_id: stranger.player_id };
  if (courtesy) return courtesyProblem(state, side, moves);
  const before = lineupOf(state, side);
  for (const move of moves) {
    const free = state.setup.league.scored_only ? null : timingProblem(state, side, move);
    const problem =
      slotProblem(move) ?? entryProblem(state, side, move) ?? roleProblem(state, side, move) ?? free;
    if (problem) return problem;
  }
  const after = lineupAfter(before, moves);
  const same = moves.every(
    (m) => whoHeld(before, m.slot) === m.player_id && positionIn(before, m.slot) === m.position,
  );
  if (same) return { reason: 'nothing_changes' };
  return (
    membersProblem(state.setup, side, after, ofSide(state.removed, side), before) ??
    dhProblem(before, after, moves)
  );
};

const positionIn = (lineup: Lineup, slot: number): string =>
  slot === PITCHER_SLOT ? 'P' : (lineup.batting_order[slot - 1]?.position ?? '');

/** What there is to know of a substitution beside its moves. */
interface HowMade {
  readonly count: Count | null;
  readonly pitches?: string | undefined;
  readonly courtesy?: boolean | undefined;
}

/** The record of a substitution. */
export const makeSubstitution = (
  state: GameState,
  side: Side,
  moves: readonly LineupMove[],
  { count, pitches, courtesy = false }: HowMade = { count: null },
): Substitution => {
  const before = lineupOf(state, side);
  return {
    side,
    kind: courtesy ? 'courtesy_runner' : kindOf(before, moves),
    moves,
    count,
    ...(pitches && { pitches }),
    inning: state.situation.inning,
    half: state.situation.half,
    after_play: state.plays.length,
    replaced: moves.map((m) => whoHeld(before, m.slot)),
    lineup: courtesy ? before : lineupAfter(before, moves),
  };
};

/** A batter who leaves with two strikes answers for the strikeout (OBR 9.15(b)); a pitcher who leaves behind in the count for the walk (OBR 9.16(h)). */
const BEHIND: readonly string[] = ['2-0', '2-1', '3-0', '3-1', '3-2'];

const chargeAfter = (state: GameState, s: Substitution): Charge | null => {
  if (!s.count) return state.charge;
  const before = lineupOf(state, s.side);
  const was: Charge = state.charge ?? { strikeout_batter_id: null, walk_pitcher_id: null };
  const batting = atBat(state.situation) === s.side;
  if (batting) {
    const batterMoved = s.moves.some((m) => m.slot === ofSide(state.situation.slots, s.side));
    const leaves = batterMoved && s.count.strikes === 2 && was.strikeout_batter_id === null;
    return leaves
      ? { ...was, strikeout_batter_id: whoHeld(before, ofSide(state.situation.slots, s.side)) }
      : was;
  }
  const changed = before.pitcher_id !== s.lineup.pitcher_id;
  const behind =
    changed && BEHIND.includes(`${s.count.balls}-${s.count.strikes}`) && was.walk_pitcher_id === null;
  return behind ? { ...was, walk_pitcher_id: before.pitcher_id } : was;
};

/** The automatic runner is charged to the pitcher who faces the first batter after him. */
const withNewPitcher = (state: GameState, runner: Runner, s: Substitution): Runner => {
  const last = state.plays.at(-1)?.before;
  const begun = last?.inning === state.situation.inning && last.half === state.situation.half;
  return runner.reached_on === 'automatic' && !begun
    ? { ...runner, pitcher_id: s.lineup.pitcher_id }
    : runner;
};

const replaced = ({ slot, pitcher_id, reached_on }: Runner, player_id: string): Runner => ({
  player_id,
  slot,
  pitcher_id,
  reached_on,
});

/** The runners after a substitution: a pinch runner stands in his place, whoever was put there automatically is charged to a new pitcher. */
const withRunnersReplaced = (state: GameState, s: Substitution): GameState['situation'] => {
  if (!anyoneOn(state.situation.bases)) return state.situation;
  const pitcherChanged = lineupOf(state, s.side).pitcher_id !== s.lineup.pitcher_id;
  const [first, second, third] = state.situation.bases.map((runner) => {
    if (!runner) return null;
    if (atBat(state.situation) !== s.side) return pitcherChanged ? withNewPitcher(state, runner, s) : runner;
    const inFor = s.moves.find((m) => m.slot === runner.slot);
    return inFor ? replaced(runner, inFor.player_id) : runner;
  });
  return withBases(state.situation, [first ?? null, second ?? null, third ?? null]);
};

/** Adds a substitution to a game: the lineup, who may not return, the runner replaced, the pitcher's work, who answers for the count. */
export const applySubstitution = (next: Draft, s: Substitution): void => {
  const pitcherChanged = lineupOf(next, s.side).pitcher_id !== s.lineup.pitcher_id;
  next.removed = withSide(next.removed, s.side, goneAfter(next, s.side, s.lineup));
  next.situation = withRunnersReplaced(next, s);
  next.charge = chargeAfter(next, s);
  if (pitcherChanged)
    next.workload = withSide(next.workload, s.side, workOnEntering(next, s.side, s.lineup.pitcher_id));
  next.lineups = withSide(next.lineups, s.side, s.lineup);
  next.substitutions = [...next.substitutions, s];
};
