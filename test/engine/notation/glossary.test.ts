import { describe, expect, test } from 'vitest';
import { CARD_RESULTS } from '@paper-dynasty/engine/model/cards';
import { LANGUAGES } from '@paper-dynasty/engine/model/languages';
import {
  findTerm,
  GLOSSARIES,
  GLOSSARY_TOPICS,
  isTerm,
  TERM_KEYS,
  TERMS,
  termOfOutcome,
  termOfResult,
  termsOf,
} from '@paper-dynasty/engine/notation/glossary';

/** A menu of Discord's takes so many options. */
const MOST_IN_A_MENU = 25;

test('every term belongs to a topic that a menu can hold, and leans on terms that are there', () => {
  expect(GLOSSARY_TOPICS.flatMap(termsOf).sort()).toEqual([...TERM_KEYS].sort());
  for (const topic of GLOSSARY_TOPICS) expect(termsOf(topic).length).toBeLessThanOrEqual(MOST_IN_A_MENU);
  for (const key of TERM_KEYS) {
    expect(TERMS[key].see.filter((other) => !isTerm(other))).toEqual([]);
    expect(TERMS[key].see).not.toContain(key);
  }
});

test('everything that a card can say has its term', () => {
  expect(CARD_RESULTS.filter((result) => termOfResult(result) === null)).toEqual([]);
  expect(termOfResult('flyout_b:RF')).toBe('flyout_b');
  expect(termOfResult('bp_single')).toBe('ballpark');
  expect(termOfOutcome('stolen_base')).toBe('steal');
  expect(termOfOutcome('other_advance')).toBeNull();
});

describe.each(LANGUAGES)('the glossary: %s', (language) => {
  test('has words of its own for every term, short enough to be read at a glance', async () => {
    const { GLOSSARY } = await GLOSSARIES[language]();
    const names = TERM_KEYS.map((key) => GLOSSARY.terms[key].name);
    expect(new Set(names).size).toBe(names.length);
    for (const key of TERM_KEYS) {
      const { name, text } = GLOSSARY.terms[key];
      expect(name.length).toBeLessThanOrEqual(40);
      expect(text).toMatch(/^\p{Lu}.{20,230}\.$/u);
    }
  });

  test('finds each term by its name and by a code that is its own', async () => {
    const { GLOSSARY } = await GLOSSARIES[language]();
    for (const key of TERM_KEYS) expect(findTerm(GLOSSARY.terms[key].name, GLOSSARY)).toEqual({ found: key });
    expect(findTerm('GB A', GLOSSARY)).toEqual({ found: 'groundball_a' });
    expect(findTerm('si2', GLOSSARY)).toEqual({ found: 'single_2' });
    expect(findTerm('d20', GLOSSARY)).toHaveProperty('many');
    expect(findTerm('quidditch', GLOSSARY)).toBeNull();
  });
});

test('Spanish says it in Spanish', async () => {
  const [en, es] = [(await GLOSSARIES.en()).GLOSSARY, (await GLOSSARIES.es()).GLOSSARY];
  expect(TERM_KEYS.filter((key) => en.terms[key].text === es.terms[key].text)).toEqual([]);
});
