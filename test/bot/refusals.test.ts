import { expect, test } from 'vitest';
import { refuse } from '@paper-dynasty/engine/model/refusals';
import { Refused } from '@paper-dynasty/bot/invocation';
import { refusalText } from '@paper-dynasty/bot/render/refusals';
import { speaking, type Language } from '@paper-dynasty/bot/words/index';

const twoAtFirst = refuse('substitution_invalid', 'Two players are at 1B.', 'moves');
const noCatcher = refuse('lineup_incomplete', 'Nobody plays C: give every position to a player first.');
const gone = refuse('game_over', 'This game is over.');
const unheard = refuse('substitution_invalid', 'The bat is corked.');

const ROWS: readonly (readonly [language: Language, refused: Refused, told: string])[] = [
  ['es', new Refused(twoAtFirst), '⚠️ Ese cambio no es válido. Hay dos jugadores en 1B.'],
  [
    'es',
    new Refused(noCatcher),
    '⚠️ Todos necesitan una posición antes del próximo lanzamiento. Nadie juega en C. Usa `/cambio fildeador`.',
  ],
  ['es', new Refused(gone), '⚠️ El juego ha terminado.'],
  ['es', new Refused(unheard), '⚠️ Ese cambio no es válido. (The bat is corked.)'],
  ['es', new Refused(refuse('substitution_invalid', 'Así no.'), true), '⚠️ Así no.'],
  ['en', new Refused(twoAtFirst), '⚠️ Two players are at 1B.'],
  [
    'en',
    new Refused(refuse('stale', 'The game has moved on since you looked.')),
    '⚠️ The game has moved on since this was shown. Use `/game show` for fresh buttons.',
  ],
];

test.each(ROWS)('%s: %s', (language, refused, told) => {
  expect(speaking(language, () => refusalText(refused))).toBe(told);
});
