import { z } from 'zod';
import { parseLossless, type Remote } from '../remote/remote.ts';
import { RemoteError } from '../remote/remote-error.ts';
import { CALLS, type Call } from './calls.ts';

/** What a server's document says of one of our calls. */
export interface ProbedCall {
  readonly call: Call;
  readonly known: boolean;
  /** Keys of our query that the document does not name. */
  readonly lacking: readonly string[];
}

/** What a server's OpenAPI document says of our calls. */
export interface Probe {
  readonly title: string | null;
  readonly version: string | null;
  readonly calls: readonly ProbedCall[];
}

const parameterSchema = z.object({ name: z.string().optional(), in: z.string().optional() });
const operationSchema = z.object({ parameters: z.array(parameterSchema).default([]) });
const documentSchema = z.object({
  info: z.object({ title: z.string().optional(), version: z.string().optional() }).optional(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});
type Document = z.infer<typeof documentSchema>;

/** `/api/v3/teams/{team_id}/` as `/teams/{}`: what stands before the version does not count. */
const plainPath = (path: string): string =>
  path
    .replace(/^.*?\/v\d+(?=\/|$)/, '')
    .replace(/\{[^}]*\}/g, '{}')
    .replace(/\/$/, '');

const operationOf = ({ paths }: Document, { method, path }: Call): z.infer<typeof operationSchema> | null => {
  for (const [written, operations] of Object.entries(paths)) {
    if (plainPath(written) !== path) continue;
    const operation = operationSchema.safeParse(operations[method.toLowerCase()]);
    if (operation.success) return operation.data;
  }
  return null;
};

/** Holds our calls against an OpenAPI document. Throws a RemoteError on what is none. */
export const probeDocument = (json: unknown): Probe => {
  const parsed = documentSchema.safeParse(json);
  if (!parsed.success) throw new RemoteError('not_json', { said: 'that is no OpenAPI document' });
  const { info } = parsed.data;
  return {
    title: info?.title ?? null,
    version: info?.version ?? null,
    calls: CALLS.map((call) => {
      const operation = operationOf(parsed.data, call);
      const named = new Set(operation?.parameters.map(({ name }) => name));
      return {
        call,
        known: operation !== null,
        lacking: operation === null ? [] : call.query.filter((key) => !named.has(key)),
      };
    }),
  };
};

/** Where servers keep their document, from the base of the third version upwards. */
const PLACES = ['openapi.json', '../openapi.json', '../../openapi.json'] as const;

/** Fetches the OpenAPI document of a league's server, wherever it keeps it, and says which of our calls it supports. Rejects with a RemoteError. */
export const probeServer = async (remote: Pick<Remote, 'send'>): Promise<Probe> => {
  for (const path of PLACES) {
    try {
      const { text } = await remote.send({ method: 'GET', path });
      return probeDocument(parseLossless(text));
    } catch (error) {
      if (!(error instanceof RemoteError) || error.problem !== 'not_found') throw error;
    }
  }
  throw new RemoteError('not_found', { said: 'no openapi.json' });
};

const USE_WORDS = { reading: 'Reading', showing: 'Beside it', sending: 'Sending results' } as const;

const lineOf = ({ call, known, lacking }: ProbedCall): string => {
  const name = `${call.method.padEnd(6)} /v3${call.path.replaceAll('{}', '…')}`;
  if (!known) return `  no   ${name}`;
  return lacking.length === 0
    ? `  yes  ${name}`
    : `  part ${name} (its document does not name ${lacking.join(', ')})`;
};

/** A probe in words. */
export const tellProbe = ({ title, version, calls }: Probe): string => {
  const lacking = calls.filter(({ known }) => !known).length;
  const uses = (['reading', 'showing', 'sending'] as const).flatMap((use) => [
    `${USE_WORDS[use]}:`,
    ...calls.filter(({ call }) => call.use === use).map(lineOf),
  ]);
  return [
    `${title ?? 'The server'}${version === null ? '' : ` (${version})`}: ${String(calls.length - lacking)} of our ${String(calls.length)} calls are in its document.`,
    ...uses,
  ].join('\n');
};
