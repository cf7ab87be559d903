import { useState } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { momentOf } from '../../logic/replay.ts';
import { STORY_WORDS } from '../../strings.ts';
import { prefersStill } from '../../use-wide.ts';

/** A walk-off, a home run or the last out over the field: a second, once; not for who wants nothing to move. What happened is told in words elsewhere. */
export const MomentBanner = ({ store, view }: { store: GameStore; view: GameView }) => {
  const play = store.justMade.value;
  const [seen, setSeen] = useState<number | null>(null);
  const moment = play && momentOf(play, view);
  if (!moment || seen === play.play_number || prefersStill()) return null;
  return (
    <p
      key={`${play.play_number} ${moment}`}
      class={`moment ${play.half === 'top' ? 'away' : 'home'}`}
      aria-hidden="true"
      onAnimationEnd={() => setSeen(play.play_number)}
    >
      {STORY_WORDS[moment]}
    </p>
  );
};
