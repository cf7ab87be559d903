import {
  DefaultRestOptions,
  DiscordAPIError,
  RESTJSONErrorCodes,
  type ResponseLike,
  type RESTOptions,
} from 'discord.js';
import type { ThreadRefusal } from '../feed/ports.ts';

/** Whether an error is Discord's with one of these codes. */
export const has = (error: unknown, ...codes: (number | string)[]): boolean =>
  error instanceof DiscordAPIError && codes.includes(error.code);

/** Whether a thread is locked: only who may manage threads posts there or opens it again. */
export const isLocked = (error: unknown): boolean =>
  has(error, RESTJSONErrorCodes.ThreadLocked, RESTJSONErrorCodes.InvalidActionOnArchivedThread);

/** Whether a channel is gone for good, or has become one that takes no messages. */
export const isMissing = (error: unknown): boolean =>
  has(error, RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel);

/** Refusals of a message for its text. */
const BLOCKED: readonly (number | string)[] = [
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.TitleWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter,
];

const FORBIDDEN = 403;
const isForbidden = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === FORBIDDEN && !BLOCKED.includes(error.code);

/** Whether a channel takes no message: it is gone, locked, or closed to the bot. */
export const isClosed = (error: unknown): boolean =>
  isMissing(error) || isLocked(error) || isForbidden(error);

/** Whether a message is gone. */
export const isGone = (error: unknown): boolean => has(error, RESTJSONErrorCodes.UnknownMessage);

/** Whether a message older than an hour has had all its edits. */
export const isWornOut = (error: unknown): boolean =>
  has(error, RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached);

/** Whether Discord does not take a message as it is, however often it is tried: it is malformed, too large, or blocked by its text. */
export const isUnfit = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (BLOCKED.includes(error.code) || [400, 413].includes(error.status)) &&
  !isClosed(error) &&
  !isWornOut(error);

const FULL = [RESTJSONErrorCodes.MaximumActiveThreads, RESTJSONErrorCodes.MaximumActiveAnnouncementThreads];

/** Why Discord refuses something for good; null where the error is none of Discord's refusals. */
export const refusalOf = (error: unknown): ThreadRefusal | null => {
  if (!(error instanceof DiscordAPIError)) return null;
  if (has(error, ...FULL)) return { why: 'full' };
  return isForbidden(error) ? { why: 'forbidden' } : { why: 'other', text: error.message };
};

const TOO_MANY_REQUESTS = 429;
const BAD_REQUEST = 400;

const isOldEdit = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  body.code === RESTJSONErrorCodes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached;

/**
 * Makes a request of the client's. The client waits for the end of every 429 and tries again; that a message is too old to be edited
 * is none to wait for, and is handed on as the refusal that it is.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init): Promise<ResponseLike> => {
  const response = await DefaultRestOptions.makeRequest(url, init);
  if (response.status !== TOO_MANY_REQUESTS) return response;
  const text = await response.text();
  const { headers, statusText } = response;
  return {
    body: null,
    bodyUsed: false,
    headers,
    ok: false,
    status: isOldEdit(parsed(text)) ? BAD_REQUEST : response.status,
    statusText,
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(parsed(text)),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
