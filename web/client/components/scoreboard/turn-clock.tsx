import { useEffect, useState } from 'preact/hooks';
import type { GameStore } from '../../game-store.ts';
import { countdown, NOW, serverNow, SOON } from '../../logic/countdown.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { Icon } from '../icons.tsx';

const TICK_MILLISECONDS = 250;
/** When a screen reader is told, in seconds. */
const TOLD: readonly number[] = [SOON, NOW];

/** What is left of the turn's time; it warns when little is left. */
export const TurnClock = ({ store }: { store: GameStore }) => {
  const [at, setAt] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(performance.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  const deadline = store.deadline.value;
  const time = store.serverTime.value;
  if (!deadline || !time) return null;
  const left = countdown(deadline, serverNow(time, Math.max(at, time.at)));
  return (
    <span class={`turn-clock ${left.urgency}`} role="timer" aria-label={SCORECARD_WORDS.timeLeft}>
      <Icon name="clock" />
      <span class="left">{left.text}</span>
      <span class="sr" role="status">
        {TOLD.includes(left.seconds) ? SCORECARD_WORDS.soon(left.seconds) : ''}
      </span>
    </span>
  );
};
