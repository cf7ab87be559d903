import { z } from 'zod';
import { COUNTED_MODES, type RecordFilter } from '@paper-dynasty/engine/service/league-records';
import { leagueLeaders } from '@paper-dynasty/engine/service/league-leaders';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { boardText, resultText, standingsText, toldStandingsText } from '../render/league.ts';
import { featsText } from '../render/person.ts';
import { abbreviationsOf } from '../render/schedule.ts';
import { block, momentText, pagesOf } from '../render/words.ts';
import { words } from '../words/index.ts';
import { staleness } from './league-office.ts';
import { leagueOf } from './which-league.ts';
import { teamNamed } from './which-team.ts';

const DEFAULT_RESULTS = 10;
const LEADERS_OF_ALL = 3;
const LEADERS_OF_ONE = 10;

/** The games that count for a command: those of its league, of the mode it names or of all. */
export const countingGames = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<{ readonly filter: RecordFilter; readonly name: string }> => {
  const league = await leagueOf(deps, invocation);
  const said = invocation.option('mode');
  const mode = COUNTED_MODES.find((m) => m === said);
  if (said !== undefined && !mode)
    return no('bad_input', words().PROBLEM_WORDS.isOneOf('mode', COUNTED_MODES.join(', ')));
  return { filter: { league_id: league.id, mode }, name: league.name };
};

/** `/standings`: a league's teams by their records; and as the league's own server counts them, where it does. */
export const standings = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { filter, name } = await countingGames(deps, invocation);
  const { records, sources, office } = deps.services;
  const [rows, told, status] = await Promise.all([
    records.standings(filter),
    sources.told(filter.league_id),
    office.status(filter.league_id),
  ]);
  const w = words().LEAGUE_WORDS;
  const theirs =
    told && told.standings.length > 0
      ? [w.told(momentText(told.read_at)), toldStandingsText(told.standings)]
      : [];
  const content = [w.standings(name), standingsText(rows), ...theirs, ...(status ? staleness(status) : [])];
  const [first = '', ...more] = pagesOf(content.join('\n'));
  return { content: first, ...(more.length > 0 && { more }) };
};

const dayText = z.iso.date();

/** A day that is said, as an ISO 8601 date; refuses what is none. */
const dayOf = (invocation: Invocation, option: string): string | undefined => {
  const said = invocation.option(option)?.trim();
  if (said === undefined || dayText.safeParse(said).success) return said;
  return no('bad_input', words().PROBLEM_WORDS.noDay(option, said));
};

/** `/results`: a league's latest games, a team's, or those of some days. */
export const results = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { filter, name } = await countingGames(deps, invocation);
  const team = invocation.option('team');
  const days = { from: dayOf(invocation, 'from'), to: dayOf(invocation, 'to') };
  const rows = await deps.services.records.results({
    ...filter,
    ...days,
    team_id: team === undefined ? undefined : await teamNamed(deps, filter.league_id, team),
    limit: Number(invocation.option('count') ?? DEFAULT_RESULTS),
  });
  const w = words().LEAGUE_WORDS;
  const lines = rows.map((row) => resultText(row, deps.publicUrl));
  const none = (days.from ?? days.to) ? w.noSuchResults : w.noResults;
  return { content: [w.results(name), ...(lines.length > 0 ? lines : [none])].join('\n') };
};

/** What is said in the place of a category for the most in one game, and the longest streaks. */
const RECORDS = 'records';

const records = async ({ services }: CommandDeps, filter: RecordFilter, name: string): Promise<Reply> => {
  const [feats, teams] = await Promise.all([
    services.records.feats(filter),
    services.leagues.teams(filter.league_id),
  ]);
  const w = words().LEAGUE_WORDS;
  const head = `**${w.records}**, ${name}`;
  if (feats.length === 0) return { content: `${head}\n${w.noRecords}` };
  return { content: `${head}\n${block(featsText(feats, abbreviationsOf(teams)))}` };
};

/** `/leaders`: a league's leaders in every category, or more of them in one. */
export const leaders = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { filter, name } = await countingGames(deps, invocation);
  const category = invocation.option('category');
  if (category === RECORDS) return records(deps, filter, name);
  const count = category ? LEADERS_OF_ONE : LEADERS_OF_ALL;
  const { boards, standings: teams } = await leagueLeaders(deps.services.records, filter, count);
  const abbreviations = new Map(teams.map((team) => [team.team_id, team.abbreviation]));
  const chosen = category ? boards.filter((board) => board.category === category) : boards;
  const w = words();
  if (category && chosen.length === 0) {
    const list = [...boards.map((board) => board.category), RECORDS].join(', ');
    return no('bad_input', w.PROBLEM_WORDS.isOneOf('category', list));
  }
  const told = chosen.filter((board) => board.leaders.length > 0);
  const head = w.LEAGUE_WORDS.leaders(name);
  if (told.length === 0) return { content: `${head}\n${w.LEAGUE_WORDS.noRecords}` };
  return { content: `${head}\n${boardText(told, abbreviations)}` };
};
