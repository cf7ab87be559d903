import { useState } from 'preact/hooks';
import { DateTime } from 'luxon';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import type { PlayerGame } from '@paper-dynasty/engine/stats/player-lines';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { api } from '../api.ts';
import { language } from '../language.ts';
import { figure } from '../logic/figures.ts';
import { RECORD_WORDS, STANDING_HEADS, STAT_HEADS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import { FigureTable, type FigureColumn } from './figure-table.tsx';

/** As many games are shown first, and as many more each time. */
const A_PAGE = 10;

type At<K extends 'batting' | 'pitching'> = PlayerGame & { readonly [P in K]: NonNullable<PlayerGame[P]> };

const has =
  <K extends 'batting' | 'pitching'>(what: K) =>
  (game: PlayerGame): game is At<K> =>
    game[what] !== null;

const resultOf = ({ score, opponent_score }: PlayerGame): string => {
  if (score === opponent_score) return `${score}–${opponent_score}`;
  return `${score > opponent_score ? STANDING_HEADS.wins : STANDING_HEADS.losses} ${score}–${opponent_score}`;
};

const RESULT = { head: RECORD_WORDS.result, cell: resultOf, wide: true } as const;

const BATTING: readonly FigureColumn<At<'batting'>>[] = [
  RESULT,
  { head: RECORD_WORDS.position, cell: (g) => g.batting.position, wide: true },
  { head: STAT_HEADS.ab, cell: (g) => figure(g.batting.ab) },
  { head: STAT_HEADS.r, cell: (g) => figure(g.batting.r) },
  { head: STAT_HEADS.h, cell: (g) => figure(g.batting.h) },
  { head: STAT_HEADS.double, cell: (g) => figure(g.batting.double), wide: true },
  { head: STAT_HEADS.triple, cell: (g) => figure(g.batting.triple), wide: true },
  { head: STAT_HEADS.homerun, cell: (g) => figure(g.batting.homerun) },
  { head: STAT_HEADS.rbi, cell: (g) => figure(g.batting.rbi) },
  { head: STAT_HEADS.bb, cell: (g) => figure(g.batting.bb) },
  { head: STAT_HEADS.so, cell: (g) => figure(g.batting.so) },
  { head: STAT_HEADS.sb, cell: (g) => figure(g.batting.sb), wide: true },
];

const pitchingColumns = (outsPerHalf: number): readonly FigureColumn<At<'pitching'>>[] => [
  RESULT,
  { head: RECORD_WORDS.decision, cell: (g) => g.pitching.decisions.join(' ') || '–' },
  { head: STAT_HEADS.ip, cell: (g) => inningsPitched(g.pitching.outs, outsPerHalf) },
  { head: STAT_HEADS.h, cell: (g) => figure(g.pitching.h) },
  { head: STAT_HEADS.r, cell: (g) => figure(g.pitching.r), wide: true },
  { head: STAT_HEADS.er, cell: (g) => figure(g.pitching.er) },
  { head: STAT_HEADS.bb, cell: (g) => figure(g.pitching.bb) },
  { head: STAT_HEADS.so, cell: (g) => figure(g.pitching.so) },
  { head: STAT_HEADS.homerun, cell: (g) => figure(g.pitching.homerun), wide: true },
];

const dayOf = ({ day }: PlayerGame): string =>
  DateTime.fromISO(day).setLocale(language).toLocaleString({ day: 'numeric', month: 'short' });

const GameName = ({ game }: { game: PlayerGame }) => (
  <a href={`/games/${game.game_id}`}>
    {dayOf(game)}{' '}
    <small class="muted">
      {game.home ? RECORD_WORDS.versusTeam(game.opponent) : RECORD_WORDS.atTeam(game.opponent)}
    </small>
  </a>
);

interface TableProps<G extends PlayerGame> {
  readonly title: string;
  readonly games: readonly G[];
  readonly columns: readonly FigureColumn<G>[];
}

const Table = <G extends PlayerGame>({ title, games, columns }: TableProps<G>) =>
  games.length === 0 ? null : (
    <FigureTable
      title={title}
      first={RECORD_WORDS.game}
      columns={columns}
      rows={games.map((game) => ({ key: game.game_id, name: <GameName game={game} />, record: game }))}
    />
  );

interface GameLogProps {
  readonly league: string;
  readonly player: string;
  readonly mode: CountedMode;
}

/** A person's games, the newest first, each with the way to its scorecard; nothing before the first. */
export const GameLog = ({ league, player, mode }: GameLogProps) => {
  const [shown, setShown] = useState(A_PAGE);
  const loaded = useLoad(`log ${league} ${player} ${mode} ${shown}`, () =>
    api.gameLog(league, player, { mode, limit: shown + 1 }),
  );
  // As with the splits: nothing stands in its place while it loads.
  if (!loaded.data || loaded.data.games.length === 0) return null;
  const { games, outs_per_half } = loaded.data;
  const now = games.slice(0, shown);
  const batted = now.filter(has('batting')).filter((g) => g.batting.pa > 0 || !g.pitching);
  return (
    <section class="panel log" aria-labelledby="log">
      <h2 id="log">{RECORD_WORDS.gameLog}</h2>
      <Table
        title={RECORD_WORDS.pitching}
        games={now.filter(has('pitching'))}
        columns={pitchingColumns(outs_per_half)}
      />
      <Table title={RECORD_WORDS.batting} games={batted} columns={BATTING} />
      {games.length > shown && (
        <button type="button" onClick={() => setShown(shown + A_PAGE)}>
          {RECORD_WORDS.older}
        </button>
      )}
    </section>
  );
};
