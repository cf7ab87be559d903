import type { DefensiveDecision, InfieldDepth, OutfieldDepth } from '@paper-dynasty/engine/model/decisions';
import type { OutcomeGroup } from '@paper-dynasty/engine/model/outcomes';
import type { VERDICTS } from '@paper-dynasty/engine/model/questions';
import type { RequestKind } from '@paper-dynasty/engine/model/requests';
import type { TurnAction } from '@paper-dynasty/engine/rules/turn';

/** How the dice are named and read. */
export const DICE_WORDS = {
  chaos: 'chaos',
  resolution: 'resolution',
  split: 'split',
  check: 'check',
  buntDie: 'bunt',
  card: (batters: boolean, column: number, row: number) =>
    `${batters ? 'Batter’s' : 'Pitcher’s'} card, column ${column}, row ${row}`,
  wildPitchCheck: (d20: number) => `Wild-pitch check: ${d20} against the pitcher’s number`,
  passedBallCheck: (d20: number) => `Passed-ball check: ${d20} against the catcher’s number`,
  pickOffCheck: (d20: number) => `Pick-off check first: ${d20} against the pitcher’s pick-off number.`,
  balkCheck: (d20: number) => `Balk check first: ${d20} against the pitcher’s balk number.`,
  jump: (n: number, d20: number) =>
    `Good jump if the runner’s jump is ${n} or more. Then ${d20} against the steal number`,
  jumpTotal: (total: number, d20: number) =>
    `Good jump if the runner’s card lists ${total}. Then ${d20} against the steal number`,
  bunt: (d20: number) => `Bunt: ${d20} against the batter’s bunting; a 20 is popped up`,
  injury: (rating: number) => `Injury check: pitchers rated ${rating}`,
} as const;

/** A man is sent home, but to third. */
const toward = (base: string): string => (base === BASE_NAMES[4] ? base : `to ${base}`);

/** The words of the questions of a play under way. */
export const QUESTION_WORDS = {
  theBatter: 'the batter',
  theRunner: 'the runner',
  theBase: 'the base',
  runnerOn: (base: string) => `the runner on ${base}`,
  goes: (who: string, base: string) => `Does ${who} go for ${base}?`,
  goesToo: (who: string, base: string) => `The throw goes to the man ahead. Does ${who} go for ${base}?`,
  send: (base: string) => `Send the runner ${toward(base)}`,
  holdHim: 'Hold the runner',
  throwOr: (who: string, base: string) => `${who} goes for ${base}. Throw, or concede the base?`,
  throwTo: (base: string) => `Throw ${toward(base)}`,
  concede: 'Concede',
  target: 'Both are running. Throw at whom?',
  manAt: (who: string, base: string) => `${who} at ${base}`,
  check: (position: string) => `Fielding check: ${position}`,
  checkDice: (d20: number, total: number) => `Range d20: ${d20} · error 3d6: ${total}`,
  rarePlay: 'A rare play: it comes before an error.',
  byRange: 'What the chart says, by range',
  range: (n: number) => `range ${n}`,
  error: 'The error, by error rating',
  ratings: (spans: string) => `rated ${spans}`,
  errors: ['No error', 'One base', 'Two bases', 'Three bases'],
  injury: (who: string, rating: number) =>
    `The dice hurt pitchers rated ${rating}. Is that the injury rating on the card of ${who}?`,
  hasRating: 'Yes, it is',
  hasNotRating: 'No',
} as const;

/** The checks that a manager reads from a printed card. */
export const VERDICT_WORDS: Readonly<
  Record<
    (typeof VERDICTS)[number],
    {
      readonly question: (who: string, base: string, d20: number) => string;
      readonly hint: string;
      readonly yes: string;
      readonly no: string;
    }
  >
> = {
  runner: {
    question: (who, base, d20) => `Is ${who} safe at ${base}? The d20 is ${d20}.`,
    hint: 'Safe at or under the runner’s speed with the outfielder’s arm; +2 with two out; for third +2 on a ball to right, −2 to left.',
    yes: 'Safe',
    no: 'Out',
  },
  speed: {
    question: (who, _base, d20) => `Does ${who} beat it out? The d20 is ${d20}.`,
    hint: 'At or under the batter’s speed it is a single, else a groundball C.',
    yes: 'Single',
    no: 'Groundball C',
  },
  passed_ball: {
    question: (_who, _base, d20) => `Does it get by the catcher? The d20 is ${d20}.`,
    hint: 'At or under the catcher’s passed-ball number the runners advance; else the popup is caught.',
    yes: 'Passed ball',
    no: 'Popout',
  },
  steal: {
    question: (who, base, d20) => `Does ${who} steal ${base}? The d20 is ${d20}.`,
    hint: 'Safe at or under the runner’s low steal number with the hit-and-run rating and the catcher’s arm.',
    yes: 'Safe',
    no: 'Out',
  },
};

/** Bases by number, 4 = home. */
export const BASE_NAMES = ['at bat', 'first', 'second', 'third', 'home'] as const;

/** Bases by number where there is little room. */
export const BASE_SHORT = ['At bat', '1st', '2nd', '3rd', 'Home'] as const;

/** The titles of the outcome groups. */
export const GROUP_TITLES: Readonly<Record<OutcomeGroup, string>> = {
  out: 'Out',
  hit: 'Hit',
  on_base: 'Walk',
  ballpark: 'Ballpark',
  fielding: 'Error & check',
  running: 'Running',
  scorer: 'Scorer',
};

/** The words of the decisions before the dice. */
export const DECISION_WORDS = {
  change: 'change',
  offense: 'Offense',
  defense: 'Defense',
  steal: (bases: string) => `Steal ${bases}`,
  sends: 'Send runners for the extra base',
  infield: 'Infield',
  outfield: 'Outfield',
  hold: 'Hold',
  onDoubleSteal: 'Throw at',
  throws: 'Throw at runners',
  walkHim: 'Intentional walk',
  walkSure: 'Really walk the batter? Tap again',
  setDefense: 'Set the defense',
  setOffense: 'That is the play',
} as const;

/** How deep the infield plays. */
export const INFIELD_WORDS: Readonly<Record<InfieldDepth, string>> = {
  normal: 'Normal',
  corners_in: 'Corners in',
  infield_in: 'In',
};

/** How deep the outfield plays. */
export const OUTFIELD_WORDS: Readonly<Record<OutfieldDepth, string>> = {
  normal: 'Normal',
  shallow: 'Shallow',
};

/** At whom the defense throws on a double steal. */
export const STEAL_TARGET_WORDS: Readonly<Record<DefensiveDecision['throw_at'], string>> = {
  lead: 'Lead man on a double steal',
  trail: 'Trail man',
};

/** Whom the game waits for, and for what. */
export const WAITS_FOR: Readonly<Record<TurnAction, string>> = {
  accept: 'to accept the invitation',
  set_lineup: 'to set the lineup',
  set_positions: 'to give everybody a position',
  decide_defense: 'to set the defense',
  decide_offense: 'to choose the play',
  roll: 'to roll',
  report: 'to report the outcome',
  resolve: 'to read the card',
  make_decision: 'to decide on the play',
  answer_request: 'to answer',
};

/** How the game stands, for those who wait. */
export const WAIT_WORDS = {
  to: (what: string, place: string) => `${what} to ${place}`,
  tied: 'Called while tied.',
  won: (team: string, runs: number, others: number) => `${team} win, ${runs}–${others}.`,
  is: (status: string) => `This game is ${status}.`,
  waits: (team: string, what: string) => `Waiting for ${team} ${what}.`,
  hold: 'Wait: not so fast',
  held: 'The computer waits for you.',
  playOn: 'Play on',
} as const;

/** The words of the requests between the managers. */
export const REQUEST_WORDS = {
  wants: {
    abandon: (team: string) => `${team} want to abandon this game.`,
    undo: (team: string, play: string, gone: string) =>
      `${team} want to go back to before ${play}: that takes back ${gone}.`,
    correction: (team: string, play: string, to: string) => `${team} want to correct ${play} to: ${to}.`,
    ruling: (team: string, ruled: string) => `${team} ask for a scorer's ruling: ${ruled}.`,
  },
  agree: {
    abandon: 'Abandon it',
    undo: 'Take it back',
    correction: 'Correct it',
    ruling: 'Rule it so',
  } satisfies Record<RequestKind, string>,
  decline: {
    abandon: 'Play on',
    undo: 'Let it stand',
    correction: 'Let it stand',
    ruling: 'Let it stand',
  } satisfies Record<RequestKind, string>,
  asked: (team: string) => `Asked. Waiting for ${team} to answer.`,
  askedAdmin: 'Asked. A league admin answers it.',
  withdraw: 'Withdraw it',
  playNumber: (n: number) => `play ${n}`,
  written: 'as written by the scorer',
} as const;

/** The words of the tools under the actions, and of the dialogs that they open. */
export const TOOL_WORDS = {
  title: 'More to do',
  lineups: 'Lineups',
  undo: 'Undo',
  pause: 'Pause',
  scorer: 'Write it out',
  abandon: 'Abandon',
  abandonSure: 'Really abandon this game?',
  glossary: 'Glossary',
  keys: 'Keys',
  changePlay: (n: number) => `Change play ${n}`,
  goBack: 'Back to before this play',
  goBackHint: (gone: string) =>
    `That takes back ${gone}: this play and everything after it stop counting, and stay in the record as undone.`,
  correct: 'Correct what was reported',
  correctHint: 'Later plays are decided again from their own dice and reports.',
  correctTo: 'What should it have been?',
  needsConsent: 'The other manager must agree.',
} as const;
