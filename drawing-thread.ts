import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** What is drawn: an SVG, and the picture's width in pixels. */
interface Drawing {
  readonly svg: string;
  readonly width: number;
}

/** What the thread answers, by the number that a drawing was given. */
type Drawn = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly problem: string });

interface Job extends Drawing {
  readonly tries: number;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (problem: Error) => void;
}

/** A drawing is given to a new thread once where the old one died over it or beside it. */
const TRIES = 2;

/** The megabytes that the thread may have, beside what a picture itself takes. */
const LIMITS = { maxOldGenerationSizeMb: 128 } as const;

/** The thread's program: plain script that needs no file beside it, so that it is the same from sources, in tests and in a bundle. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const { Resvg } = require(workerData.resvg);
const { font } = workerData;
parentPort.on('message', ({ id, svg, width }) => {
  try {
    const png = new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng());
    parentPort.postMessage({ id, png }, [png.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, problem: String(error) });
  }
});
`;

const require = createRequire(import.meta.url);
const fontFiles = ['400Regular/Inter_400Regular.ttf', '700Bold/Inter_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/inter/${file}`),
);

const startWorker = (): Worker =>
  new Worker(PROGRAM, {
    eval: true,
    execArgv: [],
    resourceLimits: LIMITS,
    workerData: {
      resvg: require.resolve('@resvg/resvg-js'),
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
    },
  });

/** A thread that draws. */
export interface DrawingThread {
  /** An SVG as PNG; rejects where it is none, or where the thread dies over it again and again. */
  draw(svg: string, width: number): Promise<Uint8Array>;
  /** Ends the thread; what it has not drawn by then is rejected. */
  close(): Promise<void>;
}

/**
 * Makes the one thread of a process that draws, by resvg in the font that the product brings along: started with the first picture,
 * started again where it dies, and no reason for a process that has nothing else to do to stay. `started` is told of every thread.
 */
export const createDrawingThread = (started: (worker: Worker) => void = () => undefined): DrawingThread => {
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let closed = false;
  let last = 0;

  const settle = (id: number): Job | undefined => {
    const job = jobs.get(id);
    jobs.delete(id);
    if (jobs.size === 0) worker?.unref();
    return job;
  };

  const send = (job: Job): void => {
    if (closed) return job.reject(new Error('nothing is drawn any more: the process ends'));
    worker ??= open();
    const id = (last += 1);
    jobs.set(id, job);
    worker.ref();
    worker.postMessage({ id, svg: job.svg, width: job.width });
  };

  /** Whatever the thread had before it when it died goes to the next one. */
  const lose = (dead: Worker, cause: Error): void => {
    if (worker !== dead) return;
    worker = null;
    const left = [...jobs.values()];
    jobs.clear();
    for (const job of left) {
      if (job.tries < TRIES) send({ ...job, tries: job.tries + 1 });
      else job.reject(cause);
    }
  };

  const open = (): Worker => {
    const made = startWorker();
    started(made);
    made.on('message', (drawn: Drawn) => {
      const job = settle(drawn.id);
      if ('png' in drawn) job?.resolve(drawn.png);
      else job?.reject(new Error(drawn.problem));
    });
    made.on('error', (error: Error) => lose(made, error));
    made.on('exit', (code) => lose(made, new Error(`the drawing thread ended with ${code}`)));
    return made;
  };

  return {
    draw: (svg, width) => new Promise((resolve, reject) => send({ svg, width, tries: 1, resolve, reject })),
    close: async () => {
      closed = true;
      const ending = worker?.terminate();
      await ending;
    },
  };
};
