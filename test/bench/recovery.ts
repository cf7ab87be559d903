import { randomUUID } from 'node:crypto';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import { practiceGame } from '../db/games.ts';
import { startTestProcess, type TestProcess } from '../process.ts';
import { timed } from './measure.ts';

/** How soon a process goes on with the games of one that was killed, in milliseconds. */
export interface RecoveryFigures {
  /** From the start to the answer to the first action. */
  readonly first: number;
  /** From the start until all games are in memory. */
  readonly all: number;
  /** The games that were made. */
  readonly ids: readonly string[];
}

/** Makes so many games, and measures how soon a new process has gone on with one, and with all. */
export const recoveryOf = async (base: TestProcess, url: string, games: number): Promise<RecoveryFigures> => {
  const user_id = 'recovering';
  const ids: string[] = [];
  for (let i = 0; i < games; i += 1) ids.push(await practiceGame(base.services, 'pd', user_id));
  const fresh = startTestProcess(url, { listen: false });
  const [game_id = ''] = ids;
  const request = {
    game_id,
    actor: { kind: 'user', user_id },
    surface: 'web',
    idempotency_key: randomUUID(),
  } as const;
  try {
    const first = await timed(() => rollDice(fresh.services, request));
    const rest = await timed(async () => {
      for (const id of ids) await fresh.services.live.state(id);
    });
    return { first, all: first + rest, ids };
  } finally {
    await fresh.close();
  }
};
