import { expect, test } from 'vitest';
import { NO_LIMITS } from '@paper-dynasty/db/stores/limits';
import { ANN } from '../db/games.ts';
import { signIn, withTestWeb } from './support.ts';

const web = withTestWeb({ limits: { ...NO_LIMITS, start: { person: 1, team: 0 } } });

test('one game too many is 429, with words and the seconds until the next', async () => {
  const cookie = await signIn(web, ANN);
  const payload = {
    league_id: 'pd',
    away: { team_id: 'pd-cartographers' },
    home: { team_id: 'pd-foxes', computer: 'balanced' },
  };
  const post = () => web.app.inject({ method: 'POST', url: '/api/games', payload, headers: { cookie } });
  expect((await post()).statusCode).toBe(201);
  const refused = await post();
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3500);
  expect(refused.json()).toMatchObject({
    code: 'rate_limited',
    detail: 'You have started as many games as one person may in an hour: try again in 60 min.',
  });
});
