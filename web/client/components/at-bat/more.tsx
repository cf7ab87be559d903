import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { Tools } from '../actions/tools.tsx';
import { LineScore } from '../scoreboard/line-score.tsx';
import { me } from '../../session.ts';
import { SignIn } from '../sign-in.tsx';
import { SiteNav } from '../site-nav.tsx';

/** What is not needed at every at-bat: lineups, taking back, the line score, who one is, and the rest of the site. */
export const More = ({ store, view }: { store: GameStore; view: GameView }) => (
  <section class="panel more-panel">
    <Tools store={store} view={view} />
    <LineScore view={view} names={false} />
    {me.value?.user && <SignIn />}
    <SiteNav gameId={view.game_id} />
  </section>
);
