import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './measure.ts';
import type { Room } from './room.ts';

/** What a crowd does to the game that it comes to. */
export interface CrowdFigures {
  /** The manager's actions while the crowd comes, leaves and comes again, 99th percentile in milliseconds. */
  readonly action: number;
  /** The delay of the service's event loop meanwhile, 99th percentile in milliseconds. */
  readonly loop: number;
}

/** Milliseconds between the manager's actions. */
const PACE = 100;
/** What a service says of itself when it is asked. */
export type Ask = (question: 'delay') => Promise<number>;

/** Lets a crowd come to a game at once, leave at once, and come again with the word that it missed everything, while the game's manager plays on. The crowd is a process of its own: what it is busy with keeps no manager waiting. */
export const crowdAt = async (
  url: string,
  gameId: string,
  room: Room,
  size: number,
  ask: Ask,
): Promise<CrowdFigures> => {
  const crowd = fork(path.join(import.meta.dirname, 'crowd-client.ts'), [url, gameId, String(size)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(crowd, 'message');
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
    crowd.send({ last_seq });
    await once(crowd, 'message');
  }
  const loop = await ask('delay');
  done = true;
  await play;
  crowd.kill();
  return { action: quantile(actions, 0.99), loop };
};
