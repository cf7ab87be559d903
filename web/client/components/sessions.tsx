import { DateTime } from 'luxon';
import { useState } from 'preact/hooks';
import type { OpenSession } from '../../contract/people.ts';
import { api } from '../api.ts';
import { language } from '../language.ts';
import { SITE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import { WhenLoaded } from './loaded.tsx';
import { OwnData } from './own-data.tsx';
import { PushSwitch } from './push-switch.tsx';

const seen = (session: OpenSession): string =>
  session.current
    ? SITE_WORDS.thisDevice
    : (DateTime.fromISO(session.seen_at).setLocale(language).toRelative() ?? '');

const Device = ({ session, end }: { session: OpenSession; end: () => void }) => (
  <li>
    <span>
      <strong>{session.device ?? SITE_WORDS.unknownDevice}</strong>
      <span class="muted">
        {seen(session)}
        {session.address && ` · ${session.address}`}
      </span>
    </span>
    {!session.current && <button onClick={end}>{SITE_WORDS.endSession(session.device)}</button>}
  </li>
);

/** Where one is signed in: the last used first, each with a way to end it; and what is stored about oneself. */
export const Sessions = () => {
  const [ended, setEnded] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const open = useLoad(`sessions ${ended}`, api.sessions);
  const end = async (id: string): Promise<void> => {
    setSaid(null);
    await api.endSession(id).catch((error: Error) => setSaid(error.message));
    setEnded((n) => n + 1);
  };
  return (
    <>
      <WhenLoaded from={open}>
        {(sessions) => (
          <ul class="sessions">
            {sessions.map((s) => (
              <Device key={s.id} session={s} end={() => void end(s.id)} />
            ))}
          </ul>
        )}
      </WhenLoaded>
      {said && <p role="alert">{said}</p>}
      <PushSwitch />
      <OwnData />
    </>
  );
};
