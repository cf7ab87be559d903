import { batch, computed, signal } from '@preact/signals';
import type { Acknowledgement, ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import type { GameView, Progress } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';

/** Whether what the page shows is what happens now. */
export type Connection = 'live' | 'reconnecting' | 'offline';

/** The part of a socket that the store works on. */
export interface Line {
  on(name: string, listener: (data: never) => void): void;
  emit(name: string, data: object, answer: (a: Acknowledgement) => void): void;
}

interface RoomEvent {
  readonly seq: number;
  readonly index: number;
  readonly state?: GameView;
  readonly progress?: Progress;
  readonly play_number?: number;
}

interface WholeState {
  readonly state: GameView;
  readonly recent_plays: readonly PlayView[];
  readonly seq: number;
}

const ROOM_EVENTS = [
  'state_update',
  'decision_submitted',
  'dice_rolled',
  'outcome_reported',
  'play_resolved',
  'inning_changed',
  'request_made',
  'request_answered',
  'game_abandoned',
  'game_completed',
  'dice_revealed',
] as const;

/** One game as the page has it: what the server told, in order and once, and what the person is doing. */
export const createGameStore = (gameId: string, line: Line) => {
  const view = signal<GameView | null>(null);
  const plays = signal<readonly PlayView[]>([]);
  const connection = signal<Connection>('reconnecting');
  const busy = signal<string | null>(null);
  const toast = signal<string | null>(null);
  const missing = signal(false);
  let at = { seq: 0, index: -1 };

  const ask = (name: ClientEventName, data: object): Promise<Acknowledgement> =>
    new Promise((resolve) => line.emit(name, { game_id: gameId, ...data }, resolve));

  const takeWhole = ({ state, recent_plays, seq }: WholeState): void =>
    batch(() => {
      if (view.value && seq < at.seq) return;
      view.value = state;
      const known = plays.value.filter((p) => p.play_number < (recent_plays[0]?.play_number ?? 1));
      plays.value = [...known, ...recent_plays];
      at = { seq, index: Number.MAX_SAFE_INTEGER };
    });

  const isNew = ({ seq, index }: RoomEvent): boolean => seq > at.seq || (seq === at.seq && index > at.index);

  const take = (name: (typeof ROOM_EVENTS)[number], data: RoomEvent): void => {
    if (!view.value || !isNew(data)) return;
    if (data.seq > at.seq + 1) return void ask('request_game_state', {});
    batch(() => {
      const current = view.value;
      if (!current) return;
      at = { seq: data.seq, index: data.index };
      const { your_sides } = current;
      if (data.state) view.value = { ...data.state, your_sides };
      else view.value = { ...current, ...data.progress, seq: data.seq };
      if (name === 'play_resolved') plays.value = [...plays.value, data as unknown as PlayView];
    });
  };

  line.on('game_state', takeWhole as (data: never) => void);
  line.on('game_state_sync', takeWhole as (data: never) => void);
  for (const name of ROOM_EVENTS)
    line.on(name, ((data: RoomEvent) => take(name, data)) as (data: never) => void);

  /** Joins, or joins again from the last event seen. */
  const join = async (): Promise<void> => {
    const answer = await ask('join_game', { role: 'player', ...(view.value ? { last_seq: at.seq } : {}) });
    if (!answer.ok) missing.value = answer.error.code === 'game_not_found';
    connection.value = 'live';
  };

  /** Does one thing once: the same key for every try, the control busy meanwhile, a refusal shown in the server's words. */
  const act = async (name: ClientEventName, data: object = {}): Promise<boolean> => {
    if (busy.value) return false;
    busy.value = name;
    toast.value = null;
    const answer = await ask(name, { idempotency_key: crypto.randomUUID(), seq: at.seq, ...data });
    busy.value = null;
    if (answer.ok) return true;
    toast.value = answer.error.message;
    if (answer.error.code === 'stale') void ask('request_game_state', {});
    return false;
  };

  const yourTurn = computed(() => {
    const v = view.value;
    return v?.turns.find((turn) => v.your_sides.includes(turn.side)) ?? null;
  });

  return { gameId, view, plays, connection, busy, toast, missing, yourTurn, join, act, ask };
};
/** One game as the page has it. */
export type GameStore = ReturnType<typeof createGameStore>;
