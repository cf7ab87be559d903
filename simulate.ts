import { simulate } from '@paper-dynasty/bot/terminal/simulate';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';

const argv = process.argv.slice(2);

/** A season is played on the database, by the services of a real process. */
const playSeason = async (): Promise<void> => {
  const { runRole } = await import('./start/run-role.ts');
  await runRole({ role: 'season', argv, clientDir: '' });
};

/** `npm run simulate`: computer against computer, which needs no database. */
const playGames = (): void => {
  const { ok, text } = simulate(argv, { pd: () => demoLeague('pd'), sba: () => demoLeague('sba') }, () =>
    performance.now(),
  );
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = ok ? 0 : 1;
};

if (argv.includes('--season')) await playSeason();
else playGames();
