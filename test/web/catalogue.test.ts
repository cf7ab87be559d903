import { describe, expect, test } from 'vitest';
import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { preferredLanguage } from '@paper-dynasty/engine/model/languages';
import { CATALOGUES } from '@paper-dynasty/web/client/strings/catalogues';

type Tree = { readonly [key: string]: Tree } | string | null | ((...args: readonly unknown[]) => string);

const en = (await CATALOGUES.en()) as unknown as Tree;
const es = (await CATALOGUES.es()) as unknown as Tree;

/** Every leaf of a catalogue by its path. */
const leaves = (tree: Tree, path = ''): readonly (readonly [path: string, leaf: unknown])[] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
    : [[path, tree]];

/** The refusals of the server are English: only the other languages have sentences of their own. */
const shared = (tree: Tree) => leaves(tree).filter(([path]) => !path.startsWith('REFUSAL_'));
const english = new Map(shared(en));
const spanish = new Map(shared(es));
const functions = [...english].flatMap(([path, leaf]) => (typeof leaf === 'function' ? [path] : []));

const CANDIDATES = ['top', 'bottom', 'L', 'R', 'Quail', 'Zebra', true, false, 0, 1, 2, 37] as const;

/** Which arguments of a sentence it says anything of: those that change it. */
const used = (say: (...args: readonly unknown[]) => string): readonly boolean[] =>
  Array.from({ length: say.length }, (_, i) => {
    const said = CANDIDATES.map((candidate) =>
      say(...Array.from({ length: say.length }, (_none, j) => (i === j ? candidate : 'Base'))),
    );
    return new Set(said).size > 1;
  });

describe('the catalogue of words', () => {
  test('the languages have the same keys, and no empty words', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
    for (const words of [english, spanish])
      for (const [path, leaf] of words) expect(leaf, path).not.toMatchObject({ length: 0 });
  });

  test.each(functions)('%s says the same things in both languages', (path) => {
    const [first, second] = [english, spanish].map((words) => words.get(path)) as ((
      ...args: readonly unknown[]
    ) => string)[];
    expect(used(second!)).toEqual(used(first!));
  });

  test('no language is a copy of the other', () => {
    const same = [...english].filter(
      ([path, leaf]) => typeof leaf === 'string' && spanish.get(path) === leaf,
    );
    expect(same.length).toBeLessThan(english.size / 4);
  });

  test('the outcomes are named in English as the engine names them', () => {
    for (const outcome of OUTCOMES)
      expect(english.get(`OUTCOME_WORDS.${outcome}`)).toBe(OUTCOME_FACTS[outcome].label);
  });
});

describe('the language of the page', () => {
  test.each([
    [['es-MX', 'en'], 'es'],
    [['de-AT', 'es'], 'es'],
    [['EN-gb', 'es'], 'en'],
    [['fr', 'pt-BR'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (wanted, language) => {
    expect(preferredLanguage(wanted)).toBe(language);
  });
});
