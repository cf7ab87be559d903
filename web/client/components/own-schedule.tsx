import { useState } from 'preact/hooks';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { TeamChoice } from '../../contract/people.ts';
import { api } from '../api.ts';
import { officeApi } from '../office-api.ts';
import { go } from '../router.ts';
import { SCHEDULE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';

const SHOWN = 4;

interface OwnLeague {
  readonly id: string;
  readonly name: string;
  readonly games: readonly SeasonGame[];
  readonly teams: readonly TeamChoice[];
}

const loadOwn = async (
  leagues: readonly { readonly id: string; readonly name: string }[],
): Promise<readonly OwnLeague[]> => {
  const all = await Promise.all(
    leagues.map(async ({ id, name }) => {
      const { games } = await officeApi.ownGames(id, SHOWN);
      return { id, name, games, teams: games.length > 0 ? await api.teams(id) : [] };
    }),
  );
  return all.filter(({ games }) => games.length > 0);
};

const OwnGame = ({ league, game }: { league: OwnLeague; game: SeasonGame }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const name = (id: string): string => league.teams.find((team) => team.id === id)?.name ?? id;
  const start = (): void =>
    void api
      .newGame({
        league_id: league.id,
        schedule_id: game.id,
        away: { team_id: game.away_id },
        home: { team_id: game.home_id },
      })
      .then(
        ({ game_id }) => go(`/games/${game_id}`),
        (error: Error) => setProblem(error.message),
      );
  const title = SCHEDULE_WORDS.at(name(game.away_id), name(game.home_id));
  return (
    <li>
      <span class="matchup">
        <strong>{title}</strong>
        <small class="muted">
          {league.name} · {SCHEDULE_WORDS.game(game.week, game.game)}
          {game.date && ` · ${game.date.slice(0, 10)}`}
          {game.postponed && ` · ${SCHEDULE_WORDS.postponed}`}
        </small>
      </span>
      <button
        type="button"
        onClick={start}
        aria-label={`${SCHEDULE_WORDS.start}: ${title}, ${SCHEDULE_WORDS.game(game.week, game.game)}`}
      >
        {SCHEDULE_WORDS.start}
      </button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
};

/** One's own games of the leagues' schedules that nobody has started, the next first, each to be started. */
export const OwnSchedule = ({
  leagues,
}: {
  leagues: readonly { readonly id: string; readonly name: string }[];
}) => {
  const own = useLoad('own-schedule', () => loadOwn(leagues));
  if (!own.data || own.data.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="own-schedule">
      <h2 id="own-schedule">{SCHEDULE_WORDS.yours}</h2>
      <ul class="schedule-list">
        {own.data.flatMap((league) =>
          league.games.map((game) => <OwnGame key={`${league.id} ${game.id}`} league={league} game={game} />),
        )}
      </ul>
    </section>
  );
};
