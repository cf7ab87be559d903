import { afterEach, expect, test, vi } from 'vitest';

/** The page's refusals in the language that its reader chose. */
const refusalsIn = async (language: string) => {
  vi.resetModules();
  vi.stubGlobal('navigator', { languages: ['de'] });
  vi.stubGlobal('document', { cookie: `theme=dark; language=${language}` });
  return (await import('@paper-dynasty/web/client/refusal-words')).refusalWords;
};

afterEach(() => void vi.unstubAllGlobals());

test.each([
  ['es', 'lineup_invalid', 'Two players are at 1B.', 'La alineación no es válida. Hay dos jugadores en 1B.'],
  [
    'es',
    'not_allowed',
    'Only the managers of this game can do that.',
    'No tienes permiso para hacerlo. Solo los mánagers de este juego pueden hacerlo.',
  ],
  ['es', 'bad_input', 'week: too big', 'Hay un dato que no se entiende. (week: too big)'],
  [
    'es',
    'not_allowed',
    'Requests from other sites are not taken.',
    'No tienes permiso para hacerlo. (Requests from other sites are not taken.)',
  ],
  ['es', undefined, 'No answer.', 'No answer.'],
  ['en', 'lineup_invalid', 'Two players are at 1B.', 'Two players are at 1B.'],
])('%s: %s, %s', async (language, code, message, told) => {
  const refusalWords = await refusalsIn(language);
  expect(refusalWords(code, message)).toBe(told);
});
