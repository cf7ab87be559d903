import path from 'node:path';
import { runOnFiles } from './start/file-commands.ts';
import { endProcess } from './start/output.ts';
import { readRole } from './start/roles.ts';

// Stack traces name the sources of what is loaded from here on.
process.setSourceMapsEnabled(true);

/** Starts what the first argument names. Everything is loaded when it is known to be needed: a command need not wait for Discord's and the web's libraries. */
const main = async (): Promise<void> => {
  const role = readRole(process.argv[2]);
  const argv = process.argv.slice(3);
  const code = await runOnFiles(role, argv);
  if (code !== null) return endProcess(code);
  const { runRole } = await import('./start/run-role.ts');
  await runRole({ role, argv, clientDir: path.join(import.meta.dirname, 'web', 'dist') });
};

const tellProblem = async (error: unknown): Promise<void> => {
  const { startProblem } = await import('./start/problem.ts');
  process.stderr.write(`${startProblem(error)}\n`);
  await endProcess(1);
};

main().catch(tellProblem);
