import { render } from 'preact';
import './styles/base.css';
import './styles/home.css';
import './styles/game.css';
import { GamePage } from './pages/game.tsx';
import { HomePage } from './pages/home.tsx';
import { follow, path } from './router.ts';
import { openSession } from './session.ts';
import { STRINGS } from './strings.ts';

const GAME = /^\/games\/([\w-]+)$/;

const App = () => {
  const game = GAME.exec(path.value)?.[1];
  if (game) return <GamePage key={game} gameId={game} />;
  if (path.value === '/') return <HomePage />;
  return <main class="page">{STRINGS.notFound}</main>;
};

const root = document.getElementById('app');
if (root) {
  root.addEventListener('click', follow);
  void openSession().catch(() => undefined);
  render(<App />, root);
}
