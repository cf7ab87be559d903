import {
  countOutdated,
  examineGame,
  storedGames,
  type Ailment,
  type Examined,
  type Finding,
} from '../records/examine.ts';
import { misused, type Output } from './run.ts';

const USAGE = 'npm run doctor [-- GAME]';

/** What there is to do for a game. */
const REMEDIES: Readonly<Record<Ailment, string>> = {
  log: 'The game is set aside; the others go on. Take its record from a backup, or let it be: npm run export -- GAME --format json --readable writes what can be read of it',
  commands:
    'The game goes on; a repeated click could be done twice there. Take its record from a backup if you have one',
  dice: 'Set SECRET_KEY to the key of before (or add it to SECRET_KEYS); without it: npm run rekey -- --new-dice GAME',
  tables: 'Run npm run rebuild, which makes these tables from the log',
};

const told = ({ game_id, ailment, problem }: Finding): string =>
  `Game ${game_id}: ${problem}.\n  ${REMEDIES[ailment].replace('GAME', game_id)}.\n`;

const outdatedTold = (games: number): string =>
  `The tables of ${games} ${games === 1 ? 'game' : 'games'} are of an earlier version and were not examined: a running service makes them anew by itself, npm run rebuild at once.\n`;

/** Examines every stored game, or one, and says what is wrong and what to do. Returns the exit code: 1 when something is wrong. */
export const runDoctor = async (
  argv: readonly string[],
  examined: Examined,
  output: Output,
): Promise<number> => {
  const [asked, ...more] = argv;
  if (more.length > 0 || asked?.startsWith('-'))
    return misused(output, 'It takes one game, or none for all.', USAGE);
  const ids = await storedGames(examined.sql);
  if (asked !== undefined && !ids.includes(asked))
    return misused(output, `There is no game ${asked}.`, USAGE);
  const examinedIds = asked === undefined ? ids : [asked];
  let ill = 0;
  for (const gameId of examinedIds) {
    const findings = await examineGame(examined, gameId);
    for (const finding of findings) output.err(told(finding));
    if (findings.length > 0) ill += 1;
  }
  const well = examinedIds.length - ill;
  output.out(`${well} of ${examinedIds.length} games are well: log, commands, dice and tables.\n`);
  const outdated = await countOutdated(examined.sql);
  if (outdated > 0) output.out(outdatedTold(outdated));
  return ill > 0 ? 1 : 0;
};
