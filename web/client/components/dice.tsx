import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';

const PIPS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[1, 1]],
  2: [
    [0, 0],
    [2, 2],
  ],
  3: [
    [0, 0],
    [1, 1],
    [2, 2],
  ],
  4: [
    [0, 0],
    [2, 0],
    [0, 2],
    [2, 2],
  ],
  5: [
    [0, 0],
    [2, 0],
    [1, 1],
    [0, 2],
    [2, 2],
  ],
  6: [
    [0, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [2, 2],
  ],
};

const D6 = ({ value, tone }: { value: number; tone: string }) => (
  <svg class={`d6 ${tone}`} viewBox="0 0 40 40" role="img" aria-label={String(value)}>
    <rect x="2" y="2" width="36" height="36" rx="8" />
    {PIPS[value]?.map(([x, y]) => (
      <circle key={`${x}${y}`} cx={11 + x * 9} cy={11 + y * 9} r="3.4" />
    ))}
  </svg>
);

const D20 = ({ value, name }: { value: number; name: string }) => (
  <span class="d20">
    <svg viewBox="0 0 40 40" aria-hidden="true">
      <path d="M20 2 36 11 36 29 20 38 4 29 4 11Z" />
    </svg>
    <b>{value}</b>
    <small>{name}</small>
  </span>
);

/** How to find the result on the cards. */
export const reading = (roll: AtBatRoll): string => {
  if (roll.check_wild_pitch) return 'Wild-pitch check: resolution against the pitcher’s number';
  if (roll.check_passed_ball) return 'Passed-ball check: resolution against the catcher’s number';
  return `${roll.d6_one <= 3 ? 'Batter’s' : 'Pitcher’s'} card, column ${roll.d6_one}, row ${roll.d6_two_total}`;
};

/** The dice on the table. */
export const DiceTray = ({ roll }: { roll: AtBatRoll | null }) => (
  <div class="dice" aria-live="off">
    {roll ? (
      <>
        <div class="dice-row" key={roll.roll_id}>
          <D6 value={roll.d6_one} tone="one" />
          <D6 value={roll.d6_two[0]} tone="two" />
          <D6 value={roll.d6_two[1]} tone="two" />
          <D20 value={roll.chaos_d20} name="chaos" />
          <D20 value={roll.resolution_d20} name="resolution" />
          <D20 value={roll.split_d20} name="split" />
        </div>
        <p class="reading">{reading(roll)}</p>
        {roll.injury_rating !== null && <p class="hint">Injury check: pitchers rated {roll.injury_rating}</p>}
      </>
    ) : (
      <p class="muted dice-empty">The dice are in the cup.</p>
    )}
  </div>
);

/** The dice in one line, for the pad that may cover them on a phone. */
export const diceLine = (roll: AtBatRoll): string =>
  `${reading(roll)} · chaos ${roll.chaos_d20} · resolution ${roll.resolution_d20}`;
