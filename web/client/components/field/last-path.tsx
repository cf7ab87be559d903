import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { BASE_POINTS, runsOf, type Point } from '../../logic/base-paths.ts';
import { ballPoint } from '../../logic/field-points.ts';

const line = (points: readonly Point[]): string => points.map(([x, y]) => `${x},${y}`).join(' ');

/** The way of the ball and of every runner on the play that was made last. It is drawn, not moved: who wants nothing to move sees it, too. */
export const LastPath = ({ play }: { play: PlayView }) => {
  const ball = ballPoint(play);
  const [home = [100, 150] as const] = BASE_POINTS;
  return (
    <g class="last-path" aria-hidden="true">
      {runsOf(play).map(({ player_id, way }) => (
        <polyline key={player_id} class="runner-way" points={line(way)} />
      ))}
      {ball && (
        <>
          <polyline class="ball-way" points={line([home, ball])} />
          <circle class="ball" cx={ball[0]} cy={ball[1]} r="2.6" />
        </>
      )}
    </g>
  );
};
