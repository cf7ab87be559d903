import { z } from 'zod';
import { fail, repeated, snowflake, text } from './validate.ts';

const customId = text(1, 100);
const id = z.int().min(0).optional();
const emoji = z.object({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

const button = z
  .object({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(6),
    label: text(0, 80).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: text(1, 512).optional(),
    sku_id: snowflake.optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, ctx) => {
    if (value.style === 5) checkLink(value, ctx);
    else if (value.style < 5) checkInteractive(value, ctx);
    if (value.style <= 5 && !value.label && !value.emoji)
      fail(ctx, 'BUTTON_COMPONENT_CONTENT_REQUIRED', 'A label or an emoji is required', ['label']);
  });

function checkLink(
  value: { url?: string | undefined; custom_id?: string | undefined },
  ctx: z.core.$RefinementCtx,
) {
  if (value.custom_id !== undefined)
    fail(ctx, 'BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED', 'A link button cannot have a custom id', [
      'custom_id',
    ]);
  if (value.url === undefined || !/^(https?|discord):\/\//.test(value.url) || !URL.canParse(value.url))
    fail(ctx, 'BUTTON_COMPONENT_INVALID_URL', 'A link button must have a well formed URL', ['url']);
}

function checkInteractive(
  value: { url?: string | undefined; custom_id?: string | undefined },
  ctx: z.core.$RefinementCtx,
) {
  if (value.custom_id === undefined)
    fail(ctx, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', ['custom_id']);
  if (value.url !== undefined)
    fail(ctx, 'BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link button can have a URL', ['url']);
}

const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().optional(),
});

const selectBase = {
  id,
  custom_id: customId,
  placeholder: text(0, 150).nullish(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
};

const stringSelect = z
  .object({ type: z.literal(3), ...selectBase, options: z.array(selectOption).min(1).max(25) })
  .superRefine((value, ctx) => {
    for (const { index } of repeated(value.options.map((option) => option.value)))
      fail(ctx, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used', [
        'options',
        index,
        'value',
      ]);
    const { min_values: min = 1, max_values: max = 1 } = value;
    if (max > value.options.length)
      fail(ctx, 'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', 'More than the number of options', ['max_values']);
    if (value.options.filter((option) => option.default).length > max)
      fail(ctx, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than max_values', ['options']);
    if (min > max) fail(ctx, 'SELECT_COMPONENT_MIN_VALUES_TOO_LARGE', 'More than max_values', ['min_values']);
  });

function entitySelect<T extends 5 | 6 | 7 | 8>(type: T) {
  const defaults = z.array(z.object({ id: snowflake, type: z.enum(['user', 'role', 'channel']) })).max(25);
  return z.object({
    type: z.literal(type),
    ...selectBase,
    channel_types: z.array(z.int()).optional(),
    default_values: defaults.optional(),
  });
}

const selects = [stringSelect, entitySelect(5), entitySelect(6), entitySelect(7), entitySelect(8)] as const;

const textInput = z.object({
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.int().min(1).max(2),
  label: text(1, 45).optional(),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().optional(),
  value: text(0, 4000).nullish(),
  placeholder: text(0, 100).nullish(),
});

const messageRow = z
  .object({
    type: z.literal(1),
    id,
    components: z
      .array(z.discriminatedUnion('type', [button, ...selects]))
      .min(1)
      .max(5),
  })
  .superRefine((row, ctx) => {
    if (row.components.length > 1 && row.components.some((component) => component.type !== 2))
      fail(ctx, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select menu fills its row', ['components']);
  });

/** Up to five rows under a message, no custom id twice. */
export const messageComponentsSchema = z
  .array(messageRow)
  .max(5)
  .superRefine((rows, ctx) => {
    const places = rows.flatMap((row, r) =>
      row.components.map((component, c) => ({
        id: component.custom_id ?? `link ${String(r)}/${String(c)}`,
        r,
        c,
      })),
    );
    for (const { index } of repeated(places.map((place) => place.id)))
      fail(ctx, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
        places[index]?.r ?? 0,
        'components',
        places[index]?.c ?? 0,
        'custom_id',
      ]);
  });

const modalRow = z
  .object({ type: z.literal(1), id, components: z.array(textInput).length(1) })
  .superRefine((row, ctx) => {
    if (row.components[0]?.label === undefined)
      fail(ctx, 'BASE_TYPE_REQUIRED', 'This field is required', ['components', 0, 'label']);
  });

const modalLabel = z.object({
  type: z.literal(18),
  id,
  label: text(1, 45),
  description: text(0, 100).nullish(),
  component: z.discriminatedUnion('type', [textInput, ...selects]),
});

const modalText = z.object({ type: z.literal(10), id, content: text(1, 4000) });

/** A modal: one to five rows, labels or texts. */
export const modalSchema = z
  .object({
    custom_id: customId,
    title: text(1, 45),
    components: z
      .array(z.discriminatedUnion('type', [modalRow, modalLabel, modalText]))
      .min(1)
      .max(5),
  })
  .superRefine((modal, ctx) => {
    for (const { index } of repeated(modalInputs(modal).map((input) => input.custom_id)))
      fail(ctx, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated', [
        'components',
        index,
      ]);
  });

type ModalRow = z.output<typeof modalRow> | z.output<typeof modalLabel> | z.output<typeof modalText>;

/** What a person can fill in: a text input or a select under a label. */
export type ModalInput = z.output<typeof textInput> | z.output<typeof modalLabel>['component'];

/** A row under a message, or a component in it. */
export type MessageRow = z.output<typeof messageRow>;
/** A button or a select menu under a message. */
export type MessageComponent = MessageRow['components'][number];

/** A modal that passed. */
export interface Modal {
  custom_id: string;
  title: string;
  components: ModalRow[];
}

/** The inputs of a modal in order. */
export function modalInputs(modal: { components: readonly ModalRow[] }): ModalInput[] {
  return modal.components.flatMap((row): ModalInput[] => {
    if (row.type === 1) return row.components;
    return row.type === 18 ? [row.component] : [];
  });
}
