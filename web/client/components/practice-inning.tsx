import { useState } from 'preact/hooks';
import type { Person, TeamChoice } from '../../contract/people.ts';
import { api } from '../api.ts';
import { explainGame } from '../keep-hints.ts';
import { go } from '../router.ts';
import { HOME_WORDS } from '../strings.ts';
import { firstLeague, firstSides } from './new-game.tsx';

interface PracticeProps {
  readonly leagues: readonly { readonly id: string; readonly card_mode: string }[];
  /** The teams of the league that is played in first. */
  readonly teams: readonly TeamChoice[];
  readonly user: Person;
}

/** Starts a practice game of one inning against the computer, which explains itself. */
export const PracticeInning = ({ leagues, teams, user }: PracticeProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const league = firstLeague(leagues);
  const { away, home } = firstSides(teams, user.user_id);
  if (!league || !home.team) return null;
  const begin = async (): Promise<void> => {
    const made = await api.newGame({
      league_id: league.id,
      mode: 'practice',
      pace: 'quick',
      visibility: 'private',
      innings: 1,
      away: { team_id: away.team, user_id: user.user_id },
      home: { team_id: home.team, computer: 'balanced' },
    });
    await api.act(made.game_id, 'start');
    explainGame(made.game_id);
    go(`/games/${made.game_id}`);
  };
  const start = (): void => {
    setProblem(null);
    setStarting(true);
    begin().catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
      setStarting(false);
    });
  };
  return (
    <>
      <button
        class="practise"
        aria-describedby="practise-hint"
        aria-busy={starting}
        disabled={starting}
        onClick={start}
      >
        {HOME_WORDS.practise}
      </button>
      <p class="free" id="practise-hint">
        {HOME_WORDS.practiseHint}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
};
