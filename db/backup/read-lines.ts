import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Hands `use` the lines of a gzipped file of UTF-8 text. A file that is cut off or no gzip ends them with the error of zlib. */
export const withLines = <T>(
  file: string,
  use: (lines: AsyncGenerator<string>) => Promise<T>,
): Promise<T> => {
  let result: Promise<T> | null = null;
  return pipeline(createReadStream(file), createGunzip().setEncoding('utf8'), async (text) => {
    result = use(linesOf(text as AsyncIterable<string>));
    await result;
  }).then(() => result as Promise<T>);
};

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
