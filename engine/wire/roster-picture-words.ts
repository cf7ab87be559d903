import type { Hand } from '../model/hands.ts';
import type { Language } from '../model/languages.ts';

/** The words of drawn cards and lineups, in one language. */
export interface RosterPictureWords {
  readonly card: (name: string, team: string) => string;
  /** Over a side of a card: whom it is read against. */
  readonly against: Readonly<Record<'batting' | 'pitching', Readonly<Record<Hand, string>>>>;
  /** How often of 108 each result comes, in front of the results. */
  readonly ofAll: string;
  readonly batting: readonly [speed: string, steal: string, jump: string, bunt: string, hitAndRun: string];
  readonly pitching: readonly [
    hold: string,
    wildPitch: string,
    balk: string,
    pickOff: string,
    endurance: string,
  ];
  readonly range: (range: number) => string;
  readonly error: (error: number) => string;
  readonly arm: (arm: string) => string;
  readonly passedBall: (chances: number) => string;
  readonly lineup: (team: string) => string;
  readonly heads: readonly [order: string, position: string, man: string, hand: string, glove: string];
  readonly notSet: string;
}

const en: RosterPictureWords = {
  card: (name, team) => `The card of ${name}, ${team}`,
  against: {
    batting: { L: 'against left-handed pitchers', R: 'against right-handed pitchers' },
    pitching: { L: 'against left-handed batters', R: 'against right-handed batters' },
  },
  ofAll: 'of 108',
  batting: ['speed', 'steal', 'jump', 'bunt', 'hit and run'],
  pitching: ['hold', 'wild pitch', 'balk', 'pick-off', 'endurance'],
  range: (range) => `range ${range}`,
  error: (error) => `e${error}`,
  arm: (arm) => `arm ${arm}`,
  passedBall: (chances) => `passed ball ${chances}`,
  lineup: (team) => `The lineup of ${team}`,
  heads: ['', 'Pos', 'Player', 'Hand', 'In the field'],
  notSet: 'not set yet',
};

const es: RosterPictureWords = {
  card: (name, team) => `La tarjeta de ${name}, ${team}`,
  against: {
    batting: { L: 'contra lanzadores zurdos', R: 'contra lanzadores derechos' },
    pitching: { L: 'contra bateadores zurdos', R: 'contra bateadores derechos' },
  },
  ofAll: 'de 108',
  batting: ['velocidad', 'robo', 'salto', 'toque', 'bateo y corrido'],
  pitching: ['retención', 'wild pitch', 'balk', 'viraje', 'resistencia'],
  range: (range) => `alcance ${range}`,
  error: (error) => `e${error}`,
  arm: (arm) => `brazo ${arm}`,
  passedBall: (chances) => `passed ball ${chances}`,
  lineup: (team) => `La alineación de ${team}`,
  heads: ['', 'Pos', 'Jugador', 'Mano', 'En el campo'],
  notSet: 'sin poner todavía',
};

/** The words of drawn cards and lineups by language. */
export const ROSTER_PICTURE_WORDS: Readonly<Record<Language, RosterPictureWords>> = { en, es };
