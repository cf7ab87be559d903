import type { Command } from '../model/commands.ts';
import type { GameState } from '../model/state.ts';
import { computerCommand } from '../manager/computer.ts';
import type { Action } from './authorize.ts';
import { BrokenGameError, unlessBroken } from './broken-game.ts';
import { perform } from './perform.ts';
import type { Services } from './services.ts';

const ACTION_OF: Partial<Record<Command['type'], Action>> = {
  roll_dice: 'roll',
  resolve_play: 'resolve',
};

/** Plays the computer's turns. */
export interface ComputerDriver {
  /** Takes up the games that wait for the computer, after a start. */
  resume(): Promise<void>;
  close(): void;
}

/** One step of the computer manager, if it is his turn. Its key is the event it follows, so that two processes make it once. */
export const playComputer = async (services: Services, gameId: string): Promise<void> => {
  const state = await services.live.state(gameId);
  const command = state && computerCommand(state);
  const action = command && ACTION_OF[command.type];
  if (!state || !command || !action) return;
  const request = {
    game_id: gameId,
    actor: { kind: 'computer' },
    surface: 'computer',
    idempotency_key: `computer:${state.seq}`,
  } as const;
  const side = 'side' in command ? command.side : undefined;
  const answer = await perform(services, request, {
    action,
    ...(side ? { side } : {}),
    situational: false,
    command: (_side, now) => computerCommand(now) ?? command,
  });
  if (!answer.ok) services.log.error({ game_id: gameId, refusal: answer.error }, 'the computer was refused');
};

/** Drives the computer's turns: `delay` milliseconds after the event before in the process that committed it, and later elsewhere, lest it was killed. */
export const createComputerDriver = (services: Services, delay: number): ComputerDriver => {
  const timers = new Map<string, () => void>();

  const schedule = (gameId: string, state: GameState, milliseconds: number): void => {
    timers.get(gameId)?.();
    timers.delete(gameId);
    if (!computerCommand(state)) return;
    timers.set(
      gameId,
      services.clock.after(milliseconds, () => step(gameId)),
    );
  };

  const step = (gameId: string): void => {
    timers.delete(gameId);
    playComputer(services, gameId).catch((error: unknown) => {
      if (error instanceof BrokenGameError) return;
      services.log.error({ err: error, game_id: gameId }, "the computer's turn failed; trying again");
      timers.set(
        gameId,
        services.clock.after(RETRY_MILLISECONDS, () => step(gameId)),
      );
    });
  };

  const unsubscribe = services.feed.subscribe({
    wants: () => false,
    receive: ({ game_id, steps, local }) => {
      const last = steps.at(-1);
      if (last) schedule(game_id, last.state, local ? delay : delay + RETRY_MILLISECONDS);
    },
  });

  return {
    resume: async () => {
      for (const gameId of await services.store.computerGames()) {
        const state = await unlessBroken(services.live.state(gameId));
        if (state) schedule(gameId, state, delay);
      }
    },
    close: () => {
      unsubscribe();
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
};

/** How long another process, or another try, waits for the computer's turn, in milliseconds. */
const RETRY_MILLISECONDS = 2000;
