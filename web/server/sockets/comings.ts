import type { GameSession } from '@paper-dynasty/db/stores/presence';

/** Somebody comes to a game or leaves it, or their connection is gone from all of them. */
export type Coming =
  | { readonly kind: 'enter'; readonly session: GameSession }
  | { readonly kind: 'leave'; readonly session_id: string; readonly game_id: string }
  | { readonly kind: 'gone'; readonly session_id: string };

/** What comings and goings come to: who is there in the end, and who is not. */
export interface Settled {
  readonly entered: readonly GameSession[];
  readonly left: readonly { readonly session_id: string; readonly game_id: string }[];
  readonly gone: readonly string[];
}

/** Works out what comings and goings, in their order, come to: the last word on a connection and a game counts. */
export const settle = (comings: readonly Coming[]): Settled => {
  const gone = new Set(comings.flatMap((c) => (c.kind === 'gone' ? [c.session_id] : [])));
  const last = new Map<string, Exclude<Coming, { kind: 'gone' }>>();
  for (const coming of comings) {
    if (coming.kind === 'gone') continue;
    const { session_id, game_id } = coming.kind === 'enter' ? coming.session : coming;
    if (!gone.has(session_id)) last.set(`${session_id} ${game_id}`, coming);
  }
  const words = [...last.values()];
  return {
    entered: words.flatMap((c) => (c.kind === 'enter' ? [c.session] : [])),
    left: words.flatMap((c) =>
      c.kind === 'leave' ? [{ session_id: c.session_id, game_id: c.game_id }] : [],
    ),
    gone: [...gone],
  };
};
