import { useState } from 'preact/hooks';
import { RULING_REASON_LENGTH } from '@paper-dynasty/engine/model/rulings';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { nameable, RULED, type Ruled } from '../../logic/rulings.ts';
import { SCORER_RULING_WORDS as WORDS } from '../../strings.ts';
import { Select } from '../chips.tsx';
import { Dialog } from '../dialog.tsx';

interface RulingDialogProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly onClose: () => void;
}

/** A menu's choice for nobody in particular: as the rules have it. */
const BY_RULE = '';

const before = ({ ruling }: GameView): Readonly<Record<Ruled, string>> => ({
  winner: ruling?.winner ?? BY_RULE,
  loser: ruling?.loser ?? BY_RULE,
  save: ruling?.save ?? BY_RULE,
});

/** The scorer's ruling on winner, loser and save, with its reason. */
export const RulingDialog = ({ store, view, onClose }: RulingDialogProps) => {
  const [named, setNamed] = useState(before(view));
  const [reason, setReason] = useState(view.ruling?.reason ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    const given = Object.entries(named).filter(([, id]) => id !== BY_RULE);
    const refusal = await store.attempt('request_ruling', { ...Object.fromEntries(given), reason });
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  return (
    <Dialog title={WORDS.title} onClose={onClose}>
      <form
        class="field-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="muted">{WORDS.hint}</p>
        {RULED.map((ruled) => (
          <Select
            key={ruled}
            label={WORDS[ruled]}
            value={named[ruled]}
            options={[
              [BY_RULE, WORDS.byRule],
              ...nameable(view, ruled).map(({ id, name }) => [id, name] as const),
            ]}
            onChange={(id) => setNamed({ ...named, [ruled]: id })}
          />
        ))}
        <label class="field-label">
          {WORDS.reason}
          <input
            required
            maxLength={RULING_REASON_LENGTH}
            autocomplete="off"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button class="primary big">{WORDS.send}</button>
      </form>
    </Dialog>
  );
};
