import type { Play } from '@paper-dynasty/engine/model/play';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { atBat, type Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Substitution } from '@paper-dynasty/engine/model/substitutions';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { explanationOf } from '@paper-dynasty/engine/wire/play-view';
import { words, spokenLanguage } from '../words/index.ts';
import { diceMark } from './dice.ts';
import {
  inningText,
  listed,
  manName,
  MESSAGE_LENGTH,
  plainWords,
  scoreText,
  teamName,
  whenText,
} from './words.ts';

/** A play as a line of the play-by-play, with the dice that opened it. */
export const playText = (state: GameState, play: Play): string => {
  const { notation, description } = tellPlay(state.setup, play, spokenLanguage());
  const scored = play.runs > 0 ? `  **${scoreText(state, play.after)}**` : '';
  const dice = play.roll ? `  \`${diceMark(play.roll)}\`` : '';
  return `${whenText(play.before)}  \`${notation}\`  ${plainWords(description)}${dice}${scored}`;
};

/** How a play of a game came about, line by line. */
export const explanationText = (state: GameState, play: Play): readonly string[] =>
  explanationOf(state, play, spokenLanguage()).map((line) => `> ${plainWords(line)}`);

/** As many of the last lines as a message takes, newest last. */
const lastLines = (lines: readonly string[], most = MESSAGE_LENGTH - 100): readonly string[] =>
  lines.reduceRight<string[]>(
    (kept, line) => (kept.join('\n').length + line.length > most ? kept : [line, ...kept]),
    [],
  );

/** The last plays with their numbers, newest last. */
export const playsText = (state: GameState, count: number): string => {
  const list = state.plays.slice(-count).map((play) => `${play.number}. ${playText(state, play)}`);
  return lastLines(list).join('\n') || words().BOOK_WORDS.noPlays;
};

/** A change in a lineup as a line of the play-by-play. */
export const substitutionText = (state: GameState, made: Substitution): string => {
  const { BOOK_WORDS, SUBSTITUTION_WORDS } = words();
  const moves = made.moves.map((move, i) => {
    const out = made.replaced[i];
    const name = manName(state, made.side, move.player_id);
    const place = move.position === 'PH' || move.position === 'PR' ? '' : `, ${move.position}`;
    return out && out !== move.player_id
      ? BOOK_WORDS.forMan(`${name}${place}`, manName(state, made.side, out))
      : `${name}${place}`;
  });
  return BOOK_WORDS.change(teamName(state, made.side), SUBSTITUTION_WORDS[made.kind], listed(moves));
};

/** Plays that were taken back, or those of them that are `told`. `before` is the game as it stood before that. */
export const undoneText = (
  before: GameState,
  after: GameState,
  number: number,
  told: (play: Play) => boolean = () => true,
): string => {
  const w = words().BOOK_WORDS;
  const gone = before.plays.slice(number - 1).filter(told);
  const lines = gone.map((p) =>
    w.takenBack(p.number, plainWords(tellPlay(before.setup, p, spokenLanguage()).description)),
  );
  const now = w.now(whenText(after.situation), scoreText(after, after.situation));
  if (gone.length === 0) return w.underWayTakenBack(now);
  return [`↩️ ${[...lastLines([...lines].reverse())].reverse().join('\n')}`, now].join('\n');
};

/** A play that was corrected, and what it is now. */
export const correctedText = (after: GameState, number: number): string => {
  const w = words().BOOK_WORDS;
  const play = after.plays[number - 1];
  const now = w.now(whenText(after.situation), scoreText(after, after.situation));
  const told = play ? playText(after, play) : '';
  return `${w.corrected(number, told, after.plays.length - number)}\n${now}`;
};

/** The head of a half-inning: "▼ 3 · Ember Valley Foxes at bat · NFD 2 · EMB 0". */
export const halfHead = (state: GameState, situation: Situation): string =>
  words().BOOK_WORDS.halfBegins(
    inningText(situation),
    teamName(state, atBat(situation)),
    scoreText(state, situation),
  );

/** The end of a half: "End of the top of 3: NFD 2 · EMB 0". */
export const halfText = (state: GameState, play: Play): string => {
  const top = play.before.half === 'top';
  const next = teamName(state, otherSide(top ? 'away' : 'home'));
  return words().BOOK_WORDS.endOfHalf(top, play.before.inning, scoreText(state, play.after), next);
};
