import { OUTCOME_FACTS, OUTCOMES, type Outcome, type OutcomeFacts } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import * as en from './en/outcomes.ts';
import * as es from './es/outcomes.ts';
import { parsePosition } from './position-names.ts';
import { foldNames, RANKS, rankOf, type Rank } from './rank-names.ts';

/** What people call an outcome beside its code and its names in menus, in every language. How a name is written (capitals, spaces, accents) makes no difference. */
export const aliasesOf = (outcome: Outcome): readonly string[] =>
  [en, es].flatMap((words) => [words.SHORT_OUTCOMES[outcome], ...words.OUTCOME_ALIASES[outcome]]);

type Which = (outcome: Outcome, facts: OutcomeFacts) => boolean;

/** Names that several outcomes share: each stands for all of them, and the dice or the person say which. */
const SHARED: readonly (readonly [names: readonly string[], which: Which])[] = [
  [
    [
      'GB',
      'G',
      'groundball',
      'ground ball',
      'grounder',
      'groundout',
      'ground out',
      'rodado',
      'rod',
      'roletazo',
    ],
    (_, { group, ball }) => group === 'out' && ball === 'groundball',
  ],
  [
    ['FB', 'FO', 'F', 'fly', 'fly ball', 'flyout', 'fly out', 'elevado', 'elev'],
    (_, { group, ball }) => group === 'out' && ball === 'flyout',
  ],
  [
    ['SF', 'sac fly', 'sacrifice fly', 'elevado de sacrificio'],
    (o, { group, ball }) => group === 'out' && ball === 'flyout' && o !== 'flyout_c',
  ],
  [['1B', 'SI', 'S', 'single', 'sencillo', 'imparable'], (_, { group, hit }) => group === 'hit' && hit === 1],
  [['2B', 'DO', 'D', 'double', 'doble'], (_, { group, hit }) => group === 'hit' && hit === 2],
  [['hit'], (_, { group }) => group === 'hit'],
  [['E', 'error', 'ROE', 'reached on error'], (_, { reached_on }) => reached_on === 'error'],
  [['bunt', 'toque'], (_, { ball }) => ball === 'bunt'],
];

const namesOf = (outcome: Outcome): readonly string[] => {
  const shared = SHARED.filter(([, which]) => which(outcome, OUTCOME_FACTS[outcome])).flatMap(
    ([names]) => names,
  );
  const own = [outcome, OUTCOME_FACTS[outcome].label, es.OUTCOME_WORDS[outcome], ...aliasesOf(outcome)];
  return [...own, ...shared];
};

const NAMES = OUTCOMES.map((outcome) => ({ outcome, names: foldNames(namesOf(outcome)) }));

const ranked = (text: string): readonly { readonly outcome: Outcome; readonly rank: Rank }[] =>
  NAMES.flatMap(({ outcome, names }) => {
    const rank = rankOf(names, text);
    return rank ? [{ outcome, rank }] : [];
  });

/** The outcomes that a text may mean, in any language, best first: its names before beginnings, those before parts; of equals first those of `likely`. */
export const findOutcomes = (text: string, likely: readonly Outcome[] = []): readonly Outcome[] => {
  const weight = ({ outcome, rank }: { outcome: Outcome; rank: Rank }): number =>
    2 * RANKS.indexOf(rank) + (likely.includes(outcome) ? 0 : 1);
  return [...ranked(text)].sort((a, b) => weight(a) - weight(b)).map(({ outcome }) => outcome);
};

/** What somebody wrote of a play: the outcomes that it can be (one where it is clear, none where it is nothing), and where the ball went. */
export interface ReadOutcome {
  readonly outcomes: readonly Outcome[];
  readonly place: Position | null;
}

/** The outcomes that a text names best; of those the `likely` ones, if there are any. */
const meant = (text: string, likely: readonly Outcome[], least: Rank): readonly Outcome[] => {
  const found = ranked(text);
  const best = RANKS.slice(0, RANKS.indexOf(least) + 1).find((rank) => found.some((f) => f.rank === rank));
  const outcomes = found.filter(({ rank }) => rank === best).map(({ outcome }) => outcome);
  const expected = outcomes.filter((o) => likely.includes(o));
  return expected.length > 0 ? expected : outcomes;
};

const NUMBERED = /^(.*[a-z?*])\s*-?([1-9])$/i;
/** What may stand before a place: `fly to left`, `elevado al central`. */
const TOWARDS = /^(?:to|al|a la|a|por)\s+/i;

/** A text in two, at each of its spaces and before a number at its end; the longest beginnings first. */
const inTwo = (text: string): readonly (readonly [string, string])[] => {
  const spoken = text.trim().split(/\s+/);
  const at = spoken
    .slice(1)
    .map((_, i) => [spoken.slice(0, i + 1).join(' '), spoken.slice(i + 1).join(' ')] as const);
  const [, name, number] = NUMBERED.exec(text.trim()) ?? [];
  return [...(name && number ? [[name, number] as const] : []), ...at.reverse()];
};

const canGo = (outcome: Outcome, place: Position): boolean =>
  OUTCOME_FACTS[outcome].locations.includes(place);

/** An outcome with a place behind it: `gba SS`, `flyout B lf`, `fly to left field`, `F8`, `E6`. */
const withPlace = (text: string, likely: readonly Outcome[]): ReadOutcome | null => {
  for (const [name, where] of inTwo(text)) {
    const place = parsePosition(where.replace(TOWARDS, ''));
    const outcomes = place ? meant(name, likely, 'name').filter((o) => canGo(o, place)) : [];
    if (outcomes.length > 0) return { outcomes, place };
  }
  return null;
};

/** The place in a text that is a name as a whole too, where its beginning names the same outcome: `PO P` is a pop-out to the pitcher, spelled like `pop`. */
const placeAside = (text: string): Position | null => {
  const whole = meant(text, [], 'name');
  const placed = withPlace(text, []);
  const same = placed?.outcomes.length === whole.length && whole.every((o) => placed.outcomes.includes(o));
  return same ? placed.place : null;
};

/**
 * Reads an outcome as people write it, in English or Spanish: a code, a name, an alias of `aliasesOf`, or enough of one to tell; with the place
 * behind it if they like (`gba SS`, `F8`). `likely` are the outcomes that are possible now: they decide where a text names several.
 */
export const readOutcome = (text: string, likely: readonly Outcome[] = []): ReadOutcome => {
  const named = meant(text, likely, 'name');
  if (named.length > 0) return { outcomes: named, place: placeAside(text) };
  return withPlace(text, likely) ?? { outcomes: meant(text, likely, 'part'), place: null };
};

/** Whether a text is a name of an outcome as it stands. */
export const isOutcomeName = (text: string): boolean => meant(text, [], 'name').length > 0;

/** Whether a name of an outcome begins with a text. */
export const isOutcomeBeginning = (text: string): boolean =>
  ranked(text).some(({ rank }) => rank === 'name' || rank === 'beginning');
