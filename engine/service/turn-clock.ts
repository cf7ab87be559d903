import { DateTime } from 'luxon';
import type { Command } from '../model/commands.ts';
import type { GameState } from '../model/state.ts';
import { defaultAction } from '../rules/default-action.ts';
import { clockedTurn } from '../rules/turn-time.ts';
import type { Action } from './authorize.ts';
import { unlessBroken } from './broken-game.ts';
import { perform } from './perform.ts';
import type { Services } from './services.ts';

/** When the time of the turn under way ends, as ISO 8601 in UTC; null where no clock runs. `at` (ISO 8601) is when the last event was, for a turn whose beginning is not known. */
export const deadlineOf = (state: GameState, at: string): string | null => {
  const seconds = state.setup.league.turn_clock_seconds;
  const turn = clockedTurn(state);
  if (seconds === null || !turn) return null;
  const answers = turn.action === 'answer_request';
  const start = (answers ? state.clock?.asked_at : state.clock?.since) ?? at;
  const milliseconds = answers ? 0 : (state.clock?.spent ?? 0);
  return DateTime.fromISO(start, { zone: 'utc' }).plus({ seconds }).minus({ milliseconds }).toISO();
};

const ACTION_OF: Partial<Record<Command['type'], Action>> = {
  decide_defense: 'decide_defense',
  decide_offense: 'decide_offense',
  roll_dice: 'roll',
  resolve_play: 'resolve',
  make_decision: 'make_decision',
  pause_game: 'pause',
  answer_request: 'answer_request',
};

/** Does what the clock does for a manager whose time is up. Its key is the event it follows, so that two processes do it once. */
export const playDefault = async (services: Services, gameId: string, seq: number): Promise<void> => {
  const state = await services.live.catchUp(gameId);
  const command = state?.seq === seq ? defaultAction(state) : null;
  const action = command && ACTION_OF[command.type];
  if (!command || !action) return;
  const request = {
    game_id: gameId,
    actor: { kind: 'system' },
    surface: 'system',
    idempotency_key: `clock:${seq}`,
  } as const;
  const answer = await perform(services, request, {
    action,
    ...('side' in command && command.side ? { side: command.side } : {}),
    situational: false,
    command: () => command,
  });
  if (!answer.ok)
    services.log.error({ game_id: gameId, refusal: answer.error }, 'the turn clock was refused');
};

/** The league's turn clock at work. */
export interface TurnClock {
  /** Takes up the games whose clock runs, after a start. */
  resume(): Promise<void>;
  close(): void;
}

/** How much later a process acts that did not commit the last event itself, in case the one that did was killed. */
const SECOND_HAND_MILLISECONDS = 2000;

/** Runs the turn clock of every game that this process hears of. */
export const createTurnClock = (services: Services): TurnClock => {
  const timers = new Map<string, () => void>();

  const schedule = (gameId: string, state: GameState, at: string, local: boolean): void => {
    timers.get(gameId)?.();
    timers.delete(gameId);
    const deadline = deadlineOf(state, at);
    if (!deadline) return;
    const left = DateTime.fromISO(deadline).diff(DateTime.fromISO(services.clock.now())).toMillis();
    const wait = Math.max(0, left) + (local ? 0 : SECOND_HAND_MILLISECONDS);
    timers.set(
      gameId,
      services.clock.after(wait, () => {
        timers.delete(gameId);
        playDefault(services, gameId, state.seq).catch((error: unknown) =>
          services.log.error({ err: error, game_id: gameId }, 'the turn clock failed'),
        );
      }),
    );
  };

  const unsubscribe = services.feed.subscribe({
    wants: () => false,
    receive: ({ game_id, steps, local }) => {
      const last = steps.at(-1);
      if (last) schedule(game_id, last.state, last.event.at, local);
    },
  });

  return {
    resume: async () => {
      for (const gameId of await services.store.clockedGames()) {
        const state = await unlessBroken(services.live.state(gameId));
        const [last] = state ? await services.store.eventsAfter(gameId, state.seq - 1) : [];
        if (state && last) schedule(gameId, state, last.at, false);
      }
    },
    close: () => {
      unsubscribe();
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
};
