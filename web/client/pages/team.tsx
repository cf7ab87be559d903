import type { Player } from '@paper-dynasty/engine/model/players';
import { api } from '../api.ts';
import { FieldingTable } from '../components/fielding-table.tsx';
import { FigureTable } from '../components/figure-table.tsx';
import { Frame } from '../components/frame.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { BATTING_COLUMNS, pitchingColumns } from '../components/record-columns.ts';
import { ResultList } from '../components/result-list.tsx';
import { TeamBadge } from '../components/team-badge.tsx';
import { leaguePath, playerPath } from '../logic/addresses.ts';
import { handLetter } from '../logic/hands.ts';
import { RECORD_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';

const RESULTS_SHOWN = 8;

const loadTeam = async (league_id: string, id: string) => {
  const [{ team, roster }, leagues, teams, standings, results, record] = await Promise.all([
    api.team(league_id, id),
    api.leagues(),
    api.teams(league_id),
    api.standings(league_id),
    api.results(league_id, { team: id, limit: RESULTS_SHOWN }),
    api.teamRecord(league_id, id),
  ]);
  return {
    team,
    roster,
    results,
    record,
    league: leagues.find((l) => l.id === league_id),
    home: teams.find((t) => t.id === id),
    standing: standings.find((s) => s.team_id === id),
  };
};
type Team = Awaited<ReturnType<typeof loadTeam>>;

const TeamHead = ({ of: { team, league, home, standing } }: { of: Team }) => (
  <header class="page-head club" style={{ '--team': team.color }}>
    <TeamBadge team={team} size="large" />
    <div>
      {league && (
        <a class="over" href={leaguePath(league.id)}>
          {league.name}
        </a>
      )}
      <h1>{team.name}</h1>
      <p class="muted">
        {home && `${RECORD_WORDS.park}: ${home.park} · `}
        {RECORD_WORDS.manager}: {home?.managers.map((m) => m.name).join(', ') || RECORD_WORDS.noManager}
      </p>
    </div>
    {standing && (
      <p class="won-lost">
        <b>
          {standing.wins}–{standing.losses}
        </b>
        <span class="muted">{RECORD_WORDS.record}</span>
      </p>
    )}
  </header>
);

const positions = (player: Player): string => player.fielding.map((f) => f.position).join(', ');

type Column = readonly [head: string, cell: (player: Player) => string | number, wide?: 'wide'];

const HITTERS: readonly Column[] = [
  [RECORD_WORDS.position, positions],
  [RECORD_WORDS.batsShort, (p) => handLetter(p.bats)],
  [RECORD_WORDS.speed, (p) => p.batting?.speed ?? '–'],
  [RECORD_WORDS.bunting, (p) => p.batting?.bunting ?? '–', 'wide'],
];

const PITCHERS: readonly Column[] = [
  [RECORD_WORDS.throwsShort, (p) => handLetter(p.throws)],
  [
    RECORD_WORDS.endurance,
    (p) => `${p.pitching?.starter_endurance ?? '–'} / ${p.pitching?.reliever_endurance ?? '–'}`,
  ],
  [RECORD_WORDS.hold, (p) => p.pitching?.hold ?? '–'],
  [RECORD_WORDS.wildPitch, (p) => p.pitching?.wild_pitch ?? '–', 'wide'],
];

interface MenProps {
  readonly league: string;
  readonly title: string;
  readonly men: readonly Player[];
  readonly columns: readonly Column[];
}

const Men = ({ league, title, men, columns }: MenProps) => (
  <section class="panel">
    <div class="panel-head">
      <h2>{title}</h2>
      <span class="muted small">{RECORD_WORDS.men(men.length)}</span>
    </div>
    <table class="figures men">
      <thead>
        <tr>
          <th scope="col">{RECORD_WORDS.player}</th>
          {columns.map(([head, , wide]) => (
            <th key={head} scope="col" class={wide}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {men.map((player) => (
          <tr key={player.id}>
            <th scope="row">
              <a href={playerPath(league, player.id)}>{player.name}</a>
            </th>
            {columns.map(([head, cell, wide]) => (
              <td key={head} class={wide}>
                {cell(player)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Totals = ({ league, of: { team, record } }: { league: string; of: Team }) => {
  const { totals, fielding, outs_per_half: outsPerHalf } = record;
  if (!totals) return null;
  const { games, batting, pitching } = totals;
  const row = <R,>(figures: R) => [{ key: team.id, name: team.abbreviation, record: { games, ...figures } }];
  const first = RECORD_WORDS.team;
  return (
    <section class="panel" aria-labelledby="totals">
      <h2 id="totals">{RECORD_WORDS.totals}</h2>
      <FigureTable title={RECORD_WORDS.batting} first={first} rows={row(batting)} columns={BATTING_COLUMNS} />
      <FigureTable
        title={RECORD_WORDS.pitching}
        first={first}
        rows={row(pitching)}
        columns={pitchingColumns(outsPerHalf)}
      />
      <FieldingTable
        records={fielding}
        outsPerHalf={outsPerHalf}
        first={RECORD_WORDS.player}
        name={({ player_id, name, position }) => (
          <>
            <a href={playerPath(league, player_id)}>{name}</a> <small class="muted">{position}</small>
          </>
        )}
      />
    </section>
  );
};

const pitches = (player: Player): boolean => player.pitching !== null;

const TeamPage = ({ league, id }: { league: string; id: string }) => {
  const loaded = useLoad(`${league} ${id}`, () => loadTeam(league, id));
  return (
    <Frame class="records" title={loaded.data?.team.name}>
      <WhenLoaded from={loaded}>
        {(team) => (
          <>
            <TeamHead of={team} />
            <div class="columns wide-left">
              <div class="stack">
                <Men
                  league={league}
                  title={RECORD_WORDS.hitters}
                  men={team.roster.filter((p) => !pitches(p))}
                  columns={HITTERS}
                />
                <Men
                  league={league}
                  title={RECORD_WORDS.pitchers}
                  men={team.roster.filter(pitches)}
                  columns={PITCHERS}
                />
                <Totals league={league} of={team} />
              </div>
              <section class="panel" aria-labelledby="results">
                <h2 id="results">{RECORD_WORDS.results}</h2>
                <ResultList results={team.results} />
              </section>
            </div>
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A team: its people, its record, its men and its last games. */
export const showTeam = (league: string, id = '') => <TeamPage league={league} id={id} />;
