interface PickProps {
  readonly title: string;
  readonly all: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onPick: (value: string) => void;
}

/** A choice that a list is filtered by; the empty value is everything. */
export const Pick = ({ title, all, options, value, onPick }: PickProps) => (
  <label>
    <span>{title}</span>
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      <option value="">{all}</option>
      {options.map(([one, label]) => (
        <option key={one} value={one}>
          {label}
        </option>
      ))}
    </select>
  </label>
);
