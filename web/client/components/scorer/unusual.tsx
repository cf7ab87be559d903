import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { EntryDraft } from '../../logic/scorer-entry.ts';
import { UNUSUAL, unusualOf, withUnusual, type Order, type Unusual } from '../../logic/unusual.ts';
import { SCORER_WORDS, UNUSUAL_WORDS } from '../../strings.ts';
import { Select } from '../chips.tsx';
import { Fielders } from './extras.tsx';

interface UnusualProps {
  readonly draft: EntryDraft;
  readonly outcomes: readonly Outcome[];
  readonly order: Order;
  readonly onChange: (draft: EntryDraft) => void;
}

/** What hardly any play has: obstruction, interference, an appeal, somebody who bats out of turn. */
export const UnusualPart = ({ draft, outcomes, order, onChange }: UnusualProps) => {
  const now = unusualOf(draft, order);
  const isObstruction = draft.calls.includes('obstruction');
  return (
    <details class="extras">
      <summary>{SCORER_WORDS.unusual}</summary>
      <Select<Unusual | ''>
        label={SCORER_WORDS.called}
        value={now ?? ''}
        options={[['', SCORER_WORDS.none], ...UNUSUAL.map((what) => [what, UNUSUAL_WORDS[what]] as const)]}
        onChange={(what) => onChange(withUnusual(draft, what || null, outcomes, order))}
      />
      {isObstruction && (
        <Fielders
          title={SCORER_WORDS.obstructedBy}
          chosen={draft.errors}
          onChange={(errors) => onChange({ ...draft, errors })}
        />
      )}
      {now === 'out_of_turn_late' && (
        <Select
          label={SCORER_WORDS.whoBatted}
          value={String(draft.slot)}
          options={order.men
            .filter(({ slot }) => slot !== order.due)
            .map(({ slot, name }) => [String(slot), `${slot} ${name}`])}
          onChange={(slot) => onChange({ ...draft, slot: Number(slot) })}
        />
      )}
    </details>
  );
};
