/** The application whose Activity this page is inside Discord, as the server says; undefined everywhere else. */
export const activityId: string | undefined =
  'document' in globalThis ? document.documentElement.dataset['activity'] : undefined;

/** Under which path Discord's proxy passes on what the page asks for. */
const PROXY = '/.proxy';
/** Whose pictures Discord's proxy lets through by themselves. */
const DISCORD_PICTURES = 'cdn.discordapp.com';
/** What Discord says in the address of the page that it opens. */
const FRAME = [
  'frame_id',
  'instance_id',
  'platform',
  'channel_id',
  'guild_id',
  'location_id',
  'custom_id',
  'referrer_id',
  'mobile_app_version',
];

/** An address of the server as this page reaches it. */
export const at = (path: string): string => (activityId === undefined ? path : `${PROXY}${path}`);

/** The address of a picture as this page reaches it: inside Discord each host has a path of its own. */
export const pictureAt = (address: string): string => {
  if (activityId === undefined) return address;
  if (address.startsWith('/')) return at(address);
  const { host, pathname, search } = new URL(address);
  return host === DISCORD_PICTURES ? address : at(`/pictures/${host}${pathname}${search}`);
};

/** An address of the site as it is kept in the browser's history: inside Discord it still names its frame, lest it is lost by a load. */
export const keepFrame = (to: string): string => {
  if (activityId === undefined) return to;
  const url = new URL(to, location.origin);
  const opened = new URLSearchParams(location.search);
  for (const name of FRAME) {
    const said = opened.get(name);
    if (said !== null) url.searchParams.set(name, said);
  }
  return `${url.pathname}${url.search}${url.hash}`;
};
