import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { makeRollId } from '@paper-dynasty/engine/dice/rolls';
import { gameAccept, gameAgree, gameDecline, gamePlayOn } from '../commands/game.ts';
import { visibleState } from '../commands/context.ts';
import { isCurrentRoll, lineupAuto, outcome, resolve, roll } from '../commands/play.ts';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { diceText } from '../render/text.ts';
import type { ComponentAction } from './custom-id.ts';
import { placeRows } from './rows.ts';

const PLAIN = {
  accept: gameAccept,
  decline: gameDecline,
  lineup: lineupAuto,
  roll,
  resolve,
  agree: gameAgree,
  play_on: gamePlayOn,
} as const;

const withOptions = (invocation: Invocation, options: Readonly<Record<string, string>>): Invocation => ({
  ...invocation,
  option: (name) => options[name] ?? invocation.option(name),
});

const dice = async (
  deps: CommandDeps,
  invocation: Invocation,
  gameId: string,
  n: number,
): Promise<string> => {
  const state = await visibleState(deps, invocation, gameId);
  if (!isCurrentRoll(state, n) || !state.roll) return no('stale', 'Those dice are no longer on the table.');
  return diceText(state.roll);
};

/** What a button or a menu does. `values` are what was chosen in a menu. */
export const handleComponent = async (
  deps: CommandDeps,
  invocation: Invocation,
  component: ComponentAction,
  values: readonly string[],
): Promise<Reply> => {
  const { game_id: game } = component;
  switch (component.action) {
    case 'accept':
    case 'decline':
    case 'lineup':
    case 'roll':
    case 'resolve':
    case 'agree':
    case 'play_on':
      return PLAIN[component.action](deps, withOptions(invocation, { game }));
    case 'outs':
    case 'reached': {
      const chosen = OUTCOMES.find((o) => o === values[0]);
      const content = await dice(deps, invocation, game, component.n);
      if (!chosen) return no('bad_input', 'Choose an outcome.');
      if (OUTCOME_FACTS[chosen].location !== 'required')
        return outcome(
          deps,
          withOptions(invocation, { game, outcome: chosen, roll: makeRollId(game, component.n) }),
        );
      return {
        content: `${content}\n**${OUTCOME_FACTS[chosen].label}**: where was it hit?`,
        rows: placeRows(game, component.n, chosen),
      };
    }
    case 'place':
      await dice(deps, invocation, game, component.n);
      return outcome(
        deps,
        withOptions(invocation, {
          game,
          outcome: component.outcome,
          location: values[0] ?? '',
          roll: makeRollId(game, component.n),
        }),
      );
  }
};
