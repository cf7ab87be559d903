import { parseArgs } from 'node:util';
import type { Services } from '@paper-dynasty/engine/service/services';
import { playSeason } from '@paper-dynasty/engine/service/play-season';
import type { Sql } from '../connection.ts';
import { DEMO_COMMISSIONER } from '../league/demo/teams.ts';
import { checkSeason, type SeasonCheck } from '../records/check-season.ts';
import { FEWEST_TEAMS, MOST_TEAMS, simulatedLeague } from './simulated-league.ts';
import { misused, tried, type Output } from './run.ts';

/** What playing a season works on. */
export interface SeasonCommandDeps {
  readonly sql: Sql;
  readonly services: Services;
}

/** What playing costs: the time, what of it the processor worked here, and the most memory that this process has had. */
export interface Meter {
  readonly seconds: () => number;
  readonly cpuSeconds: () => number;
  readonly peakMegabytes: () => number;
}

/** The meter of this process. */
export const PROCESS_METER: Meter = {
  seconds: () => performance.now() / 1000,
  cpuSeconds: () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    return (userCPUTime + systemCPUTime) / 1e6;
  },
  peakMegabytes: () => process.resourceUsage().maxRSS / 1024,
};

const USAGE = 'npm run simulate -- --season [--league ID | --teams N] [--weeks N]';
const LEAGUE = 'simulated';
const WEEKS = 18;
/** As many games at a time as keep one processor and the database busy. */
const AT_ONCE = 4;

const tellCheck = ({ games, compared, mismatches }: SeasonCheck): string =>
  mismatches.length === 0
    ? `${String(compared)} sums of ${String(games)} games come out the same from the events and from the tables.`
    : mismatches
        .map(
          ({ what, from_events, from_tables }) =>
            `${what}: ${from_events} by the events, ${from_tables} by the tables`,
        )
        .join('\n');

const decimal = (value: number | null, places: number): string =>
  value === null ? '-' : value.toFixed(places);

const tellStandings = async (
  { services }: SeasonCommandDeps,
  leagueId: string,
  season: string,
): Promise<string> => {
  const standings = await services.records.standings({ league_id: leagueId, season });
  return standings
    .map(
      ({ abbreviation, wins, losses, percentage, behind, runs, runs_allowed }) =>
        `${abbreviation.padEnd(5)}${String(wins).padStart(3)}-${String(losses).padEnd(3)} ${decimal(percentage, 3)}  ${decimal(behind, 1).padStart(4)}  ${String(runs)}:${String(runs_allowed)}`,
    )
    .join('\n');
};

/** The league to be played: one that there is, or a small one of its own that is made for it. */
const leagueToPlay = async (
  { services }: SeasonCommandDeps,
  leagueId: string,
  teams: number,
): Promise<string | null> => {
  const there = await services.office.read(leagueId);
  if (there) return there.season;
  if (leagueId !== LEAGUE) return null;
  const data = simulatedLeague(LEAGUE, teams);
  const answer = await services.office.importLeague(data, 'operator', 'file');
  return answer.kind === 'imported' ? data.season : null;
};

/**
 * `npm run simulate -- --season`: plays what is open of a league's schedule through the real services on the database, and holds the
 * records against sums made from the events. Answers the exit code, 1 where a sum differs.
 */
export const runSeason = async (
  argv: readonly string[],
  deps: SeasonCommandDeps,
  output: Output,
  meter: Meter = PROCESS_METER,
): Promise<number> => {
  const parsed = tried(() =>
    parseArgs({
      args: [...argv],
      options: {
        season: { type: 'boolean' },
        league: { type: 'string', default: LEAGUE },
        teams: { type: 'string', default: String(FEWEST_TEAMS) },
        weeks: { type: 'string', default: String(WEEKS) },
      },
    }),
  );
  if (parsed instanceof Error) return misused(output, parsed.message, USAGE);
  const { league, weeks, teams } = parsed.values;
  if (!/^[1-9]\d?$/.test(weeks)) return misused(output, 'The weeks are a number from 1 to 99.', USAGE);
  if (!/^\d\d?$/.test(teams) || Number(teams) < FEWEST_TEAMS || Number(teams) > MOST_TEAMS)
    return misused(output, `A league has ${FEWEST_TEAMS} to ${MOST_TEAMS} teams.`, USAGE);
  const season = await leagueToPlay(deps, league, Number(teams));
  if (season === null) return misused(output, `There is no league ${league} with a season.`, USAGE);
  const began = { seconds: meter.seconds(), cpu: meter.cpuSeconds() };
  const [user = DEMO_COMMISSIONER.user_id] = await deps.services.leagues.admins(league);
  const toPlay = { league_id: league, user_id: user, weeks: Number(weeks), at_once: AT_ONCE };
  let week = 0;
  const played = await playSeason(deps.services, toPlay, (game) => {
    if (game.week > week) output.out(`Week ${String(game.week)}\n`);
    week = Math.max(week, game.week);
  });
  const seconds = meter.seconds() - began.seconds;
  const cpu = meter.cpuSeconds() - began.cpu;
  output.out(
    `${played} games were played in ${seconds.toFixed(0)} s (${cpu.toFixed(0)} s of a processor), ${(played / Math.max(seconds, 1)).toFixed(1)} a second; at most ${meter.peakMegabytes().toFixed(0)} MB.\n\n`,
  );
  output.out(`${await tellStandings(deps, league, season)}\n\n`);
  const check = await checkSeason(deps.sql, deps.services, league, season);
  output.out(`${tellCheck(check)}\n`);
  return check.mismatches.length === 0 ? 0 : 1;
};
