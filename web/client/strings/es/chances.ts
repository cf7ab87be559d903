import type * as en from '../en/chances.ts';
import type { Words } from '../words.ts';

export const CHANCE_WORDS: Words<typeof en.CHANCE_WORDS> = {
  legend: 'Cada cuánto sale, y qué le hace a la probabilidad de ganar',
  runner: (who, free, held, hold, arm) =>
    `${who} roba: ${free}, retenido ${held} (retención ${hold}, brazo del receptor ${arm})`,
  safe: (chance, good, bad) => `${chance} a salvo · ${good} / ${bad}`,
  out: (chance, good, bad) => `${chance} out · ${good} / ${bad}`,
  tries: (speed, arm, number) =>
    `Velocidad ${speed}${arm === null ? '' : `, brazo ${arm}`}: a salvo con ${number} o menos`,
};
