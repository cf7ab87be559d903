import { useState } from 'preact/hooks';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import type { Person } from '../../contract/people.ts';
import { api } from '../api.ts';
import { Frame } from '../components/frame.tsx';
import { GameTile } from '../components/game-tile.tsx';
import { HowToBegin } from '../components/how-to-begin.tsx';
import { Hero } from '../components/hero.tsx';
import { Failed, WhenLoaded } from '../components/loaded.tsx';
import { firstLeague, NewGame } from '../components/new-game.tsx';
import { OwnSchedule } from '../components/own-schedule.tsx';
import { PracticeInning } from '../components/practice-inning.tsx';
import { TeamBadge } from '../components/team-badge.tsx';
import {
  byUrgency,
  isOpen,
  isUnderWay,
  standingOf,
  waitsFor,
  withDetails,
  type ListedGame,
} from '../logic/games-of.ts';
import { go } from '../router.ts';
import { findDemoManagers, lookAgain, me, unreachable } from '../session.ts';
import { HOME_WORDS, RECORD_WORDS, SITE_WORDS, STRINGS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/home.css';

const GAMES_MILLISECONDS = 5000;
const LEAGUES_MILLISECONDS = 60_000;
const TEAMS_SHOWN = 5;
const LIVE_SHOWN = 6;
const RESULTS_SHOWN = 6;

/** What changes while one looks: who plays, and whose move it is. */
const loadGames = async (signedIn: boolean) => {
  const [all, own] = await Promise.all([
    api.games(false),
    signedIn ? api.games(true) : Promise.resolve([]),
    findDemoManagers(),
  ]);
  const ids = new Set(own.map((g) => g.game_id));
  const live = all.filter((g) => isUnderWay(g) && !ids.has(g.game_id)).slice(0, LIVE_SHOWN);
  return {
    mine: await withDetails(own.filter(isOpen)),
    live: await withDetails(live),
    results: all.filter((g) => g.status === 'completed').slice(0, RESULTS_SHOWN),
  };
};

/** What hardly changes: the leagues with their standings, and the teams that a new game is offered first. */
const loadLeagues = async () => {
  const leagues = await api.leagues();
  const first = firstLeague(leagues);
  const [teams, ...standings] = await Promise.all([
    first ? api.teams(first.id) : [],
    ...leagues.map((l) => api.standings(l.id)),
  ]);
  return { leagues: leagues.map((league, i) => ({ ...league, standings: standings[i] ?? [] })), teams };
};
type LeagueTable = Awaited<ReturnType<typeof loadLeagues>>['leagues'][number];

const bare = (summary: GameSummary): ListedGame => ({ summary, view: null, damaged: false });

const Invitation = ({ gameId, onDecline }: { gameId: string; onDecline: () => void }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const answer = (verb: 'accept' | 'decline', then: () => void) => (): void =>
    void api.act(gameId, verb).then(then, (error: Error) => setProblem(error.message));
  return (
    <div class="invitation" role="group" aria-label={HOME_WORDS.invited}>
      <button class="primary" onClick={answer('accept', () => go(`/games/${gameId}`))}>
        {HOME_WORDS.acceptShort}
      </button>
      <button onClick={answer('decline', onDecline)}>{STRINGS.decline}</button>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};

const STANDING_WORDS = {
  invited: HOME_WORDS.invited,
  your_move: HOME_WORDS.yourMove,
  sent: HOME_WORDS.waitsForAnswer,
  waiting: HOME_WORDS.waiting,
};

interface MineProps {
  readonly games: readonly ListedGame[];
  readonly user: Person;
  readonly onAnswer: () => void;
}

const MyGames = ({ games, user, onAnswer }: MineProps) => (
  <section class="panel" aria-labelledby="mine">
    <h2 id="mine">{STRINGS.myGames}</h2>
    {games.length === 0 && <p class="muted">{HOME_WORDS.noMine}</p>}
    <ul class="tiles">
      {byUrgency(games, user.user_id).map((game) => {
        const standing = standingOf(game, user.user_id);
        return (
          <li key={game.summary.game_id}>
            <GameTile
              game={game}
              note={standing !== 'damaged' && <em class={standing}>{STANDING_WORDS[standing]}</em>}
            />
            {standing === 'invited' && <Invitation gameId={game.summary.game_id} onDecline={onAnswer} />}
          </li>
        );
      })}
    </ul>
  </section>
);

interface TilesProps {
  readonly id: string;
  readonly title: string;
  readonly games: readonly ListedGame[];
  readonly none: string;
}

const Tiles = ({ id, title, games, none }: TilesProps) => (
  <section class={`panel ${id}`} aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {games.length === 0 && <p class="muted">{none}</p>}
    <ul class="tiles">
      {games.map((game) => (
        <li key={game.summary.game_id}>
          <GameTile game={game} />
        </li>
      ))}
    </ul>
  </section>
);

const bestFirst = (standings: LeagueTable['standings']): LeagueTable['standings'] =>
  [...standings].sort((a, b) => b.percentage - a.percentage).slice(0, TEAMS_SHOWN);

const Leagues = ({ leagues }: { leagues: readonly LeagueTable[] }) => (
  <section class="panel" aria-labelledby="leagues">
    <h2 id="leagues">{HOME_WORDS.leagues}</h2>
    <ul class="league-links">
      {leagues.map(({ id, name, card_mode, standings }) => (
        <li key={id}>
          <a href={`/leagues/${id}`}>
            <strong>{name}</strong>
            <span class="muted">{card_mode === 'auto' ? HOME_WORDS.digital : HOME_WORDS.printed}</span>
            <ol class="league-table">
              {bestFirst(standings).map((row) => (
                <li key={row.team_id}>
                  <TeamBadge team={row} />
                  <span>{row.name}</span>
                  <b>
                    {row.wins}–{row.losses}
                  </b>
                </li>
              ))}
            </ol>
            <span class="go">
              {RECORD_WORDS.standings} · {RECORD_WORDS.leaders} · {RECORD_WORDS.results}
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const Home = () => {
  const user = me.value?.user ?? null;
  const games = useLoad(user?.user_id ?? '', () => loadGames(user !== null), GAMES_MILLISECONDS);
  const leagues = useLoad('leagues', loadLeagues, LEAGUES_MILLISECONDS);
  if (!games.data) return <WhenLoaded from={games}>{() => null}</WhenLoaded>;
  if (!leagues.data) return <WhenLoaded from={leagues}>{() => null}</WhenLoaded>;
  const { mine, live, results } = games.data;
  return (
    <>
      <Hero waiting={user ? mine.filter((game) => waitsFor(game, user.user_id)).length : 0}>
        {user && <PracticeInning leagues={leagues.data.leagues} teams={leagues.data.teams} user={user} />}
      </Hero>
      <div class="columns">
        <div class="stack">
          {user && <MyGames games={mine} user={user} onAnswer={games.again} />}
          <Tiles id="live" title={HOME_WORDS.liveNow} games={live} none={HOME_WORDS.noLive} />
          <Tiles
            id="latest"
            title={HOME_WORDS.latest}
            games={results.map(bare)}
            none={RECORD_WORDS.noGames}
          />
        </div>
        <div class="stack">
          {user && <OwnSchedule leagues={leagues.data.leagues} />}
          {user && leagues.data.leagues.length > 0 && (
            <section class="panel" aria-labelledby="new">
              <h2 id="new">{STRINGS.newGame}</h2>
              <NewGame leagues={leagues.data.leagues} firstTeams={leagues.data.teams} user={user} />
            </section>
          )}
          {leagues.data.leagues.length > 0 ? <Leagues leagues={leagues.data.leagues} /> : <HowToBegin />}
        </div>
      </div>
    </>
  );
};

/** The front page: what is played now, your games and whose move it is, a new game, the leagues. */
export const showHome = () => (
  <Frame class="home">
    {me.value ? (
      <Home />
    ) : (
      unreachable.value && <Failed problem={SITE_WORDS.noConnection} onAgain={lookAgain} />
    )}
  </Frame>
);
