import { useState } from 'preact/hooks';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { ActForm } from './act-form.tsx';
import type { OfficePanelProps } from './panel.ts';
import { TeamChoice } from '../team-choice.tsx';

interface NewGameProps {
  readonly league: string;
  readonly week: number;
  readonly teams: OfficePanelProps['office']['teams'];
  readonly onChanged: () => void;
}

/** Adds a game to a week of the schedule. */
export const NewGameForm = ({ league, week, teams, onChanged }: NewGameProps) => {
  const act = useAct();
  const [away_id, setAway] = useState(teams[0]?.id ?? '');
  const [home_id, setHome] = useState(teams[1]?.id ?? '');
  const [date, setDate] = useState('');
  const [playoff, setPlayoff] = useState(false);
  const add = async (): Promise<string> => {
    const kind = playoff ? 'playoff' : 'regular';
    await officeApi.addGame(league, { week, away_id, home_id, date: date === '' ? null : date, kind });
    onChanged();
    return OFFICE_WORDS.saved;
  };
  return (
    <details class="office-game office-add">
      <summary>{TOOL_OFFICE_WORDS.addGame(week)}</summary>
      <ActForm act={act} work={add}>
        <TeamChoice title={TOOL_OFFICE_WORDS.visitors} teams={teams} value={away_id} onChoose={setAway} />
        <TeamChoice title={TOOL_OFFICE_WORDS.hosts} teams={teams} value={home_id} onChoose={setHome} />
        <label>
          <span>{TOOL_OFFICE_WORDS.date}</span>
          <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={playoff}
            onChange={(event) => setPlayoff(event.currentTarget.checked)}
          />
          <span>{TOOL_OFFICE_WORDS.playoff}</span>
        </label>
        <button type="submit" class="primary" disabled={act.busy}>
          {TOOL_OFFICE_WORDS.add}
        </button>
      </ActForm>
    </details>
  );
};
