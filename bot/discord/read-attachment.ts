import type { Attachment } from 'discord.js';

const MILLISECONDS = 30_000;

/** The bytes of a file that somebody gave to a command; null where Discord does not give it, or it has more than `most`. */
export const readAttachment = async (
  { url, size }: Pick<Attachment, 'url' | 'size'>,
  most: number,
): Promise<Uint8Array | null> => {
  if (size > most) return null;
  const answer = await fetch(url, { signal: AbortSignal.timeout(MILLISECONDS), redirect: 'error' }).catch(
    () => null,
  );
  if (!answer?.ok) return null;
  const bytes = await answer.arrayBuffer().catch(() => null);
  return bytes && bytes.byteLength <= most ? new Uint8Array(bytes) : null;
};
