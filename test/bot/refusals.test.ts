import { expect, test } from 'vitest';
import { REFUSAL_CODES, refuse } from '@paper-dynasty/engine/model/refusals';
import { Refused } from '@paper-dynasty/bot/invocation';
import { refusalText } from '@paper-dynasty/bot/render/refusal-text';
import { LANGUAGES } from '@paper-dynasty/engine/model/languages';
import { speaking, type Language } from '@paper-dynasty/bot/words/index';

const twoAtFirst = refuse('substitution_invalid', {
  why: { reason: 'two_at_position', position: '1B' },
  field: 'moves',
});
const noCatcher = refuse('lineup_incomplete', { why: { reason: 'position_open', position: 'C' } });

const ROWS: readonly (readonly [language: Language, refused: Refused, told: string])[] = [
  ['es', new Refused(twoAtFirst), '⚠️ Hay dos jugadores en 1B.'],
  [
    'es',
    new Refused(noCatcher),
    '⚠️ Nadie juega en C: primero da una posición a cada uno. Usa `/cambio fildeador`.',
  ],
  ['es', new Refused(refuse('game_over')), '⚠️ El juego ha terminado.'],
  ['es', new Refused(refuse('substitution_invalid'), 'Así no.'), '⚠️ Así no.'],
  ['en', new Refused(twoAtFirst), '⚠️ Two players are at 1B.'],
  [
    'en',
    new Refused(refuse('stale')),
    '⚠️ The game has moved on since this was shown. Use `/game show` for fresh buttons.',
  ],
];

test.each(ROWS)('%s: %s', (language, refused, told) => {
  expect(speaking(language, () => refusalText(refused))).toBe(told);
});

test('what can be done names commands by their names in the language', () => {
  const advice = LANGUAGES.map((language) =>
    speaking(language, () => REFUSAL_CODES.map((code) => refusalText(new Refused(refuse(code)))).join(' ')),
  );
  expect(advice[0]).toContain('`/game resume`');
  expect(advice[1]).toContain('`/juego reanudar`');
  expect(advice[1]).not.toMatch(/`\/(?:game|roll|outcome|decide|sub|defense)/);
});
