import { api } from './api.ts';
import { canKeepWorker } from './install.ts';

/** Whether this browser can tell somebody of their turns: not inside another site's page, nor without a connection of its own to a push service. */
export const canPush = (): boolean => canKeepWorker() && 'PushManager' in window;

const subscriptionHere = async (): Promise<PushSubscription | null> =>
  (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null;

/** Whether this browser tells the person of their turns. */
export const isPushOn = async (): Promise<boolean> => {
  const here = await subscriptionHere();
  return here !== null && (await api.pushLook({ endpoint: here.endpoint })).on;
};

const bytesOf = (key: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** Asks the browser, and lets it tell the person of their turns from now on; false where it, or the person, does not allow that. */
export const turnPushOn = async (): Promise<boolean> => {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { pushManager } = await navigator.serviceWorker.ready;
  const applicationServerKey = bytesOf(await api.pushKey());
  const subscribe = () => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  // One that was made for another key of the server's is of no use any more.
  const made = await subscribe().catch(async () => {
    await (await subscriptionHere())?.unsubscribe();
    return subscribe().catch(() => null);
  });
  if (!made) return false;
  return (await api.push(made.toJSON())).on;
};

/** Lets this browser tell nothing any more. */
export const turnPushOff = async (): Promise<void> => {
  const here = await subscriptionHere();
  if (!here) return;
  await api.pushOff({ endpoint: here.endpoint });
  await here.unsubscribe();
};
