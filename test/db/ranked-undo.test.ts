import { beforeAll, expect, test, vi } from 'vitest';
import { askAbandon, askUndo } from '@paper-dynasty/engine/service/requests';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import { startTestProcess } from '../process.ts';
import { withTestProcess } from '../with-process.ts';
import { ANN, by, demoStart, good, playOne, practiceGame } from './games.ts';

const one = withTestProcess();

// In a ranked game the computer manages a team only where its own manager says so: here Ann has both.
beforeAll(async () => {
  await one.sql`update team_managers set user_id = ${ANN} where team_id = 'pd-foxes'`;
});

/** A game against the computer with a play made. */
const played = async (mode: 'ranked' | 'friendly'): Promise<string> => {
  const { game_id } = good(await startGame(one.services, demoStart('pd', { mode })));
  good(await setLineup(one.services, by(ANN, game_id)));
  for (let i = 0; i < 5 && (await one.services.live.state(game_id))!.plays.length === 0; i += 1)
    good(await playOne(one.services, ANN, game_id));
  return game_id;
};

test('in a ranked game against the computer nobody takes a play back, or the game, alone', async () => {
  const gameId = await played('ranked');
  const { state } = good(await askUndo(one.services, by(ANN, gameId)));
  expect(state.plays).toHaveLength(1);
  expect(state.request).toMatchObject({ side: 'away', subject: { kind: 'undo', play: 1 } });
  const other = await played('ranked');
  expect(good(await askAbandon(one.services, by(ANN, other))).state.status).toBe('active');
});

test('in a friendly game against the computer a play is taken back at once', async () => {
  const { state } = good(await askUndo(one.services, by(ANN, await played('friendly'))));
  expect(state.plays).toHaveLength(0);
});

test('dice that could not be written are the same at the next try, after a restart too; a key that comes again brings its dice', async () => {
  const gameId = await practiceGame(one.services);
  const first = startTestProcess(one.databaseUrl);
  const append = vi.spyOn(first.services.store, 'append');
  append.mockImplementationOnce(async () => Promise.reject(new Error('the disk is full')));
  await expect(rollDice(first.services, by(ANN, gameId))).rejects.toThrow('the disk is full');
  const lost = append.mock.calls[0]![0].events.find(({ type }) => type === 'dice_rolled');
  await first.close();
  const request = by(ANN, gameId);
  const rolled = good(await rollDice(one.services, request));
  const kept = rolled.events.find(({ type }) => type === 'dice_rolled');
  const { roll_id: _was, ...were } = (lost!.payload as { roll: { roll_id: string } }).roll;
  expect((kept!.payload as { roll: object }).roll).toMatchObject(were);
  expect(good(await rollDice(one.services, request)).events).toEqual(rolled.events);
  expect(await rollDice(one.services, by(ANN, gameId))).toMatchObject({ error: { code: 'roll_pending' } });
});
