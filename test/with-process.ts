import {
  openTestProcess,
  startTestProcess,
  type OwnProcess,
  type TestProcess,
  type TestProcessOptions,
} from './process.ts';
import { whileTesting } from './while-testing.ts';

/** Gives a test file a database of its own and a process on it, while its tests run. */
export const withTestProcess = (options: TestProcessOptions = {}): OwnProcess =>
  whileTesting(
    () => openTestProcess(options),
    (process) => process.close(),
  );

/** Gives it a second process on the database of the first. */
export const withSecondProcess = (first: OwnProcess): TestProcess =>
  whileTesting(
    () => Promise.resolve(startTestProcess(first.databaseUrl)),
    (second) => second.close(),
  );
