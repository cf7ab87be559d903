import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameView, RequestView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { requestWords } from '../../logic/words.ts';
import { REQUEST_WORDS } from '../../strings.ts';

interface RequestBannerProps {
  readonly store: GameStore;
  readonly view: GameView;
}

/** What can become of a request by whoever looks: the side that asked can withdraw it, the other agrees or not, the rest wait. */
const Answers = ({ store, view, request }: RequestBannerProps & { request: RequestView }) => {
  const { side, subject } = request;
  const answering = otherSide(side);
  const answer = (agree: boolean): void => void store.act('answer_request', { agree });
  const waiting = (
    <p class="muted">
      {view[answering].computer ? REQUEST_WORDS.askedAdmin : REQUEST_WORDS.asked(view[answering].team.name)}
    </p>
  );
  if (view.your_sides.includes(side))
    return (
      <>
        {waiting}
        <button class="quiet" onClick={() => void store.act('withdraw_request')}>
          {REQUEST_WORDS.withdraw}
        </button>
      </>
    );
  if (!view.your_sides.includes(answering)) return waiting;
  return (
    <div class="pair two-up">
      <button onClick={() => answer(true)}>{REQUEST_WORDS.agree[subject.kind]}</button>
      <button class="primary" onClick={() => answer(false)}>
        {REQUEST_WORDS.decline[subject.kind]}
      </button>
    </div>
  );
};

/** What one manager has asked of the other: to be answered by the other, withdrawn by the asker, waited for by the rest. */
export const RequestBanner = ({ store, view }: RequestBannerProps) => {
  const words = requestWords(view, store.plays.value);
  if (!view.request || !words) return null;
  return (
    <div class="request" role="group" aria-label={words}>
      <p role="status">{words}</p>
      <Answers store={store} view={view} request={view.request} />
    </div>
  );
};
