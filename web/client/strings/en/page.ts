import type { PitchingDecision } from '@paper-dynasty/engine/stats/lines';
import type { Pace } from '@paper-dynasty/engine/model/setup';
import type { Status } from '@paper-dynasty/engine/model/state';

/** Every word of the page that the server does not send: the plain ones here, the named lists below. */
export const STRINGS = {
  title: 'Paper Dynasty',
  signInAs: 'Sign in as a demo manager',
  signInDiscord: 'Sign in with Discord',
  signOut: 'Sign out',
  myGames: 'My games',
  newGame: 'New game',
  league: 'League',
  visitors: 'Visitors',
  home: 'Home',
  me: 'I manage',
  theirManager: 'their manager',
  computer: 'the computer',
  teamOf: (side: string) => `${side}: team`,
  managerOf: (side: string) => `${side}: manager`,
  pace: 'Pace',
  mode: 'Counts as',
  aloneIsPractice: 'You manage both sides: the game counts as practice.',
  visibility: 'Who may watch',
  startGame: 'Start the game',
  accept: 'Accept the invitation',
  decline: 'Decline',
  nonce: 'Words for the dice',
  nonceHint: 'Any words of yours, without |. They are mixed into every roll.',
  setLineup: 'Use the sensible lineup and play ball',
  roll: 'Roll the dice',
  resolve: 'Read the card',
  resume: 'Resume the game',
  report: 'What does the card say?',
  whereTo: 'Where was it hit?',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  playByPlay: 'Play by play',
  boxScore: 'Box score',
  all: 'All',
  scoring: 'Scoring',
  filter: 'Filter',
  how: 'How',
  batter: 'At bat',
  pitcher: 'Pitching',
  onDeck: 'On deck',
  live: 'Live',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting…',
  offline: 'Offline',
  loading: 'Opening the scorecard…',
  notFound: 'There is no such page.',
  final: 'Final',
  actions: 'Actions',
  yourTurn: 'Your turn',
  team: 'Team',
  lineScore: 'Line score',
  field: 'The field',
  dice: 'Dice',
  noDice: 'The dice are in the cup.',
  basesEmpty: 'Bases empty',
  tired: 'tired',
  fatigued: 'fatigued',
  tiredHint: 'At the point of weakness.',
  fatiguedHint: 'Past the point of weakness.',
} as const;

/** A game's status where it is shown. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  pending: 'invited',
  lineups: 'lineups',
  active: 'live',
  paused: 'paused',
  completed: 'final',
  declined: 'declined',
  abandoned: 'abandoned',
};

/** What the paces mean. */
export const PACE_HINTS: Readonly<Record<Pace, string>> = {
  quick: 'Decisions are optional; defaults stand.',
  full: 'With a runner on, the game waits for both managers before every roll.',
};

/** The words of the list of keys. */
export const KEY_WORDS = {
  title: 'Keys',
  primary: 'Roll the dice, read the card, take the suggested step',
  choose: 'Choose the answer with that number',
  lineups: 'Lineups and bench',
  scorer: 'Write the play out',
  undo: 'Undo the last play',
  glossary: 'Glossary',
  help: 'This list',
  escape: 'Close what is open',
} as const;

/** The heads of the box score and of the line score that no record has. */
export const BOX_WORDS = {
  pitching: 'Pitching',
  battersFaced: 'BF',
  runs: 'R',
  hits: 'H',
  errors: 'E',
} as const;

/** What a pitcher has of a game, behind the name. */
export const PITCHER_OF_RECORD: Readonly<Record<PitchingDecision, string>> = {
  W: 'W',
  L: 'L',
  S: 'S',
  H: 'H',
  BS: 'BS',
};

/** The words of a game that is over. */
export const FINAL_WORDS = {
  save: 'Save the game:',
  saveReadable: 'Save what can be read:',
  eva: 'Retrosheet event file',
  csv: 'table (CSV)',
  json: 'everything (JSON)',
} as const;

/** The scorer's ruling on the pitchers of record. */
export const SCORER_RULING_WORDS = {
  title: 'Rule on winner, loser and save',
  hint: 'Where the rules leave it to the scorer: which reliever wins for a starter short of innings, or for a reliever who was brief and ineffective.',
  winner: 'Winner',
  loser: 'Loser',
  save: 'Save',
  byRule: 'As the rules have it',
  asRuled: 'as the rules have it',
  reason: 'Why',
  send: 'Rule it so',
  ruled: (ruling: string) => `The scorer's ruling: ${ruling}`,
} as const;

/** What a screen reader is told beside the plays, and what stops a second tap. */
export const FEED_WORDS = {
  undone: (n: number) => `Play ${n} and everything after it were taken back.`,
  corrected: (n: number) => `Play ${n} was corrected.`,
  ruled: 'The scorer has ruled on winner, loser and save.',
  declined: 'The request was declined; nothing changes.',
  withdrawn: 'The request was withdrawn; nothing changes.',
  busy: 'One thing at a time.',
} as const;

/** The field and the score. */
export const FIELD_WORDS = {
  runner: (name: string, base: string) => `${name} on ${base}`,
  inning: (half: 'top' | 'bottom', inning: number) => `${half === 'top' ? 'Top' : 'Bottom'} ${inning}`,
  outs: (n: number) => `${n} out`,
} as const;

/** The batter and the pitcher. */
export const MATCHUP_WORDS = {
  throws: (hand: string) => `throws ${hand}`,
  hold: (hold: number) => `hold ${hold}`,
  wildPitch: (number: number) => `WP ${number}`,
  bats: (side: string) => `bats ${side}`,
  speed: (speed: number) => `speed ${speed}`,
  steal: (low: number, high: number) => `steal ${low}–${high}`,
  card: (name: string) => `The card of ${name}; opens in full size`,
} as const;
