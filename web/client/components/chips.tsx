import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface ChipRowProps {
  readonly title: string;
  /** Whether the title is shown, or only read out. */
  readonly silent?: boolean;
  readonly children: ComponentChildren;
}

/** A row of chips with its title, which scrolls sideways where it is too long. */
export const ChipRow = ({ title, silent = false, children }: ChipRowProps) => (
  <div class="chip-row" role="group" aria-label={title}>
    {!silent && (
      <span class="chip-title" aria-hidden="true">
        {title}
      </span>
    )}
    <div class="chips">{children}</div>
  </div>
);

interface ChipProps {
  readonly label: string;
  readonly pressed?: boolean;
  /** Its numbers, beside its name. */
  readonly note?: string | undefined;
  /** The word of the glossary that tells of it. */
  readonly term?: string | undefined;
  readonly onPress: () => void;
}

/** The numbers of a choice: seen beside its name, and told as what describes it. */
export const ChoiceNote = ({ note }: { note: string | undefined }) =>
  note === undefined ? null : (
    <small class="choice-note" aria-hidden="true">
      {note}
    </small>
  );

/** What describes a choice to who does not see its numbers. */
export const described = (note: string | undefined) =>
  note === undefined ? {} : { 'aria-description': note };

/** A chip to tap; with `pressed` it is on or off. */
export const Chip = ({ label, pressed, note, term, onPress }: ChipProps) => (
  <button
    type="button"
    class="chip"
    data-term={term}
    {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
    {...described(note)}
    onClick={onPress}
  >
    {label}
    <ChoiceNote note={note} />
  </button>
);

interface SureChipProps extends ChipProps {
  readonly sure: string;
  /** Told whenever it begins or ceases to ask. */
  readonly onAsked?: (asked: boolean) => void;
}

/** A chip for what cannot be taken back alone: the first tap asks, the second does it. */
export const SureChip = ({ label, sure, note, term, onPress, onAsked }: SureChipProps) => {
  const [asked, setState] = useState(false);
  const setAsked = (now: boolean): void => {
    setState(now);
    onAsked?.(now);
  };
  return (
    <button
      type="button"
      class={asked ? 'chip sure' : 'chip'}
      data-term={term}
      {...described(note)}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) onPress();
        setAsked(!asked);
      }}
    >
      {asked ? sure : label}
      {!asked && <ChoiceNote note={note} />}
    </button>
  );
};

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly silent?: boolean;
}

/** A menu with its label, shown or only read out. */
export const Select = <T extends string>({ label, value, options, onChange, silent }: SelectProps<T>) => (
  <label class="field-label">
    <span class={silent ? 'sr' : ''}>{label}</span>
    <select value={value} onChange={(e) => onChange(e.currentTarget.value as T)}>
      {options.map(([v, words]) => (
        <option key={v} value={v}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
