import { keyProblem } from '@paper-dynasty/db/commands/rekey';
import { keepGamesGoing, keepLeaguesGoing, keepPushing, keepRecordsNew } from '../compose.ts';
import { howToBegin } from './how-to-begin.ts';
import type { Role } from './roles.ts';
import { paceOf, publicUrlOf, type Running } from './running.ts';

/** Tells how the first person becomes the owner of a server that nobody owns. */
const sayHowToBegin = async ({ composed }: Running, publicUrl: string): Promise<void> => {
  const { office, leagues } = composed.services;
  const code = await office.newSetupCode();
  if (code === null) return;
  process.stdout.write(howToBegin(code, publicUrl, (await leagues.leagues()).length > 0));
};

const sayKeyProblem = async ({ log, sql, composed }: Running): Promise<void> => {
  const problem = await keyProblem({ sql, secrets: composed.services.secrets });
  if (!problem) return;
  log.error(problem);
  process.stderr.write(`${problem}\n`);
};

const openWebService = async (running: Running, clientDir: string): Promise<string> => {
  const { openWeb } = await import('./web.ts');
  return openWeb(running, clientDir);
};

const openBotService = async (running: Running, publicUrl: string, token: string): Promise<void> => {
  const { openBot } = await import('./bot.ts');
  await openBot(running, publicUrl, token);
  process.stdout.write('The bot is in Discord.\n');
};

/** Who push messages come from, as push services want it: an address of https or of mail. */
const subjectOf = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? publicUrl : 'mailto:operator@paper-dynasty.invalid';

/** Starts the services of a role that stay, and says where to look. `clientDir` has the built pages. */
export const openServices = async (role: Role, running: Running, clientDir: string): Promise<void> => {
  const { env, sql, composed, closing } = running;
  await sayKeyProblem(running);
  const url = role === 'bot' ? null : await openWebService(running, clientDir);
  const publicUrl = publicUrlOf(env, url);
  if (env.DISCORD_TOKEN && role !== 'web') await openBotService(running, publicUrl, env.DISCORD_TOKEN);
  closing.push(keepGamesGoing(composed.services, paceOf(env)));
  closing.push(keepPushing(composed, subjectOf(publicUrl)));
  closing.push(keepRecordsNew(sql, composed.services));
  closing.push(keepLeaguesGoing(composed, (gameId) => `${publicUrl.replace(/\/$/, '')}/games/${gameId}`));
  if (!url) return;
  process.stdout.write(`\n  Paper Dynasty is open: ${publicUrl}\n\n`);
  await sayHowToBegin(running, publicUrl);
};
