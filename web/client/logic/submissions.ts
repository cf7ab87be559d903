import type { SubmissionRow } from '@paper-dynasty/engine/service/submissions';
import { TOOL_OFFICE_WORDS } from '../strings.ts';
import { moment } from './moment.ts';

/** Where the submission of a game stands, in words: what is there and what is not, and the next try. */
export const submissionWords = (row: SubmissionRow): string => {
  const w = TOOL_OFFICE_WORDS;
  const { state, error, attempts, next_try_at, external } = row;
  const said = state === 'due' && error !== null ? w.tried(attempts, moment(next_try_at)) : w.state[state];
  const sentences = [error === null ? said : `${said}: ${error}`];
  if (state === 'failed') sentences.push(external.left === 'unknown' ? w.left.unknown : w.left.nothing);
  if (state === 'sent' && external.standings === 'failed') sentences.push(w.standingsFailed);
  return sentences.join('. ');
};
