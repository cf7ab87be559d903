import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { Connection } from '../game-store.ts';
import { STRINGS } from '../strings.ts';

const inning = (view: GameView): string => {
  if (view.status === 'completed') return STRINGS.final;
  return view.status === 'active' ? `${view.half === 'top' ? 'Top' : 'Bottom'} ${view.inning}` : view.status;
};

/** Score, inning, outs and the line score, and whether the page is live. */
export const ScoreHeader = ({ view, connection }: { view: GameView; connection: Connection }) => {
  const columns = view.line_score.away.innings.length;
  return (
    <header class="score">
      <div class="score-top">
        <a href="/" class="brand">
          {STRINGS.title}
        </a>
        <span class={`connection ${connection}`} role="status">
          {STRINGS[connection]}
        </span>
      </div>
      <div class="score-main">
        {SIDES.map((side) => (
          <div key={side} class={`team ${side}`} style={{ '--team': view[side].team.color }}>
            <span class="team-name">{view[side].team.name}</span>
            <span class="team-abbr" aria-hidden="true">
              {view[side].team.abbreviation}
            </span>
            <span class="team-score">{view.score[side]}</span>
          </div>
        ))}
        <div class="inning">
          <strong>{inning(view)}</strong>
          <span class="outs" role="img" aria-label={`${view.outs} out`}>
            {Array.from({ length: view.league.outs_per_half }, (_, i) => (
              <i key={i} class={i < view.outs ? 'on' : ''} />
            ))}
          </span>
        </div>
      </div>
      <div class="line-score" tabIndex={0} role="region" aria-label="Line score">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="sr">Team</span>
              </th>
              {Array.from({ length: columns }, (_, i) => (
                <th
                  key={i}
                  scope="col"
                  class={i + 1 === view.inning && view.status === 'active' ? 'now' : ''}
                >
                  {i + 1}
                </th>
              ))}
              <th scope="col">R</th>
              <th scope="col">H</th>
              <th scope="col">E</th>
            </tr>
          </thead>
          <tbody>
            {SIDES.map((side) => (
              <tr key={side}>
                <th scope="row">{view[side].team.abbreviation}</th>
                {view.line_score[side].innings.map((runs, i) => (
                  <td key={i}>{runs ?? ''}</td>
                ))}
                <td class="total">{view.line_score[side].runs}</td>
                <td class="total">{view.line_score[side].hits}</td>
                <td class="total">{view.line_score[side].errors}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </header>
  );
};
