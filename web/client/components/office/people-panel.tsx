import { useState } from 'preact/hooks';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { ActForm } from './act-form.tsx';
import type { OfficePanelProps } from './panel.ts';

const idsOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

/** Who a league's admins are, and who manages its teams. */
export const PeoplePanel = ({ office, onChanged }: OfficePanelProps) => {
  const { status, teams, people } = office;
  const [admins, setAdmins] = useState(status.admins.join(' '));
  const [managers, setManagers] = useState(() =>
    Object.fromEntries(teams.map((team) => [team.id, team.manager_ids.join(' ')])),
  );
  const act = useAct();
  const named = (text: string): string =>
    idsOf(text)
      .flatMap((id) => people[id] ?? [])
      .join(', ');
  const save = async (): Promise<string> => {
    const byTeam = Object.fromEntries(Object.entries(managers).map(([id, text]) => [id, idsOf(text)]));
    await officeApi.savePeople(status.league_id, { admins: idsOf(admins), managers: byTeam });
    onChanged();
    return OFFICE_WORDS.saved;
  };
  return (
    <section class="panel" aria-labelledby="people">
      <h2 id="people">{OFFICE_WORDS.people}</h2>
      <p class="muted small">{OFFICE_WORDS.idsHint}</p>
      <ActForm act={act} work={save}>
        <label>
          <span>{OFFICE_WORDS.admins}</span>
          <input value={admins} onInput={(event) => setAdmins(event.currentTarget.value)} />
          <small class="muted">{named(admins)}</small>
        </label>
        {teams.map((team) => (
          <label key={team.id}>
            <span>{OFFICE_WORDS.managersOf(team.name)}</span>
            <input
              value={managers[team.id]}
              onInput={(event) => setManagers({ ...managers, [team.id]: event.currentTarget.value })}
            />
            <small class="muted">{named(managers[team.id] ?? '')}</small>
          </label>
        ))}
        <button type="submit" class="primary" disabled={act.busy}>
          {OFFICE_WORDS.save}
        </button>
      </ActForm>
    </section>
  );
};
