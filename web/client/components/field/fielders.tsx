import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { FIELD_POINTS } from '../../logic/field-points.ts';
import { fielderAt } from '../../logic/fielders.ts';
import { surname } from '../../logic/surname.ts';

interface FielderProps {
  readonly view: GameView;
  readonly position: Position;
  readonly told: boolean;
}

const Fielder = ({ view, position, told }: FielderProps) => {
  const man = fielderAt(view, position);
  const point = FIELD_POINTS[position];
  return (
    man &&
    point && (
      <text class={told ? 'told' : ''} x={point[0]} y={point[1]} text-anchor="middle">
        {surname(man.name)}
      </text>
    )
  );
};

/** The nine in the field, by name where they stand; the one who is being told of stands out. */
export const Fielders = ({ view, told }: { view: GameView; told: Position | null }) => (
  <g class="fielders-names" aria-hidden="true">
    {POSITIONS.map((position) => (
      <Fielder key={position} view={view} position={position} told={position === told} />
    ))}
  </g>
);
