import { serverSettings } from './config.ts';
import { onRawDatabase } from './database.ts';
import { OUTPUT } from './output.ts';
import type { Role } from './roles.ts';
import type { Running } from './running.ts';

type Command = (running: Running, argv: readonly string[]) => Promise<number>;

const rebuild: Command = async ({ sql }, argv) => {
  if (argv.length > 0) {
    OUTPUT.err(
      'It takes no arguments: it makes the read tables of every game anew.\nUsage: npm run rebuild\n',
    );
    return 1;
  }
  const { rebuildReadTables } = await import('@paper-dynasty/db/records/rebuild');
  const { games, broken } = await rebuildReadTables(sql);
  OUTPUT.out(`The read tables of ${games} games were made anew from the log.\n`);
  for (const { game_id, reason } of broken) OUTPUT.err(`Game ${game_id} cannot be read: ${reason}\n`);
  return broken.length > 0 ? 1 : 0;
};

const verifyDice: Command = async ({ composed }, argv) => {
  const { verifyGameDice } = await import('@paper-dynasty/bot/play/verify-dice');
  const { ok, text } = await verifyGameDice(composed.services, argv[0] ?? '');
  OUTPUT.out(`${text}\n`);
  return ok ? 0 : 1;
};

const league: Command = async ({ env, composed }, argv) => {
  const { isServerCommand, runLeagueServers } = await import('@paper-dynasty/db/commands/league-servers');
  if (isServerCommand(argv[0])) return runLeagueServers(argv, composed, serverSettings(env), OUTPUT);
  const { runLeague } = await import('@paper-dynasty/db/commands/league');
  return runLeague(argv, composed.services, OUTPUT);
};

const doctor: Command = async ({ sql, composed: { services } }, argv) => {
  const { runDoctor } = await import('@paper-dynasty/db/commands/doctor');
  return runDoctor(argv, { sql, store: services.store, secrets: services.secrets }, OUTPUT);
};

const rekey: Command = async ({ sql, composed: { services } }, argv) => {
  const { runRekey } = await import('@paper-dynasty/db/commands/rekey');
  return runRekey(argv, { sql, ...services }, OUTPUT);
};

const importGames: Command = async ({ composed }, argv) => {
  const { runImport } = await import('@paper-dynasty/db/commands/run');
  return runImport(argv, composed.services, OUTPUT);
};

const exportGame: Command = async ({ composed }, argv) => {
  const { runExport } = await import('@paper-dynasty/db/commands/run');
  return runExport(argv, composed.services, OUTPUT);
};

const person: Command = async ({ composed }, argv) => {
  const { runPerson } = await import('@paper-dynasty/db/commands/person');
  return runPerson(argv, composed, OUTPUT);
};

const season: Command = async ({ sql, composed: { services } }, argv) => {
  const { runSeason } = await import('@paper-dynasty/db/commands/simulate-season');
  return runSeason(argv, { sql, services }, OUTPUT);
};

const terminal: Command = async (running) => {
  const { playInTerminal } = await import('./terminal.ts');
  return playInTerminal(running);
};

/** The commands that work on the database and end by themselves; each answers its exit code. */
export const COMMANDS: Partial<Record<Role, Command>> = {
  terminal,
  'verify-dice': verifyDice,
  rebuild,
  doctor,
  rekey,
  import: importGames,
  export: exportGame,
  league,
  person,
  season,
};

type RawCommand = (url: string, argv: readonly string[]) => Promise<number>;

const backup: RawCommand = async (url, argv) => {
  const { runBackup } = await import('@paper-dynasty/db/commands/backup');
  return onRawDatabase(url, (sql) => runBackup(argv, sql, OUTPUT));
};

const restore: RawCommand = async (url, argv) => {
  const { runRestore } = await import('@paper-dynasty/db/commands/backup');
  return runRestore(argv, url, OUTPUT);
};

/** The commands that take a database as it is, whatever version made it. */
export const RAW_COMMANDS: Partial<Record<Role, RawCommand>> = { backup, restore };
