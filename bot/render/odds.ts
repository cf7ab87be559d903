import { questionProspects } from '@paper-dynasty/engine/chances/questions';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { possibleAnswers } from '../play/answers.ts';
import { words } from '../words/index.ts';
import { runnerName } from './question.ts';

const percent = (chance: number): string => `${Math.round(100 * chance)}%`;

/** What a decision goes by: everybody who tries with his chance, and the chance to win with each answer (none for what is read from a card). */
export const oddsText = (state: GameState): readonly string[] => {
  const asked = state.pending?.question;
  const told = questionProspects(state);
  if (!asked || !told) return [];
  const w = words().QUESTION_WORDS;
  const mine = (win: number): number => (atBat(state.situation) === asked.side ? win : 1 - win);
  const men = told.tries.map(({ try: attempt, safe, speed, arm }) => {
    const numbers = [w.speedIs(speed), ...(arm === null ? [] : [w.armIs(arm < 0 ? `−${-arm}` : `+${arm}`)])];
    return w.odds(runnerName(state, attempt.runner), percent(safe), numbers.join(', '));
  });
  const labels = possibleAnswers(state, asked.question).map(({ label }) => label);
  const wins = told.answers.map(({ win }, i) => `${labels[i] ?? ''} ${percent(mine(win))}`);
  return [...men, w.toWin(wins.join(' · '))].map((line) => `-# ${line}`);
};
