import { isCommandName, type CommandName } from '../commands/index.ts';

/** A command typed at a terminal. */
export interface TypedCommand {
  readonly name: CommandName;
  readonly options: Readonly<Record<string, string>>;
}

/** The options that words without a name stand for, in order. */
const BARE: Partial<Record<CommandName, readonly string[]>> = {
  outcome: ['outcome', 'location'],
  'game start': ['league', 'team', 'opponent'],
  'game show': ['game'],
  'game accept': ['game'],
  plays: ['count'],
};

/** Reads `/game start league:pd team:… computer:balanced`, `roll`, `outcome groundball_a SS`; null when it is no command. */
export const parseLine = (line: string): TypedCommand | null => {
  const words = line.trim().replace(/^\//, '').split(/\s+/).filter(Boolean);
  const two = words.slice(0, 2).join(' ');
  const [first = ''] = words;
  const name = isCommandName(two) ? two : isCommandName(first) ? first : null;
  if (!name) return null;
  const options: Record<string, string> = {};
  const bare = [...(BARE[name] ?? [])];
  for (const word of words.slice(name.split(' ').length)) {
    const [, key, value] = /^([a-z]+):(.+)$/.exec(word) ?? [];
    if (key && value) options[key] = value;
    else {
      const option = bare.shift();
      if (option) options[option] = word;
    }
  }
  return { name, options };
};
