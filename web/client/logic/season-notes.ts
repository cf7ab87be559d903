import type { RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import { seasonNotes as notesOf } from '@paper-dynasty/engine/wire/season-notes';
import { LINEUP_WORDS, SEASON_WORDS } from '../strings.ts';

/** What holds a man back: hurt in this game or on the list, his rest with the game that it comes from, what limits leave; empty where nothing does. */
export const seasonNotes = ({ season, hurt }: Pick<RosterManView, 'season' | 'hurt'>): string =>
  [...(hurt ? [LINEUP_WORDS.hurt] : []), ...(season ? notesOf(season, SEASON_WORDS) : [])].join(', ');

/** A man's name, with what holds him back. */
export const nameInSeason = (man: RosterManView): string =>
  [man.name, seasonNotes(man)].filter(Boolean).join(' · ');
