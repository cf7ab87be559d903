import type { InfieldDepth, OutfieldDepth } from '@paper-dynasty/engine/model/decisions';

/** The bases in a sentence; index 0 is the batter's. */
export const BASE_WORDS = ['home', 'first', 'second', 'third', 'home'] as const;

/** Dice, and how to read them. */
export const DICE_WORDS = {
  wildPitchCheck: 'Wild-pitch check',
  passedBallCheck: 'Passed-ball check',
  batterCard: (column: number, row: number) => `Batter's card, column ${column}, row ${row}`,
  pitcherCard: (column: number, row: number) => `Pitcher's card, column ${column}, row ${row}`,
  injury: (rating: number) => ` · injury check: pitchers rated ${rating}`,
  atBat: (chaos: number, resolution: number, split: number) =>
    `chaos ${chaos} · resolution ${resolution} · split ${split}`,
  steal: (check: number) => `Steal · check ${check}`,
  jump: (dice: string) => `jump **${dice}**`,
  resolution: (d20: number) => `resolution **${d20}**`,
  pickOffCheck: 'Pick-off check. ',
  balkCheck: 'Balk check. ',
  printedJump: (total: number) =>
    `The jump dice total **${total}**: a good jump where the runner's card lists ${total}.`,
  goodJump: (n: number) => `A good jump where the runner's jump number is ${n} or more.`,
  anyJump: (total: number, n: number) =>
    `The jump dice total **${total}**: a good jump where the printed card lists ${total}, or where a digital card's jump number is ${n} or more.`,
  bunt: 'Bunt',
  laidDown: (grades: string, pop: number) => `Laid down at or under ${grades}; a ${pop} is popped up.`,
  fielding: 'Fielding',
  range: (d20: number) => `range **${d20}**`,
  error: (total: number) => `error **${total}**`,
  rarePlay: ' · rare play',
  errorDice: (dice: string, d100: number) => `error dice ${dice} · rare d100 ${d100}`,
  rangeLine: (codes: string) => `By range: ${codes}`,
  errorLine: (errors: string) => `By error rating: ${errors}`,
  noError: 'no error',
  errorOf: (bases: number, ratings: string) => `${bases}-base for ${ratings}`,
  withRunner: (what: string) => `With a runner on: ${what}`,
  checkAgainst: (check: string, d20: number, whose: string) =>
    `${check}: d20 **${d20}**, at or under ${whose} and the runners move up`,
  pitchersNumber: "the pitcher's wild-pitch number",
  catchersNumber: "the catcher's passed-ball number",
  notTheGames: "free dice, not the game's",
} as const;

/** The question of a play under way. */
export const QUESTION_WORDS = {
  theRunner: 'the runner',
  theRunnerGoes: 'the runner goes',
  tries: (who: string, base: string) => `**${who}** tries for ${base}`,
  safeOrOut: (dice: string, attempt: string) => `${dice}: ${attempt}. Safe or out?`,
  speed: (dice: string) => `${dice} against the batter's speed: safe or out?`,
  passedBall: (dice: string) => `${dice} against the catcher's passed-ball number: does it get by?`,
  check: (who: string) => `Fielding check, **${who}**: what do the range and the error rating say?`,
  send: (attempt: string, trailing: boolean) =>
    `${attempt}${trailing ? ' behind the other runner' : ''}, if sent. Send the runner?`,
  throw: (attempt: string) => `${attempt}. Throw, or concede the base?`,
  target: (men: string) => `${men}. Whom do you throw at?`,
  odds: (who: string, safe: string, numbers: string) => `${who}: **${safe}** safe (${numbers})`,
  speedIs: (speed: number | null) => `speed ${speed ?? '?'}`,
  armIs: (arm: string) => `arm ${arm}`,
  toWin: (answers: string) => `To win: ${answers}`,
  injury: (who: string, rating: number) =>
    `The dice hurt pitchers rated ${rating}: is that the injury rating on the card of **${who}**?`,
  whereHit: (outcome: string) => `**${outcome}**: where was it hit?`,
  whatError: (code: string) => `**${code}**: and the error?`,
} as const;

/** The answers to such questions, as buttons. */
export const ANSWER_WORDS = {
  send: 'Send the runner',
  hold: 'Hold the runner',
  throw: 'Throw',
  concede: 'Concede',
  target: (who: string, base: string) => `At ${who} (${base})`,
  safe: 'Safe',
  out: 'Out',
  hasRating: 'Yes, it is',
  hasNotRating: 'No',
  getsBy: 'Gets by',
  caught: 'Caught',
  code: (code: string, error: string) => `${code}, ${error}`,
  noError: 'no error',
  error: (bases: number) => `${bases}-base error`,
} as const;

/** The infield's depths. */
export const INFIELD_WORDS: Readonly<Record<InfieldDepth, string>> = {
  normal: 'Infield at normal depth',
  corners_in: 'Corners in',
  infield_in: 'Infield in',
};
/** The outfield's depths. */
export const OUTFIELD_WORDS: Readonly<Record<OutfieldDepth, string>> = {
  normal: 'Outfield at normal depth',
  shallow: 'Outfield shallow',
};
/** Decisions before the dice. */
export const DECISION_WORDS = {
  holdOn: (bases: string) => `hold the runner on ${bases}`,
  nobodyHeld: 'nobody held',
  throws: (throws: boolean) => (throws ? 'throw on a try for an extra base' : 'concede the extra base'),
  doubleSteal: (lead: boolean) => `on a double steal throw at the ${lead ? 'lead' : 'trailing'} runner`,
  throwsTo: (throws: boolean) => (throws ? 'Throw on a try for an extra base' : 'Concede the extra base'),
  throwsAndDoubleSteal: (throws: boolean, lead: boolean) =>
    `${throws ? 'Throw' : 'Concede'}; double steal: ${lead ? 'lead' : 'trailing'} runner`,
  stealOf: (bases: string) => `Steal of ${bases}`,
  offense: (what: string, sends: boolean) =>
    `${what}; runners ${sends ? 'try' : 'do not try'} for an extra base.`,
  holdThese: (bases: string) => `Hold ${bases}`,
  holdNobody: 'Hold nobody',
  stealThese: (bases: string) => `Steal ${bases}`,
} as const;

/** Players in menus. */
export const PLAYER_WORDS = {
  throws: (hand: string) => `throws ${hand}`,
  bats: (hand: string) => `bats ${hand}`,
  onBase: (name: string, base: string) => `${name} (on ${base})`,
} as const;
