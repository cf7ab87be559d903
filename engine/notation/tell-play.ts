import type { Play } from '../model/play.ts';
import type { GameSetup } from '../model/setup.ts';
import { makeNotation } from './notation.ts';
import { makeSentence, type NameOf } from './sentence.ts';

/** The names of both rosters; an id that is on neither stands for itself. */
export const namesOf =
  ({ away, home }: Pick<GameSetup, 'away' | 'home'>): NameOf =>
  (id) =>
    (away.roster[id] ?? home.roster[id])?.name ?? id;

/** A play in scorer's notation and in one English sentence. */
export const tellPlay = (
  setup: Pick<GameSetup, 'away' | 'home'>,
  play: Play,
): { readonly notation: string; readonly description: string } => ({
  notation: makeNotation(play),
  description: makeSentence(play, namesOf(setup)),
});
