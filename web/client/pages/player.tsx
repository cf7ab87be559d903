import { pictureAt } from '../frame-address.ts';
import { useState } from 'preact/hooks';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { BattingRecord, PitchingRecord } from '@paper-dynasty/engine/stats/season-lines';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import type { PlayerRecord } from '../../contract/people.ts';
import { api } from '../api.ts';
import { CardChances } from '../components/card-chances.tsx';
import { FieldingTable } from '../components/fielding-table.tsx';
import { Frame } from '../components/frame.tsx';
import { GameLog } from '../components/game-log.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { RecordTable, type Figure } from '../components/record-table.tsx';
import { SeasonTable } from '../components/season-table.tsx';
import { Splits } from '../components/splits.tsx';
import { TeamBadge } from '../components/team-badge.tsx';
import { WhichGames } from '../components/which-games.tsx';
import { teamPath } from '../logic/addresses.ts';
import { figure } from '../logic/figures.ts';
import { ifKnown } from '../logic/if-known.ts';
import { HAND_WORDS, RECORD_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';

const COUNTED_BATTING = [
  'games',
  'pa',
  'ab',
  'r',
  'h',
  'double',
  'triple',
  'homerun',
  'rbi',
  'bb',
  'so',
  'sb',
] as const;
const COUNTED_PITCHING = [
  'games',
  'starts',
  'complete_games',
  'shutouts',
  'wins',
  'losses',
  'saves',
  'holds',
] as const;
const COUNTED_AGAINST = ['h', 'r', 'er', 'bb', 'so', 'homerun'] as const;

const battingFigures = (r: BattingRecord): readonly Figure[] => [
  ...COUNTED_BATTING.map((head) => [head, figure(r[head])] as const),
  ['avg', figure(r.avg, 3)],
  ['obp', figure(r.obp, 3)],
  ['slg', figure(r.slg, 3)],
];

const pitchingFigures = (r: PitchingRecord, outsPerHalf: number): readonly Figure[] => [
  ...COUNTED_PITCHING.map((head) => [head, figure(r[head])] as const),
  ['ip', inningsPitched(r.outs, outsPerHalf)],
  ...COUNTED_AGAINST.map((head) => [head, figure(r[head])] as const),
  ['era', figure(r.era, 2)],
  ['whip', figure(r.whip, 2)],
];

const Head = ({ player, team, league_id }: Pick<PlayerRecord, 'player' | 'team' | 'league_id'>) => (
  <header class="page-head club" {...(team && { style: { '--team': team.color } })}>
    {team && <TeamBadge team={team} size="large" />}
    <div>
      {team && (
        <a class="over" href={teamPath(league_id, team.id)}>
          {team.name}
        </a>
      )}
      <h1>{player.name}</h1>
      <p class="muted">
        {[
          player.fielding.map((f) => f.position).join(', '),
          ifKnown(player.bats, (side) => RECORD_WORDS.bats(HAND_WORDS[side])),
          ifKnown(player.throws, (hand) => RECORD_WORDS.throws(HAND_WORDS[hand])),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  </header>
);

const Cards = ({ player }: { player: Player }) => {
  if (player.image)
    return (
      <div class="scrolls" tabIndex={0} role="region" aria-label={RECORD_WORDS.cardOf(player.name)}>
        <a href={player.image} target="_blank" rel="noreferrer" data-load>
          <img
            class="card-picture"
            src={pictureAt(player.image)}
            alt={RECORD_WORDS.cardOf(player.name)}
            width="740"
            height="374"
          />
        </a>
      </div>
    );
  const { batting_card, pitching_card } = player;
  return (
    <div class="both-cards">
      {batting_card?.kind === 'digital' && (
        <CardChances title={RECORD_WORDS.battingCard} card={batting_card} />
      )}
      {pitching_card?.kind === 'digital' && (
        <CardChances title={RECORD_WORDS.pitchingCard} card={pitching_card} />
      )}
    </div>
  );
};

type Rating = readonly [name: string, value: string | number | null];

const ratingsOf = ({ batting, pitching }: Player): readonly Rating[] => [
  ...(batting
    ? ([
        [RECORD_WORDS.speed, batting.speed],
        [RECORD_WORDS.steal, ifKnown(batting.steal_low, (low) => `${low}–${batting.steal_high ?? '?'}`)],
        [RECORD_WORDS.jump, batting.jump],
        [RECORD_WORDS.bunting, batting.bunting],
        [RECORD_WORDS.hitAndRun, batting.hit_and_run],
      ] as const)
    : []),
  ...(pitching
    ? ([
        [RECORD_WORDS.asStarter, pitching.starter_endurance],
        [RECORD_WORDS.asReliever, pitching.reliever_endurance],
        [RECORD_WORDS.hold, pitching.hold],
        [RECORD_WORDS.wildPitch, pitching.wild_pitch],
        [RECORD_WORDS.balk, pitching.balk],
        [RECORD_WORDS.pickOff, pitching.pick_off],
        [RECORD_WORDS.injury, pitching.injury],
      ] as const)
    : []),
];

const Ratings = ({ player }: { player: Player }) => (
  <section class="panel" aria-labelledby="ratings">
    <h2 id="ratings">{RECORD_WORDS.ratings}</h2>
    <dl class="ratings">
      {ratingsOf(player).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
    {player.fielding.length > 0 && (
      <table class="figures">
        <thead>
          <tr>
            {(['fielding', 'range', 'error', 'arm', 'passedBall'] as const).map((head) => (
              <th key={head} scope="col">
                {RECORD_WORDS[head]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {player.fielding.map((f) => (
            <tr key={f.position}>
              <th scope="row">{f.position}</th>
              <td>{f.range ?? '–'}</td>
              <td>{f.error ?? '–'}</td>
              <td>{f.arm ?? '–'}</td>
              <td>{f.passed_ball ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

interface RecordProps extends Pick<PlayerRecord, 'batting' | 'pitching' | 'fielding' | 'outs_per_half'> {
  readonly mode: CountedMode;
  readonly onMode: (mode: CountedMode) => void;
}

const Record = ({ batting, pitching, fielding, outs_per_half, mode, onMode }: RecordProps) => (
  <section class="panel" aria-labelledby="record">
    <h2 id="record">{RECORD_WORDS.record}</h2>
    <WhichGames mode={mode} onChoose={onMode} />
    {!batting && !pitching && <p class="muted">{RECORD_WORDS.noRecord}</p>}
    {pitching && (
      <RecordTable title={RECORD_WORDS.pitching} figures={pitchingFigures(pitching, outs_per_half)} />
    )}
    {batting && batting.pa > 0 && (
      <RecordTable title={RECORD_WORDS.batting} figures={battingFigures(batting)} />
    )}
    <FieldingTable
      records={fielding}
      outsPerHalf={outs_per_half}
      first={RECORD_WORDS.position}
      name={({ position }) => position}
    />
  </section>
);

const PlayerPage = ({ league, id }: { league: string; id: string }) => {
  const [mode, setMode] = useState<CountedMode>('ranked');
  const loaded = useLoad(`${league} ${id} ${mode}`, () => api.player(league, id, mode));
  return (
    <Frame class="records" title={loaded.data?.player.name}>
      <WhenLoaded from={loaded}>
        {({
          player,
          team,
          league_id,
          outs_per_half,
          batting,
          pitching,
          fielding,
          career,
          seasons,
          letters,
        }) => (
          <>
            <Head player={player} team={team} league_id={league_id} />
            <div class="stack">
              <Record
                batting={batting}
                pitching={pitching}
                fielding={fielding}
                outs_per_half={outs_per_half}
                mode={mode}
                onMode={setMode}
              />
              <SeasonTable
                seasons={seasons}
                career={career}
                letters={new Map(Object.entries(letters))}
                outsPerHalf={outs_per_half}
              />
              <Splits league={league} player={id} mode={mode} />
              <GameLog league={league} player={id} mode={mode} />
              <div class="columns wide-left">
                <section class="panel" aria-labelledby="card">
                  <h2 id="card">{RECORD_WORDS.card}</h2>
                  <Cards player={player} />
                </section>
                <Ratings player={player} />
              </div>
            </div>
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A player: his card, his ratings and his record. */
export const showPlayer = (league: string, id = '') => <PlayerPage league={league} id={id} />;
