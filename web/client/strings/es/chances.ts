import type * as en from '../en/chances.ts';
import type { Words } from '../words.ts';

export const CHANCE_WORDS: Words<typeof en.CHANCE_WORDS> = {
  runner: (who, free, held, hold, arm) =>
    `${who} roba: ${free}, retenido ${held} (retención ${hold}, brazo del receptor ${arm})`,
  safe: (chance, changes) => `${chance} a salvo · ${changes}`,
  out: (chance, changes) => `${chance} out · ${changes}`,
  tries: (speed, arm, number) =>
    `Velocidad ${speed}${arm === null ? '' : `, brazo ${arm}`}: a salvo con ${number} o menos`,
};
