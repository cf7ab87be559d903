import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Row } from '../invocation.ts';
import { makeCustomId, type ComponentAction } from './custom-id.ts';

/** The game of a component that is for none. */
export const NO_GAME = 'none';

const STYLES = {
  primary: ButtonStyle.Primary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
  secondary: ButtonStyle.Secondary,
} as const;

/** The most rows that a message takes. */
export const MOST_ROWS = 5;
/** The most that Discord takes: options of a menu, characters of an option's label and of a button's. */
const MOST_OPTIONS = 25;
const LABEL = 100;
const BUTTON_LABEL = 80;

/** A button that does something. */
export const button = (
  label: string,
  component: ComponentAction,
  style: keyof typeof STYLES = 'primary',
) => ({
  type: ComponentType.Button as const,
  label: label.slice(0, BUTTON_LABEL),
  style: STYLES[style],
  custom_id: makeCustomId(component),
});

/** A button that opens an address. */
export const linkButton = (label: string, url: string) => ({
  type: ComponentType.Button as const,
  label: label.slice(0, BUTTON_LABEL),
  style: ButtonStyle.Link as const,
  url,
});

/** A row of up to five buttons. */
export const buttons = (...list: (ReturnType<typeof button> | ReturnType<typeof linkButton>)[]): Row => ({
  type: ComponentType.ActionRow,
  components: list,
});

/** One line of a menu. */
export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly default?: boolean;
}

/** A menu from which one option is picked, or, with `several`, any number. */
export const menu = (
  placeholder: string,
  component: ComponentAction,
  options: readonly MenuOption[],
  several = false,
): Row => {
  const shown = options.slice(0, MOST_OPTIONS).map((o) => ({ ...o, label: o.label.slice(0, LABEL) }));
  const range = several ? { min_values: 0, max_values: shown.length } : {};
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: makeCustomId(component),
        placeholder,
        options: shown,
        ...range,
      },
    ],
  };
};

/** A menu, or none where there is nothing to pick. */
export const menuOf = (...args: Parameters<typeof menu>): readonly Row[] =>
  args[2].length > 0 ? [menu(...args)] : [];
