import { signal } from '@preact/signals';
import type { Me, Person } from '../contract/people.ts';
import { api, noteRenewal, refreshSession, sinceRenewal } from './api.ts';
import { expectArrival } from './arrival.ts';
import { forgetDetails } from './logic/games-of.ts';
import { go, path } from './router.ts';

/** Who is signed in; null until it is known. */
export const me = signal<Me | null>(null);

/** Whether the server did not answer who is signed in. */
export const unreachable = signal(false);

/** Grows whenever somebody else, or nobody any more, is signed in: what is shown is then fetched anew. */
export const generation = signal(0);

/** The demo's managers, once they were asked for. */
export const demoManagers = signal<readonly Person[]>([]);

/** Asks for the demo's managers, where there is a demo and nobody is signed in. */
export const findDemoManagers = async (): Promise<void> => {
  if (demoManagers.value.length > 0 || me.value?.user || !me.value?.sign_in.demo) return;
  demoManagers.value = await api.demoManagers();
};

/** Who was last signed in here; the other tabs hear of its change. */
const SIGNED_IN = 'signed-in';
/** Where to go back to after Discord. */
const RETURN_TO = 'return-to';
/** The access token lives 15 minutes. */
const RENEW_MILLISECONDS = 10 * 60_000;
const LOOK_MILLISECONDS = 60_000;

const remember = (user: Me['user']): void => {
  if (user) localStorage.setItem(SIGNED_IN, user.user_id);
  else localStorage.removeItem(SIGNED_IN);
};

/** Finds out who is signed in now; `anew` also where nothing seems to have changed. */
const look = async (anew = false): Promise<void> => {
  const before = me.value;
  const now = await api.me();
  me.value = now;
  remember(now.user);
  const changed = before !== null && before.user?.user_id !== now.user?.user_id;
  if (!anew && !changed) return;
  forgetDetails();
  if (changed) expectArrival();
  generation.value += 1;
};

const findOut = async (): Promise<void> => {
  const now = await api.me();
  const renewed = !now.user && localStorage.getItem(SIGNED_IN) !== null && (await refreshSession());
  if (renewed) return look(true);
  me.value = now;
  remember(now.user);
};

let beginning: Promise<void> | null = null;

/** Finds out who is signed in; asked for again meanwhile it asks the server once. */
const begin = (): Promise<void> => {
  beginning ??= findOut().finally(() => (beginning = null));
  return beginning;
};

/** Renews the session before its end, and as soon as the page is looked at again after a sleep. */
const keepAlive = async (): Promise<void> => {
  if (!me.value) return begin();
  if (!me.value.user || sinceRenewal() < RENEW_MILLISECONDS) return;
  if (!(await refreshSession())) await look();
};

/** Asks the server again after it could not be reached. */
export const lookAgain = (): void => quietly(begin)();

const quietly = (work: () => Promise<void>) => (): void => void work().catch(() => undefined);

/** Back to the page from which one went to Discord. */
const comeBack = (): void => {
  const to = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  if (to && to !== '/' && path.value === '/' && me.value?.user) go(to, 'instead');
};

/** Finds out who is signed in, renewing an expired session, and keeps it alive from then on. */
export const openSession = async (): Promise<void> => {
  for (const event of ['visibilitychange', 'online', 'focus'])
    addEventListener(event, quietly(keepAlive), { capture: true });
  addEventListener('pageshow', ({ persisted }) => persisted && quietly(keepAlive)());
  addEventListener('storage', ({ key }) => {
    if (key === SIGNED_IN) quietly(look)();
  });
  setInterval(quietly(keepAlive), LOOK_MILLISECONDS);
  await begin().then(quietly(keepAlive), () => (unreachable.value = true));
  comeBack();
};

/** Before one goes to Discord: from there one comes back to this page, with a fresh session. */
export const rememberPage = (): void => {
  sessionStorage.setItem(RETURN_TO, path.value);
  noteRenewal();
};

/** Signs in as one of the demo's managers. */
export const enter = async (userId: string): Promise<void> => {
  await api.signIn(userId);
  noteRenewal();
  await look();
};

/** Whoever was signed in here is forgotten. */
export const lookAfterForgetting = (): Promise<void> => look();

/** The same demo manager signs in again, and every connection with them. */
export const enterAgain = async (userId: string): Promise<void> => {
  await api.signIn(userId);
  location.reload();
};

/** A browser that one signs out of tells nobody of one's turns; one that cannot tell any is left as it is. */
const fallSilent = async (): Promise<void> => {
  const { canPush, turnPushOff } = await import('./push.ts');
  if (canPush()) await turnPushOff().catch(() => undefined);
};

/** Ends the session here, or on every device. */
export const leave = async (where: 'here' | 'everywhere'): Promise<void> => {
  await fallSilent();
  await (where === 'here' ? api.signOut() : api.signOutEverywhere());
  await look();
};
