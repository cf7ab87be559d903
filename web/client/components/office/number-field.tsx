interface NumberFieldProps {
  readonly title: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onType: (value: number) => void;
}

/** A field for a whole number. */
export const NumberField = ({ title, value, min, max, onType }: NumberFieldProps) => (
  <label>
    <span>{title}</span>
    <input
      type="number"
      min={min}
      max={max}
      value={value}
      onInput={(event) => onType(Math.round(Number(event.currentTarget.value)))}
    />
  </label>
);
