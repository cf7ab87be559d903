import type { GameStore } from '../../game-store.ts';
import { told } from '../../logic/words.ts';

/** The last play, as a caption of the field. */
export const LastPlay = ({ store }: { store: GameStore }) => {
  const last = store.plays.value.at(-1);
  return (
    <p class="last-play">
      {last && (
        <>
          <b>{last.notation}</b> {told(last)}
        </>
      )}
    </p>
  );
};
