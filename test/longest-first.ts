import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest: one of them begun last would keep everybody waiting. */
const LONGEST = [
  'engine/proofs/perft',
  'e2e/page-accessible',
  'e2e/focus-ring',
  'e2e/site-office',
  'db/backup',
  'db/embedded-server',
  'e2e/page-changes',
  'e2e/site-session',
  'e2e/page-scorecard',
  'league/submission',
  'e2e/page-shift',
  'e2e/site-budget',
  'bot/feed-faults',
  'e2e/site-access',
  'e2e/phone-targets',
  'bot/closed-channels',
  'e2e/one-game',
  'engine/manager/simulation',
  'e2e/crash',
  'engine/proofs/corrected-to-itself',
  'e2e/page-live',
  'e2e/page-focus',
  'e2e/page-return',
  'bot/buttons-game',
  'web/client-changes',
  'web/hostile',
  'bot/every-command',
  'engine/stats/conservation',
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
