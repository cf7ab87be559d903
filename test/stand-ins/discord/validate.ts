import { z } from 'zod';
import { DiscordError, type FieldErrors } from './errors.ts';

type Issue = z.core.$ZodIssue;
type FieldError = { code: string; message: string };

/** A string of so many characters. */
export function text(min: number, max: number) {
  return z.string().min(min).max(max);
}

/** An id. */
export const snowflake = z.string().regex(/^\d{15,20}$/);

/** Adds an issue that carries Discord's own code for it. */
export function fail(
  ctx: z.core.$RefinementCtx,
  code: string,
  message: string,
  path: Array<string | number> = [],
): void {
  ctx.addIssue({ code: 'custom', message, path, params: { discord: code } });
}

/** The values of `items` that appear a second time, with their places. */
export function repeated(items: readonly string[]): Array<{ value: string; index: number }> {
  return items.flatMap((value, index) => (items.indexOf(value) < index ? [{ value, index }] : []));
}

/**
 * The body as `schema` has it; else 400, code 50035, with the errors nested as Discord nests them, under `under`
 * if the body is a part of the request's.
 */
export function parseBody<S extends z.ZodType>(
  schema: S,
  body: unknown,
  under: readonly string[] = [],
): z.output<S> {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const errors: FieldErrors = {};
  for (const issue of result.error.issues)
    place(errors, [...under, ...issue.path.map(String)], fieldError(issue));
  throw new DiscordError(400, 50035, 'Invalid Form Body', { violation: true, errors });
}

function place(tree: FieldErrors, path: string[], error: FieldError): void {
  const [head = '_errors', ...rest] = path;
  if (path.length === 0) {
    const list = tree._errors;
    tree._errors = Array.isArray(list) ? [...list, error] : [error];
    return;
  }
  const branch = tree[head];
  const next: FieldErrors = branch === undefined || Array.isArray(branch) ? {} : branch;
  tree[head] = next;
  place(next, rest, error);
}

function fieldError(issue: Issue): FieldError {
  switch (issue.code) {
    case 'custom':
      return { code: String(issue.params?.discord ?? 'BASE_TYPE_INVALID'), message: issue.message };
    case 'too_big':
      return tooBig(Number(issue.maximum), issue.origin);
    case 'too_small':
      return tooSmall(Number(issue.minimum), issue.origin);
    case 'invalid_type':
      return wrongType(issue.expected, issue.input, issue.message);
    case 'invalid_value':
    case 'invalid_union':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of the allowed ones: ${issue.message}`,
      };
    case 'invalid_format':
      return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function tooBig(maximum: number, origin: string): FieldError {
  if (origin === 'string')
    return { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${String(maximum)} or fewer in length.` };
  if (origin === 'array')
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${String(maximum)} or fewer in length.` };
  return {
    code: 'NUMBER_TYPE_MAX',
    message: `int value should be less than or equal to ${String(maximum)}.`,
  };
}

function tooSmall(minimum: number, origin: string): FieldError {
  if (origin === 'string' && minimum === 1)
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (origin === 'string' || origin === 'array')
    return { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${String(minimum)} or more in length.` };
  return {
    code: 'NUMBER_TYPE_MIN',
    message: `int value should be greater than or equal to ${String(minimum)}.`,
  };
}

function wrongType(expected: string, input: unknown, message: string): FieldError {
  if (input === undefined && message.endsWith('received undefined'))
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return { code: 'BASE_TYPE_BAD_TYPE', message: `Expected ${expected}: ${message}` };
}
