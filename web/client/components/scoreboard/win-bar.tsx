import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { chances } from '../../logic/win-series.ts';
import { SCORECARD_WORDS } from '../../strings.ts';

/** Both sides' chances to win as a bar of two colours. */
export const WinBar = ({ store, view }: { store: GameStore; view: GameView }) => {
  const last = store.values.value.at(-1)?.home_win_after ?? 0.5;
  const now = chances(last, view.status === 'completed');
  const label = SIDES.map((s) => SCORECARD_WORDS.chanceOf(view[s].team.name, now[s])).join(', ');
  return (
    <div class="win-bar" role="img" aria-label={label}>
      {SIDES.map((side) => (
        <span key={side} class={side} style={{ flexGrow: now[side] }}>
          <b>{now[side]}%</b>
        </span>
      ))}
    </div>
  );
};
