import { useState } from 'preact/hooks';
import { moment } from '../../logic/moment.ts';
import { officeApi } from '../../office-api.ts';
import { TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { ActForm } from './act-form.tsx';
import type { OfficePanelProps } from './panel.ts';

/** What a league's admins tell everybody in it. */
export const AnnouncePanel = ({ office: { status, announcements }, onChanged }: OfficePanelProps) => {
  const [text, setText] = useState('');
  const act = useAct();
  const say = async (): Promise<void> => {
    await officeApi.announce(status.league_id, text);
    setText('');
    onChanged();
  };
  return (
    <section class="panel" aria-labelledby="announce">
      <h2 id="announce">{TOOL_OFFICE_WORDS.announce}</h2>
      <ActForm act={act} work={say}>
        <label>
          <span>{TOOL_OFFICE_WORDS.text}</span>
          <textarea value={text} rows={3} onInput={(event) => setText(event.currentTarget.value)} />
          <small class="muted">{TOOL_OFFICE_WORDS.announceHint}</small>
        </label>
        <button type="submit" disabled={act.busy || text.trim() === ''}>
          {TOOL_OFFICE_WORDS.announce}
        </button>
      </ActForm>
      <ul class="office-history">
        {announcements.map(({ id, at, text: said }) => (
          <li key={id}>
            <span class="muted">{moment(at)}</span> {said}
          </li>
        ))}
      </ul>
    </section>
  );
};
