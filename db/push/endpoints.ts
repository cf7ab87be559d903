import { isIP } from 'node:net';
import { hostOf, isPublicAddress } from '../league/remote/addresses.ts';

/** Whether an address is none that push messages go to: no https, or not of the public internet. Hosts in `localHosts` may be anywhere. */
export const isForeign = (endpoint: string, localHosts: readonly string[]): boolean => {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (!url || url.username !== '' || url.password !== '') return true;
  const host = hostOf(url);
  if (localHosts.includes(host)) return !['http:', 'https:'].includes(url.protocol);
  if (url.protocol !== 'https:' || host === 'localhost') return true;
  return isIP(host) !== 0 && !isPublicAddress(host);
};
