import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { battingIn } from '../../logic/decisions.ts';
import { Clock, ConnectionState, Situation, TeamPlate } from './score-header.tsx';
import { WinBar } from './win-bar.tsx';

/** The scoreboard in one line, for a screen that holds the whole at-bat: what else the board shows is a tap away. The connection's state lies over the field while it is not live. */
export const SlimBoard = ({ store, view }: { store: GameStore; view: GameView }) => (
  <header class="board slim">
    <div class="board-main">
      {SIDES.map((side) => (
        <TeamPlate key={side} view={view} side={side} batting={side === battingIn(view)} />
      ))}
      <Situation view={view} />
    </div>
    <WinBar store={store} view={view} />
    <div class="over-field">
      <ConnectionState store={store} />
      {store.deadline.value && <Clock store={store} />}
    </div>
  </header>
);
