import type { FastifyRequest } from 'fastify';
import type { WebConfig } from './deps.ts';

/** Where Discord's client shows an Activity in a frame: in Discord itself, and in windows of its own. */
const FRAMED_BY = ['https://discord.com', 'https://*.discord.com', 'https://*.discordsays.com'];

/** The application whose Activity this service is; null where it is none. */
export const activityOf = ({ discord }: Pick<WebConfig, 'discord'>): string | null =>
  discord?.activity ? discord.clientId : null;

/** The origin that the page has inside Discord, whose proxy passes it on to us; null where it is not shown there. */
export const activityOrigin = (config: Pick<WebConfig, 'discord'>): string | null => {
  const id = activityOf(config);
  return id === null ? null : `https://${id}.discordsays.com`;
};

/** Whether a page is asked for as Discord asks for an Activity, naming the frame that it is for. */
const namesFrame = (url: string): boolean => new URLSearchParams(url.split('?')[1] ?? '').has('frame_id');

/** Whether a request opens the Activity. */
export const opensActivity = (
  config: Pick<WebConfig, 'discord'>,
  { url, method }: Pick<FastifyRequest, 'url' | 'method'>,
): boolean =>
  activityOf(config) !== null && method === 'GET' && !/^\/(?:api|auth)\//.test(url) && namesFrame(url);

/** Whether a browser sent a request from the page inside Discord. */
export const isFromActivity = (
  config: Pick<WebConfig, 'discord'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
): boolean => headers.origin !== undefined && headers.origin === activityOrigin(config);

/** A content policy of which only who may frame the page is another: Discord. */
export const framedByDiscord = (policy: string): string =>
  policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${FRAMED_BY.join(' ')}`);
