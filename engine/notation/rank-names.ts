import { foldText } from './fold-text.ts';

/** How well a text names a thing: it is one of its names, one of them begins with it, a word in one of them does, or it stands somewhere in one. Best first. */
export const RANKS = ['name', 'beginning', 'word', 'part'] as const;
/** One of `RANKS`. */
export type Rank = (typeof RANKS)[number];

/** The names of a thing, folded, and the same from each of their words on. */
export interface FoldedNames {
  readonly names: readonly string[];
  readonly tails: readonly string[];
}

const tailsOf = (name: string): readonly string[] => {
  const words = name.split(/[\s_(),/-]+/).filter(Boolean);
  return words.slice(1).map((_, i) => foldText(words.slice(i + 1).join(' ')));
};

/** Names made ready for `rankOf`. */
export const foldNames = (names: readonly string[]): FoldedNames => ({
  names: names.map(foldText),
  tails: names.flatMap(tailsOf),
});

/** How well a text names a thing; null when it does not. However it is written: capitals, accents, spaces and marks make no difference. */
export const rankOf = ({ names, tails }: FoldedNames, text: string): Rank | null => {
  const said = foldText(text);
  if (said === '') return null;
  if (names.includes(said)) return 'name';
  if (names.some((name) => name.startsWith(said))) return 'beginning';
  if (tails.some((tail) => tail.startsWith(said))) return 'word';
  return names.some((name) => name.includes(said)) ? 'part' : null;
};

/** The things that a text may name, best first; equals stay in their order. */
export const rankNamed = <T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  text: string,
): readonly { readonly thing: T; readonly rank: Rank }[] =>
  things
    .flatMap((thing) => {
      const rank = rankOf(foldNames(namesOf(thing)), text);
      return rank ? [{ thing, rank }] : [];
    })
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank));

/** The one thing that a text names best: `many` where several are named equally well, null where none is. */
export const findNamed = <T>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
  text: string,
): { readonly found: T } | { readonly many: readonly T[] } | null => {
  const ranked = rankNamed(things, namesOf, text);
  const [first] = ranked;
  if (!first) return null;
  const best = ranked.filter(({ rank }) => rank === first.rank).map(({ thing }) => thing);
  return best.length === 1 ? { found: first.thing } : { many: best };
};
