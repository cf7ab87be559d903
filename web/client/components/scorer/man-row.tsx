import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, positionNumber, type Position } from '@paper-dynasty/engine/model/positions';
import { destinations, type EntryMan, type OutAt, type To } from '../../logic/scorer-entry.ts';
import { BASE_NAMES, BASE_SHORT, QUESTION_WORDS, SCORER_WORDS } from '../../strings.ts';
import { Chip, ChipRow, Select } from '../chips.tsx';

interface ManRowProps {
  readonly man: EntryMan;
  /** His name, where the page knows it. */
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly onSend: (to: To) => void;
  readonly onBy: (by: readonly Position[]) => void;
  readonly onOutAt: (base: OutAt) => void;
}

const toWords = (from: number, to: To): string => {
  if (to === null) return SCORER_WORDS.out;
  return to === from && from > 0 ? SCORER_WORDS.stays : (BASE_SHORT[to] ?? '');
};

/** Who a man of a written play is: the name, where the page knows it, and the place. */
export const whoIs = (from: number, name: string | null): string => {
  const place = from === 0 ? SCORER_WORDS.batter : QUESTION_WORDS.runnerOn(BASE_NAMES[from] ?? '');
  return name ? `${name}, ${place.toLowerCase()}` : place;
};

const outBases = (from: number): readonly OutAt[] =>
  ([1, 2, 3, 4] as const).filter((base) => base >= Math.max(from, 1));

/** One man of a written play: where he ended, and who put him out. */
export const ManRow = ({ man, name, outcome, onSend, onBy, onOutAt }: ManRowProps) => (
  <fieldset class="man-row">
    <legend>{whoIs(man.from, name)}</legend>
    <ChipRow title={whoIs(man.from, name)} silent>
      {destinations(outcome, man.from).map((to) => (
        <Chip
          key={String(to)}
          label={toWords(man.from, to)}
          pressed={man.to === to}
          onPress={() => onSend(to)}
        />
      ))}
    </ChipRow>
    {man.to === null && (
      <div class="fielders" role="group" aria-label={SCORER_WORDS.putOutBy}>
        <Select
          label={SCORER_WORDS.outAt}
          value={String(man.out_at)}
          options={outBases(man.from).map((base) => [String(base), BASE_SHORT[base] ?? ''])}
          onChange={(base) => onOutAt(Number(base) as OutAt)}
        />
        <span class="pad-title">
          {SCORER_WORDS.putOutBy}:{' '}
          <output>{man.by.length > 0 ? man.by.map(positionNumber).join('-') : SCORER_WORDS.none}</output>
        </span>
        <div class="nine">
          {POSITIONS.map((p) => (
            <button key={p} type="button" onClick={() => onBy([...man.by, p])}>
              {p}
            </button>
          ))}
        </div>
        <button type="button" class="quiet" onClick={() => onBy([])}>
          {SCORER_WORDS.clear}
        </button>
      </div>
    )}
  </fieldset>
);
