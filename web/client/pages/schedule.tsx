import { seriesOf, type Series } from '@paper-dynasty/engine/service/series';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { TeamChoice } from '../../contract/people.ts';
import { api, leagueById } from '../api.ts';
import { Frame } from '../components/frame.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { LeagueNotices } from '../components/league-notices.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { TeamBadge } from '../components/team-badge.tsx';
import { teamPath } from '../logic/addresses.ts';
import { officeApi } from '../office-api.ts';
import { OFFICE_WORDS, SCHEDULE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';
import '../styles/records.css';

const loadWeek = async (id: string, asked: number | null) => {
  const [league, teams, found] = await Promise.all([
    leagueById(id),
    api.teams(id),
    officeApi.week(id, asked),
  ]);
  return { league, teams, ...found, week: found.week ?? 1 };
};
type Week = Awaited<ReturnType<typeof loadWeek>>;

type Teams = ReadonlyMap<string, TeamChoice>;

const stateOf = (game: SeasonGame, teams: Teams): string => {
  const { played, forfeit } = game;
  if (forfeit)
    return SCHEDULE_WORDS.forfeit(teams.get(forfeit === 'away' ? game.away_id : game.home_id)?.name ?? '');
  if (!played) return game.postponed ? SCHEDULE_WORDS.postponed : SCHEDULE_WORDS.open;
  if (played.game_id === '') return SCHEDULE_WORDS.private;
  if (played.status === 'pending' || played.status === 'lineups') return SCHEDULE_WORDS.soon;
  const score = `${played.away_score}–${played.home_score}`;
  return played.status === 'completed' ? score : `${score} (${SCHEDULE_WORDS.live})`;
};

const GameLine = ({ game, teams }: { game: SeasonGame; teams: Teams }) => {
  const state = stateOf(game, teams);
  return (
    <li>
      <span>
        {game.game}. {teams.get(game.away_id)?.abbreviation} @ {teams.get(game.home_id)?.abbreviation}
      </span>
      <span class="muted">{game.date?.slice(0, 10)}</span>
      {game.played?.game_id ? <a href={`/games/${game.played.game_id}`}>{state}</a> : <span>{state}</span>}
    </li>
  );
};

const SeriesPanel = ({ series, teams, league }: { series: Series; teams: Teams; league: string }) => {
  const away = teams.get(series.away_id);
  const home = teams.get(series.home_id);
  return (
    <section class="panel series" aria-label={SCHEDULE_WORDS.at(away?.name ?? '', home?.name ?? '')}>
      <h2>
        {[away, home].map(
          (team) =>
            team && (
              <a key={team.id} class="team-link" href={teamPath(league, team.id)}>
                <TeamBadge team={team} />
                <span>{team.name}</span>
              </a>
            ),
        )}
      </h2>
      <p class="muted">
        {SCHEDULE_WORDS.series(
          away?.abbreviation ?? '',
          series.won.away,
          series.won.home,
          home?.abbreviation ?? '',
        )}
      </p>
      <ol class="series-games">
        {series.games.map((game) => (
          <GameLine key={game.id} game={game} teams={teams} />
        ))}
      </ol>
      <p class="small">
        {[away, home].map(
          (team) =>
            team && (
              <a key={team.id} data-load href={`/api/leagues/${league}/teams/${team.id}/calendar.ics`}>
                {team.abbreviation}: {SCHEDULE_WORDS.calendar}
              </a>
            ),
        )}
      </p>
    </section>
  );
};

const WeekOf = ({ found }: { found: Week }) => {
  const { league, week } = found;
  const teams = new Map(found.teams.map((team) => [team.id, team]));
  const to = (n: number): string => `/leagues/${league.id}/schedule/${n}`;
  if (!found.scheduled) return <p class="muted">{SCHEDULE_WORDS.noSchedule}</p>;
  return (
    <>
      <div class="week-head">
        {week > 1 && (
          <a href={to(week - 1)} aria-label={SCHEDULE_WORDS.previous}>
            ‹
          </a>
        )}
        <h2>{SCHEDULE_WORDS.week(week)}</h2>
        <a href={to(week + 1)} aria-label={SCHEDULE_WORDS.next}>
          ›
        </a>
        {found.season !== null && <span class="muted">{OFFICE_WORDS.season(found.season)}</span>}
      </div>
      {found.games.length === 0 && <p class="muted">{SCHEDULE_WORDS.none}</p>}
      <div class="series-grid">
        {seriesOf(found.games).map((series) => (
          <SeriesPanel key={series.key} series={series} teams={teams} league={league.id} />
        ))}
      </div>
    </>
  );
};

const SchedulePage = ({ id, week }: { id: string; week: number | null }) => {
  const loaded = useLoad(`${id} ${week}`, () => loadWeek(id, week));
  return (
    <Frame class="records" title={SCHEDULE_WORDS.schedule}>
      <WhenLoaded from={loaded}>
        {(found) => (
          <>
            <header class="page-head">
              <h1>{found.league.name}</h1>
              <LeagueLinks id={id} />
            </header>
            <LeagueNotices id={id} />
            <WeekOf found={found} />
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A week of a league's schedule: the one that is played, unless another is named. */
export const showSchedule = (id: string, week?: string) => (
  <SchedulePage id={id} week={week === undefined ? null : Number(week)} />
);
