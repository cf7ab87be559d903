import type { LeaderBoard } from '@paper-dynasty/engine/stats/leaders';
import { playerPath } from '../logic/addresses.ts';
import { figure } from '../logic/figures.ts';
import { CATEGORY_WORDS, RECORD_WORDS } from '../strings.ts';
import '../styles/records.css';

const categoryTitle = ({ category, label }: LeaderBoard): string =>
  (CATEGORY_WORDS as Readonly<Partial<Record<string, string>>>)[category] ?? label;

type Letters = ReadonlyMap<string, string>;

interface BoardProps {
  readonly league: string;
  readonly board: LeaderBoard;
  readonly letters: Letters;
}

const Board = ({ league, board, letters }: BoardProps) => (
  <li>
    <h3>{categoryTitle(board)}</h3>
    <ol>
      {board.leaders.map((leader) => (
        <li key={`${leader.player_id} ${leader.position ?? ''}`}>
          <a href={playerPath(league, leader.player_id)}>{leader.name}</a>
          <small>{[letters.get(leader.team_id), leader.position].filter(Boolean).join(' · ')}</small>
          <b>{figure(leader.value, board.decimals)}</b>
        </li>
      ))}
    </ol>
  </li>
);

interface LeadersProps {
  readonly league: string;
  readonly boards: readonly LeaderBoard[];
  readonly letters: Letters;
}

/** The leaders by category, with what qualifies. */
export const LeaderBoards = ({ league, boards, letters }: LeadersProps) => {
  const led = boards.filter((b) => b.leaders.length > 0);
  return (
    <section class="panel" aria-labelledby="leaders">
      <h2 id="leaders">{RECORD_WORDS.leaders}</h2>
      {led.length === 0 && <p class="muted">{RECORD_WORDS.noLeaders}</p>}
      <ul class="boards">
        {led.map((board) => (
          <Board key={board.category} league={league} board={board} letters={letters} />
        ))}
      </ul>
      {led.length > 0 && <p class="muted small">{RECORD_WORDS.qualifying}</p>}
    </section>
  );
};
