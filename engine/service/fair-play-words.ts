import type { Language } from '../model/languages.ts';
import type { FairPlayAct, FairPlayEntry, FairPlayPattern } from './fair-play.ts';

interface FairPlayWords {
  /** Those who are no people. */
  readonly actors: Readonly<Record<'computer' | 'system' | 'operator', string>>;
  readonly acts: Readonly<Record<FairPlayAct, string>>;
  readonly patterns: Readonly<Record<FairPlayPattern, string>>;
  readonly half: Readonly<Record<FairPlayEntry['half'], string>>;
  readonly play: (number: number, notation: string | null) => string;
  readonly roll: (number: number) => string;
}

/** What the list of what was taken back says, in each language. */
export const FAIR_PLAY_WORDS: Readonly<Record<Language, FairPlayWords>> = {
  en: {
    actors: { computer: 'the computer', system: 'the clock', operator: 'the operator' },
    acts: {
      undo_asked: 'asked to take plays back',
      correction_asked: 'asked to correct a play',
      abandon_asked: 'asked to abandon the game',
      turned_down: 'turned a request down',
      withdrawn: 'withdrew a request',
      undone: 'plays taken back',
      corrected: 'play corrected',
      abandoned: 'game abandoned',
      declined: 'invitation declined',
      reopened: 'finished game opened again',
      clock: 'the clock ran out',
      written: 'wrote a play in place of the charts',
    },
    patterns: {
      after_own_bad_play: 'about a play that went against who asks',
      dice_on_table: 'while dice lay on the table',
      while_behind: 'while behind',
      better_for_asker: 'better for who asked',
      changes_score: 'changes the score',
      by_playing_on: 'by playing on',
      asked_often: 'third request or more in this game',
      by_admin: 'by a league admin',
      started_again: 'the game was started again',
      bad_start_remade: 'started again after a bad start',
      clock_often: 'third time or more in this game',
      for_own_side: 'good for who wrote it',
      left_waiting: 'after the other side had kept the game waiting for a day or more',
    },
    half: { top: 'top', bottom: 'bottom' },
    play: (number, notation) => `play ${number}${notation === null ? '' : ` (${notation})`}`,
    roll: (number) => (number === 0 ? 'before the first roll' : `after roll ${number}`),
  },
  es: {
    actors: { computer: 'la computadora', system: 'el reloj', operator: 'quien opera el servidor' },
    acts: {
      undo_asked: 'pidió deshacer jugadas',
      correction_asked: 'pidió corregir una jugada',
      abandon_asked: 'pidió abandonar el juego',
      turned_down: 'rechazó una petición',
      withdrawn: 'retiró una petición',
      undone: 'jugadas deshechas',
      corrected: 'jugada corregida',
      abandoned: 'juego abandonado',
      declined: 'invitación rechazada',
      reopened: 'juego terminado, abierto de nuevo',
      clock: 'se acabó el tiempo',
      written: 'escribió una jugada en vez de las tablas',
    },
    patterns: {
      after_own_bad_play: 'sobre una jugada que perjudicó a quien lo pide',
      dice_on_table: 'con dados en la mesa',
      while_behind: 'cuando iba perdiendo',
      better_for_asker: 'mejora a quien lo pidió',
      changes_score: 'cambia el marcador',
      by_playing_on: 'al seguir jugando',
      asked_often: 'tercera petición o más en este juego',
      by_admin: 'por quien administra la liga',
      started_again: 'el juego se empezó de nuevo',
      bad_start_remade: 'empezado de nuevo tras un mal comienzo',
      clock_often: 'tercera vez o más en este juego',
      for_own_side: 'favorece a quien la escribió',
      left_waiting: 'después de que el otro lado hiciera esperar un día o más',
    },
    half: { top: 'alta', bottom: 'baja' },
    play: (number, notation) => `jugada ${number}${notation === null ? '' : ` (${notation})`}`,
    roll: (number) => (number === 0 ? 'antes de la primera tirada' : `tras la tirada ${number}`),
  },
};

/** What everybody is called who can have done something, by their ids: people, and those who are none. */
export const peopleOfFairPlay = (
  people: readonly { readonly user_id: string; readonly name: string }[],
  language: Language,
): Readonly<Record<string, string>> => ({
  ...FAIR_PLAY_WORDS[language].actors,
  ...Object.fromEntries(people.map(({ user_id, name }) => [user_id, name])),
});

/** An entry in one line, without who did it and when. */
export const tellFairPlay = (entry: FairPlayEntry, language: Language): string => {
  const w = FAIR_PLAY_WORDS[language];
  const { away, home, away_score, home_score, inning, half, play, notation, roll, side } = entry;
  const team = side === null ? '' : ` (${entry[side]})`;
  const where = `${away} ${away_score}, ${home} ${home_score}, ${w.half[half]} ${inning}`;
  const after = [...(play === null ? [] : [w.play(play, notation)]), w.roll(roll)].join(', ');
  const patterns = entry.patterns.map((name) => w.patterns[name]).join('; ');
  return `${w.acts[entry.act]}${team}: ${where}, ${after}${patterns === '' ? '' : ` [${patterns}]`}`;
};
