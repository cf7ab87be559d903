import { describe, expect, test } from 'vitest';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { playComputer } from '@paper-dynasty/engine/service/computer-driver';
import { pauseGame, resumeGame } from '@paper-dynasty/engine/service/pause';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, practiceGame } from './games.ts';

const process = withTestProcess();

describe('an idempotency key belongs to whoever used it, for what they did', () => {
  test('a stranger with a used key is told what a stranger is told', async () => {
    const gameId = await practiceGame(process.services);
    const request = by(ANN, gameId);
    good(await rollDice(process.services, request));
    const stranger = by(BEN, gameId, { idempotency_key: request.idempotency_key });
    expect(await rollDice(process.services, stranger)).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
  });

  test('the key of one action is free for another', async () => {
    const gameId = await practiceGame(process.services);
    const request = by(ANN, gameId);
    const rolled = good(await rollDice(process.services, request));
    const paused = good(await pauseGame(process.services, request));
    expect(paused.state.status).toBe('paused');
    expect(paused.events[0]?.seq).toBe(rolled.events.at(-1)!.seq + 1);
  });

  test('nobody stops the computer by using up its keys', async () => {
    const { services } = process;
    const away = { team_id: 'pd-foxes', computer: 'balanced' } as const;
    const home = { team_id: 'pd-cartographers', user_id: ANN };
    const { game_id } = good(await startGame(services, demoStart('pd', { away, home })));
    good(await setLineup(services, by(ANN, game_id)));
    const head = async () => (await services.live.state(game_id))!.seq;
    const next = `computer:${(await head()) + 2}`;
    good(await pauseGame(services, by(ANN, game_id, { idempotency_key: next })));
    good(await resumeGame(services, by(ANN, game_id)));
    const before = await head();
    expect(next).toBe(`computer:${before}`);
    await playComputer(services, game_id);
    expect(await head()).toBeGreaterThan(before);
  });

  test('a private game does not exist for strangers, whatever key they send', async () => {
    const { services } = process;
    const start = demoStart('sba', {
      visibility: 'private',
      home: { team_id: 'sba-lamplighters', user_id: ANN },
    });
    const { game_id } = good(await startGame(services, start));
    for (const idempotency_key of [start.idempotency_key, 'computer:2', 'clock:2', 'anything-else']) {
      const stranger = by(BEN, game_id, { idempotency_key });
      for (const act of [acceptGame, rollDice, pauseGame])
        expect(await act(services, stranger)).toMatchObject({ ok: false, error: { code: 'game_not_found' } });
    }
  });
});
