import type { GameView } from '@paper-dynasty/engine/wire/game-view';

const PLACES = { 1: [150, 96], 2: [100, 46], 3: [50, 96] } as const;

const surname = (name: string): string => name.split(' ').at(-1) ?? name;

/** The diamond with who is on base. */
export const Diamond = ({ view }: { view: GameView }) => {
  const on = view.runners.map((r) => `${r.name} on ${['', 'first', 'second', 'third'][r.base]}`).join(', ');
  return (
    <svg class="diamond" viewBox="0 0 200 170" role="img" aria-label={on || 'Bases empty'}>
      <path class="grass" d="M100 158 L8 66 A130 130 0 0 1 192 66 Z" />
      <path class="dirt" d="M100 154 L42 96 L100 38 L158 96 Z" />
      <path class="infield" d="M100 138 L58 96 L100 54 L142 96 Z" />
      <circle class="mound" cx="100" cy="98" r="7" />
      <path class="plate" d="M94 144 h12 v5 l-6 6 l-6 -6 Z" />
      {([1, 2, 3] as const).map((base) => {
        const [x, y] = PLACES[base];
        const runner = view.runners.find((r) => r.base === base);
        return (
          <g key={base}>
            <rect
              class={runner ? 'base on' : 'base'}
              x={x - 8}
              y={y - 8}
              width="16"
              height="16"
              transform={`rotate(45 ${x} ${y})`}
            />
            {runner && (
              <text class="runner" x={x} y={base === 2 ? y - 17 : y + 26} text-anchor="middle">
                {surname(runner.name)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};
