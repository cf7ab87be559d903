import {
  ApplicationCommandOptionType as Option,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10';
import { expect } from 'vitest';
import { COMMAND_PAYLOADS } from '@paper-dynasty/bot/interactions/commands';
import type { TestBot, Who } from './support.ts';
import type { OptionValue } from '../stand-ins/discord/resolve-options.ts';
import { twoPeople } from './table.ts';

/** What a command is given. */
export type Given = Record<string, OptionValue>;

/** A command with its options. */
export interface Driven {
  readonly name: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** Every command and subcommand with its options, from what Discord is told. */
export const DEFINITIONS: readonly Driven[] = COMMAND_PAYLOADS.flatMap((command): readonly Driven[] => {
  const options = command.options ?? [];
  const subs = options.filter((o) => o.type === Option.Subcommand);
  if (subs.length === 0)
    return [{ name: command.name, options: options as APIApplicationCommandBasicOption[] }];
  return subs.map((sub) => ({ name: `${command.name} ${sub.name}`, options: sub.options ?? [] }));
});

const valueOf = async (
  bot: TestBot,
  who: Who,
  name: string,
  option: APIApplicationCommandBasicOption,
  given: Given,
): Promise<OptionValue> => {
  if (option.type === Option.String) {
    if ('choices' in option && option.choices) return option.choices[0]?.value ?? 'x';
    if (!option.autocomplete) return name === 'dice' ? '2d6' : 'x';
    const offered = await bot.suggestions(who, name, option.name, given);
    expect(offered.length).toBeLessThanOrEqual(25);
    return String(offered[0]?.value ?? 'x');
  }
  if (option.type === Option.Integer) return 'min_value' in option ? (option.min_value ?? 1) : 1;
  if (option.type === Option.Boolean) return true;
  if (option.type === Option.Attachment) return { name: 'league.json', data: '{}' };
  return option.type === Option.Channel ? 'lobby' : 'ben';
};

/** Values for a command's options, of the suggestions where there are any: for those that it must be given, or for `all`. */
export const filled = async (
  bot: TestBot,
  who: Who,
  { name, options }: Driven,
  all: boolean,
): Promise<Given> => {
  const given: Given = {};
  for (const option of options)
    if (all || option.required) given[option.name] = await valueOf(bot, who, name, option, given);
  return given;
};

/** A game under way in #games, whatever the command before has done to it. */
export const gameUnderWay = async (bot: TestBot): Promise<void> => {
  const state = (await bot.gameId()) === '' ? null : await bot.state();
  if (state?.status !== 'active') await twoPeople(bot);
};
