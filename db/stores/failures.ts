import { refuse, type Refusal } from '@paper-dynasty/engine/model/refusals';
import { BrokenGameError, brokenRefusal } from '@paper-dynasty/engine/service/broken-game';

/** What Postgres, its driver and the network call a database that is away, starting, stopping, or has no connection left. */
const OUTAGE_CODES = [
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'CONNECT_TIMEOUT',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

/** What Postgres calls a disk or a memory that is full (SQLSTATE class 53 without its connections, which are an outage). */
const FULL_CODES = ['53000', '53100', '53200', '53400'];

/** The code of an error of Postgres, its driver or the system; empty when it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether an error says that the database is away, which passes. */
export const isOutage = (error: unknown): boolean => {
  if (OUTAGE_CODES.includes(codeOf(error))) return true;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return error instanceof Error && error.cause !== undefined && isOutage(error.cause);
};

/** The refusal for an error that nobody made a mistake for: a damaged record, a database that is away, or one that has no room. Null for any other. */
export const failureOf = (error: unknown): Refusal | null => {
  if (error instanceof BrokenGameError) return brokenRefusal(error);
  if (FULL_CODES.includes(codeOf(error))) return refuse('unavailable', { why: { reason: 'disk_full' } });
  if (!isOutage(error)) return null;
  return refuse('unavailable', { why: { reason: 'database_away' } });
};
