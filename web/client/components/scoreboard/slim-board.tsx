import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { battingIn } from '../../logic/decision-choices.ts';
import { me } from '../../session.ts';
import { SignIn } from '../sign-in.tsx';
import { Presence } from './presence.tsx';
import { Clock, ConnectionState, Situation, TeamPlate } from './score-header.tsx';
import { WinBar } from './win-bar.tsx';

/** The scoreboard in one line, for a screen that holds the whole at-bat: what else the board shows is a tap away. The connection's state, the clock, the way to sign in and who is here lie over the field's corners. */
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
      {me.value && !me.value.user && <SignIn />}
      <Presence store={store} view={view} wide={false} />
    </div>
  </header>
);
