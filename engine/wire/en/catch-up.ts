import type { SideScore, CatchUpWords } from '../catch-up-words.ts';

const times = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const scored = ({ team, runs }: SideScore): string =>
  runs === 0 ? `${team} did not score` : `${team} scored ${times(runs, 'run')}`;

const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a game has come to while somebody was away. */
export const CATCH_UP_WORDS: CatchUpWords = {
  plays: (count, [one, other]) =>
    count === 0
      ? 'No play was made since you last looked.'
      : `${begun(times(count, 'play'))} since you last looked: ${scored(one)}, ${scored(other)}.`,
  leads: (team, score, where) => `${team} lead ${score} ${where}.`,
  tied: (score, where) => `It is tied ${score} ${where}.`,
  won: (team, score) => `${team} won ${score}: the game is over.`,
  calledTied: (score) => `The game was called tied ${score}.`,
  inning: (half, inning, outs) =>
    `in the ${half} of inning ${inning} with ${outs === 0 ? 'nobody' : outs} out`,
  status: {
    pending: 'before it has begun',
    lineups: 'before the first pitch',
    paused: 'while the game is paused',
    declined: 'in a game that was declined',
    abandoned: 'in a game that was abandoned',
    completed: 'at the end',
  },
  changes: (changed, takenBack, corrected) =>
    [
      ...(changed === 0 ? [] : [`${times(changed, 'change')} in the lineups`]),
      ...(takenBack === 0 ? [] : [`${times(takenBack, 'play')} taken back`]),
      ...(corrected === 0 ? [] : [`${times(corrected, 'play')} corrected`]),
    ].join(', ') || 'no changes in the lineups',
  yours: (task) => `it is your turn to ${task}`,
  theirs: (team, task) => `${team} are to ${task}`,
  nobody: 'the game waits for nobody',
  sentence: (changes, turn) => `${begun(changes)}; ${turn}.`,
  tasks: {
    accept: 'answer the invitation',
    set_lineup: 'set the lineup',
    set_positions: 'fill a position',
    decide_defense: 'set the defense',
    decide_offense: 'choose the play',
    roll: 'roll the dice',
    report: 'read the card',
    resolve: 'have the card read',
    make_decision: 'answer a question',
    answer_request: 'answer a request',
  },
  half: (half, inning) => `${half === 'top' ? '▲' : '▼'} ${inning}`,
  yourTurn: 'It is your turn',
};
