import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, positionNumber, type Position } from '@paper-dynasty/engine/model/positions';
import { destinations, type EntryMan, type To } from '../../logic/scorer-entry.ts';
import { BASE_NAMES, BASE_SHORT, QUESTION_WORDS, SCORER_WORDS } from '../../strings.ts';
import { Chip, ChipRow } from '../chips.tsx';

interface ManRowProps {
  readonly man: EntryMan;
  /** His name, where the page knows it. */
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly onSend: (to: To) => void;
  readonly onBy: (by: readonly Position[]) => void;
}

const toWords = (from: number, to: To): string => {
  if (to === null) return SCORER_WORDS.out;
  return to === from && from > 0 ? SCORER_WORDS.stays : (BASE_SHORT[to] ?? '');
};

const who = (from: number, name: string | null): string => {
  const place = from === 0 ? SCORER_WORDS.batter : QUESTION_WORDS.runnerOn(BASE_NAMES[from] ?? '');
  return name ? `${name}, ${place.toLowerCase()}` : place;
};

/** One man of a written play: where he ended, and who put him out. */
export const ManRow = ({ man, name, outcome, onSend, onBy }: ManRowProps) => (
  <fieldset class="man-row">
    <legend>{who(man.from, name)}</legend>
    <ChipRow title={who(man.from, name)} silent>
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
