import { RECORD_WORDS } from '../strings.ts';

/** The days that a list is of, the first and the last, as ISO 8601 dates; empty where it has no such end. */
export interface DaysChosen {
  readonly from: string;
  readonly to: string;
}

interface DayFiltersProps extends DaysChosen {
  readonly onChoose: (chosen: Partial<DaysChosen>) => void;
}

/** Chooses the days that a list is of. */
export const DayFilters = ({ from, to, onChoose }: DayFiltersProps) => (
  <>
    <label>
      <span>{RECORD_WORDS.firstDay}</span>
      <input
        type="date"
        value={from}
        max={to || undefined}
        onChange={(event) => onChoose({ from: event.currentTarget.value })}
      />
    </label>
    <label>
      <span>{RECORD_WORDS.lastDay}</span>
      <input
        type="date"
        value={to}
        min={from || undefined}
        onChange={(event) => onChoose({ to: event.currentTarget.value })}
      />
    </label>
  </>
);
