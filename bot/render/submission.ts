import { isSendable, type SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import { serverWords } from '@paper-dynasty/engine/wire/server-words';
import { button, buttons } from '../components/widgets.ts';
import type { Row } from '../invocation.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { momentText, plainWords } from './words.ts';

const toldOf: Readonly<Record<SubmissionRow['state'], (row: SubmissionRow, why: string) => string>> = {
  waiting: () => words().COMMISSIONER_WORDS.submission.waiting,
  due: ({ attempts, next_try_at, error }, why) => {
    const w = words().COMMISSIONER_WORDS.submission;
    return error === null ? w.due : w.again(attempts, why, momentText(next_try_at, 'R'));
  },
  clearing: (_row, why) => words().COMMISSIONER_WORDS.submission.clearing(why),
  sent: ({ external }) => {
    const w = words().COMMISSIONER_WORDS.submission;
    return external.standings === 'failed' ? `${w.sent} (${w.standingsFailed})` : w.sent;
  },
  failed: ({ external }, why) => {
    const w = words().COMMISSIONER_WORDS.submission;
    return `${w.failed(why)}. ${external.left === 'unknown' ? w.unknown : w.nothing}`;
  },
  superseded: () => words().COMMISSIONER_WORDS.submission.superseded,
};

/** Where the submission of a game stands: what is there and what is not, and the next try. */
export const submissionText = (row: SubmissionRow): string =>
  toldOf[row.state](row, plainWords(serverWords(row.error ?? '', spokenLanguage())));

/** The buttons that send a game: the yes, another try, and where another result is in its place, ours over it. */
export const submissionRows = (row: SubmissionRow): readonly Row[] => {
  if (!isSendable(row)) return [];
  const { game_id, state, external } = row;
  const w = words().COMMISSIONER_WORDS;
  const send = button(state === 'waiting' ? w.confirm : w.sendAgain, { action: 'send', game_id }, 'success');
  if (!external.entered) return [buttons(send)];
  return [buttons(send, button(w.replace, { action: 'replace', game_id }, 'danger'))];
};
