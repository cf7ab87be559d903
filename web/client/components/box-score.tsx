import { useEffect, useState } from 'preact/hooks';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { BoxScore, SideBox } from '@paper-dynasty/engine/stats/box-score';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../game-store.ts';
import { STRINGS } from '../strings.ts';

const BATTING = ['ab', 'r', 'h', 'rbi', 'bb', 'so'] as const;
const PITCHING = ['h', 'r', 'bb', 'so'] as const;

/** Outs as innings: 20 outs are 6.2. */
const innings = (outs: number): string => `${Math.floor(outs / 3)}.${outs % 3}`;

const SideTables = ({ name, box }: { name: string; box: SideBox }) => (
  <div class="box-side">
    <table>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {BATTING.map((k) => (
            <th key={k} scope="col">
              {k.toUpperCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {box.batting.map((line) => (
          <tr key={line.player_id}>
            <th scope="row">
              {line.name} <small>{line.position}</small>
            </th>
            {BATTING.map((k) => (
              <td key={k}>{line[k]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <table>
      <thead>
        <tr>
          <th scope="col">Pitching</th>
          <th scope="col">IP</th>
          {PITCHING.map((k) => (
            <th key={k} scope="col">
              {k.toUpperCase()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {box.pitching.map((line) => (
          <tr key={line.player_id}>
            <th scope="row">{line.name}</th>
            <td>{innings(line.outs)}</td>
            {PITCHING.map((k) => (
              <td key={k}>{line[k]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The box score, read again after every play. */
export const BoxScorePanel = ({ store, view }: { store: GameStore; view: GameView }) => {
  const [box, setBox] = useState<BoxScore | null>(null);
  useEffect(() => {
    void store.ask('get_box_score', {}).then((answer) => {
      if (answer.ok) setBox(answer['box_score'] as BoxScore);
    });
  }, [store, view.play_count, view.status]);
  return (
    <section class="panel" aria-labelledby="box">
      <h2 id="box">{STRINGS.boxScore}</h2>
      <div class="box">
        {box && SIDES.map((side) => <SideTables key={side} name={view[side].team.name} box={box[side]} />)}
      </div>
    </section>
  );
};
