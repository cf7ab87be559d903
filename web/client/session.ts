import { signal } from '@preact/signals';
import { api, refreshSession, type Me } from './api.ts';

/** Who is signed in; null until it is known. */
export const me = signal<Me | null>(null);

/** Remembers that somebody was signed in here, so that only then an ended session is renewed. */
const SIGNED_IN = 'signed-in';
const RENEW_MILLISECONDS = 10 * 60_000;

/** Finds out who is signed in, renewing an expired session, and keeps it alive from then on. */
export const openSession = async (): Promise<void> => {
  me.value = await api.me();
  if (!me.value.user && localStorage.getItem(SIGNED_IN) && (await refreshSession()))
    me.value = await api.me();
  if (me.value.user) localStorage.setItem(SIGNED_IN, '1');
  else localStorage.removeItem(SIGNED_IN);
  setInterval(() => {
    if (me.value?.user) void refreshSession().catch(() => undefined);
  }, RENEW_MILLISECONDS);
};
