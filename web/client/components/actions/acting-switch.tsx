import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { isOver } from '../../logic/status.ts';
import { ACTING_WORDS, STRINGS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';

interface ActingProps {
  readonly store: GameStore;
  readonly view: GameView;
}

/** A league admin watches a game until they say for which side they act; what they do then is marked as done for it. */
export const ActingSwitch = ({ store, view }: ActingProps) => {
  if (!view.may_act || (isOver(view) && view.status !== 'completed')) return null;
  const [side] = view.your_sides;
  if (side)
    return (
      <div class="request acting">
        <p role="status">{ACTING_WORDS.actingFor(view[side].team.name)}</p>
        <button class="quiet" onClick={() => void store.act('act_for', { side: null })}>
          {ACTING_WORDS.stop}
        </button>
      </div>
    );
  return (
    <div class="request acting">
      <p>{ACTING_WORDS.watching}</p>
      <div class="pair two-up">
        {SIDES.map((each) => (
          <button key={each} onClick={() => void (store.dialog.value = { kind: 'act', side: each })}>
            {ACTING_WORDS.actFor(view[each].team.name)}
          </button>
        ))}
      </div>
    </div>
  );
};

/** Asks once more before a league admin acts for a side. */
export const ActDialog = ({
  store,
  view,
  side,
  onClose,
}: ActingProps & { readonly side: Side; readonly onClose: () => void }) => {
  const team = view[side].team.name;
  return (
    <Dialog title={ACTING_WORDS.sure(team)} onClose={onClose}>
      <p>{ACTING_WORDS.sureHint}</p>
      <div class="pair two-up">
        <button
          onClick={() => {
            onClose();
            void store.act('act_for', { side });
          }}
        >
          {ACTING_WORDS.actFor(team)}
        </button>
        <button class="primary" onClick={onClose}>
          {STRINGS.cancel}
        </button>
      </div>
    </Dialog>
  );
};
