import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { afterEach, describe, expect, test } from 'vitest';
import { createDrawingThread } from '../drawing-thread.ts';
import { createPictures, type DrawnPictures } from '../pictures.ts';

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, '..');

/** An SVG of so many circles: drawing takes the longer, the more there are. */
const svgOf = (circles: number, fill = 'red'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">${Array.from(
    { length: circles },
    (_, i) => `<circle cx="${i % 100}" cy="${i % 50}" r="20" fill="${fill}" fill-opacity="0.1"/>`,
  ).join('')}<text x="5" y="30" font-family="Inter" font-size="20">Aaron</text></svg>`;

const widthOf = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16);

let open: DrawnPictures[] = [];
afterEach(async () => {
  await Promise.all(open.map((pictures) => pictures.close()));
  open = [];
});

/** Pictures whose threads can be counted and ended. */
const counted = () => {
  const threads: Worker[] = [];
  const thread = createDrawingThread((made) => void threads.push(made));
  const pictures = createPictures(thread);
  open.push(pictures);
  return { pictures, threads };
};

describe('pictures', () => {
  test('a picture has the width that was asked for, and words in the font that is brought along', async () => {
    const { pictures } = counted();
    const png = await pictures.png(svgOf(1), 300);
    const bare = await pictures.png(svgOf(1).replace('Aaron', ''), 300);
    expect(widthOf(png)).toBe(300);
    expect(png.length).toBeGreaterThan(bare.length);
  });

  test('the same is drawn once, for all who ask at once and for who asks later; what is not the same is drawn', async () => {
    const { pictures } = counted();
    const [a, b] = await Promise.all([pictures.png(svgOf(1), 300), pictures.png(svgOf(1), 300)]);
    const later = await pictures.png(svgOf(1), 300);
    const others = await Promise.all([pictures.png(svgOf(1), 200), pictures.png(svgOf(1, 'blue'), 300)]);
    expect([b, later].every((one) => one === a)).toBe(true);
    expect(others.map(widthOf)).toEqual([200, 300]);
  });

  test('what is no picture is an error with its cause, each time, and the next is drawn by the same thread', async () => {
    const { pictures, threads } = counted();
    for (let i = 0; i < 2; i += 1) await expect(pictures.png('<svg', 300)).rejects.toThrow(/svg/i);
    await pictures.png(svgOf(1), 300);
    expect(threads).toHaveLength(1);
  });

  test('the loop goes on while pictures are drawn', async () => {
    const { pictures } = counted();
    await pictures.png(svgOf(1), 100);
    let done = false;
    const began = performance.now();
    const drawing = pictures.png(svgOf(300), 1200).finally(() => (done = true));
    let longest = 0;
    for (let before = performance.now(); !done;) {
      await new Promise(setImmediate);
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
    expect(widthOf(await drawing)).toBe(1200);
    // A machine that is busy with something else holds both up: against the drawing's own time the pauses stay small.
    expect(longest).toBeLessThan(Math.max(20, (performance.now() - began) / 4));
  });

  test('a thread that dies is started again, and what it had before it is drawn by the next', async () => {
    const { pictures, threads } = counted();
    const drawing = pictures.png(svgOf(200), 1000);
    await threads[0]?.terminate();
    expect(widthOf(await drawing)).toBe(1000);
    expect(threads).toHaveLength(2);
  });

  test('a drawing over which the second thread dies, too, is given up; the next picture has a thread', async () => {
    const { pictures, threads } = counted();
    const drawing = pictures.png(svgOf(200), 1000);
    const lost = expect(drawing).rejects.toThrow(/drawing thread ended/);
    await threads[0]?.terminate();
    await threads[1]?.terminate();
    await lost;
    expect(widthOf(await pictures.png(svgOf(1), 300))).toBe(300);
  });

  test('what is not drawn when the process ends is rejected, and nothing is drawn after it', async () => {
    const { pictures } = counted();
    const drawing = expect(pictures.png(svgOf(200), 1000)).rejects.toThrow(/process ends/);
    await pictures.close();
    await drawing;
    await expect(pictures.png(svgOf(1), 300)).rejects.toThrow(/process ends/);
  });
});

/** A program that draws a picture, says what it is by its hash, and has nothing else to do. */
const PROGRAM = `
import { createHash } from 'node:crypto';
import { createPictures } from '${ROOT}/pictures.ts';
const png = await createPictures().png(${JSON.stringify(svgOf(1))}, 300);
process.stdout.write(createHash('sha256').update(png).digest('hex'));
`;

describe('a process that draws, and ends by itself', () => {
  const hashOf = (png: Uint8Array): string => createHash('sha256').update(png).digest('hex');

  test('from sources by tsx, and as a bundle: the same picture', async () => {
    const { pictures } = counted();
    const wanted = hashOf(await pictures.png(svgOf(1), 300));
    const folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
    try {
      const source = path.join(folder, 'draw.mts');
      const bundle = path.join(folder, 'draw.mjs');
      await writeFile(source, PROGRAM);
      await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
      await build({
        entryPoints: [source],
        outfile: bundle,
        bundle: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'silent',
      });
      const bySource = await run(process.execPath, ['--import', 'tsx', source], { cwd: ROOT });
      const byBundle = await run(process.execPath, [bundle], { cwd: folder });
      expect([bySource.stdout, byBundle.stdout]).toEqual([wanted, wanted]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
