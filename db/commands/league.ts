import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tellChanges } from '@paper-dynasty/engine/leagues/change-words';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { tellNotice, tellProblem } from '@paper-dynasty/engine/leagues/file/problem-words';
import type { LeagueNotice } from '@paper-dynasty/engine/leagues/file/league-problems';
import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { CARD_MODES } from '@paper-dynasty/engine/model/league';
import type { LeagueDirectory } from '@paper-dynasty/engine/service/ports';
import type { LeagueOffice } from '@paper-dynasty/engine/service/league-office';
import { checkBundle } from '../league/files/check-bundle.ts';
import { BundleError, readBundle, type Bundle, type BundleFailure } from '../league/files/read-bundle.ts';
import { writeBundle } from '../league/files/write-bundle.ts';
import { templateLeague } from '../league/template/template-league.ts';
import { TEMPLATE_README } from '../league/template/template-readme.ts';
import { DEMO_WORDS } from './demo-words.ts';
import { SERVER_USAGE } from './league-servers.ts';
import { fileProblem } from './file-problem.ts';
import { misused, type Output } from './run.ts';

/** What the commands that need a database work on. */
export interface LeagueCommandDeps {
  readonly office: LeagueOffice;
  readonly leagues: LeagueDirectory;
}

const USAGE = `npm run league -- template DIR [--kind manual|auto]   a small league to begin with
       npm run league -- check DIR                           everything that is wrong with it (DIR, a .zip or a league.json)
       npm run league -- import DIR [--dry-run]              brings it in, or only shows what would change
       npm run league -- export ID DIR                       writes a league as files
       npm run league -- list                                the leagues of this server
       npm run league -- remove ID                           takes out a league of which no game was started
       ${SERVER_USAGE}`;

const FAILURES: Readonly<Record<BundleFailure, string>> = {
  too_large: 'That is more than a league file may have: 20 MB in 50 files, and half a million cells.',
  not_a_zip: 'That is neither a .zip file that can be read nor a league.json.',
  empty: 'That file is empty.',
};

/** Something that the person at the command line must know of; it ends the command. */
class Told extends Error {}

const writeFiles = async (folder: string, bundle: Bundle): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, file] of bundle) await writeFile(path.join(folder, name), file);
  } catch (error) {
    throw new Told(fileProblem(folder, error).message);
  }
};

const refuseFullFolder = async (folder: string): Promise<void> => {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length > 0) throw new Told(`${folder} is not empty; give the name of a new folder.`);
};

const files = async (place: string): Promise<Bundle> => {
  try {
    return await readBundle(place);
  } catch (error) {
    throw new Told(error instanceof BundleError ? FAILURES[error.code] : fileProblem(place, error).message);
  }
};

const tellNotices = (notices: readonly LeagueNotice[], output: Output): void => {
  for (const notice of notices) output.out(`Note: ${tellNotice(notice, 'en')}\n`);
};

/** The league of files, or null when something in them is wrong, which is told. */
const checked = async (place: string, output: Output): Promise<LeagueData | null> => {
  const check = checkBundle(await files(place));
  tellNotices(check.notices, output);
  if (check.ok) return check.data;
  for (const problem of check.problems) output.err(`${tellProblem(problem, 'en')}\n`);
  output.err(
    `${check.problems.length} ${check.problems.length === 1 ? 'error' : 'errors'}; nothing was changed.\n`,
  );
  return null;
};

const summary = ({ config, season, teams, players, schedule }: LeagueData): string =>
  `${config.name} (${config.id}), season ${season}: ${teams.length} teams, ${players.length} players, ${schedule.length} games.`;

const template = async (folder: string, kind: string, output: Output): Promise<number> => {
  const mode = CARD_MODES.find((one) => one === kind);
  if (!mode) throw new Told('The kind is manual (printed cards) or auto (digital cards).');
  await refuseFullFolder(folder);
  const id = path
    .basename(path.resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '-')
    .replace(/^-+/, '')
    .slice(0, 20);
  const bundle = writeBundle(templateLeague(mode, id || 'my-league'));
  await writeFiles(folder, new Map([...bundle, ['README.md', new TextEncoder().encode(TEMPLATE_README)]]));
  output.out(`A small league is in ${folder}; its README.md explains every column.\n`);
  return 0;
};

const check = async (place: string, output: Output): Promise<number> => {
  const data = await checked(place, output);
  if (data) output.out(`Everything is right. ${summary(data)}\n`);
  return data ? 0 : 1;
};

const importLeague = async (
  place: string,
  dryRun: boolean,
  { office }: LeagueCommandDeps,
  output: Output,
): Promise<number> => {
  const data = await checked(place, output);
  if (!data) return 1;
  const { changes, picture_hosts } = await office.preview(data);
  for (const line of tellChanges(changes, 'en')) output.out(`${line}\n`);
  if (picture_hosts.length > 0) output.out(`Pictures are shown from ${picture_hosts.join(', ')}.\n`);
  if (dryRun) {
    output.out('Nothing was changed: this was a dry run.\n');
    return 0;
  }
  const answer = await office.importLeague(data, 'operator', 'file');
  if (answer.kind === 'refused') throw new Told(tellRefusal(answer.error, 'en'));
  output.out(`${answer.changed ? 'Imported.' : 'It was like that already.'} ${summary(data)}\n`);
  output.out(DEMO_WORDS[await office.removeDemo()]);
  if (data.admins.length === 0)
    output.out('Nobody is its admin yet: put Discord ids under admins in league.json, and import again.\n');
  return 0;
};

const exportLeague = async (
  id: string,
  folder: string,
  { office }: LeagueCommandDeps,
  output: Output,
): Promise<number> => {
  const data = await office.read(id);
  if (!data) throw new Told(`There is no league ${id} that could be exported.`);
  await refuseFullFolder(folder);
  await writeFiles(folder, writeBundle(data));
  output.out(`${summary(data)} It is in ${folder}.\n`);
  return 0;
};

const list = async ({ leagues, office }: LeagueCommandDeps, output: Output): Promise<number> => {
  const all = await leagues.leagues();
  if (all.length === 0)
    output.out('There is no league yet. Begin with: npm run league -- template my-league\n');
  for (const { id } of all) {
    const status = await office.status(id);
    if (!status) continue;
    const { name, source, season, teams, players, scheduled, played } = status;
    const games = season === null ? '' : `, season ${season}, ${played} of ${scheduled} games played`;
    output.out(`${id}\t${name} (${source}): ${teams} teams, ${players} players${games}\n`);
  }
  return 0;
};

const remove = async (id: string, { office }: LeagueCommandDeps, output: Output): Promise<number> => {
  const no = await office.remove(id, 'operator');
  if (no) throw new Told(tellRefusal(no, 'en'));
  output.out(`${id} was removed.\n`);
  return 0;
};

const options = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { kind: { type: 'string', default: 'manual' }, 'dry-run': { type: 'boolean', default: false } },
  });

type Command = (
  words: readonly string[],
  values: ReturnType<typeof options>['values'],
  deps: () => LeagueCommandDeps,
  output: Output,
) => Promise<number>;

/** The commands, with how many words follow each. */
const COMMANDS: Readonly<Record<string, { readonly words: number; readonly run: Command }>> = {
  template: { words: 1, run: ([folder = ''], { kind }, _deps, output) => template(folder, kind, output) },
  check: { words: 1, run: ([place = ''], _values, _deps, output) => check(place, output) },
  import: {
    words: 1,
    run: ([place = ''], values, deps, output) => importLeague(place, values['dry-run'], deps(), output),
  },
  export: {
    words: 2,
    run: ([id = '', folder = ''], _values, deps, output) => exportLeague(id, folder, deps(), output),
  },
  list: { words: 0, run: (_words, _values, deps, output) => list(deps(), output) },
  remove: { words: 1, run: ([id = ''], _values, deps, output) => remove(id, deps(), output) },
};

/** Whether a command works on files alone, and needs no database. */
export const worksOnFiles = (argv: readonly string[]): boolean =>
  argv[0] === 'template' || argv[0] === 'check';

/** `npm run league`: the leagues from the command line. Answers the exit code. `deps` null where no database is needed. */
export const runLeague = async (
  argv: readonly string[],
  deps: LeagueCommandDeps | null,
  output: Output,
): Promise<number> => {
  try {
    const { values, positionals } = options(argv);
    const [name = '', ...words] = positionals;
    const command = COMMANDS[name];
    if (command?.words !== words.length) return misused(output, 'Use one of these.', USAGE);
    const needed = (): LeagueCommandDeps => {
      if (!deps) throw new Error(`${name} needs a database`);
      return deps;
    };
    return await command.run(words, values, needed, output);
  } catch (error) {
    if (error instanceof Told) {
      output.err(`${error.message}\n`);
      return 1;
    }
    if (error instanceof TypeError) return misused(output, error.message, USAGE);
    throw error;
  }
};
