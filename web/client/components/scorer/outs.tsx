import { madeEarlier, notationFor, outsInOrder, type EntryDraft } from '../../logic/scorer-entry.ts';
import { SCORER_WORDS } from '../../strings.ts';
import { Chip, ChipRow } from '../chips.tsx';
import { whoIs } from './man-row.tsx';

interface OutsProps {
  readonly draft: EntryDraft;
  readonly names: (base: number) => string | null;
  readonly onChange: (draft: EntryDraft) => void;
}

/** The order in which the outs were made, which decides forces, assists and runs; a tap on an out makes it the earlier one. */
export const Outs = ({ draft, names, onChange }: OutsProps) => {
  const outs = outsInOrder(draft);
  if (outs.length < 2) return null;
  return (
    <ChipRow title={SCORER_WORDS.order}>
      {outs.map((m, i) => {
        const who = whoIs(m.from, names(m.from));
        return i === 0 ? (
          <span key={m.from} class="first-out">
            {who}
          </span>
        ) : (
          <Chip
            key={m.from}
            label={SCORER_WORDS.earlier(who)}
            onPress={() => onChange(madeEarlier(draft, m.from))}
          />
        );
      })}
    </ChipRow>
  );
};

/** The play in scorer's notation, as far as it is filled in. */
export const NotationPreview = ({ draft }: { draft: EntryDraft }) => (
  <p class="notation-preview">
    {SCORER_WORDS.notation}: <output>{notationFor(draft)}</output>
  </p>
);
