import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me, Person } from '../../contract/people.ts';
import { activityId, pictureAt } from '../frame-address.ts';
import { demoManagers, enter, enterAgain, findDemoManagers, leave, me, rememberPage } from '../session.ts';
import { SITE_WORDS, STRINGS } from '../strings.ts';
import { useLazy } from '../use-lazy.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

/** A person's picture, else the first letters of his name. */
const Avatar = ({ person }: { person: Person }) =>
  person.avatar_url ? (
    <img class="avatar" src={pictureAt(person.avatar_url)} alt="" width="28" height="28" />
  ) : (
    <span class="avatar letters" aria-hidden="true">
      {initials(person.name)}
    </span>
  );

/** A menu that closes when one looks elsewhere, or by Escape. */
const useMenu = () => {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const menu = ref.current;
      if (!menu?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && menu.contains(event.target)) return;
      menu.open = false;
    };
    for (const name of ['pointerdown', 'focusin', 'keydown']) document.addEventListener(name, close);
    return () => {
      for (const name of ['pointerdown', 'focusin', 'keydown']) document.removeEventListener(name, close);
    };
  }, []);
  return ref;
};

const loadSessions = () => import('./sessions.tsx');

const Devices = () => {
  const module = useLazy(loadSessions);
  return module ? <module.Sessions /> : <p class="loading muted">{SITE_WORDS.loading}</p>;
};

/** Inside Discord one signs in as the page opens. */
const openAgain = (): void => location.reload();

/** The way to show anew who one is: a league admin is asked for it before other people's games are changed. */
const Again = ({ user, ways }: { user: Person; ways: Me['sign_in'] }) =>
  activityId !== undefined ? (
    <button onClick={openAgain}>{SITE_WORDS.signInAgain}</button>
  ) : ways.discord ? (
    <a class="button" href="/auth/discord" data-load onClick={rememberPage}>
      {SITE_WORDS.signInAgain}
    </a>
  ) : (
    <button onClick={() => void enterAgain(user.user_id)}>{SITE_WORDS.signInAgain}</button>
  );

const Account = ({ user, ways }: { user: Person; ways: Me['sign_in'] }) => {
  const [shown, setShown] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const goAway = (where: 'here' | 'everywhere'): void =>
    void leave(where).catch((error: Error) => setSaid(error.message));
  return (
    <details class="menu account" ref={useMenu()}>
      <summary>
        <Avatar person={user} />
        <span class="sr">{SITE_WORDS.account}</span>
        <strong>{user.name}</strong>
      </summary>
      <div class="menu-body">
        <p>
          <span class="muted">{SITE_WORDS.signedInAs}</span>
          <strong>{user.name}</strong>
        </p>
        <Again user={user} ways={ways} />
        <button onClick={() => goAway('here')}>{STRINGS.signOut}</button>
        <button onClick={() => goAway('everywhere')}>{SITE_WORDS.signOutEverywhere}</button>
        {said && <p role="alert">{said}</p>}
        <details class="devices" onToggle={(e) => setShown(e.currentTarget.open)}>
          <summary>{SITE_WORDS.devices}</summary>
          {shown && <Devices />}
        </details>
      </div>
    </details>
  );
};

const DemoManagers = () => {
  useEffect(() => void findDemoManagers().catch(() => undefined), []);
  return (
    <div class="managers" role="group" aria-label={STRINGS.signInAs}>
      {demoManagers.value.map((m) => (
        <button key={m.user_id} class="manager" onClick={() => void enter(m.user_id)}>
          <Avatar person={m} />
          {m.name}
        </button>
      ))}
    </div>
  );
};

/** The ways to sign in that this server has. */
export const WaysIn = ({ ways }: { ways: Me['sign_in'] }) => (
  <div class="ways-in">
    {activityId !== undefined && (
      <button class="primary discord" onClick={openAgain}>
        {STRINGS.signInDiscord}
      </button>
    )}
    {activityId === undefined && ways.discord && (
      <a class="button primary discord" href="/auth/discord" data-load onClick={rememberPage}>
        {STRINGS.signInDiscord}
      </a>
    )}
    {ways.demo && (
      <>
        <span class="ways-title">{STRINGS.signInAs}</span>
        <DemoManagers />
      </>
    )}
  </div>
);

const SignInMenu = ({ ways }: { ways: Me['sign_in'] }) => {
  const [opened, setOpened] = useState(false);
  return (
    <details class="menu" ref={useMenu()} onToggle={(e) => e.currentTarget.open && setOpened(true)}>
      <summary class="sign-in-button">{SITE_WORDS.signIn}</summary>
      <div class="menu-body">{opened && <WaysIn ways={ways} />}</div>
    </details>
  );
};

/** Whether somebody has just come back from Discord without being signed in. */
const hasFailed = (): boolean => new URLSearchParams(location.search).get('sign-in') === 'failed';

/** Who is signed in, with the way out; or the ways in. */
export const SignIn = () => {
  const session = me.value;
  return (
    <div class="sign-in">
      {!session?.user && hasFailed() && (
        <p class="sign-in-failed" role="alert">
          {SITE_WORDS.signInFailed}
        </p>
      )}
      {session &&
        (session.user ? (
          <Account user={session.user} ways={session.sign_in} />
        ) : (
          <SignInMenu ways={session.sign_in} />
        ))}
    </div>
  );
};
