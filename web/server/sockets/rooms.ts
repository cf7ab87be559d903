import type { Side } from '@paper-dynasty/engine/model/sides';

/** The room of everybody at a game. */
export const roomOf = (gameId: string): string => gameId;
/** The room of one side's managers at a game. */
export const sideRoomOf = (gameId: string, side: Side): string => `${gameId}/${side}`;
