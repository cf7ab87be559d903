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
