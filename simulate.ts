import { spawn } from 'node:child_process';
import { simulate } from '@paper-dynasty/bot/terminal/simulate';
import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';

const argv = process.argv.slice(2);

/** A season is played on the database, by the services of a real process. */
const playSeason = (): void => {
  const season = spawn(process.execPath, ['--import', 'tsx', 'start.ts', 'season', ...argv], {
    stdio: 'inherit',
  });
  season.on('exit', (code) => (process.exitCode = code ?? 1));
};

/** `npm run simulate`: computer against computer, which needs no database; bundled first, for tsx's names cost a third of the speed. */
const playGames = (): void => {
  const { ok, text } = simulate(argv, { pd: () => demoLeague('pd'), sba: () => demoLeague('sba') }, () =>
    performance.now(),
  );
  (ok ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = ok ? 0 : 1;
};

if (argv.includes('--season')) playSeason();
else playGames();
