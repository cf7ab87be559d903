import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  type DefensiveDecision,
  type OffensiveDecision,
} from '@paper-dynasty/engine/model/decisions';
import { otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { setDefense, setOffense } from '../commands/set-decisions.ts';
import { ownSides, stateOf } from '../commands/context.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { defenseText, offenseText } from '../render/decision-text.ts';
import { whenText } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { ActionOf } from './custom-id.ts';
import { defensePicked, defenseRows, offensePicked, offenseRows } from './decision-rows.ts';
import { button, buttons } from './widgets.ts';

const defenseShown = (state: GameState, draft: DefensiveDecision, seq: number): Reply => ({
  content: words().CONTROL_WORDS.defenseNow(
    whenText(state.situation),
    defenseText(draft, state.situation.bases),
  ),
  rows: defenseRows(state, draft, seq),
});

const offenseShown = (state: GameState, draft: OffensiveDecision, seq: number): Reply => ({
  content: words().CONTROL_WORDS.offenseNow(whenText(state.situation), offenseText(draft)),
  rows: offenseRows(state, draft, seq),
});

/** The game before its dice, and the sides that the person decides for. */
const deciding = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<{ state: GameState; own: readonly Side[]; batting: Side }> => {
  const state = await stateOf(deps, invocation);
  if (state.status !== 'active') return no('game_not_active', words().PROBLEM_WORDS.notUnderWay);
  if (state.roll || state.pending) return no('roll_pending', words().PROBLEM_WORDS.tooLate);
  const own = await ownSides(deps, invocation, state);
  if (own.length === 0) return no('not_allowed', words().PROBLEM_WORDS.onlyManagers);
  return { state, own, batting: atBat(state.situation) };
};

/** The menus of the decision that is the person's: defense in the field, offense at bat; where both are his, he says which. */
export const decisionsMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { state, own, batting } = await deciding(deps, invocation);
  if (!own.includes(batting)) return { ...(await defenseMenu(deps, invocation)), ephemeral: true };
  if (!own.includes(otherSide(batting))) return { ...(await offenseMenu(deps, invocation)), ephemeral: true };
  const { game_id } = state.setup;
  return {
    content: words().CONTROL_WORDS.whichSide,
    rows: [
      buttons(
        button(words().CONTROL_WORDS.defense, { action: 'defense_menu', game_id }),
        button(words().CONTROL_WORDS.offense, { action: 'offense_menu', game_id }),
      ),
    ],
    ephemeral: true,
  };
};

/** The defense's menus, showing what is set. */
export const defenseMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { state, own, batting } = await deciding(deps, invocation);
  if (!own.includes(otherSide(batting))) return no('not_your_turn', words().PROBLEM_WORDS.otherInField);
  return defenseShown(state, state.defense ?? DEFAULT_DEFENSE, state.seq);
};

/** The offense's menus, showing what is set. */
export const offenseMenu = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { state, own, batting } = await deciding(deps, invocation);
  if (!own.includes(batting)) return no('not_your_turn', words().PROBLEM_WORDS.otherAtBat);
  return offenseShown(state, state.offense ?? DEFAULT_OFFENSE, state.seq);
};

/** Something picked in the defense's menus; nothing is decided yet. */
export const pickDefense = async (
  deps: CommandDeps,
  invocation: Invocation,
  { seq, defense_part, defense }: ActionOf<'defense_pick'>,
  values: readonly string[],
): Promise<Reply> => {
  const { state } = await deciding(deps, invocation);
  return defenseShown(state, defensePicked(defense, defense_part, values), seq);
};

/** Something picked in the offense's menus; nothing is decided yet. */
export const pickOffense = async (
  deps: CommandDeps,
  invocation: Invocation,
  { seq, offense_part, offense }: ActionOf<'offense_pick'>,
  values: readonly string[],
): Promise<Reply> => {
  const { state } = await deciding(deps, invocation);
  return offenseShown(state, offensePicked(offense, offense_part, values), seq);
};

/** The answer in place of the private menus. */
const inPlace = ({ content }: Reply): Reply => ({ content });

/** The defense as its menus show it, decided. */
export const sendDefense = async (
  deps: CommandDeps,
  invocation: Invocation,
  { game_id, seq, defense }: ActionOf<'defense_set'>,
): Promise<Reply> => inPlace(await setDefense(deps, invocation, game_id, defense, seq));

/** The offense's play as its menus show it, decided. */
export const sendOffense = async (
  deps: CommandDeps,
  invocation: Invocation,
  { game_id, seq, offense }: ActionOf<'offense_set'>,
): Promise<Reply> => inPlace(await setOffense(deps, invocation, game_id, offense, seq));
