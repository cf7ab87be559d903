import { Locale } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { COMMAND_PAYLOADS, listCommands } from '@paper-dynasty/bot/interactions/commands';
import {
  CATALOGUES,
  languageOf,
  LANGUAGES,
  speaking,
  words,
  type Language,
} from '@paper-dynasty/bot/words/index';

interface Part {
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const SPANISH = [Locale.SpanishES, Locale.SpanishLATAM];
const NAME = /^[-_\p{L}\p{N}]{1,32}$/u;

const partsOf = (part: Part, path = ''): readonly { readonly path: string; readonly part: Part }[] => {
  const own = `${path} ${part.name}`.trim();
  const inner = (part.options ?? []).flatMap((option) => partsOf(option, own));
  return [{ path: own, part }, ...inner];
};

const parts = COMMAND_PAYLOADS.flatMap((command) => partsOf(command as Part));
const choices = parts.flatMap(({ path, part }) =>
  (part.choices ?? []).map((choice) => ({ path: `${path}: ${choice.name}`, choice })),
);

describe('what Discord is told, in every language', () => {
  test.each(parts)('/$path', ({ part }) => {
    const names = [part.name, ...SPANISH.map((locale) => part.name_localizations?.[locale] ?? '')];
    const descriptions = [
      part.description ?? '',
      ...SPANISH.map((locale) => part.description_localizations?.[locale] ?? ''),
    ];
    for (const name of names) {
      expect(name).toMatch(NAME);
      expect(name).toBe(name.toLowerCase());
    }
    for (const description of descriptions) {
      expect(description.length).toBeGreaterThanOrEqual(1);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(Object.keys(part.name_localizations ?? {}).sort()).toEqual([...SPANISH].sort());
    expect(Object.keys(part.description_localizations ?? {}).sort()).toEqual([...SPANISH].sort());
    expect(descriptions[1]).not.toBe(descriptions[0]);
  });

  test.each(choices)('$path', ({ choice }) => {
    const names = [choice.name, ...SPANISH.map((locale) => choice.name_localizations?.[locale] ?? '')];
    for (const name of names) {
      expect(name.length).toBeGreaterThanOrEqual(1);
      expect(name.length).toBeLessThanOrEqual(100);
    }
  });
});

/** Every text of a catalogue; of a sentence with gaps, its source. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value).replaceAll('\\`', '`')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
};

/** The commands that texts tell people to use. */
const commandsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/`\/([\p{L}-]+(?: [\p{L}]+)?)[^`]*`/gu)].map((match) => match[1] ?? ''),
  );

describe.each(LANGUAGES)('the catalogue: %s', (language: Language) => {
  test('names only commands that there are, by the names people see', () => {
    const known = listCommands(language).map(({ shown }) => shown);
    const said = commandsIn(textsOf(CATALOGUES[language]));
    expect(said.length).toBeGreaterThan(10);
    const isKnown = (name: string): boolean =>
      known.some((command) => command === name || name.startsWith(`${command} `));
    expect(said.filter((name) => !isKnown(name))).toEqual([]);
  });
});

test.each([
  ['es-ES', 'es'],
  ['es-419', 'es'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  [null, 'en'],
] as const)('a person whose Discord is in %s is answered in %s', (locale, language) =>
  expect(languageOf(locale)).toBe(language),
);

test('what is said on the way to an answer is said in its language, whatever goes on beside it', async () => {
  const later = async (): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return words().CONTROL_WORDS.accept;
  };
  const said = await Promise.all([speaking('es', later), speaking('en', later), later()]);
  expect(said).toEqual(['Aceptar', 'Accept', 'Accept']);
});
