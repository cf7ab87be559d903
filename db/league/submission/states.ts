import type { SubmissionStep } from '@paper-dynasty/engine/service/submissions';

/** The first step that changes anything at the server. */
export const FIRST_CHANGE: SubmissionStep = 'clear';
