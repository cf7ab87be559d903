import { AsyncLocalStorage } from 'node:async_hooks';
import { words } from '../words/index.ts';

/** The most options of a menu, and the most rows of a message, that Discord takes. */
const MOST_OPTIONS = 25;
export const MOST_ROWS = 5;
/** The options of a page: one more leads to the next page. */
const PAGE = MOST_OPTIONS - 1;

/** One line of a menu. */
export interface MenuOption {
  readonly label: string;
  readonly value: string;
  readonly default?: boolean;
}

/** The menu whose page is asked for, by its custom id, and the place of the page's first option, from 0. */
interface Turned {
  readonly menu: string;
  readonly from: number;
}

// Whoever turns a page gets the same answer again: what makes it need not know that one of its menus stands on another page.
const turned = new AsyncLocalStorage<Turned>();

/** Makes an answer again, in which one menu stands on another page. */
export const turningTo = <T>(menu: string, from: number, task: () => T): T =>
  turned.run({ menu, from }, task);

const pageValue = (from: number): string => `page…${from}`;

/** Returns where the page begins that a pick in a menu asks for; null for every other pick. */
export const parsePage = (value: string | undefined): number | null => {
  const [, from] = /^page…(\d{1,4})$/.exec(value ?? '') ?? [];
  return from === undefined ? null : Number(from);
};

/** Returns the options of a menu that are shown: all, or, where they are more than a menu holds, a page of them and what turns it. */
export const pageOfOptions = (menu: string, options: readonly MenuOption[]): readonly MenuOption[] => {
  if (options.length <= MOST_OPTIONS) return options;
  const asked = turned.getStore();
  const from = asked?.menu === menu && asked.from < options.length ? asked.from : 0;
  const end = Math.min(from + PAGE, options.length);
  const next = end < options.length ? end : 0;
  const label = words().CONTROL_WORDS.turnPage(
    next + 1,
    Math.min(next + PAGE, options.length),
    options.length,
  );
  return [...options.slice(from, end), { label, value: pageValue(next) }];
};

/** Returns the first row, from 0, of the page on which a row of so many stands. */
export const pageStart = (rows: number, row: number): number =>
  rows <= MOST_ROWS ? 0 : row - (row % (MOST_ROWS - 1));

/** Returns the rows that a message shows from one of them on, from 0: all, or as many as fit and the row that `turn` makes, which leads to the next (`next`: its first). */
export const pageOfRows = <Row>(
  rows: readonly Row[],
  from: number,
  turn: (next: number) => Row,
): readonly Row[] => {
  if (rows.length <= MOST_ROWS) return rows;
  const first = from < rows.length ? from : 0;
  const end = first + MOST_ROWS - 1;
  return [...rows.slice(first, end), turn(end < rows.length ? end : 0)];
};
