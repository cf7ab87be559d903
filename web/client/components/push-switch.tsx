import { useEffect, useState } from 'preact/hooks';
import { language } from '../language.ts';
import { canPush, isPushOn, turnPushOff, turnPushOn } from '../push.ts';
import { PUSH_WORDS as en } from '../strings/en/push.ts';
import { PUSH_WORDS as es } from '../strings/es/push.ts';
import { Icon } from './icons.tsx';

const WORDS = { en, es }[language];

/** Whether this browser tells of turns (null: not known yet, or it cannot), what was said last, and the switch. */
const usePush = () => {
  const [on, setOn] = useState<boolean | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!canPush()) return;
    isPushOn().then(setOn, () => setOn(null));
  }, []);
  const change = async (to: boolean): Promise<void> => {
    setSaid(null);
    if (!to) {
      await turnPushOff();
      return setOn(false);
    }
    const allowed = await turnPushOn();
    setOn(allowed);
    setSaid(allowed ? WORDS.isOn : WORDS.refused);
  };
  return {
    on,
    said,
    set: (to: boolean) => void change(to).catch((error: Error) => setSaid(error.message)),
  };
};

/** Whether this browser tells of one's turns, to be switched in the settings. */
export const PushSwitch = () => {
  const { on, said, set } = usePush();
  if (on === null) return null;
  return (
    <div class="own-data">
      <button aria-pressed={on} onClick={() => set(!on)}>
        {on ? WORDS.off : WORDS.on}
      </button>
      {said && <p role="status">{said}</p>}
    </div>
  );
};

/** The offer in a game to be told of one's turns, while that is off. */
export const PushOffer = () => {
  const { on, said, set } = usePush();
  if (said) return <p role="status">{said}</p>;
  if (on !== false) return null;
  return (
    <button class="quiet" onClick={() => set(true)}>
      <Icon name="bell" /> {WORDS.on}
    </button>
  );
};
