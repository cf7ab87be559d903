import type { ComponentChildren } from 'preact';

interface SegmentsProps<T extends string> {
  readonly title: string;
  readonly choices: readonly (readonly [value: T, label: ComponentChildren])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
  readonly class?: string;
  /** What else stands in the row. */
  readonly children?: ComponentChildren;
}

/** Choices side by side, of which one is on. */
export const Segments = <T extends string>(props: SegmentsProps<T>) => (
  <div class={props.class ? `segments ${props.class}` : 'segments'} role="group" aria-label={props.title}>
    {props.choices.map(([value, label]) => (
      <button
        type="button"
        key={value}
        aria-pressed={value === props.value}
        onClick={() => props.onChoose(value)}
      >
        {label}
      </button>
    ))}
    {props.children}
  </div>
);
