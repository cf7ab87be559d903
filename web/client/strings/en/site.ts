import { counted } from './plural.ts';

/** The words around every page. */
export const SITE_WORDS = {
  skip: 'Skip to the page',
  menu: 'Pages',
  more: 'More of this site',
  developers: 'For programs (API)',
  games: 'Games',
  language: 'Language',
  signIn: 'Sign in',
  signInFailed: 'Signing in with Discord did not work. Please try again.',
  account: 'Your account:',
  signInAgain: 'Sign in again',
  signOutEverywhere: 'Sign out everywhere',
  devices: 'Where you are signed in',
  thisDevice: 'here, now',
  unknownDevice: 'An unknown device',
  endSession: (device: string | null) => `Sign out ${device ?? 'this device'}`,
  signedInAs: 'Signed in as',
  loading: 'One moment…',
  noConnection: 'There is no connection to the server.',
  failed: 'That did not load.',
  again: 'Try again',
  notFoundTitle: 'Foul ball',
  perhapsPrivate: 'If it is private to you, sign in and it appears here.',
  toGames: 'To the games',
  scorecard: 'Scorecard',
  checkDice: 'Check the dice',
} as const;

/** The front page. */
export const HOME_WORDS = {
  headline: 'Cards on the table. Dice in the air.',
  pitch:
    'Manage a team, roll for every at-bat and read the cards. Play your league from Discord or from this live scorecard: it is the same game.',
  promises: [
    ['Live', 'Every play is on every scorecard within a moment.'],
    ['By the book', 'The whole game: steals, bunts, double switches, the scorer’s rulings.'],
    ['Honest dice', 'Sealed before the first pitch, checked by anybody after the last.'],
  ],
  yourMove: 'Your move',
  waiting: 'Waiting',
  invited: 'You are invited',
  waitsForAnswer: 'Invitation sent',
  watchingIsFree: 'Watching needs no sign-in.',
  hello: (name: string) => `Hello, ${name}.`,
  waitForYou: (n: number) =>
    n === 0 ? 'Nothing waits for you.' : `${counted(n, 'game waits', 'games wait')} for you.`,
  liveNow: 'Live now',
  noLive: 'Nobody is playing at the moment.',
  latest: 'Latest results',
  noMine: 'You have no game under way.',
  leagues: 'Leagues',
  printed: 'Printed cards on your table',
  digital: 'Digital cards, read by the engine',
  acceptShort: 'Accept',
  damaged: 'Damaged',
  damagedTitle: 'This game is damaged',
  at: (away: string, home: string) => `${away} at ${home}`,
  outs: (n: number) => counted(n, 'out', 'outs'),
} as const;
