import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { POSITION_NAMES } from '@paper-dynasty/engine/model/positions';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { turns } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { makeCustomId, type ComponentAction } from './custom-id.ts';

const STYLES = {
  primary: ButtonStyle.Primary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
  secondary: ButtonStyle.Secondary,
} as const;

/** A button that does something. */
export const button = (
  label: string,
  component: ComponentAction,
  style: keyof typeof STYLES = 'primary',
) => ({
  type: ComponentType.Button as const,
  label,
  style: STYLES[style],
  custom_id: makeCustomId(component),
});

/** A row of buttons. */
export const buttons = (...list: ReturnType<typeof button>[]): Row => ({
  type: ComponentType.ActionRow,
  components: list,
});

const menu = (
  placeholder: string,
  component: ComponentAction,
  options: { label: string; value: string }[],
): Row => ({
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.StringSelect, custom_id: makeCustomId(component), placeholder, options },
  ],
});

const asOption = (outcome: Outcome) => ({ label: OUTCOME_FACTS[outcome].label, value: outcome });

/** The menus to report the pending dice: outs in one, everything else in the other. */
export const reportRows = (state: GameState): readonly Row[] => {
  if (!state.roll) return [];
  const game_id = state.setup.game_id;
  const { n } = state.roll;
  const reportable = reportableOutcomes(state);
  const outs = reportable.filter((o) => OUTCOME_FACTS[o].group === 'out');
  const others = reportable.filter((o) => OUTCOME_FACTS[o].group !== 'out');
  return [
    ...(outs.length > 0 ? [menu('Out…', { action: 'outs', game_id, n }, outs.map(asOption))] : []),
    ...(others.length > 0
      ? [
          menu(
            outs.length > 0 ? 'On base, error, check…' : 'The check…',
            { action: 'reached', game_id, n },
            others.map(asOption),
          ),
        ]
      : []),
  ];
};

/** The menu of places for an outcome that needs one. */
export const placeRows = (game_id: string, n: number, outcome: Outcome): readonly Row[] => [
  menu(
    'Where was it hit?',
    { action: 'place', game_id, n, outcome },
    OUTCOME_FACTS[outcome].locations.map((place) => ({
      label: `${place}: ${POSITION_NAMES[place]}`,
      value: place,
    })),
  ),
];

/** The controls for what a person is to do now; none when the game waits for nobody or the computer. */
export const turnRows = (state: GameState): readonly Row[] => {
  const game_id = state.setup.game_id;
  const [turn] = turns(state);
  if (!turn || state.setup[turn.side].manager.kind === 'computer') return [];
  switch (turn.action) {
    case 'accept':
      return [
        buttons(
          button('Accept', { action: 'accept', game_id }, 'success'),
          button('Decline', { action: 'decline', game_id }, 'danger'),
        ),
      ];
    case 'set_lineup':
      return [buttons(button('Sensible lineup', { action: 'lineup', game_id }, 'success'))];
    case 'roll':
      return [buttons(button('🎲 Roll', { action: 'roll', game_id }))];
    case 'resolve':
      return [buttons(button('Read the card', { action: 'resolve', game_id }))];
    case 'report':
      return reportRows(state);
    case 'decide_defense':
    case 'decide_offense':
    case 'answer_request':
      return [];
  }
};

/** The answer to the other manager's request. */
export const requestRows = (game_id: string): readonly Row[] => [
  buttons(
    button('Agree', { action: 'agree', game_id }, 'danger'),
    button('Play on', { action: 'play_on', game_id }, 'success'),
  ),
];
