import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { Men } from '@paper-dynasty/engine/wire/men';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { applyChange, hashView, withOwn } from '@paper-dynasty/engine/wire/view-change';
import type { WireEventName } from '@paper-dynasty/engine/wire/wire-event-names';
import type { RoomEvent } from '../game-store.ts';
import { FEED_WORDS } from '../strings.ts';
import { told } from './words.ts';

/** The view after something told to the room, or to one's own side; null where it does not follow from what is known here. */
export const mergedView = (current: GameView, data: RoomEvent, men: Men): GameView | null => {
  const { your_sides, may_act } = current;
  if (data.state) return withOwn(current, { ...data.state, your_sides, may_act });
  if (data.change) {
    const next = applyChange(current, data.change, data.seq, men);
    return next && hashView(next) === data.hash ? next : null;
  }
  const own =
    data.decision && (data.phase === 'defense' || data.phase === 'offense')
      ? { [data.phase]: data.decision }
      : {};
  return { ...current, ...own, seq: data.seq };
};

const decided = (plays: readonly PlayView[], value: PlayValue): readonly PlayView[] =>
  plays.map((play) => (play.play_number === value.play ? { ...play, value } : play));

/** The plays after something told to the room: one more, some taken back, some corrected in place, or the last one as it decided the game. */
export const playsAfter = (
  plays: readonly PlayView[],
  name: WireEventName,
  data: RoomEvent,
): readonly PlayView[] => {
  const before = (n: number | undefined) => plays.filter((p) => p.play_number < (n ?? 0));
  if (name === 'play_resolved') return [...plays, data as unknown as PlayView];
  if (name === 'play_undone') return before(data.play_number);
  if (name === 'play_corrected') return [...before(data.play_number), ...(data.plays ?? [])];
  return name === 'game_completed' && data.last_value ? decided(plays, data.last_value) : plays;
};

/** What a screen reader is told of an event, or null. */
export const announced = (name: WireEventName, data: RoomEvent): string | null => {
  if (name === 'play_resolved') return told(data as unknown as PlayView);
  if (name === 'play_undone') return FEED_WORDS.undone(data.play_number ?? 0);
  if (name === 'play_corrected') return FEED_WORDS.corrected(data.play_number ?? 0);
  if (name === 'decisions_ruled') return FEED_WORDS.ruled;
  if (name === 'request_answered' && data.agreed === false) return FEED_WORDS.declined;
  if (name === 'request_withdrawn') return FEED_WORDS.withdrawn;
  return name === 'announcement' ? (data.text ?? null) : null;
};
