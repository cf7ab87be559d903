import { writeFile } from 'node:fs/promises';
import type { RefreshTokens } from '../stores/sessions.ts';
import { forgetPerson } from '@paper-dynasty/engine/service/personal-data';
import type { Services } from '@paper-dynasty/engine/service/services';
import { misused, type Output } from './run.ts';

const USAGE = `Usage: npm run person -- export DISCORD_ID [FILE]     everything that is stored about somebody, as JSON
       npm run person -- sign-out DISCORD_ID          ends every session of theirs
       npm run person -- forget DISCORD_ID [CODE]     forgets them; twice it tells a code to go on with`;

/** What the commands about people work on. */
export interface PersonDeps {
  readonly services: Services;
  readonly refreshTokens: Pick<RefreshTokens, 'revokeUser'>;
}

type Run = (deps: PersonDeps, userId: string, word: string | undefined, output: Output) => Promise<number>;

const exportPerson: Run = async ({ services }, userId, file, output) => {
  const text = `${JSON.stringify(await services.personal.read(userId), null, 2)}\n`;
  if (file === undefined) {
    output.out(text);
    return 0;
  }
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  output.out(`It is in ${file}.\n`);
  return 0;
};

const signOut: Run = async ({ refreshTokens }, userId, _word, output) => {
  const ended = await refreshTokens.revokeUser(userId);
  output.out(`${ended.length} ${ended.length === 1 ? 'session has' : 'sessions have'} ended.\n`);
  return 0;
};

const forget: Run = async ({ services }, user_id, code, output) => {
  const answer = await forgetPerson(services, { user_id, surface: 'terminal', code });
  if (answer.kind === 'forgotten') {
    output.out(`Forgotten. In games and in the offices of leagues they are ${answer.placeholder} now.\n`);
    return 0;
  }
  for (const { game_id, away, home, status } of answer.games)
    output.out(`Not over (${status}): ${away.name} at ${home.name}, ${game_id}\n`);
  output.out(
    `Their sessions, settings and offices go; their games stay, under a placeholder; those that are nobody else's end.
This cannot be taken back. ${answer.step === 1 ? 'To go on' : 'For good'}: npm run person -- forget ${user_id} ${answer.code}\n`,
  );
  return 0;
};

const COMMANDS: Readonly<Record<string, Run>> = { export: exportPerson, 'sign-out': signOut, forget };

/** `npm run person`: what is stored about somebody. Answers the exit code. */
export const runPerson = async (
  [name = '', userId, word, ...more]: readonly string[],
  deps: PersonDeps,
  output: Output,
): Promise<number> => {
  const command = COMMANDS[name];
  if (!command || more.length > 0) return misused(output, 'Use one of these.', USAGE);
  if (userId === undefined || !/^\d{15,21}$/.test(userId))
    return misused(output, 'A Discord id is 15 to 21 digits.', USAGE);
  try {
    return await command(deps, userId, word, output);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    output.err(`${String(word)} cannot be written: ${error.message}\n`);
    return 1;
  }
};
