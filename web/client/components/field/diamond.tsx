import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { BASE_POINTS } from '../../logic/base-paths.ts';
import { BASE_NAMES, FIELD_WORDS, STRINGS } from '../../strings.ts';
import { Fielders } from './fielders.tsx';
import { LastPath } from './last-path.tsx';
import { Runners } from './runners.tsx';

const Ground = () => (
  <g aria-hidden="true">
    <path class="outfield" d="M100 164 L6 70 A133 133 0 0 1 194 70 Z" />
    <path class="mow" d="M100 164 L34 98 A94 94 0 0 1 166 98 Z" />
    <path class="dirt" d="M100 163 L37 100 A66 66 0 0 1 163 100 Z" />
    <path class="infield" d="M100 141 L59 100 L100 59 L141 100 Z" />
    <path class="chalk" d="M100 155 L6 61 M100 155 L194 61" />
    <circle class="dirt" cx="100" cy="102" r="8" />
    <circle class="dirt" cx="100" cy="150" r="13" />
    <path class="plate" d="M95 145 h10 v5 l-5 5 l-5 -5 Z" />
  </g>
);

const Bases = ({ view }: { view: GameView }) => (
  <g aria-hidden="true">
    {([1, 2, 3] as const).map((base) => {
      const [x, y] = BASE_POINTS[base] ?? [0, 0];
      const on = view.runners.some((r) => r.base === base);
      return (
        <rect
          key={base}
          class={on ? 'base on' : 'base'}
          x={x - 7}
          y={y - 7}
          width="14"
          height="14"
          rx="1.5"
          transform={`rotate(45 ${x} ${y})`}
        />
      );
    })}
  </g>
);

interface DiamondProps {
  readonly view: GameView;
  /** The play whose ways are drawn. */
  readonly last: PlayView | null;
  /** The play that was just made, on which runners run. */
  readonly made: PlayView | null;
  /** The position whose fielder is being told of. */
  readonly told: Position | null;
}

/** The diamond with who is on base and the ways of the last play; runners run their way on a play. */
export const Diamond = ({ view, last, made, told }: DiamondProps) => {
  const on = view.runners.map((r) => FIELD_WORDS.runner(r.name, BASE_NAMES[r.base])).join(', ');
  const batting = view.half === 'top' ? 'away' : 'home';
  return (
    <svg class={`diamond ${batting}`} viewBox="0 18 200 150" role="img" aria-label={on || STRINGS.basesEmpty}>
      <Ground />
      <Bases view={view} />
      {last && <LastPath play={last} />}
      <Fielders view={view} told={told} />
      <Runners view={view} play={made} />
    </svg>
  );
};
