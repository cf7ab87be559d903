import type { ToldSubmission } from '@paper-dynasty/engine/wire/office';
import { submissionWords } from '../../logic/submissions.ts';
import { officeApi } from '../../office-api.ts';
import { TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { OutcomeOf } from './outcome-of.tsx';
import type { OfficePanelProps } from './panel.ts';

const Sent = ({ row, onChanged }: { row: ToldSubmission; onChanged: () => void }) => {
  const act = useAct();
  const send = (replace: boolean): void =>
    act.run(async () => {
      await officeApi.send(row.game_id, replace);
      onChanged();
    });
  const sendable = row.state === 'waiting' || row.state === 'failed';
  return (
    <li>
      <span class="matchup">
        <a href={`/games/${row.game_id}`}>{row.game}</a>
        <small class="muted">{submissionWords(row)}</small>
      </span>
      {sendable && (
        <button type="button" disabled={act.busy} onClick={() => send(false)}>
          {row.state === 'waiting' ? TOOL_OFFICE_WORDS.confirm : TOOL_OFFICE_WORDS.sendAgain}
        </button>
      )}
      {sendable && row.external.entered && (
        <button type="button" disabled={act.busy} onClick={() => send(true)}>
          {TOOL_OFFICE_WORDS.replace}
        </button>
      )}
      <OutcomeOf act={act} />
    </li>
  );
};

/** The finished games on their way to the league's server: what is there and what is not, the next try, and the buttons that send. */
export const SubmissionsPanel = ({ office: { status, submissions }, onChanged }: OfficePanelProps) => {
  if (status.source !== 'sba' && submissions.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="submissions">
      <h2 id="submissions">{TOOL_OFFICE_WORDS.sent}</h2>
      {submissions.length === 0 && <p class="muted">{TOOL_OFFICE_WORDS.noSubmissions}</p>}
      <ul class="schedule-list">
        {submissions.map((row) => (
          <Sent key={row.game_id} row={row} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
};
