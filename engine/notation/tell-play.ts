import type { Play } from '../model/play.ts';
import type { GameSetup } from '../model/setup.ts';
import { makeNotation } from './notation.ts';
import { makeSentence, type NameOf } from './sentence.ts';
import type { Language } from '../model/languages.ts';

/** The names of both rosters; an id that is on neither stands for itself. */
export const namesOf =
  ({ away, home }: Pick<GameSetup, 'away' | 'home'>): NameOf =>
  (id) =>
    (away.roster[id] ?? home.roster[id])?.name ?? id;

/** A play in scorer's notation and in one sentence, in English unless told otherwise. */
export const tellPlay = (
  setup: Pick<GameSetup, 'away' | 'home'>,
  play: Play,
  language: Language = 'en',
): { readonly notation: string; readonly description: string } => ({
  notation: makeNotation(play),
  description: makeSentence(play, namesOf(setup), language),
});
