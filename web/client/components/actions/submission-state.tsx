import type { SubmissionState as State } from '@paper-dynasty/engine/service/submissions';
import type { SubmissionView } from '@paper-dynasty/engine/wire/office';
import { submissionWords } from '../../logic/submissions.ts';
import { officeApi } from '../../office-api.ts';
import { TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { useLoad } from '../../use-load.ts';
import { OutcomeOf } from '../office/outcome-of.tsx';

/** How often it is looked how far a game has come on its way to the league's server, in milliseconds. */
const LOOK_MILLISECONDS = 5000;

/** What goes on by itself, or by somebody else's yes. */
const MOVING: readonly State[] = ['waiting', 'due', 'clearing'];

const isSettled = ({ submission }: SubmissionView): boolean =>
  submission === null || !MOVING.includes(submission.state);

/** Where a finished game stands on its way to its league's server, with the buttons that send it; nothing for games that are not sent. */
export const SubmissionState = ({ gameId }: { gameId: string }) => {
  const loaded = useLoad(gameId, () => officeApi.submission(gameId), LOOK_MILLISECONDS, isSettled);
  const act = useAct();
  const { submission, may_send, may_replace } = loaded.data ?? {};
  if (!submission) return null;
  const send = (replace: boolean): void =>
    act.run(async () => {
      await officeApi.send(gameId, replace);
      loaded.again();
    });
  return (
    <div class="submission-state" role="status">
      <p class="small">{TOOL_OFFICE_WORDS.thisResult(submissionWords(submission))}</p>
      {may_send && (
        <button type="button" class="primary" disabled={act.busy} onClick={() => send(false)}>
          {submission.state === 'waiting' ? TOOL_OFFICE_WORDS.confirm : TOOL_OFFICE_WORDS.sendAgain}
        </button>
      )}
      {may_replace && (
        <button type="button" disabled={act.busy} onClick={() => send(true)}>
          {TOOL_OFFICE_WORDS.replace}
        </button>
      )}
      <OutcomeOf act={act} />
    </div>
  );
};
