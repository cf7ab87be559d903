import { expect, test } from 'vitest';
import { MODES } from '@paper-dynasty/engine/model/setup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, demoStart, good } from './games.ts';

const one = withTestProcess();
const home = (user_id: string) => ({ home: { team_id: 'pd-foxes', user_id } });

test.each([undefined, 'friendly', 'practice'] as const)(
  'one person on both sides is practice, asked for as %s',
  async (mode) => {
    const { state } = good(
      await startGame(one.services, demoStart('pd', { ...home(ANN), ...(mode && { mode }) })),
    );
    expect(state.setup.mode).toBe('practice');
  },
);

test.each(MODES)('two people play what they asked for: %s', async (mode) => {
  const { state } = good(await startGame(one.services, demoStart('pd', { ...home(BEN), mode })));
  expect(state.setup.mode).toBe(mode);
});

test('a practice game has as many innings as it is given; any other has its league’s', async () => {
  const against = { home: { team_id: 'pd-foxes', computer: 'balanced' as const } };
  const asked = (mode: 'practice' | 'friendly') =>
    startGame(one.services, demoStart('pd', { ...against, mode, innings: 1 }));
  expect(good(await asked('practice')).state.setup.league.innings).toBe(1);
  expect(await asked('friendly')).toMatchObject({
    ok: false,
    error: { code: 'bad_input', why: { reason: 'innings_of_practice' }, field: 'innings' },
  });
});
