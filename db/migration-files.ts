import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the migrations that this version knows. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('./migrations', import.meta.url));

const JOURNAL = path.join('meta', '_journal.json');
const journalSchema = z.looseObject({
  entries: z.array(z.looseObject({ tag: z.string(), when: z.number() })),
});

const readJournal = async (): Promise<z.infer<typeof journalSchema>> =>
  journalSchema.parse(JSON.parse(await readFile(path.join(MIGRATIONS_FOLDER, JOURNAL), 'utf8')));

/** One migration of the folder: its file's name without `.sql`, and the moment that tells it in a database. */
export interface Migration {
  readonly tag: string;
  readonly when: number;
}

/** The migrations that this version knows, the first one first. */
export const knownMigrations = async (): Promise<readonly Migration[]> => (await readJournal()).entries;

/** Hands `use` a folder of the migrations up to and with `last`, for a database as an earlier version made it. */
export const withMigrationsUpTo = async <T>(
  last: string,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const journal = await readJournal();
  const count = journal.entries.findIndex(({ tag }) => tag === last) + 1;
  const entries = journal.entries.slice(0, count);
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-dynasty-migrations-'));
  try {
    await mkdir(path.join(folder, 'meta'));
    await writeFile(path.join(folder, JOURNAL), JSON.stringify({ ...journal, entries }));
    for (const { tag } of entries)
      await cp(path.join(MIGRATIONS_FOLDER, `${tag}.sql`), path.join(folder, `${tag}.sql`));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
