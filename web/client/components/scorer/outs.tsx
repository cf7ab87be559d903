import { madeEarlier, notationFor, outsInOrder, type EntryDraft } from '../../logic/scorer-entry.ts';
import type { Preview } from '../../ask-play.ts';
import { SCORER_WORDS } from '../../strings.ts';
import { whoIs } from './man-row.tsx';

interface OutsProps {
  readonly draft: EntryDraft;
  readonly names: (base: number) => string | null;
  readonly onChange: (draft: EntryDraft) => void;
}

/** The order in which the outs were made, which decides forces, assists and runs; each but the first can be made the earlier one. */
export const Outs = ({ draft, names, onChange }: OutsProps) => {
  const outs = outsInOrder(draft);
  if (outs.length < 2) return null;
  return (
    <fieldset class="outs-in-order">
      <legend>{SCORER_WORDS.order}</legend>
      <ol>
        {outs.map((m, i) => {
          const who = whoIs(m.from, names(m.from));
          return (
            <li key={m.from}>
              <span>{who}</span>
              {i > 0 && (
                <button
                  type="button"
                  class="chip"
                  aria-label={SCORER_WORDS.earlier(who)}
                  onClick={() => onChange(madeEarlier(draft, m.from))}
                >
                  {SCORER_WORDS.sooner}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
};

interface EntryPreviewProps {
  readonly draft: EntryDraft;
  readonly preview: Preview | null;
}

/** The play in scorer's notation, as far as it is filled in, and what it comes to: a sentence, or what is wrong with it. */
export const EntryPreview = ({ draft, preview }: EntryPreviewProps) => (
  <div class="entry-preview" role="status">
    <p>
      {SCORER_WORDS.notation}: <output>{notationFor(draft)}</output>
    </p>
    {preview && <p class={preview.stands ? 'muted' : 'problem'}>{preview.words}</p>}
  </div>
);
