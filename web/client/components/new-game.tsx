import { useEffect, useState } from 'preact/hooks';
import { api, type TeamChoice } from '../api.ts';
import { go } from '../router.ts';
import { me } from '../session.ts';
import { STRINGS } from '../strings.ts';

type Manages = 'me' | 'manager' | 'computer';

const WHO: readonly Manages[] = ['me', 'manager', 'computer'];

interface SideFormProps {
  readonly title: string;
  readonly teams: readonly TeamChoice[];
  readonly teamId: string;
  readonly manages: Manages;
  readonly onTeam: (id: string) => void;
  readonly onManages: (who: Manages) => void;
}

const SideForm = ({ title, teams, teamId, manages, onTeam, onManages }: SideFormProps) => {
  const manager = teams.find((t) => t.id === teamId)?.managers[0];
  return (
    <fieldset>
      <legend>{title}</legend>
      <select aria-label={`${title}: team`} value={teamId} onChange={(e) => onTeam(e.currentTarget.value)}>
        {teams.map((t) => (
          <option key={t.id} value={t.id}>
            {t.name}
          </option>
        ))}
      </select>
      <div class="segments" role="group" aria-label={`${title}: manager`}>
        {WHO.filter(
          (who) => who !== 'manager' || (manager && manager.user_id !== me.value?.user?.user_id),
        ).map((who) => (
          <button type="button" key={who} aria-pressed={manages === who} onClick={() => onManages(who)}>
            {who === 'me'
              ? STRINGS.me
              : who === 'manager'
                ? (manager?.name ?? STRINGS.theirManager)
                : STRINGS.computer}
          </button>
        ))}
      </div>
    </fieldset>
  );
};

/** The form for a new game: league, both teams, and who manages each. */
export const NewGame = () => {
  const [leagues, setLeagues] = useState<readonly { id: string; name: string }[]>([]);
  const [league, setLeague] = useState('pd');
  const [teams, setTeams] = useState<readonly TeamChoice[]>([]);
  const [away, setAway] = useState<{ team: string; manages: Manages }>({ team: '', manages: 'me' });
  const [home, setHome] = useState<{ team: string; manages: Manages }>({ team: '', manages: 'computer' });
  const [problem, setProblem] = useState<string | null>(null);
  const user = me.value?.user;
  useEffect(() => void api.leagues().then(setLeagues, () => undefined), []);
  useEffect(() => {
    setTeams([]);
    void api.teams(league).then(
      (list) => {
        setTeams(list);
        const mine = list.find((t) => t.managers.some((m) => m.user_id === user?.user_id)) ?? list[0];
        const other = list.find((t) => t !== mine);
        setAway((side) => ({ ...side, team: mine?.id ?? '' }));
        setHome((side) => ({ ...side, team: other?.id ?? '' }));
      },
      () => undefined,
    );
  }, [league, user?.user_id]);
  const side = (s: { team: string; manages: Manages }) => ({
    team_id: s.team,
    ...(s.manages === 'me' ? { user_id: user?.user_id } : {}),
    ...(s.manages === 'manager' ? { user_id: teams.find((t) => t.id === s.team)?.managers[0]?.user_id } : {}),
    ...(s.manages === 'computer' ? { computer: 'balanced' } : {}),
  });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      const mode = away.manages === 'me' && home.manages === 'me' ? 'practice' : 'friendly';
      const made = await api.newGame({ league_id: league, mode, away: side(away), home: side(home) });
      go(`/games/${made.game_id}`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  if (!user) return <p class="muted">{STRINGS.signInFirst}</p>;
  return (
    <form class="new-game" onSubmit={(e) => void submit(e)}>
      <div class="segments" role="group" aria-label={STRINGS.league}>
        {leagues.map((l) => (
          <button type="button" key={l.id} aria-pressed={league === l.id} onClick={() => setLeague(l.id)}>
            {l.name}
          </button>
        ))}
      </div>
      <div class="two">
        <SideForm
          title={STRINGS.visitors}
          teams={teams}
          teamId={away.team}
          manages={away.manages}
          onTeam={(team) => setAway({ ...away, team })}
          onManages={(manages) => setAway({ ...away, manages })}
        />
        <SideForm
          title={STRINGS.home}
          teams={teams}
          teamId={home.team}
          manages={home.manages}
          onTeam={(team) => setHome({ ...home, team })}
          onManages={(manages) => setHome({ ...home, manages })}
        />
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button class="primary big" type="submit" disabled={teams.length === 0}>
        {STRINGS.startGame}
      </button>
    </form>
  );
};
