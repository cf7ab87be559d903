import type { Language } from '../model/languages.ts';
import { LEAGUE_PARTS, type Changed, type LeagueChanges, type LeaguePart } from './compare-leagues.ts';

interface ChangeWords {
  readonly parts: Readonly<Record<LeaguePart, string>>;
  readonly added: string;
  readonly changed: string;
  readonly gone: string;
  readonly more: (n: number) => string;
  readonly nothing: string;
}

const WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    parts: {
      settings: 'Settings',
      parks: 'Ballparks',
      teams: 'Teams',
      managers: 'Managers',
      players: 'Players',
      games: 'Games',
    },
    added: 'added',
    changed: 'changed',
    gone: 'gone',
    more: (n) => `and ${n} more`,
    nothing: 'Nothing changes.',
  },
  es: {
    parts: {
      settings: 'Ajustes',
      parks: 'Estadios',
      teams: 'Equipos',
      managers: 'Mánagers',
      players: 'Jugadores',
      games: 'Juegos',
    },
    added: 'nuevos',
    changed: 'cambiados',
    gone: 'fuera',
    more: (n) => `y ${n} más`,
    nothing: 'No cambia nada.',
  },
};

/** How many of what changes are named. */
const NAMED = 5;

const named = ({ name, fields }: Changed): string =>
  fields.length > 0 ? `${name} (${fields.join(', ')})` : name;

const list = (words: ChangeWords, items: readonly Changed[]): string => {
  const shown = items.slice(0, NAMED).map(named).join('; ');
  return items.length > NAMED ? `${shown}; ${words.more(items.length - NAMED)}` : shown;
};

/** What changes in a league, a line each: how many of what are added, changed, gone, and which. */
export const tellChanges = (changes: LeagueChanges, language: Language): readonly string[] => {
  const words = WORDS[language];
  const lines = LEAGUE_PARTS.flatMap((part) =>
    (['added', 'changed', 'gone'] as const).flatMap((kind) => {
      const items = changes[part][kind];
      if (items.length === 0) return [];
      return [`${words.parts[part]}, ${words[kind]}: ${items.length} (${list(words, items)})`];
    }),
  );
  return lines.length > 0 ? lines : [words.nothing];
};
