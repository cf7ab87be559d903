import { useLayoutEffect, useRef } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { BASE_MILLISECONDS, BASE_POINTS, runsOf, stepsOf, type Run } from '../../logic/base-paths.ts';
import { surname } from '../../logic/surname.ts';
import { prefersStill } from '../../use-wide.ts';

/** How far below his base a runner's name stands, out of the fielders' way. */
const LABEL_DY = 18;

/** Runs a token along its way; one who scores or is out fades at the end of it, and is not seen at rest. */
const run = (token: SVGGElement, { way, to }: Run): void => {
  const steps = stepsOf(way);
  const duration = BASE_MILLISECONDS * Math.max(1, steps.length - 1);
  token.animate([...steps], { duration, easing: 'ease-in-out' });
  if (to !== null && to < 4) return;
  token.animate(
    [
      { opacity: 1, offset: 0 },
      { opacity: 1, offset: 0.8 },
      { opacity: 0, offset: 1 },
    ],
    { duration: duration + BASE_MILLISECONDS },
  );
};

const Ghost = ({ of }: { of: Run }) => {
  const [x, y] = of.way.at(-1) ?? [0, 0];
  return (
    <g class={of.to === null ? 'runner ghost is-out' : 'runner ghost'} data-runner={of.player_id}>
      <circle cx={x} cy={y} r="7" />
      {of.to === null && <path d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />}
    </g>
  );
};

const keyOf = (play: PlayView | null): string => (play ? `${play.play_number} ${play.roll_id}` : '');

/** The men on base; on a play each runs from base to base to where he is now, and who scored or was put out is seen to. */
export const Runners = ({ view, play }: { view: GameView; play: PlayView | null }) => {
  const group = useRef<SVGGElement>(null);
  const shown = useRef(keyOf(play));
  const runs = play && !prefersStill() ? runsOf(play) : [];
  const gone = runs.filter((r) => r.to === null || r.to === 4);
  const key = keyOf(play);
  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const tokens = [...(group.current?.querySelectorAll<SVGGElement>('[data-runner]') ?? [])];
    for (const r of runs) {
      const token = tokens.find((t) => t.dataset['runner'] === r.player_id);
      if (token) run(token, r);
    }
  }, [key]);
  return (
    <g ref={group} aria-hidden="true">
      {gone.map((r) => (
        <Ghost key={`${key} ${r.player_id}`} of={r} />
      ))}
      {view.runners.map((runner) => {
        const [x, y] = BASE_POINTS[runner.base] ?? [0, 0];
        return (
          <g key={runner.player_id} class="runner" data-runner={runner.player_id}>
            <circle cx={x} cy={y} r="7" />
            <text x={x} y={y + LABEL_DY} text-anchor="middle">
              {surname(runner.name)}
            </text>
          </g>
        );
      })}
    </g>
  );
};
