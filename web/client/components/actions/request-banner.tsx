import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { requestWords } from '../../logic/words.ts';
import { REQUEST_WORDS } from '../../strings.ts';

/** What one manager has asked of the other: to be answered by him, to be waited for by the rest. */
export const RequestBanner = ({ store, view }: { store: GameStore; view: GameView }) => {
  const words = requestWords(view, store.plays.value);
  if (!view.request || !words) return null;
  const { side, subject } = view.request;
  const answering = otherSide(side);
  const answer = (agree: boolean): void => void store.act('answer_request', { agree });
  return (
    <div class="request" role="group" aria-label={words}>
      <p role="status">{words}</p>
      {view.your_sides.includes(answering) ? (
        <div class="pair two-up">
          <button onClick={() => answer(true)}>{REQUEST_WORDS.agree[subject.kind]}</button>
          <button class="primary" onClick={() => answer(false)}>
            {REQUEST_WORDS.decline[subject.kind]}
          </button>
        </div>
      ) : (
        <p class="muted">{REQUEST_WORDS.asked(view[answering].team.name)}</p>
      )}
    </div>
  );
};
