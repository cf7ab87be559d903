import { describe, expect, test } from 'vitest';
import { draftFor, redrafted } from '@paper-dynasty/web/client/logic/scorer-entry';

const men = (draft: ReturnType<typeof draftFor>) => draft.men.map(({ from, to }) => `${from}-${to ?? 'x'}`);

describe('a draft for a game that has changed under it', () => {
  const draft = { ...draftFor('single_1', 'CF', [1]), errors: ['CF' as const] };

  test('stands as it is where the same bases are taken and it can still be written', () => {
    expect(redrafted(draft, ['walk', 'single_1'], [1])).toBe(draft);
  });

  test('is filled in anew for other men on base, with its outcome and its place', () => {
    const again = redrafted(draft, ['single_1'], [1, 2]);
    expect(again).toMatchObject({ outcome: 'single_1', location: 'CF', errors: [] });
    expect(men(again)).toEqual(['0-1', '1-2', '2-3']);
  });

  test('takes the first outcome that can be written where its own cannot', () => {
    expect(redrafted(draft, ['wild_pitch', 'balk'], [1])).toMatchObject({
      outcome: 'wild_pitch',
      location: null,
    });
  });
});
