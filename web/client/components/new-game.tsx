import { useState } from 'preact/hooks';
import type { Mode, Pace, Visibility } from '@paper-dynasty/engine/model/setup';
import type { Person, TeamChoice } from '../../contract/people.ts';
import { api } from '../api.ts';
import { go } from '../router.ts';
import { me } from '../session.ts';
import { MODE_WORDS, PACE_HINTS, PACE_WORDS, STRINGS, VISIBILITY_WORDS } from '../strings.ts';
import { Segments } from './segments.tsx';

type Manages = 'me' | 'manager' | 'computer';

const WHO: readonly Manages[] = ['me', 'manager', 'computer'];

interface SideChoice {
  readonly team: string;
  readonly manages: Manages;
}

interface SideFormProps {
  readonly title: string;
  readonly teams: readonly TeamChoice[];
  readonly choice: SideChoice;
  readonly onChoose: (choice: SideChoice) => void;
}

const SideForm = ({ title, teams, choice, onChoose }: SideFormProps) => {
  const manager = teams.find((t) => t.id === choice.team)?.managers[0];
  const words = {
    me: STRINGS.me,
    manager: manager?.name ?? STRINGS.theirManager,
    computer: STRINGS.computer,
  };
  const others = manager && manager.user_id !== me.value?.user?.user_id;
  return (
    <fieldset>
      <legend>{title}</legend>
      <select
        aria-label={STRINGS.teamOf(title)}
        value={choice.team}
        onChange={(e) => onChoose({ ...choice, team: e.currentTarget.value })}
      >
        {teams.map((t) => (
          <option key={t.id} value={t.id}>
            {t.name}
          </option>
        ))}
      </select>
      <Segments
        title={STRINGS.managerOf(title)}
        choices={WHO.filter((who) => who !== 'manager' || others).map((who) => [who, words[who]])}
        value={choice.manages}
        onChoose={(manages) => onChoose({ ...choice, manages })}
      />
    </fieldset>
  );
};

interface NamedChoiceProps<T extends string> {
  readonly title: string;
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** A choice behind its name. */
const NamedChoice = <T extends string>({ title, words, value, onChoose }: NamedChoiceProps<T>) => (
  <div class="choice">
    <span class="muted" aria-hidden="true">
      {title}
    </span>
    <Segments
      title={title}
      choices={Object.entries(words) as [T, string][]}
      value={value}
      onChoose={onChoose}
    />
  </div>
);

/** A side as the server takes it. */
const sideOf = (side: SideChoice, teams: readonly TeamChoice[], userId: string) => ({
  team_id: side.team,
  ...(side.manages === 'me' ? { user_id: userId } : {}),
  ...(side.manages === 'manager'
    ? { user_id: teams.find((t) => t.id === side.team)?.managers[0]?.user_id }
    : {}),
  ...(side.manages === 'computer' ? { computer: 'balanced' } : {}),
});

/** The league that a new game is offered in first: one that reads its own cards, for nobody needs anything else to play. */
export const firstLeague = <L extends { readonly card_mode: string }>(leagues: readonly L[]): L | undefined =>
  leagues.find((l) => l.card_mode === 'auto') ?? leagues[0];

/** The sides of a new game before anything is chosen: one's own team visits another. */
export const firstSides = (teams: readonly TeamChoice[], userId: string) => {
  const mine = teams.find((t) => t.managers.some((m) => m.user_id === userId)) ?? teams[0];
  const other = teams.find((t) => t !== mine);
  return {
    away: { team: mine?.id ?? '', manages: 'me' },
    home: { team: other?.id ?? '', manages: 'computer' },
  } as const;
};

interface NewGameProps {
  readonly leagues: readonly { readonly id: string; readonly name: string; readonly card_mode: string }[];
  /** The teams of the league that is offered first. */
  readonly firstTeams: readonly TeamChoice[];
  readonly user: Person;
}

/** The form for a new game: league, both teams and who manages each, pace, what it counts as, and who may watch. */
export const NewGame = ({ leagues, firstTeams, user }: NewGameProps) => {
  const [league, setLeague] = useState(firstLeague(leagues)?.id ?? '');
  const [teams, setTeams] = useState(firstTeams);
  const [sides, setSides] = useState<{ away: SideChoice; home: SideChoice }>(() =>
    firstSides(firstTeams, user.user_id),
  );
  const [pace, setPace] = useState<Pace>('quick');
  const [chosenMode, setMode] = useState<Mode | null>(null);
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [problem, setProblem] = useState<string | null>(null);
  const alone = sides.away.manages === 'me' && sides.home.manages === 'me';
  const mode = alone ? 'practice' : (chosenMode ?? 'friendly');
  const tell = (error: unknown): void => setProblem(error instanceof Error ? error.message : String(error));
  const chooseLeague = async (id: string): Promise<void> => {
    setLeague(id);
    const list = await api.teams(id);
    setTeams(list);
    const fresh = firstSides(list, user.user_id);
    setSides((was) => ({
      away: { ...fresh.away, manages: was.away.manages },
      home: { ...fresh.home, manages: was.home.manages },
    }));
  };
  const submit = async (): Promise<void> => {
    setProblem(null);
    const made = await api.newGame({
      league_id: league,
      mode,
      pace,
      visibility,
      away: sideOf(sides.away, teams, user.user_id),
      home: sideOf(sides.home, teams, user.user_id),
    });
    go(`/games/${made.game_id}`);
  };
  return (
    <form
      class="new-game"
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(tell);
      }}
    >
      <Segments
        title={STRINGS.league}
        choices={leagues.map((l) => [l.id, l.name])}
        value={league}
        onChoose={(id) => void chooseLeague(id).catch(tell)}
      />
      <div class="two">
        {(['away', 'home'] as const).map((side) => (
          <SideForm
            key={side}
            title={side === 'away' ? STRINGS.visitors : STRINGS.home}
            teams={teams}
            choice={sides[side]}
            onChoose={(choice) => setSides({ ...sides, [side]: choice })}
          />
        ))}
      </div>
      <NamedChoice title={STRINGS.pace} words={PACE_WORDS} value={pace} onChoose={setPace} />
      <p class="muted hint-line">{PACE_HINTS[pace]}</p>
      {alone ? (
        <p class="muted hint-line" role="status">
          {STRINGS.aloneIsPractice}
        </p>
      ) : (
        <NamedChoice title={STRINGS.mode} words={MODE_WORDS} value={mode} onChoose={setMode} />
      )}
      <NamedChoice
        title={STRINGS.visibility}
        words={VISIBILITY_WORDS}
        value={visibility}
        onChoose={setVisibility}
      />
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
