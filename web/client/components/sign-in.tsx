import { useEffect, useState } from 'preact/hooks';
import { api, type Person } from '../api.ts';
import { me } from '../session.ts';
import { STRINGS } from '../strings.ts';

const enter = async (userId: string): Promise<void> => {
  await api.signIn(userId);
  location.reload();
};

const leave = async (): Promise<void> => {
  await api.signOut();
  location.reload();
};

const DemoManagers = () => {
  const [managers, setManagers] = useState<readonly Person[]>([]);
  useEffect(() => void api.demoManagers().then(setManagers, () => undefined), []);
  return (
    <div class="sign-in" role="group" aria-label={STRINGS.signInAs}>
      <span class="muted">{STRINGS.signInAs}</span>
      {managers.map((m) => (
        <button key={m.user_id} class="chip" onClick={() => void enter(m.user_id)}>
          {m.name}
        </button>
      ))}
    </div>
  );
};

/** Who is signed in, or the ways to. */
export const SignIn = () => {
  const session = me.value;
  if (!session) return <div class="sign-in" />;
  if (session.user) {
    return (
      <div class="sign-in">
        {session.user.avatar_url && (
          <img class="avatar" src={session.user.avatar_url} alt="" width="28" height="28" />
        )}
        <strong>{session.user.name}</strong>
        <button class="chip" onClick={() => void leave()}>
          {STRINGS.signOut}
        </button>
      </div>
    );
  }
  if (session.sign_in.discord) {
    return (
      <div class="sign-in">
        <a class="button primary" href="/auth/discord" data-load>
          {STRINGS.signInDiscord}
        </a>
      </div>
    );
  }
  return session.sign_in.demo ? <DemoManagers /> : null;
};
