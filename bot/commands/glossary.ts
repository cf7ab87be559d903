import {
  findTerm,
  GLOSSARY_TOPICS,
  TERM_KEYS,
  TERMS,
  termsOf,
  termTitle,
  type GlossaryTopic,
  type TermKey,
} from '@paper-dynasty/engine/notation/glossary';
import type { Choice } from '../interactions/suggestions.ts';
import type { MenuOption } from '../components/menu-pages.ts';
import { menu, NO_GAME } from '../components/widgets.ts';
import { no, type Row } from '../invocation.ts';
import { CATALOGUES, words } from '../words/index.ts';

/** Before the key of a glossary's topic in the menu of the help. */
const PART = 'glossary.';

/** The glossary's topics as the menu of the help offers them. */
export const glossaryOptions = (): readonly MenuOption[] =>
  GLOSSARY_TOPICS.map((topic) => ({
    value: `${PART}${topic}`,
    label: words().HELP_WORDS.glossary(words().GLOSSARY.topics[topic]),
  }));

/** The glossary's topic that an option of the menu stands for; null when it stands for another. */
export const glossaryTopic = (value: string): GlossaryTopic | null =>
  GLOSSARY_TOPICS.find((topic) => value === `${PART}${topic}`) ?? null;

/** The terms of a topic, to be picked from. */
export const termMenu = (topic: GlossaryTopic, chosen: TermKey | null = null): Row => {
  const options = termsOf(topic).map((key) => ({
    value: key,
    label: termTitle(key, words().GLOSSARY),
    default: key === chosen,
  }));
  return menu(words().HELP_WORDS.pickTerm, { action: 'term', game_id: NO_GAME }, options);
};

/** A topic of the glossary: its terms by name and code. */
export const topicLines = (topic: GlossaryTopic): readonly string[] => [
  `**${words().GLOSSARY.topics[topic]}**`,
  termsOf(topic)
    .map((key) => termTitle(key, words().GLOSSARY))
    .join(' · '),
];

/** A term: its name in words, how cards write it, what it means, where the rule book has it, and what it leans on. */
export const termLines = (key: TermKey): readonly string[] => {
  const { GLOSSARY, HELP_WORDS } = words();
  const { codes, rules, see } = TERMS[key];
  const written = codes.map((code) => `\`${code}\``).join(' ');
  const others = (see as readonly TermKey[]).map((other) => GLOSSARY.terms[other].name);
  return [
    [`**${GLOSSARY.terms[key].name}**`, written].filter(Boolean).join(' '),
    GLOSSARY.terms[key].text,
    `-# ${[HELP_WORDS.ruleBook(rules), others.length > 0 ? HELP_WORDS.see(others.join(', ')) : ''].filter(Boolean).join(' · ')}`,
  ];
};

/** The term that somebody asks for, in whichever language. Refuses what names none, or several. */
export const termAsked = (text: string): TermKey => {
  const { GLOSSARY, PROBLEM_WORDS } = words();
  const others = Object.values(CATALOGUES).map((catalogue) => catalogue.GLOSSARY);
  const found = findTerm(text, GLOSSARY) ?? findTerm(text, ...others);
  if (!found) return no('bad_input', PROBLEM_WORDS.noTerm(text));
  if ('found' in found) return found.found;
  return no(
    'bad_input',
    PROBLEM_WORDS.whichTerm(text, found.many.map((key) => GLOSSARY.terms[key].name).join(', ')),
  );
};

/** Every term as a suggestion. */
export const glossaryChoices = (): readonly Choice[] =>
  TERM_KEYS.map((key) => ({
    name: termTitle(key, words().GLOSSARY),
    value: key,
    also: [...TERMS[key].codes, ...Object.values(CATALOGUES).map(({ GLOSSARY }) => GLOSSARY.terms[key].name)],
  }));
