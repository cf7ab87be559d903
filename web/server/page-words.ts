import type { Status } from '@paper-dynasty/engine/model/state';
import type { Language } from '@paper-dynasty/engine/model/languages';

type Half = 'top' | 'bottom';

/** What a page says of itself before its scripts run, and where its link is pasted. */
export interface PageWords {
  readonly site: string;
  readonly dice: (game: string) => string;
  readonly at: (away: string, home: string) => string;
  /** Where a game is while it is played. */
  readonly inning: (half: Half, inning: number) => string;
  readonly status: Readonly<Record<Exclude<Status, 'active'>, string>>;
  readonly league: (name: string) => string;
  readonly team: (name: string, league: string) => string;
}

const en: PageWords = {
  site: 'Manage a team, roll for every at-bat and read the cards: baseball with cards and dice, from Discord or from a live scorecard.',
  dice: (game) => `Dice of ${game}`,
  at: (away, home) => `${away} at ${home}`,
  inning: (half, inning) => `${half === 'top' ? 'Top' : 'Bottom'} ${inning}`,
  status: {
    pending: 'Invitation',
    lineups: 'Lineups',
    paused: 'Paused',
    completed: 'Final',
    declined: 'Declined',
    abandoned: 'Abandoned',
  },
  league: (name) => `Standings, leaders and results of ${name}.`,
  team: (name, league) => `The roster, cards and results of ${name}, ${league}.`,
};

const es: PageWords = {
  site: 'Dirige un equipo, tira los dados en cada turno y lee las cartas: béisbol con cartas y dados, desde Discord o desde una hoja de anotación en vivo.',
  dice: (game) => `Dados de ${game}`,
  at: (away, home) => `${away} en casa de ${home}`,
  inning: (half, inning) => `${half === 'top' ? 'Alta' : 'Baja'} ${inning}`,
  status: {
    pending: 'Invitación',
    lineups: 'Alineaciones',
    paused: 'En pausa',
    completed: 'Final',
    declined: 'Rechazado',
    abandoned: 'Abandonado',
  },
  league: (name) => `Posiciones, líderes y resultados de ${name}.`,
  team: (name, league) => `La plantilla, las cartas y los resultados de ${name}, ${league}.`,
};

/** The words by language. */
export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, es };
