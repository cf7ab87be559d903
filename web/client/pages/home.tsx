import { useEffect, useState } from 'preact/hooks';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { api } from '../api.ts';
import { NewGame } from '../components/new-game.tsx';
import { SignIn } from '../components/sign-in.tsx';
import { me } from '../session.ts';
import { STRINGS } from '../strings.ts';

const LOOK_AGAIN_MILLISECONDS = 5000;

const standing = (game: GameSummary): string => {
  if (game.status === 'active') return `${game.half === 'top' ? 'Top' : 'Bottom'} ${game.inning}`;
  return game.status === 'completed' ? STRINGS.final : game.status;
};

const GameRow = ({ game }: { game: GameSummary }) => (
  <li>
    <a class="game-row" href={`/games/${game.game_id}`}>
      {[game.away, game.home].map((side) => (
        <span class="row-side" key={side.team_id}>
          <i class="swatch" style={{ backgroundColor: side.color }} />
          <span>{side.name}</span>
          <b>{side.score}</b>
        </span>
      ))}
      <span class={`standing ${game.status}`}>{standing(game)}</span>
    </a>
  </li>
);

const GameList = ({ mine }: { mine: boolean }) => {
  const [games, setGames] = useState<readonly GameSummary[] | null>(null);
  useEffect(() => {
    const look = (): void => void api.games(mine).then(setGames, () => undefined);
    look();
    const timer = setInterval(look, LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [mine]);
  if (games?.length === 0) return <p class="muted">{STRINGS.noGames}</p>;
  return (
    <ul class="games">
      {games?.slice(0, 12).map((game) => (
        <GameRow key={game.game_id} game={game} />
      ))}
    </ul>
  );
};

/** The first page: sign in, start a game, watch one. */
export const HomePage = () => (
  <div class="page home">
    <header class="masthead">
      <h1>{STRINGS.title}</h1>
      <p>{STRINGS.tagline}</p>
      <SignIn />
    </header>
    <main class="columns">
      <section class="panel" aria-labelledby="new">
        <h2 id="new">{STRINGS.newGame}</h2>
        <NewGame />
      </section>
      <section class="panel" aria-labelledby="games">
        {me.value?.user && (
          <>
            <h2>{STRINGS.myGames}</h2>
            <GameList mine={true} />
          </>
        )}
        <h2 id="games">{STRINGS.liveGames}</h2>
        <GameList mine={false} />
      </section>
    </main>
  </div>
);
