import { useState } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { arrive } from '../../arrival.ts';
import type { GameStore } from '../../game-store.ts';
import { HOME_WORDS } from '../../strings.ts';
import { Actions } from '../actions/actions.tsx';
import { TabBar, TabPanel, type Tab } from '../books/books.tsx';
import { SlimBoard } from '../scoreboard/slim-board.tsx';
import { Stage } from './stage.tsx';
import '../../styles/at-bat.css';

const TABS: readonly Tab[] = ['field', 'plays', 'box', 'book', 'chart', 'more'];

/** A game under way on a phone: the score, the field, the dice and the one thing to do, each always in its place on one screen. */
export const AtBat = ({ store, view }: { store: GameStore; view: GameView }) => {
  const [tab, setTab] = useState<Tab>('field');
  const plays = view.your_sides.length > 0 || view.may_act;
  return (
    <>
      <SlimBoard store={store} view={view} />
      <main class={`one-screen showing-${tab}`} tabIndex={-1} ref={arrive}>
        <h1 class="sr">{HOME_WORDS.at(view.away.team.name, view.home.team.name)}</h1>
        <TabPanel store={store} view={view} tab={tab}>
          <Stage store={store} view={view} />
        </TabPanel>
        <div class="dock">
          {plays && <Actions store={store} view={view} docked />}
          <TabBar tabs={TABS} tab={tab} onTab={setTab} />
        </div>
      </main>
    </>
  );
};
