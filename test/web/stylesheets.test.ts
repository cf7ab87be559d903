import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const STYLES = path.join(import.meta.dirname, '..', '..', 'web', 'client', 'styles');
const PAGES = path.join(STYLES, '..', 'pages');

/** The style sheets that a page loads, by the page. */
const sheetsOf = (page: string): readonly string[] =>
  [...readFileSync(path.join(PAGES, page), 'utf8').matchAll(/styles\/([\w-]+\.css)/g)].map(
    ([, name]) => name!,
  );

/** The classes that a sheet styles wherever they stand: those that open a selector. */
const rootClasses = (sheet: string): readonly string[] => {
  const css = readFileSync(path.join(STYLES, sheet), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return [...css.matchAll(/([^{}]+)\{/g)]
    .flatMap(([, selectors]) => selectors!.split(','))
    .flatMap((selector) => /^\.[\w-]+/.exec(selector.trim())?.[0] ?? []);
};

/** The scorecard shows itself by a page that loads it. */
const nameOf = (page: string): string => page.replace('show-', '');

test('no class means one thing on one page and another on the next: sheets stay when the page is left', () => {
  const pages = readdirSync(PAGES).filter((file) => sheetsOf(file).length > 0);
  expect(pages.length).toBeGreaterThan(2);
  const loadedBy = (sheet: string) =>
    [...new Set(pages.filter((page) => sheetsOf(page).includes(sheet)).map(nameOf))].join();
  const seen = new Map<string, string>();
  const clashes = pages.flatMap(sheetsOf).flatMap((sheet) =>
    rootClasses(sheet).flatMap((name) => {
      const by = loadedBy(sheet);
      const first = seen.get(name) ?? by;
      seen.set(name, first);
      return first === by ? [] : [`${name}: ${sheet}`];
    }),
  );
  expect(clashes).toEqual([]);
});
