/** The numbers of decisions. */
export const CHANCE_WORDS = {
  legend: 'How often it comes off, and what it does to the chance to win',
  runner: (who: string, free: string, held: string, hold: string, arm: string) =>
    `${who} steals: ${free}, held ${held} (hold ${hold}, catcher’s arm ${arm})`,
  safe: (chance: string, good: string, bad: string) => `${chance} safe · ${good} / ${bad}`,
  out: (chance: string, good: string, bad: string) => `${chance} out · ${good} / ${bad}`,
  tries: (speed: string, arm: string | null, number: number) =>
    `Speed ${speed}${arm === null ? '' : `, arm ${arm}`}: safe on ${number} or less`,
} as const;
