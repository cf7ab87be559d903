import type { Base } from '@paper-dynasty/engine/model/bases';
import { runnerOn } from '@paper-dynasty/engine/model/bases';
import type { Question, Try } from '@paper-dynasty/engine/model/questions';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { fielderIn, lineupOf, matchup } from '@paper-dynasty/engine/rules/roster';
import { words as say } from '../words/index.ts';
import { fieldingText } from './dice.ts';
import { baseName, listed, manName, plainWords, teamName } from './words.ts';

/** The man who tries for a base. */
export const runnerName = (state: GameState, from: Try['runner']): string => {
  if (from === 0) return plainWords(matchup(state).batter.name);
  const runner = runnerOn(state.situation.bases, from as Base);
  return runner ? manName(state, atBat(state.situation), runner.player_id) : say().QUESTION_WORDS.theRunner;
};

const tryText = (state: GameState, attempt: Try): string =>
  say().QUESTION_WORDS.tries(runnerName(state, attempt.runner), baseName(attempt.to));

type Verdict = Extract<Question, { kind: 'verdict' }>;

const verdictText = (state: GameState, { about, d20, try: attempt }: Verdict): string => {
  const dice = `🎲 d20 **${d20}**`;
  const w = say().QUESTION_WORDS;
  switch (about) {
    case 'runner':
    case 'steal':
      return w.safeOrOut(dice, attempt ? tryText(state, attempt) : w.theRunnerGoes);
    case 'speed':
      return w.speed(dice);
    case 'passed_ball':
      return w.passedBall(dice);
  }
};

type FieldingCheck = Extract<Question, { kind: 'x_check' }>;

const fieldingCheckText = (state: GameState, question: FieldingCheck): string => {
  const side = otherSide(atBat(state.situation));
  const fielder = fielderIn(lineupOf(state, side), question.position);
  const who = fielder ? `${manName(state, side, fielder)}, ${question.position}` : question.position;
  return `${fieldingText(question)}\n${say().QUESTION_WORDS.check(who)}`;
};

const asking = (state: GameState, question: Question): string => {
  const w = say().QUESTION_WORDS;
  switch (question.kind) {
    case 'send':
      return w.send(tryText(state, question.try), question.trailing);
    case 'throw':
      return w.throw(tryText(state, question.try));
    case 'target': {
      const [one, two] = question.tries;
      const men = [one, two].map((t) => (t ? tryText(state, t) : ''));
      return w.target(listed(men));
    }
    case 'verdict':
      return verdictText(state, question);
    case 'x_check':
      return fieldingCheckText(state, question);
    case 'injury': {
      const side = otherSide(atBat(state.situation));
      return w.injury(manName(state, side, question.player_id), question.rating);
    }
  }
};

/** The question of the play under way, and whose it is; null when none is open. */
export const questionText = (state: GameState): string | null => {
  const asked = state.pending?.question;
  return asked ? `${asking(state, asked.question)} (${teamName(state, asked.side)})` : null;
};
