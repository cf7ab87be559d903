import type { Command } from '../model/commands.ts';
import { anyoneOn } from '../model/bases.ts';
import type { EventType } from '../model/events.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { computerManages, decisionsAwaited } from '../rules/turn.ts';
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

/** The computer's times in milliseconds: how long it thinks, and how long it leaves a person on the other side before it rolls with runners on. */
export interface ComputerPatience {
  readonly delay: number;
  readonly wait: number;
}

const personPlays = (state: GameState): boolean => SIDES.some((side) => !computerManages(state, side));

/** Whether a person may want to do something before the computer's next command: only before dice, and not where the game waited for his decisions already. */
const isForesight = (state: GameState, command: Command): boolean =>
  command.type === 'roll_dice' && personPlays(state) && !decisionsAwaited(state);

/** How long the computer waits after an event (null: after a start), in milliseconds. Whoever has told it to play on needs no further time. */
export const timeLeft = (
  state: GameState,
  after: EventType | null,
  { delay, wait }: ComputerPatience,
): number => {
  const command = computerCommand(state);
  if (!command || !isForesight(state, command) || after === 'computer_released') return delay;
  return Math.max(delay, anyoneOn(state.situation.bases) ? wait : wait / 2);
};

/** Drives the computer's turns: after the event before in the process that committed it, and later elsewhere, in case it was killed. It leaves a person time before its dice, and does not roll while a form of theirs is open. */
export const createComputerDriver = (services: Services, patience: ComputerPatience): ComputerDriver => {
  const timers = new Map<string, () => void>();

  const after = (gameId: string, milliseconds: number): void => {
    timers.set(
      gameId,
      services.clock.after(milliseconds, () => step(gameId)),
    );
  };

  const schedule = (gameId: string, state: GameState, milliseconds: number): void => {
    timers.get(gameId)?.();
    timers.delete(gameId);
    if (computerCommand(state)) after(gameId, milliseconds);
  };

  /** Whether somebody has a form open that the computer's next dice would overtake. */
  const waitsForForm = async (gameId: string): Promise<boolean> => {
    const state = await services.live.state(gameId);
    const command = state && computerCommand(state);
    if (!state || command?.type !== 'roll_dice' || !personPlays(state)) return false;
    return services.forms.anyOpen(gameId);
  };

  const act = async (gameId: string): Promise<void> => {
    if (!(await waitsForForm(gameId))) return playComputer(services, gameId);
    if (!timers.has(gameId)) after(gameId, LOOK_MILLISECONDS);
  };

  const step = (gameId: string): void => {
    timers.delete(gameId);
    act(gameId).catch((error: unknown) => {
      if (error instanceof BrokenGameError) return;
      services.log.error({ err: error, game_id: gameId }, "the computer's turn failed; trying again");
      if (!timers.has(gameId)) after(gameId, RETRY_MILLISECONDS);
    });
  };

  const unsubscribe = services.feed.subscribe({
    wants: () => false,
    receive: ({ game_id, steps, local }) => {
      const last = steps.at(-1);
      if (!last) return;
      const time = timeLeft(last.state, last.event.type, patience);
      schedule(game_id, last.state, local ? time : time + RETRY_MILLISECONDS);
    },
  });

  return {
    resume: async () => {
      for (const gameId of await services.store.computerGames()) {
        const state = await unlessBroken(services.live.state(gameId));
        if (state) schedule(gameId, state, timeLeft(state, null, patience));
      }
    },
    close: () => {
      unsubscribe();
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
};

/** How often the computer looks whether the form that it waits for is still open, in milliseconds. */
const LOOK_MILLISECONDS = 500;
/** How long another process, or another try, waits for the computer's turn, in milliseconds. */
const RETRY_MILLISECONDS = 2000;
