import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { FIELD_POINTS } from '../../logic/field-points.ts';
import { fielderAt } from '../../logic/fielders.ts';
import { surname } from '../../logic/surname.ts';

const Fielder = ({ view, position }: { view: GameView; position: Position }) => {
  const man = fielderAt(view, position);
  const point = FIELD_POINTS[position];
  return (
    man &&
    point && (
      <text x={point[0]} y={point[1]} text-anchor="middle">
        {surname(man.name)}
      </text>
    )
  );
};

/** The nine in the field, by name where they stand. */
export const Fielders = ({ view }: { view: GameView }) => (
  <g class="fielders-names" aria-hidden="true">
    {POSITIONS.map((position) => (
      <Fielder key={position} view={view} position={position} />
    ))}
  </g>
);
