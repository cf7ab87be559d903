import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Row } from '../invocation.ts';
import { makeCustomId, type ComponentAction, type MenuAction } from './custom-id.ts';
import { pageOfOptions, type MenuOption } from './menu-pages.ts';

/** The game of a component that is for none. */
export const NO_GAME = 'none';

const STYLES = {
  primary: ButtonStyle.Primary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
  secondary: ButtonStyle.Secondary,
} as const;

/** The most that Discord takes: characters of an option's label and of a button's, buttons of a row. */
const LABEL = 100;
const BUTTON_LABEL = 80;
const MOST_BUTTONS = 5;

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

/** Any number of buttons, five a row. */
export const buttonRows = (list: readonly ReturnType<typeof button>[]): readonly Row[] =>
  list.flatMap((_, i) => (i % MOST_BUTTONS === 0 ? [buttons(...list.slice(i, i + MOST_BUTTONS))] : []));

/** A menu from which one option is picked, or, with `several`, any number of a few. More options than it holds are shown page by page. */
export const menu = (
  placeholder: string,
  component: MenuAction,
  options: readonly MenuOption[],
  several = false,
): Row => {
  const custom_id = makeCustomId(component);
  const shown = pageOfOptions(custom_id, options).map((o) => ({ ...o, label: o.label.slice(0, LABEL) }));
  const range = several ? { min_values: 0, max_values: shown.length } : {};
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id,
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
