import { useState } from 'preact/hooks';
import type { ListedInjury } from '@paper-dynasty/engine/service/fitness';
import { api } from '../../api.ts';
import { moment } from '../../logic/moment.ts';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, SCHEDULE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { useLoad } from '../../use-load.ts';
import { TeamChoice } from '../team-choice.tsx';
import { ActForm } from './act-form.tsx';
import { NumberField } from './number-field.tsx';
import type { OfficePanelProps } from './panel.ts';

interface InjuryFormProps {
  readonly league: string;
  readonly player_id: string;
  /** The games that he is to miss to begin with. */
  readonly games: number;
  /** Whether he is on the list: then he can be taken off. */
  readonly listed: boolean;
  readonly onChanged: () => void;
}

const InjuryForm = ({ league, player_id, games: before, listed, onChanged }: InjuryFormProps) => {
  const act = useAct();
  const [games, setGames] = useState(before);
  const [note, setNote] = useState('');
  const write = async (missed: number): Promise<string> => {
    await officeApi.setInjury(league, { player_id, games: missed, note: note.trim() });
    onChanged();
    return OFFICE_WORDS.saved;
  };
  const unsaid = act.busy || note.trim() === '' || player_id === '';
  return (
    <ActForm act={act} work={() => write(games)}>
      <NumberField title={TOOL_OFFICE_WORDS.gamesMissed} value={games} min={1} max={200} onType={setGames} />
      <label>
        <span>{TOOL_OFFICE_WORDS.reason}</span>
        <input
          value={note}
          maxLength={200}
          required
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <p class="office-tools">
        <button type="submit" class="primary" disabled={unsaid}>
          {OFFICE_WORDS.save}
        </button>
        {listed && (
          <button type="button" disabled={unsaid} onClick={() => act.run(() => write(0))}>
            {TOOL_OFFICE_WORDS.fitAgain}
          </button>
        )}
      </p>
    </ActForm>
  );
};

const returnsAt = ({ returns, left }: ListedInjury): string =>
  returns
    ? TOOL_OFFICE_WORDS.backAt(SCHEDULE_WORDS.game(returns.week ?? 0, returns.game ?? 0))
    : TOOL_OFFICE_WORDS.backAfter(left);

interface HurtProps {
  readonly league: string;
  readonly injury: ListedInjury;
  readonly team: string;
  readonly onChanged: () => void;
}

const Hurt = ({ league, injury, team, onChanged }: HurtProps) => (
  <li>
    <details class="office-game">
      <summary>
        <span class="matchup">{[injury.name, team].filter(Boolean).join(', ')}</span>
        <small class="muted">
          {[
            TOOL_OFFICE_WORDS.misses(injury.left, injury.games),
            returnsAt(injury),
            TOOL_OFFICE_WORDS.since(moment(injury.since)),
            injury.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </summary>
      {injury.game_id !== null && <a href={`/games/${injury.game_id}`}>{TOOL_OFFICE_WORDS.hurtIn}</a>}
      <InjuryForm
        league={league}
        player_id={injury.player_id}
        games={injury.games}
        listed
        onChanged={onChanged}
      />
    </details>
  </li>
);

const Added = ({ office: { status, teams }, onChanged }: OfficePanelProps) => {
  const [team, setTeam] = useState('');
  const [player, setPlayer] = useState('');
  const roster = useLoad(`${status.league_id} ${team}`, async () =>
    team === '' ? [] : (await api.team(status.league_id, team)).roster,
  );
  return (
    <details class="office-game office-add">
      <summary>{TOOL_OFFICE_WORDS.addInjury}</summary>
      <div class="office-form">
        <TeamChoice
          title={TOOL_OFFICE_WORDS.team}
          teams={teams}
          value={team}
          none="–"
          onChoose={(id) => {
            setTeam(id);
            setPlayer('');
          }}
        />
        <label>
          <span>{TOOL_OFFICE_WORDS.player}</span>
          <select value={player} onChange={(event) => setPlayer(event.currentTarget.value)}>
            <option value="">–</option>
            {(roster.data ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <InjuryForm
        league={status.league_id}
        player_id={player}
        games={1}
        listed={false}
        onChanged={onChanged}
      />
    </details>
  );
};

/** Who is hurt and until when; the list is corrected with a reason. */
export const InjuriesPanel = (props: OfficePanelProps) => {
  const { office, onChanged } = props;
  const { status, injuries, teams } = office;
  return (
    <section class="panel" aria-labelledby="injured">
      <h2 id="injured">{TOOL_OFFICE_WORDS.injured}</h2>
      {injuries.length === 0 && <p class="muted">{TOOL_OFFICE_WORDS.nobodyHurt}</p>}
      <ul class="schedule-list">
        {injuries.map((injury) => (
          <Hurt
            key={`${injury.player_id} ${injury.games} ${injury.note ?? ''}`}
            league={status.league_id}
            injury={injury}
            team={teams.find(({ id }) => id === injury.team_id)?.name ?? ''}
            onChanged={onChanged}
          />
        ))}
      </ul>
      <Added key={injuries.length} {...props} />
    </section>
  );
};
