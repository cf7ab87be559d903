import { useState } from 'preact/hooks';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import { byDivision, wildCards, type StandingGroup } from '@paper-dynasty/engine/leagues/standing-groups';
import { api, leagueById } from '../api.ts';
import { Frame } from '../components/frame.tsx';
import { Injured } from '../components/injured.tsx';
import { LeaderBoards } from '../components/leader-boards.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { LeagueNotices } from '../components/league-notices.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { ResultList } from '../components/result-list.tsx';
import { TeamBadge } from '../components/team-badge.tsx';
import { ToldStandings } from '../components/told-standings.tsx';
import { WhichGames } from '../components/which-games.tsx';
import { teamPath } from '../logic/addresses.ts';
import { figure, signed } from '../logic/figures.ts';
import { RECORD_WORDS, STANDING_HEADS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';

const RESULTS_SHOWN = 20;

const loadLeague = async (id: string, mode: CountedMode) => {
  const [league, standings, leaders, results, told, injured] = await Promise.all([
    leagueById(id),
    api.standings(id, mode),
    api.leaders(id, { mode }),
    api.results(id, { mode, limit: RESULTS_SHOWN }),
    api.told(id),
    api.injured(id),
  ]);
  return { league, standings, leaders, results, told, injured };
};
type League = Awaited<ReturnType<typeof loadLeague>>;

const streak = (n: number): string => {
  if (n === 0) return '–';
  return `${n > 0 ? STANDING_HEADS.wins : STANDING_HEADS.losses}${Math.abs(n)}`;
};

const gamesBehind = (behind: number): string => {
  if (behind === 0) return '–';
  return behind < 0 ? `+${-behind}` : String(behind);
};

interface StandingRowProps {
  readonly league: string;
  readonly row: Standing;
  readonly behind: number;
}

const StandingRow = ({ league, row, behind }: StandingRowProps) => (
  <tr>
    <th scope="row">
      <a class="team-link" href={teamPath(league, row.team_id)}>
        <TeamBadge team={row} />
        <span>{row.name}</span>
      </a>
    </th>
    <td>{row.wins}</td>
    <td>{row.losses}</td>
    <td>{figure(row.percentage, 3)}</td>
    <td>{gamesBehind(behind)}</td>
    <td class="wide">{row.runs}</td>
    <td class="wide">{row.runs_allowed}</td>
    <td>{signed(row.runs - row.runs_allowed)}</td>
    <td class="wide">{streak(row.streak)}</td>
  </tr>
);

const HEADS = [
  ['wins', ''],
  ['losses', ''],
  ['percentage', ''],
  ['behind', ''],
  ['runs', 'wide'],
  ['allowed', 'wide'],
  ['difference', ''],
  ['streak', 'wide'],
] as const;

interface StandingTableProps {
  readonly league: string;
  readonly group: StandingGroup;
  readonly title: string;
  readonly behind: (row: Standing) => number;
}

const StandingTable = ({ league, group, title, behind }: StandingTableProps) => (
  <table class="figures">
    <thead>
      <tr>
        <th scope="col">{title}</th>
        {HEADS.map(([head, name]) => (
          <th key={head} scope="col" class={name}>
            {STANDING_HEADS[head]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {group.rows.map((row) => (
        <StandingRow key={row.team_id} league={league} row={row} behind={behind(row)} />
      ))}
    </tbody>
  </table>
);

const Standings = ({ league, rows }: { league: string; rows: readonly Standing[] }) => (
  <section class="panel" aria-labelledby="standings">
    <h2 id="standings">{RECORD_WORDS.standings}</h2>
    <div class="scrolls" tabIndex={0} role="group" aria-labelledby="standings">
      {byDivision(rows).map((group) => (
        <StandingTable
          key={group.name}
          league={league}
          group={group}
          title={group.name ?? RECORD_WORDS.team}
          behind={({ behind }) => behind}
        />
      ))}
      {wildCards(rows).map((group) => (
        <StandingTable
          key={`wild ${group.name}`}
          league={league}
          group={group}
          title={[RECORD_WORDS.wildCard, group.name].filter(Boolean).join(', ')}
          behind={({ wild_card }) => wild_card?.behind ?? 0}
        />
      ))}
    </div>
  </section>
);

const Records = ({ of: { league, standings, leaders, results, told, injured } }: { of: League }) => {
  const letters = new Map(standings.map((s) => [s.team_id, s.abbreviation]));
  return (
    <div class="columns wide-left">
      <div class="stack">
        <Standings league={league.id} rows={standings} />
        <ToldStandings league={league.id} told={told} />
        <LeaderBoards league={league.id} boards={leaders} letters={letters} />
      </div>
      <div class="stack">
        <section class="panel" aria-labelledby="results">
          <h2 id="results">{RECORD_WORDS.results}</h2>
          <ResultList results={results} />
        </section>
        <Injured league={league.id} injured={injured} told={told} letters={letters} />
      </div>
    </div>
  );
};

const LeaguePage = ({ id }: { id: string }) => {
  const [mode, setMode] = useState<CountedMode>('ranked');
  const loaded = useLoad(`${id} ${mode}`, () => loadLeague(id, mode));
  return (
    <Frame class="records" title={loaded.data?.league.name}>
      <WhenLoaded from={loaded}>
        {(league) => (
          <>
            <header class="page-head">
              <h1>{league.league.name}</h1>
              <LeagueLinks id={id} />
              <WhichGames mode={mode} onChoose={setMode} />
            </header>
            <LeagueNotices id={id} />
            <Records of={league} />
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A league: standings, leaders and results, of all its games or of those that count as one thing. */
export const showLeague = (id: string) => <LeaguePage id={id} />;
