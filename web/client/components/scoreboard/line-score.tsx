import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { BOX_WORDS, STRINGS } from '../../strings.ts';

interface LineScoreProps {
  readonly view: GameView;
  /** Whether it is the scoreboard itself, with the names and the score. */
  readonly names?: boolean;
}

const isNow = (view: GameView, side: Side, inning: number): boolean =>
  view.status === 'active' && inning === view.inning && side === (view.half === 'top' ? 'away' : 'home');

const SideRow = ({ view, side, names = false }: LineScoreProps & { side: Side }) => {
  const { innings, runs, hits, errors } = view.line_score[side];
  const { team } = view[side];
  return (
    <tr class={side}>
      <th scope="row">
        {names && <span class="team-name">{team.name}</span>}
        <span class="team-abbr" aria-hidden={names ? 'true' : undefined}>
          {team.abbreviation}
        </span>
      </th>
      {innings.map((n, i) => (
        <td key={i} class={isNow(view, side, i + 1) ? 'plate now' : 'plate'}>
          {n ?? ''}
        </td>
      ))}
      <td class="total runs">{names ? <span class="team-score">{runs}</span> : runs}</td>
      <td class="total">{hits}</td>
      <td class="total">{errors}</td>
    </tr>
  );
};

/** Runs by innings on their plates, with runs, hits and errors. */
export const LineScore = ({ view, names = false }: LineScoreProps) => (
  <div class="line-score" tabIndex={0} role="region" aria-label={STRINGS.lineScore}>
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span class="sr">{STRINGS.team}</span>
          </th>
          {view.line_score.away.innings.map((_, i) => (
            <th key={i} scope="col">
              {i + 1}
            </th>
          ))}
          {[BOX_WORDS.runs, BOX_WORDS.hits, BOX_WORDS.errors].map((head) => (
            <th key={head} scope="col" class="total">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <SideRow key={side} view={view} side={side} names={names} />
        ))}
      </tbody>
    </table>
  </div>
);
