import { language } from '../language.ts';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameView, RequestView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { rulingWords } from './rulings.ts';
import { OUTCOME_WORDS, REQUEST_WORDS, STATUS_WORDS, UNDO_WORDS, WAIT_WORDS, WAITS_FOR } from '../strings.ts';

/** An outcome with its place: "Groundball A to SS". */
export const outcomeWords = (outcome: Outcome, place: Position | null): string =>
  place ? WAIT_WORDS.to(OUTCOME_WORDS[outcome], place) : OUTCOME_WORDS[outcome];

/** How the game stands, or whom it waits for. */
export const waitingWords = (view: GameView): string => {
  if (view.status === 'completed') {
    if (!view.winner) return WAIT_WORDS.tied;
    const { winner } = view;
    return WAIT_WORDS.won(view[winner].team.name, view.score[winner], view.score[otherSide(winner)]);
  }
  const turn = view.turns.find((t) => t.action !== 'answer_request');
  if (!turn) return WAIT_WORDS.is(STATUS_WORDS[view.status]);
  return WAIT_WORDS.waits(view[turn.side].team.name, WAITS_FOR[turn.action]);
};

/** A play in one sentence, in the language of the page. */
export const told = (play: Pick<PlayView, 'description' | 'description_es'>): string =>
  language === 'es' ? play.description_es : play.description;

/** How a play came about, in the page's language. */
export const explained = (play: Pick<PlayView, 'explanation' | 'explanation_es'>): readonly string[] =>
  language === 'es' ? play.explanation_es : play.explanation;

/** A play in a sentence by its number, with what it was where the page knows it. */
const playWords = (plays: readonly PlayView[], n: number): string => {
  const play = plays.find((p) => p.play_number === n);
  const number = REQUEST_WORDS.playNumber(n);
  return play ? `${number} (“${told(play).replace(/\.$/, '')}”)` : number;
};

const takenBackWords = ({ takes_back }: RequestView): string =>
  UNDO_WORDS.takenBack(takes_back?.plays ?? 0, takes_back?.runs ?? 0);

/** What the other manager, or one's own side, has asked for; null when nothing is open. */
export const requestWords = (view: GameView, plays: readonly PlayView[]): string | null => {
  if (!view.request) return null;
  const { side, subject } = view.request;
  const team = view[side].team.name;
  switch (subject.kind) {
    case 'abandon':
      return REQUEST_WORDS.wants.abandon(team);
    case 'undo':
      return REQUEST_WORDS.wants.undo(team, playWords(plays, subject.play), takenBackWords(view.request));
    case 'correction': {
      const { outcome, hit_location, entry } = subject.report;
      const to = outcomeWords(outcome, hit_location);
      const play = playWords(plays, subject.play);
      return REQUEST_WORDS.wants.correction(team, play, entry ? `${to}, ${REQUEST_WORDS.written}` : to);
    }
    case 'ruling':
      return REQUEST_WORDS.wants.ruling(team, rulingWords(view, subject.ruling));
  }
};
