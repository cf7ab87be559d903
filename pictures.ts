import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pictures } from '@paper-dynasty/engine/service/ports';
import { createDrawingThread, type DrawingThread } from './drawing-thread.ts';

/** How many pictures are kept: some 20 MB of scorebugs, cards and charts. */
const KEPT = 250;

/** Pictures that are drawn beside the event loop. */
export interface DrawnPictures extends Pictures {
  /** Ends the thread that draws. */
  close(): Promise<void>;
}

/** Pictures by a thread of their own, each drawn once for all who ask for the same: those asked for last are kept by what they show. */
export const createPictures = (thread: DrawingThread = createDrawingThread()): DrawnPictures => {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max: KEPT });
  return {
    png: (svg, width) => {
      const key = createHash('sha256').update(`${width}|${svg}`).digest('base64');
      const known = kept.get(key);
      if (known) return known;
      const drawn = thread.draw(svg, width);
      kept.set(key, drawn);
      // A picture that failed is tried anew when it is asked for again.
      drawn.catch(() => kept.delete(key));
      return drawn;
    },
    close: () => thread.close(),
  };
};
