import type { GameState, Status } from '../model/state.ts';

const OVER: readonly Status[] = ['completed', 'declined', 'abandoned'];

/** Whether nothing more can happen in a game. */
export const isOver = (state: Pick<GameState, 'status'>): boolean => OVER.includes(state.status);
