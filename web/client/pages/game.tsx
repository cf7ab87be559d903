import { useEffect, useState } from 'preact/hooks';
import { Actions } from '../components/actions.tsx';
import { BoxScorePanel } from '../components/box-score.tsx';
import { Diamond } from '../components/diamond.tsx';
import { DiceTray } from '../components/dice.tsx';
import { Matchup } from '../components/matchup.tsx';
import { PlayFeed } from '../components/play-feed.tsx';
import { ScoreHeader } from '../components/score-header.tsx';
import { SignIn } from '../components/sign-in.tsx';
import type { GameStore } from '../game-store.ts';
import { openGame } from '../open-game.ts';
import { STRINGS } from '../strings.ts';

const Scorecard = ({ store }: { store: GameStore }) => {
  const view = store.view.value;
  if (store.missing.value) return <main class="page">{STRINGS.notFound}</main>;
  if (!view) return <main class="page muted">{STRINGS.loading}</main>;
  return (
    <div class="page game">
      <ScoreHeader view={view} connection={store.connection.value} />
      <main class="columns">
        <div class="table">
          <section class="panel field" aria-label="The field">
            <Diamond view={view} />
            <Matchup view={view} />
          </section>
          <section class="panel" aria-label="Dice">
            <DiceTray roll={view.roll} />
          </section>
          <Actions store={store} view={view} />
        </div>
        <div class="books">
          <PlayFeed plays={store.plays.value} view={view} />
          <BoxScorePanel store={store} view={view} />
        </div>
      </main>
      <footer>
        <SignIn />
      </footer>
    </div>
  );
};

/** A game's live scorecard. */
export const GamePage = ({ gameId }: { gameId: string }) => {
  const [store, setStore] = useState<GameStore | null>(null);
  useEffect(() => {
    const opened = openGame(gameId);
    setStore(opened.store);
    return opened.close;
  }, [gameId]);
  return store && <Scorecard store={store} />;
};
