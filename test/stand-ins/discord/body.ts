import type { IncomingMessage } from 'node:http';
import { refused } from './errors.ts';

/** A file of a multipart request. `index` is the n of `files[n]`, by which `attachments` names it. */
export interface UploadedFile {
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** A request's body: its JSON (`payload_json` of a multipart one) and its files. */
export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a request's body whole. Undecodable JSON is refused with 50109. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { json: null, files: [] };
  if (type.startsWith('multipart/form-data')) return await readForm(raw, type);
  // `curl -d '{...}'` calls JSON a form, too.
  if (type.startsWith('application/x-www-form-urlencoded') && !raw.toString().startsWith('{'))
    return { json: Object.fromEntries(new URLSearchParams(raw.toString())), files: [] };
  return { json: parseJson(raw.toString()), files: [] };
}

async function readForm(raw: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  const fields: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string') fields[key] = value;
    else files.push(await uploaded(key, value));
  }
  return { json: fields.payload_json === undefined ? fields : parseJson(fields.payload_json), files };
}

async function uploaded(key: string, file: File): Promise<UploadedFile> {
  const index = /^files\[(\d+)\]$/.exec(key)?.[1] ?? key;
  const contentType = file.type === '' ? 'application/octet-stream' : file.type;
  return { index, name: file.name, contentType, data: Buffer.from(await file.arrayBuffer()) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(50109, 'The request body contains invalid JSON.');
  }
}
