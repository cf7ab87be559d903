import type { Language } from '../model/languages.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { PICTURE_WORDS } from './picture-words.ts';

/** What the browser shows of a turn. `tag`: what it replaces; `url`: where it leads, on this site. */
export interface PushNote {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
}

const TITLES: Readonly<Record<Language, string>> = { en: 'It is your turn', es: 'Te toca' };

/** What a push message says of a turn. */
export const pushNote = (state: GameState, language: Language): PushNote => {
  const w = PICTURE_WORDS[language];
  const { situation: s, setup, status } = state;
  const score = SIDES.map((side) => `${setup[side].team.abbreviation} ${s.score[side]}`).join(', ');
  const teams = SIDES.map((side) => setup[side].team.name).join(' – ');
  const now = status === 'active' ? `${score}; ${w.inning(s.half, s.inning)}, ${w.outs(s.outs)}` : teams;
  return { title: TITLES[language], body: now, tag: setup.game_id, url: `/games/${setup.game_id}` };
};
