import { OUTPUT } from './output.ts';
import type { Role } from './roles.ts';

const importWithoutKeeping = async (argv: readonly string[]): Promise<number | null> => {
  const { isDryRun, runImport } = await import('@paper-dynasty/db/commands/run');
  return isDryRun(argv) ? runImport(argv, null, OUTPUT) : null;
};

const probeServer = async (argv: readonly string[]): Promise<number> => {
  const { readEnvironment, serverSettings } = await import('./config.ts');
  const { runLeagueServers } = await import('@paper-dynasty/db/commands/league-servers');
  return runLeagueServers(argv, null, serverSettings(readEnvironment(process.env)), OUTPUT);
};

const leagueOfFiles = async (argv: readonly string[]): Promise<number | null> => {
  if (argv[0] === 'probe') return probeServer(argv);
  const { runLeague, worksOnFiles } = await import('@paper-dynasty/db/commands/league');
  return worksOnFiles(argv) ? runLeague(argv, null, OUTPUT) : null;
};

const FILE_COMMANDS: Partial<Record<Role, (argv: readonly string[]) => Promise<number | null>>> = {
  import: importWithoutKeeping,
  league: leagueOfFiles,
};

/** Runs a command that needs no database. Returns its exit code, or null where the command needs one. */
export const runOnFiles = async (role: Role, argv: readonly string[]): Promise<number | null> =>
  (await FILE_COMMANDS[role]?.(argv)) ?? null;
