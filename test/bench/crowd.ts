import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './measure.ts';
import { connect, joinGame, type Room } from './room.ts';

/** What a crowd does to the game that it comes to. */
export interface CrowdFigures {
  /** The manager's actions while the crowd comes, leaves and comes again, 99th percentile in milliseconds. */
  readonly action: number;
  /** The delay of the service's event loop meanwhile, 99th percentile in milliseconds. */
  readonly loop: number;
}

/** Milliseconds between the manager's actions. */
const PACE = 100;
/** How many connect at a time. */
const AT_ONCE = 50;

/** What a service says of itself when it is asked. */
export type Ask = (question: 'delay') => Promise<number>;

/** Lets a crowd come to a game at once, leave at once, and come again with the word that it missed everything, while the game's manager plays on. */
export const crowdAt = async (
  url: string,
  gameId: string,
  room: Room,
  size: number,
  ask: Ask,
): Promise<CrowdFigures> => {
  const come = async (): Promise<readonly Awaited<ReturnType<typeof connect>>[]> => {
    const all = [];
    for (let there = 0; there < size; there += AT_ONCE)
      all.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => connect(url)))));
    return all;
  };
  const actions: number[] = [];
  let done = false;
  const play = (async () => {
    while (!done) {
      actions.push((await room.act()).acknowledged);
      await sleep(PACE);
    }
  })();
  await ask('delay');
  for (const last_seq of [undefined, 0]) {
    const crowd = await come();
    await Promise.all(crowd.map((one) => joinGame(one, gameId, last_seq)));
    for (const one of crowd) one.disconnect();
  }
  const loop = await ask('delay');
  done = true;
  await play;
  return { action: quantile(actions, 0.99), loop };
};
