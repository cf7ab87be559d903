import { describe, expect, test } from 'vitest';
import { idText, keyText, lineText, proseText } from '@paper-dynasty/engine/model/text';

const UNSEEN = [
  ['NUL', 'a\0b'],
  ['a control character', 'a\u0007b'],
  ['half a character', 'a\ud83db'],
  ['the other half', 'a\udca9b'],
  ['an override of direction', 'a\u202egnp.exe'],
  ['an isolate', 'a\u2066b'],
  ['a separator of lines', 'a\u2028b'],
] as const;

describe.each([
  ['an id', idText(60)],
  ['a key', keyText],
  ['a line', lineText(60)],
  ['prose', proseText(60)],
])('%s', (_, schema) => {
  test.each(UNSEEN)('has no %s', (_what, text) => {
    expect(schema.safeParse(`${text} and more`).success).toBe(false);
    expect(schema.safeParse(text.padEnd(8, 'x')).success).toBe(false);
  });
  test('is not empty', () => expect(schema.safeParse('').success).toBe(false));
});

test('what people write stays as it is', () => {
  for (const text of ['José Ñáñez', '🏟️ Opening day!', 'Ω', '“quoted”', '👩‍👩‍👧'])
    expect(lineText(60).parse(` ${text} `)).toBe(text);
  expect(proseText(60).parse('Rain delay.\nBack at eight.')).toBe('Rain delay.\nBack at eight.');
  expect(lineText(60).safeParse('two\nlines').success).toBe(false);
});

test('ids and keys have no spaces, and the length of theirs', () => {
  expect(idText(20).parse('pd-foxes:2025#1')).toBe('pd-foxes:2025#1');
  for (const id of ['pd foxes', 'ñ', 'x'.repeat(21)]) expect(idText(20).safeParse(id).success).toBe(false);
  expect(keyText.safeParse('1234567').success).toBe(false);
});
