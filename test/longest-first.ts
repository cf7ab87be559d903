import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest: one of them begun last would keep everybody waiting. */
const LONGEST = [
  'e2e/crash',
  'e2e/site-access',
  'league/submission',
  'bot/every-command',
  'bot/feed-faults',
  'bot/thread',
  'db/embedded-server',
  'e2e/focus-ring',
  'e2e/site-records',
  'e2e/page-accessible',
  'e2e/page-shift',
  'e2e/one-game',
  'bot/refused-messages',
  'bot/closed-channels',
  'engine/proofs/perft',
  'e2e/start',
  'engine/manager/simulation',
  'db/backup',
  'engine/proofs/random-commands',
].map((name) => `/test/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? LONGEST.length : place;
};

/** Begins with the files that take longest; the others follow as Vitest has them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}
