import { z } from 'zod';
import { Locale } from 'discord-api-types/v10';
import { fail, repeated, text } from './validate.ts';

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const COMMAND_SIZE = 8000;
const LOCALES: readonly string[] = Object.values(Locale);

const chatInputName = text(1, 32).superRefine((name, ctx) => {
  if (!NAME.test(name) || name !== name.toLowerCase())
    fail(ctx, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});

function localized(value: z.ZodType<string>) {
  return z.record(z.string(), value.nullable()).superRefine((record, ctx) => {
    for (const locale of Object.keys(record))
      if (!LOCALES.includes(locale))
        fail(ctx, 'BASE_TYPE_CHOICES', `Value must be one of (${LOCALES.join(', ')}).`, [locale]);
  });
}

type Localizations = Readonly<Record<string, string | null>> | null | undefined;

const description = text(1, 100);
const nameLocalizations = localized(chatInputName).nullish();
const descriptionLocalizations = localized(description).nullish();

const choice = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)).nullish(),
  value: z.union([text(1, 100), z.number()]),
});

/** The answer to an autocomplete interaction, and the choices of an option. */
export const choicesSchema = z
  .array(choice)
  .max(25)
  .superRefine((choices, ctx) => {
    for (const { index, locale } of repeatedNames(choices))
      fail(
        ctx,
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE',
        'Choice name is already used',
        placeOfName(index, locale),
      );
  });

function placeOfName(index: number, locale: string | null): (string | number)[] {
  return locale === null ? [index, 'name'] : [index, 'name_localizations', locale];
}

/** One choice. */
export type Choice = z.output<typeof choice>;

const optionBase = z.object({
  type: z.int().min(1).max(11),
  name: chatInputName,
  name_localizations: nameLocalizations,
  description,
  description_localizations: descriptionLocalizations,
  required: z.boolean().optional(),
  choices: choicesSchema.optional(),
  channel_types: z.array(z.int()).optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
  autocomplete: z.boolean().optional(),
});

/** An option of a command, a subcommand or a group of them. */
export interface CommandOption extends z.output<typeof optionBase> {
  options?: CommandOption[] | undefined;
}

const optionSchema: z.ZodType<CommandOption> = optionBase
  .extend({
    get options() {
      return z.array(optionSchema).max(25).optional();
    },
  })
  .superRefine((option, ctx) => {
    checkNesting(option, ctx);
    checkChoices(option, ctx);
  });

function checkNesting(option: CommandOption, ctx: z.core.$RefinementCtx): void {
  const inner = option.options ?? [];
  const allowed =
    option.type === 2 ? inner.every(({ type }) => type === 1) : inner.every(({ type }) => type > 2);
  if (!allowed || (option.type > 2 && inner.length > 0) || (option.type === 2 && inner.length === 0))
    fail(ctx, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid', ['options']);
  checkOptionList(inner, ctx);
}

function checkChoices(option: CommandOption, ctx: z.core.$RefinementCtx): void {
  const { choices = [], type, autocomplete } = option;
  if (autocomplete && choices.length > 0)
    fail(ctx, 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE', 'Either choices or autocomplete', [
      'choices',
    ]);
  if ((autocomplete || choices.length > 0) && ![3, 4, 10].includes(type))
    fail(ctx, 'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', 'Only for strings and numbers', ['choices']);
  for (const [index, { value }] of choices.entries())
    if ((type === 3) !== (typeof value === 'string') || (type === 4 && !Number.isInteger(value)))
      fail(ctx, 'BASE_TYPE_BAD_TYPE', 'Value is not of the type of the option', ['choices', index, 'value']);
}

function checkOptionList(options: readonly CommandOption[], ctx: z.core.$RefinementCtx): void {
  for (const { index, locale } of repeatedNames(options))
    fail(ctx, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name is already used', [
      'options',
      ...placeOfName(index, locale),
    ]);
  const firstOptional = options.findIndex(({ type, required }) => type > 2 && !required);
  const lastRequired = options.findLastIndex(({ required }) => required);
  if (firstOptional !== -1 && lastRequired > firstOptional)
    fail(
      ctx,
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
      ['options', lastRequired],
    );
}

const settings = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nullish(),
  nsfw: z.boolean().optional(),
};

const chatInput = z
  .object({
    type: z.literal(1).default(1),
    name: chatInputName,
    name_localizations: nameLocalizations,
    description,
    description_localizations: descriptionLocalizations,
    options: z.array(optionSchema).max(25).optional(),
    ...settings,
  })
  .superRefine((command, ctx) => {
    const options = command.options ?? [];
    if (options.some(({ type }) => type <= 2) && options.some(({ type }) => type > 2))
      fail(ctx, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands and options cannot be mixed', [
        'options',
      ]);
    checkOptionList(options, ctx);
    if (size({ ...command, options }) > COMMAND_SIZE)
      fail(ctx, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${String(COMMAND_SIZE)})`);
  });

const contextMenu = z.object({
  type: z.union([z.literal(2), z.literal(3)]),
  name: text(1, 32),
  name_localizations: localized(text(1, 32)).nullish(),
  description: z.literal('').optional(),
  ...settings,
});

/** The command that opens an application's Activity, by the application or by Discord itself. */
const entryPoint = z.object({
  type: z.literal(4),
  name: text(1, 32),
  name_localizations: localized(text(1, 32)).nullish(),
  description: text(0, 100).optional(),
  description_localizations: localized(text(0, 100)).nullish(),
  handler: z.union([z.literal(1), z.literal(2)]),
  ...settings,
});

interface Sized {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly choices?: readonly Choice[] | undefined;
  readonly options?: readonly Sized[] | undefined;
}

/** Of a text in several languages the longest counts. */
function longest(text: string, localizations: Localizations): number {
  return Math.max(text.length, ...Object.values(localizations ?? {}).map((other) => other?.length ?? 0));
}

function size(part: Sized): number {
  const choices = (part.choices ?? []).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + String(choice.value).length,
    0,
  );
  const inner = (part.options ?? []).reduce((sum, option) => sum + size(option), 0);
  const own = longest(part.name, part.name_localizations);
  return own + longest(part.description, part.description_localizations) + choices + inner;
}

/** The places of names that are used twice in some language. */
function repeatedNames(
  list: readonly { name: string; name_localizations?: Localizations }[],
): { index: number; locale: string | null }[] {
  const locales = new Set(list.flatMap((part) => Object.keys(part.name_localizations ?? {})));
  const inDefault = repeated(list.map(({ name }) => name)).map(({ index }) => ({ index, locale: null }));
  const inOthers = [...locales].flatMap((locale) =>
    repeated(list.map((part) => part.name_localizations?.[locale] ?? part.name)).map(({ index }) => ({
      index,
      locale,
    })),
  );
  return [...inDefault, ...inOthers];
}

/** A command that passed. */
export type CommandBody =
  z.output<typeof chatInput> | z.output<typeof contextMenu> | z.output<typeof entryPoint>;

const nameAndType = z.looseObject({
  name: z.unknown().optional(),
  name_localizations: z.record(z.string(), z.string().nullable()).nullish().catch(undefined),
  type: z.unknown().optional(),
});

/** All commands of an application, in one request: at most 100 of chat input, five of each menu; no name twice. */
export const commandListSchema = z.array(z.unknown()).superRefine((commands, ctx) => {
  const typed = commands.map((command) => {
    const { name, name_localizations, type } = nameAndType.safeParse(command).data ?? {};
    return { name: `${String(type ?? 1)} ${String(name)}`, name_localizations };
  });
  const names = typed.map(({ name }) => name);
  for (const { index, locale } of repeatedNames(typed))
    fail(
      ctx,
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
      placeOfName(index, locale),
    );
  for (const [type, most] of [
    ['1', 100],
    ['2', 5],
    ['3', 5],
    ['4', 1],
  ] as const)
    if (names.filter((name) => name.startsWith(`${type} `)).length > most)
      fail(
        ctx,
        'APPLICATION_COMMANDS_MAX',
        `Maximum number of application commands reached (${String(most)})`,
      );
});

/** The schema for a command's own type, so that errors name the right fields. */
export function schemaFor(command: unknown): z.ZodType<CommandBody> {
  const type = z.looseObject({ type: z.number().optional() }).safeParse(command).data?.type ?? 1;
  return type === 1 ? chatInput : type === 4 ? entryPoint : contextMenu;
}
