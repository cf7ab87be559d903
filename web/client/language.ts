import { preferredLanguage, type Language } from '@paper-dynasty/engine/model/languages';
import { activityId } from './frame-address.ts';

/** The cookie that keeps the choice: the server then sends the right words along with the page. */
const CHOSEN = 'language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

const chosen = (): readonly string[] => {
  const found = new RegExp(`(?:^|; )${CHOSEN}=([^;]*)`).exec(document.cookie);
  return found?.[1] ? [found[1]] : [];
};

/** The language of this page: the one that the person chose, else the browser's. */
export const language: Language =
  'document' in globalThis ? preferredLanguage([...chosen(), ...navigator.languages]) : 'en';

/** Keeps the choice, and loads the page in it. */
export const chooseLanguage = (choice: Language): void => {
  document.cookie = `${CHOSEN}=${choice}; Path=/; Max-Age=${YEAR_SECONDS}; ${activityId === undefined ? 'SameSite=Lax' : 'SameSite=None; Secure; Partitioned'}`;
  location.reload();
};
