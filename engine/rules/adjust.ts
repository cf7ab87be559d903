import { EMPTY_BASES, type Bases, type Runner } from '../model/bases.ts';
import { isPlateAppearance } from '../model/outcomes.ts';
import type { Reason } from '../model/reasons.ts';
import type { Report } from '../model/requests.ts';
import type { Adjustment, ScorerEntry } from '../model/scorer-entry.ts';
import { withSide } from '../model/sides.ts';
import { atBat, type Situation } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { lineupOf, matchup, playerOf } from './roster.ts';
import { nextHalf } from './settle.ts';

/** Why nobody can bat out of turn in a slot, or null: whoever is on base does not (OBR 6.03(b) Comment), and there is no batter where the runners alone play. */
export const outOfTurnProblem = (
  { setup, situation, lineups }: GameState,
  { outcome, entry }: Pick<Report, 'outcome' | 'entry'>,
): Reason | null => {
  const slot = entry?.adjust?.slot;
  if (slot === undefined || setup.league.scored_only) return null;
  if (!isPlateAppearance(outcome)) return { reason: 'nobody_bats' };
  if (!situation.bases.some((runner) => runner?.slot === slot)) return null;
  const side = atBat(situation);
  const { player_id } = lineupOf({ lineups }, side).batting_order[slot - 1] ?? { player_id: '' };
  return { reason: 'batter_on_base', player: playerOf({ setup }, side, player_id).name };
};

type Placed = NonNullable<Adjustment['runners']>[number];

const placed = (state: GameState, there: Runner | null, { slot, pitcher_id }: Placed): Runner | null => {
  const { batting, pitcher } = matchup(state);
  const man = slot === undefined ? undefined : lineupOf(state, batting).batting_order[slot - 1];
  const runner =
    slot !== undefined && man && slot !== there?.slot
      ? { player_id: man.player_id, slot, pitcher_id: pitcher.id, reached_on: 'automatic' as const }
      : there;
  return runner && pitcher_id !== undefined ? { ...runner, pitcher_id } : runner;
};

const withRunner = (state: GameState, bases: Bases, what: Placed): Bases => {
  const [first, second, third] = bases.map((there, i) =>
    i === what.base - 1 ? placed(state, there, what) : there,
  );
  return [first ?? null, second ?? null, third ?? null];
};

const inNewHalf = (state: GameState): Situation =>
  nextHalf(state.situation, state.setup.league, {
    away: lineupOf(state, 'away'),
    home: lineupOf(state, 'home'),
  });

/** The half of the last play with one out to go, and nobody on. */
const inHalfBefore = ({ situation, plays, setup }: GameState): Situation => {
  const last = plays.at(-1);
  if (!last) return situation;
  const { inning, half } = last.before;
  const { score, slots } = situation;
  return { inning, half, outs: setup.league.outs_per_half - 1, score, bases: EMPTY_BASES, slots };
};

const startOf = (state: GameState, adjust: Adjustment): Situation => {
  if (adjust.extra_out) return inHalfBefore(state);
  return adjust.new_half ? inNewHalf(state) : state.situation;
};

/** The game as the scorer found it before a play, with what his entry puts right (RULES section 4, scorer's entry). */
export const adjusted = (state: GameState, entry: Pick<ScorerEntry, 'adjust'> | null): GameState => {
  const adjust = entry?.adjust;
  if (!adjust) return state;
  const start = startOf(state, adjust);
  const slots = adjust.slot ? withSide(start.slots, atBat(start), adjust.slot) : start.slots;
  const turned = { ...state, situation: { ...start, slots } };
  const bases = (adjust.runners ?? []).reduce((now, r) => withRunner(turned, now, r), start.bases);
  return { ...turned, situation: { ...turned.situation, bases } };
};
