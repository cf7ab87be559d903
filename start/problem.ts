import { SetupError } from '@paper-dynasty/bot/setup/setup-error';
import { EmbeddedPostgresError } from '@paper-dynasty/db/embedded/embedded-error';
import { failureOf } from '@paper-dynasty/db/stores/failures';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { ConfigurationError } from './roles.ts';

/** Returns why the process could not start, as far as words can say it. */
export const startProblem = (error: unknown): string => {
  const failure = failureOf(error);
  if (failure) return `${tellRefusal(failure, 'en')} (${String(error)})`;
  if (error instanceof ConfigurationError || error instanceof SetupError) return error.message;
  if (!(error instanceof Error)) return `Paper Dynasty could not start: ${String(error)}`;
  const told = error instanceof EmbeddedPostgresError ? error.message : (error.stack ?? error.message);
  const because = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `Paper Dynasty could not start: ${told}${because}`;
};
