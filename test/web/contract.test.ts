import fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { contract } from '@paper-dynasty/web/server/contract';

const serving = async (sent: object, { checkAnswers = true, url = '/auth/demo' } = {}) => {
  const app = fastify();
  await app.register(contract, { checkAnswers });
  app.get(url, { schema: { summary: 'What is asked for' } }, async () => sent);
  return app.inject(url);
};

describe('what goes out is held against the contract', () => {
  test.each([
    ['as agreed', { managers: [{ user_id: '1', name: 'Ann' }] }, 200],
    ['without a field', { managers: [{ user_id: '1' }] }, 500],
    ['with a field of another kind', { managers: [{ user_id: 1, name: 'Ann' }] }, 500],
    ['with one that it does not name', { managers: [{ user_id: '1', name: 'Ann', secret: 'x' }] }, 500],
  ])('%s', async (_, sent, status) => {
    expect((await serving(sent)).statusCode).toBe(status);
  });

  test('nobody’s answer is held up where that is not asked for', async () => {
    const answer = await serving({ managers: [{ user_id: '1' }] }, { checkAnswers: false });
    expect(answer.json()).toEqual({ managers: [{ user_id: '1' }] });
  });

  test('a route that the contract does not have is not served', async () => {
    await expect(serving({}, { url: '/api/secrets' })).rejects.toThrow(
      'web/contract/answers.ts does not say what GET /api/secrets answers.',
    );
  });
});
