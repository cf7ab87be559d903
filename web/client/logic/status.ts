import type { GameView } from '@paper-dynasty/engine/wire/game-view';

const OVER: readonly GameView['status'][] = ['completed', 'abandoned', 'declined'];
const UNDER_WAY: readonly GameView['status'][] = ['active', 'paused'];

/** Whether a game has ended, by whatever way. */
export const isOver = ({ status }: Pick<GameView, 'status'>): boolean => OVER.includes(status);

/** Whether a game has begun and not ended: only then somebody bats and plays can be changed. */
export const isUnderWay = ({ status }: Pick<GameView, 'status'>): boolean => UNDER_WAY.includes(status);

/** Whether the person can take back or correct plays now: a completed game is sealed. */
export const mayChangePlays = (view: Pick<GameView, 'status' | 'your_sides'>): boolean =>
  view.your_sides.length > 0 && isUnderWay(view);
