/** The numbers of decisions. */
export const CHANCE_WORDS = {
  runner: (who: string, free: string, held: string, hold: string, arm: string) =>
    `${who} steals: ${free}, held ${held} (hold ${hold}, catcher’s arm ${arm})`,
  safe: (chance: string, changes: string) => `${chance} safe · ${changes}`,
  out: (chance: string, changes: string) => `${chance} out · ${changes}`,
  tries: (speed: string, arm: string | null, number: number) =>
    `Speed ${speed}${arm === null ? '' : `, arm ${arm}`}: safe on ${number} or less`,
} as const;
