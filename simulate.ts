import { simulate } from '@paper-dynasty/bot/terminal/simulate';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';

/** `npm run simulate`: computer against computer, which needs no database; bundled first, for tsx's names cost a third of the speed. */
const { ok, text } = simulate(
  process.argv.slice(2),
  { pd: () => demoLeague('pd'), sba: () => demoLeague('sba') },
  () => performance.now(),
);
(ok ? process.stdout : process.stderr).write(`${text}\n`);
process.exitCode = ok ? 0 : 1;
