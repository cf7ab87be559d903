import type { Weather } from '@paper-dynasty/engine/model/season-rules';
import type { HurtMan } from '@paper-dynasty/engine/rules/hurt';
import type { Call } from '@paper-dynasty/engine/model/calls';
import type { Cause, RunningPlay, ScorerEntry, RunRuling } from '@paper-dynasty/engine/model/scorer-entry';

/** The words of the scorer's entry. */
export const SCORER_WORDS = {
  title: 'Write the play out',
  changed:
    'The game has changed since this was filled in: nothing is sent until you have looked at it again.',
  lookAgain: 'Check it against the game as it is now',
  nothing: 'There is nothing to write out now.',
  correctTitle: (n: number) => `Write play ${n} out`,
  what: 'What happened',
  where: 'Where',
  nowhere: 'no place',
  batter: 'Batter',
  out: 'Out',
  stays: 'Stays',
  putOutBy: 'Put out by, in order',
  errors: 'Errors',
  assists: 'Assists without an out',
  more: 'Errors, assists, double play, sacrifice, causes, runs',
  cause: 'Cause',
  multiple: 'Double play',
  groundedInto: 'Batter grounded into it',
  sacrifice: 'Sacrifice',
  with: 'On the same pitch',
  none: 'none',
  record: 'Record the play',
  clear: 'Clear',
  outAt: 'Out at',
  order: 'The outs, in the order in which they were made',
  sooner: 'Earlier',
  earlier: (who: string) => `Earlier: ${who}`,
  run: (who: string) => `Run: ${who}`,
  battedIn: 'Batted in',
  byRule: 'by rule',
  yes: 'yes',
  no: 'no',
  ruling: 'Earned',
  notation: 'Notation',
  unusual: 'Unusual: obstruction, interference, appeal, out of turn',
  called: 'The umpire’s call',
  obstructedBy: 'Obstructed by (an error)',
  whoBatted: 'Who batted',
} as const;

/** The umpires' calls. */
export const UNUSUAL_WORDS: Readonly<Record<Call | 'batter_obstructed' | 'out_of_turn_late', string>> = {
  batter_obstructed: 'Obstruction of the batter',
  obstruction: 'Obstruction of a runner',
  fan_interference: 'Fan interference',
  batter_interference: 'Batter’s interference',
  runner_interference: 'Runner’s interference',
  umpire_interference: 'Umpire’s interference',
  batted_ball: 'Batted ball hit a runner',
  passing: 'A runner passed another',
  appeal: 'Out on appeal',
  out_of_turn: 'Batting out of turn: the proper batter is out',
  out_of_turn_late: 'Batting out of turn, noticed too late: the play stands',
};

/** How a scorer rules on a run. */
export const RULING_WORDS: Readonly<Record<RunRuling, string>> = {
  earned: 'earned',
  unearned: 'unearned',
  team_unearned: 'unearned for the team only',
};

/** Multiple plays. */
export const MULTIPLE_WORDS: Readonly<Record<NonNullable<ScorerEntry['multiple_play']>, string>> = {
  double_play: 'Double play',
  triple_play: 'Triple play',
};

/** Sacrifices. */
export const SACRIFICE_WORDS: Readonly<Record<NonNullable<ScorerEntry['sacrifice']>, string>> = {
  bunt: 'Bunt',
  fly: 'Fly',
};

/** Why a man moved or was out. */
export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  batted: 'on the batted ball',
  stolen_base: 'stolen base',
  caught_stealing: 'caught stealing',
  pick_off: 'picked off',
  pick_off_stealing: 'picked off, stealing',
  wild_pitch: 'wild pitch',
  passed_ball: 'passed ball',
  balk: 'balk',
  defensive_indifference: 'defensive indifference',
  error: 'error',
  interference: 'interference',
  other: 'other',
};

/** Running plays on the last pitch of a plate appearance. */
export const RUNNING_WORDS: Readonly<Record<RunningPlay, string>> = {
  stolen_base: 'Stolen base',
  caught_stealing: 'Caught stealing',
  pick_off: 'Pick-off',
  pick_off_stealing: 'Pick-off, stealing',
  wild_pitch: 'Wild pitch',
  passed_ball: 'Passed ball',
  balk: 'Balk',
  defensive_indifference: 'Defensive indifference',
  error: 'Error',
  other_advance: 'Other advance',
};

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

/** The words of the lineups and their changes. */
export const LINEUP_WORDS = {
  hurt: 'hurt',
  weather: ({ name, homerun, single }: Weather) =>
    `Weather: ${name} (home runs ${signed(homerun)}, singles ${signed(single)})`,
  allTheSame: 'Send it again to do it all the same.',
  bringInFor: (name: string, as: HurtMan['as']) =>
    `${name} is hurt: ${as === 'P' ? 'bring in another pitcher' : as === 'batter' ? 'send in a hitter' : 'bring in somebody else'}.`,
  title: 'Lineups and bench',
  battingOrder: 'Batting order',
  bench: 'Bench',
  left: 'Left the game',
  changes: 'Changes',
  nobody: 'Nobody is left on the bench.',
  hitFor: (name: string) => `Pinch hitter for ${name}`,
  runFor: (name: string, base: string) => `Pinch runner for ${name} on ${base}`,
  courtesyFor: (name: string, base: string) =>
    `Courtesy runner for ${name} on ${base}, who stays in the game`,
  chooseMan: 'Choose a player',
  sendIn: 'Send in',
  inTheField: 'In the field',
  fieldHint: 'Choose players and positions together; everything is changed at once.',
  makeChanges: 'Make the changes',
  noChanges: 'Nothing is changed yet.',
  suggest: 'Suggest',
  betweenPlays: 'Changes are made between plays: prepare them now, make them when this play is over.',
  whilePaused: 'The game is paused: the changes are made when it goes on.',
  resumeAnd: 'Resume, and make the changes',
  resumeAndSend: 'Resume, and send in',
  inField: 'Your side is in the field now.',
  atBat: 'Your side bats now: the changes in the field are kept here until it is in the field again.',
  lost: (names: string) => `No longer possible, and taken out of the form: ${names}.`,
  slot: (n: number) => `Slot ${n}`,
  pitcherRow: 'Pitcher',
  man: 'player',
  position: 'position',
  twoAt: (position: string) => `Two players are at ${position}.`,
  nobodyAt: (position: string) => `Nobody is at ${position}.`,
  twice: (name: string) => `${name} is there twice.`,
  takes: (name: string, position: string) => `${name} takes ${position}`,
  comesIn: (name: string, position: string) => `${name} comes in at ${position}`,
  everybodyNeeds: 'Everybody needs a position before the next pitch.',
  confirmPositions: 'Play it like that',
  otherwise: 'Choose otherwise…',
  hitterOf: (bats: string) => `bats ${bats}`,
  bats: 'Bats',
  throws: 'Throws',
  plays: 'Plays',
  when: (half: 'top' | 'bottom', inning: number) => `${half === 'top' ? 'Top' : 'Bottom'} ${inning}:`,
  move: (enters: string, leaves: string, position: string) =>
    enters === leaves ? `${enters} to ${position}` : `${enters} (${position}) for ${leaves}`,
} as const;
