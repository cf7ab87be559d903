import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  INFIELD_DEPTHS,
  OFFENSIVE_PLAYS,
  OUTFIELD_DEPTHS,
  STEAL_TARGETS,
  type DefensiveDecision,
  type OffensiveDecision,
} from '@paper-dynasty/engine/model/decisions';
import { decideDefense } from '@paper-dynasty/engine/service/decide-defense';
import { decideOffense } from '@paper-dynasty/engine/service/decide-offense';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { defenseText, offenseText } from '../render/decision-text.ts';
import { waitText } from '../render/game.ts';
import { words } from '../words/index.ts';
import { stateOf } from './context.ts';
import { played } from './play.ts';

const BASE_WORDS = ['first', 'second', 'third', 'home'];

/** The bases that a text names: `1 3`, `first, third`, `13`, `none`. */
const basesNamed = <T extends number>(text: string, allowed: readonly T[]): T[] => {
  const said = text
    .toLowerCase()
    .split(/[\s,+&]+/)
    .filter(Boolean);
  const numbers = said.flatMap((word) => {
    if (word === 'none') return [];
    const named = BASE_WORDS.indexOf(word);
    if (named >= 0) return [named + 1];
    return /^\d+$/.test(word) ? [...word].map(Number) : [0];
  });
  const found = allowed.filter((base) => numbers.includes(base));
  return new Set(numbers).size === found.length
    ? found
    : no('bad_input', words().PROBLEM_WORDS.noBases(text, allowed.join(', ')));
};

const pick = <T extends string>(
  list: readonly T[],
  invocation: Invocation,
  name: string,
  otherwise: T,
): T => {
  const said = invocation
    .option(name)
    ?.toLowerCase()
    .replace(/[\s-]+/g, '_');
  if (said === undefined) return otherwise;
  return (
    list.find((item) => item === said) ??
    no('bad_input', words().PROBLEM_WORDS.isOneOf(name, list.join(', ')))
  );
};

const YES = ['true', 'yes', 'on', 'sí', 'si'];
const NO = ['false', 'no', 'off'];
/** What a yes-or-no option says. */
export const yesNo = (invocation: Invocation, name: string, otherwise: boolean): boolean => {
  const said = invocation.option(name)?.toLowerCase();
  if (said === undefined) return otherwise;
  if (YES.includes(said)) return true;
  return NO.includes(said) ? false : no('bad_input', words().PROBLEM_WORDS.yesOrNo(name));
};

const defenseGiven = (invocation: Invocation, was: DefensiveDecision): DefensiveDecision => {
  const hold = invocation.option('hold');
  return {
    infield: pick(INFIELD_DEPTHS, invocation, 'infield', was.infield),
    outfield: pick(OUTFIELD_DEPTHS, invocation, 'outfield', was.outfield),
    hold: hold === undefined ? was.hold : basesNamed(hold, [1, 2, 3]),
    throw_at: pick(STEAL_TARGETS, invocation, 'throw_at', was.throw_at),
    throws: yesNo(invocation, 'throws', was.throws),
    intentional_walk: false,
  };
};

const offenseGiven = (invocation: Invocation, was: OffensiveDecision): OffensiveDecision => {
  const bases = invocation.option('bases');
  const play = pick(OFFENSIVE_PLAYS, invocation, 'play', bases === undefined ? was.play : 'steal');
  const steal = play !== 'steal' ? [] : bases === undefined ? was.steal : basesNamed(bases, [2, 3, 4]);
  return { play, steal, sends: yesNo(invocation, 'sends', was.sends) };
};

/** The defense set for the next dice; only whoever set it is told. */
export const setDefense = async (
  deps: CommandDeps,
  invocation: Invocation,
  gameId: string,
  decision: DefensiveDecision,
  seq?: number,
): Promise<Reply> => {
  const answer = await decideDefense(deps.services, requestOf(invocation, gameId, seq), decision);
  if (decision.intentional_walk) return played(invocation, answer);
  const { state } = taken(answer);
  return {
    content: `🧤 ${defenseText(decision, state.situation.bases)} ${waitText(state)}`,
    ephemeral: true,
  };
};

/** What the offense has on for the next dice; only whoever set it is told. */
export const setOffense = async (
  deps: CommandDeps,
  invocation: Invocation,
  gameId: string,
  decision: OffensiveDecision,
  seq?: number,
): Promise<Reply> => {
  const { state } = taken(await decideOffense(deps.services, requestOf(invocation, gameId, seq), decision));
  return { content: `🏃 ${offenseText(decision)} ${waitText(state)}`, ephemeral: true };
};

/** `/defense`: what is named changes, the rest stays as it was set. */
export const defense = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const decision = defenseGiven(invocation, state.defense ?? DEFAULT_DEFENSE);
  return setDefense(deps, invocation, state.setup.game_id, decision);
};

/** `/offense`: what is named changes, the rest stays as it was set. */
export const offense = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const decision = offenseGiven(invocation, state.offense ?? DEFAULT_OFFENSE);
  return setOffense(deps, invocation, state.setup.game_id, decision);
};

/** `/steal`: the runners go for these bases with the next dice. */
export const steal = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const bases = basesNamed(invocation.option('bases') ?? '', [2, 3, 4]);
  const { sends } = state.offense ?? DEFAULT_OFFENSE;
  return setOffense(deps, invocation, state.setup.game_id, { play: 'steal', steal: bases, sends });
};

/** `/walk`: an intentional walk, at once. */
export const walk = async (deps: CommandDeps, invocation: Invocation, seq?: number): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const decision = { ...(state.defense ?? DEFAULT_DEFENSE), intentional_walk: true };
  return setDefense(deps, invocation, state.setup.game_id, decision, seq);
};
