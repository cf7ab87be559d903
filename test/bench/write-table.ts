import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const PAGE = path.join(import.meta.dirname, '..', '..', 'docs', 'performance.md');
const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'] as const;

/** A page with a text between the bench's marks in the place of what stood there; throws where it has no marks. */
export const withBench = (page: string, text: string): string => {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n${text}\n${page.slice(to)}`;
};

/** Writes what was measured into docs/performance.md. */
export const writeBench = async (text: string): Promise<void> =>
  writeFile(PAGE, withBench(await readFile(PAGE, 'utf8'), text));
