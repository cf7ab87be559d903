import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from './measure.ts';
import type { Room } from './room.ts';
import type { Service } from './service.ts';

/** What a crowd does to the game that it comes to. */
export interface CrowdFigures {
  /** Managers' actions while the crowd comes, leaves and comes again, median and 99th percentile in milliseconds. */
  readonly usual: number;
  readonly action: number;
  /** The same 99th percentile before anybody came. */
  readonly quiet: number;
  /** The delay of the service's event loop meanwhile, 99th percentile in milliseconds. */
  readonly loop: number;
  /** What the service's processor did meanwhile, in milliseconds. */
  readonly busy: number;
  /** How long the crowd took to come twice, in milliseconds. */
  readonly took: number;
  /** The service's resident memory after it, in bytes. */
  readonly memory: number;
}

/** Milliseconds between the manager's actions. */
const PACE = 100;
/** Actions before the crowd comes. */
const QUIET = 60;
/** The heap of a small machine, in MB. */
export const CROWDED_HEAP = 512;

/** Lets a crowd come to a game at once, leave at once, and come again with the word that it missed everything, while managers play on in turn, in that game and others. The crowd is a process of its own: what it is busy with keeps no manager waiting. */
export const crowdAt = async (
  service: Service,
  gameId: string,
  rooms: readonly Room[],
  size: number,
): Promise<CrowdFigures> => {
  const crowd = fork(
    path.join(import.meta.dirname, 'crowd-client.ts'),
    [service.address, gameId, String(size)],
    { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  await once(crowd, 'message');
  const act = async (i: number, actions: number[]): Promise<void> => {
    const room = rooms[i % rooms.length];
    if (room) actions.push((await room.act()).acknowledged);
    await sleep(PACE);
  };
  const [before, actions]: readonly [number[], number[]] = [[], []];
  for (let i = 0; i < QUIET; i += 1) await act(i, before);
  let done = false;
  const play = (async () => {
    for (let i = QUIET; !done; i += 1) await act(i, actions);
  })();
  await service.ask('delay');
  await service.ask('busy');
  const from = performance.now();
  for (const last_seq of [undefined, 0]) {
    crowd.send({ last_seq });
    await once(crowd, 'message');
  }
  const took = performance.now() - from;
  const loop = await service.ask('delay');
  const busy = await service.ask('busy');
  done = true;
  await play;
  crowd.kill();
  const memory = await service.ask('memory');
  const [usual, action, quiet] = [quantile(actions, 0.5), quantile(actions, 0.99), quantile(before, 0.99)];
  return { usual, action, quiet, loop, busy, took, memory };
};
