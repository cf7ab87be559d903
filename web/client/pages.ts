import type { JSX } from 'preact';

/** A page that has been loaded, ready to be shown for what its address names, and the part of it that it names. */
export type ShowPage = (id: string, part?: string) => JSX.Element;

interface Route {
  readonly address: RegExp;
  readonly load: () => Promise<ShowPage>;
}

/** Each page is loaded when it is first gone to. */
const ROUTES: readonly Route[] = [
  { address: /^\/$/, load: async () => (await import('./pages/home.tsx')).showHome },
  { address: /^\/games\/([\w-]+)$/, load: async () => (await import('./pages/show-game.tsx')).showGame },
  { address: /^\/games\/([\w-]+)\/dice$/, load: async () => (await import('./pages/dice.tsx')).showDice },
  { address: /^\/leagues\/([\w-]+)$/, load: async () => (await import('./pages/league.tsx')).showLeague },
  {
    address: /^\/leagues\/([\w-]+)\/schedule(?:\/(\d{1,2}))?$/,
    load: async () => (await import('./pages/schedule.tsx')).showSchedule,
  },
  {
    address: /^\/leagues\/([\w-]+)\/results$/,
    load: async () => (await import('./pages/results.tsx')).showResults,
  },
  {
    address: /^\/leagues\/([\w-]+)\/leaders$/,
    load: async () => (await import('./pages/leaders.tsx')).showLeaders,
  },
  {
    address: /^\/leagues\/([\w-]+)\/office$/,
    load: async () => (await import('./pages/office.tsx')).showLeagueOffice,
  },
  { address: /^\/office$/, load: async () => (await import('./pages/office.tsx')).showOffice },
  { address: /^\/setup$/, load: async () => (await import('./pages/setup.tsx')).showSetup },
  {
    address: /^\/leagues\/([\w-]+)\/teams\/([^/]+)$/,
    load: async () => (await import('./pages/team.tsx')).showTeam,
  },
  {
    address: /^\/leagues\/([\w-]+)\/players\/([^/]+)$/,
    load: async () => (await import('./pages/player.tsx')).showPlayer,
  },
];

/** A page found by its address. */
export interface FoundPage {
  readonly id: string;
  readonly part: string | undefined;
  readonly show: ShowPage;
}

/** A part of an address as it was before it was written into one; as it stands where it was not. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Loads the page of an address; null where there is none. */
export const findPage = async (pathname: string): Promise<FoundPage | null> => {
  for (const { address, load } of ROUTES) {
    const found = address.exec(pathname);
    if (!found) continue;
    const [, id = '', part] = found;
    return { id, part: part === undefined ? undefined : decoded(part), show: await load() };
  }
  return null;
};
