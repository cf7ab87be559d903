import { afterAll, beforeAll } from 'vitest';

/** Something that the tests of a file share: opened before the first of them, closed after the last. It is empty until then. */
export const whileTesting = <T extends object>(
  open: () => Promise<T>,
  close: (opened: T) => Promise<void>,
): T => {
  const shared = {} as T;
  beforeAll(async () => {
    Object.assign(shared, await open());
  });
  afterAll(() => close(shared));
  return shared;
};
