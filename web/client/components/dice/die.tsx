type Pip = readonly [x: number, y: number];

const CORNERS: readonly Pip[] = [
  [0, 0],
  [2, 2],
];
const OTHERS: readonly Pip[] = [
  [2, 0],
  [0, 2],
];
const MIDDLE: readonly Pip[] = [[1, 1]];
const SIDES: readonly Pip[] = [
  [0, 1],
  [2, 1],
];

const PIPS: readonly (readonly Pip[])[] = [
  [],
  MIDDLE,
  CORNERS,
  [...CORNERS, ...MIDDLE],
  [...CORNERS, ...OTHERS],
  [...CORNERS, ...OTHERS, ...MIDDLE],
  [...CORNERS, ...OTHERS, ...SIDES],
];

/** A six-sided die; without a value it is still in the air. */
export const D6 = ({ value, tone, term }: { value: number | null; tone: string; term?: string }) => (
  <svg
    class={`die d6 ${tone}`}
    data-term={term}
    viewBox="0 0 44 44"
    role="img"
    aria-label={value === null ? '…' : String(value)}
  >
    <rect class="edge" x="3" y="5" width="38" height="37" rx="9" />
    <rect class="face" x="3" y="2" width="38" height="37" rx="9" />
    {value !== null &&
      PIPS[value]?.map(([x, y]) => <circle key={`${x}${y}`} cx={12.5 + x * 9.5} cy={11 + y * 9.5} r="3.6" />)}
  </svg>
);

/** A twenty-sided die with what it is for. */
export const D20 = ({ value, name, term }: { value: number | null; name: string; term?: string }) => (
  <span class="d20" data-term={term}>
    <svg class="die" viewBox="0 0 44 44" aria-hidden="true">
      <path class="body" d="M22 2 39.5 12 39.5 32 22 42 4.5 32 4.5 12Z" />
      <path
        class="facets"
        d="M22 2 33.5 29 10.5 29ZM39.5 12 33.5 29 22 42 10.5 29 4.5 12M4.5 32 10.5 29M39.5 32 33.5 29"
      />
    </svg>
    <b>{value ?? ''}</b>
    <small>{name}</small>
  </span>
);
