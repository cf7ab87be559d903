import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { RosterManView, SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { handLetter } from '../../logic/hands.ts';
import { seasonNotes } from '../../logic/season-notes.ts';
import { LINEUP_WORDS, STRINGS, SUBSTITUTION_WORDS } from '../../strings.ts';
import { Fatigue } from '../fatigue.tsx';
import { PlayerLink } from '../player-link.tsx';
import { StatTable, type Column } from '../stat-table.tsx';

interface ListsProps {
  readonly view: GameView;
  readonly side: Side;
  readonly lineup: SideLineupView;
}

const MAN_COLUMNS: readonly Column<RosterManView>[] = [
  { head: LINEUP_WORDS.bats, cell: (m) => handLetter(m.bats) },
  { head: LINEUP_WORDS.throws, cell: (m) => handLetter(m.throws) },
  {
    head: LINEUP_WORDS.plays,
    cell: (m) => [m.positions.join(' '), seasonNotes(m)].filter(Boolean).join(' · '),
  },
];

interface MenProps {
  readonly league: string;
  readonly title: string;
  readonly men: readonly RosterManView[];
}

const Men = ({ league, title, men }: MenProps) =>
  men.length === 0 ? null : (
    <StatTable
      title={title}
      rows={men}
      rowKey={(m) => m.player_id}
      rowHead={(m) => <PlayerLink league={league} id={m.player_id} name={m.name} />}
      columns={MAN_COLUMNS}
    />
  );

/** A side's batting order, its bench, who has left, and the changes so far. */
export const LineupLists = ({ view, side, lineup }: ListsProps) => {
  const nameOf = (id: string): string => lineup.men.find((m) => m.player_id === id)?.name ?? id;
  const league = view.league.id;
  const order = lineup.lineup?.batting_order ?? [];
  return (
    <>
      {view.weather && <p>{LINEUP_WORDS.weather(view.weather)}</p>}
      <h3>{LINEUP_WORDS.battingOrder}</h3>
      <ol class="order">
        {order.map((man) => (
          <li key={man.slot} aria-current={man.player_id === view.batter?.id ? 'true' : undefined}>
            <PlayerLink league={league} id={man.player_id} name={man.name} /> <b>{man.position}</b>
          </li>
        ))}
      </ol>
      {lineup.lineup && (
        <p>
          {STRINGS.pitcher}: <PlayerLink league={league} {...lineup.lineup.pitcher} />{' '}
          <Fatigue work={view.workload[side]} />
        </p>
      )}
      <Men league={league} title={LINEUP_WORDS.bench} men={lineup.bench} />
      <Men
        league={league}
        title={LINEUP_WORDS.left}
        men={lineup.men.filter((m) => lineup.removed.includes(m.player_id))}
      />
      {lineup.substitutions.length > 0 && (
        <>
          <h3>{LINEUP_WORDS.changes}</h3>
          <ul class="plain">
            {lineup.substitutions.map((s, i) => (
              <li key={i}>
                {LINEUP_WORDS.when(s.half, s.inning)} {SUBSTITUTION_WORDS[s.kind]}:{' '}
                {s.moves
                  .map((m, n) =>
                    LINEUP_WORDS.move(nameOf(m.player_id), nameOf(s.replaced[n] ?? ''), m.position),
                  )
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
