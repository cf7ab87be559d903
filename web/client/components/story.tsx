import { useEffect, useState } from 'preact/hooks';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { GameStore } from '../game-store.ts';
import { swing } from '../logic/feed.ts';
import { curveOf, decidingPlays, hashOf, runnersAfter } from '../logic/replay.ts';
import { chances, winSeries } from '../logic/win-series.ts';
import { told } from '../logic/words.ts';
import { FIELD_WORDS, SCORECARD_WORDS, STORY_WORDS } from '../strings.ts';
import { useLineups } from '../use-lineups.ts';
import { useNamedPlay } from '../use-named-play.ts';
import { Diamond } from './field/diamond.tsx';
import { Icon } from './icons.tsx';
import { LineScore } from './scoreboard/line-score.tsx';

interface StoryProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly wide: boolean;
}

/** Milliseconds from play to play where the replay runs by itself. */
const STEP_MILLISECONDS = 1800;

/** The play that is looked at, as the address names it; the last one else. */
const usePlace = (count: number) => {
  const [chosen, setChosen] = useNamedPlay(count);
  const go = (play: number): void => {
    const next = Math.min(Math.max(play, 1), count);
    history.replaceState(history.state, '', hashOf(next));
    setChosen(next);
  };
  return { at: Math.min(chosen ?? count, count), go };
};

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog, [role=tablist]') !== null;

/** The arrow keys step through the plays, wherever they mean nothing else. */
const useArrows = (at: number, go: (play: number) => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by !== 0 && !isElsewhere(event.target) && !event.altKey && !event.metaKey) go(at + by);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [at, go]);
};

/** The game as the field shows it after a play. */
const viewAfter = (view: GameView, play: PlayView, nameOf: (id: string) => string): GameView => ({
  ...view,
  half: play.half,
  inning: play.inning,
  runners: runnersAfter(play).map((r) => ({ ...r, name: nameOf(r.player_id) })),
});

interface CurveProps {
  readonly values: readonly PlayValue[];
  readonly view: GameView;
  readonly at: number;
}

const Curve = ({ values, view, at }: CurveProps) => {
  const { home } = winSeries(values);
  const points = curveOf(home);
  const [x, y] = points[at] ?? [100, 50];
  const now = chances((home[at] ?? 50) / 100, at === view.play_count);
  const leads = now.home >= 50 ? 'home' : 'away';
  return (
    <figure class="curve">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <path class="even" d="M0 50H100" />
        <polyline class="line" points={points.map((p) => p.join()).join(' ')} />
        <path class="now" d={`M${x} 0V100M${x - 0.6} ${y}h1.2`} />
      </svg>
      <figcaption>
        {values.length > 0 ? STORY_WORDS.curve(view[leads].team.abbreviation, now[leads]) : '\u00a0'}
      </figcaption>
    </figure>
  );
};

interface ReplayProps {
  readonly store: GameStore;
  readonly values: readonly PlayValue[];
  readonly view: GameView;
  readonly at: number;
  readonly go: (play: number) => void;
}

const Controls = ({ view, at, go }: Omit<ReplayProps, 'store' | 'values'>) => {
  const [running, setRunning] = useState(false);
  const count = view.play_count;
  useEffect(() => {
    if (!running) return;
    if (at >= count) return setRunning(false);
    const timer = setTimeout(() => go(at + 1), STEP_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [running, at]);
  const start = (): void => {
    if (!running && at >= count) go(1);
    setRunning(!running);
  };
  return (
    <div class="replay-controls">
      <button aria-label={STORY_WORDS.previous} disabled={at <= 1} onClick={() => go(at - 1)}>
        <span aria-hidden="true">‹</span>
      </button>
      <button aria-label={running ? STORY_WORDS.stop : STORY_WORDS.start} onClick={start}>
        <Icon name={running ? 'pause' : 'play'} />
      </button>
      <input
        type="range"
        min={1}
        max={count}
        value={at}
        aria-label={STORY_WORDS.replay}
        aria-valuetext={STORY_WORDS.play(at, count)}
        onInput={(event) => go(Number(event.currentTarget.value))}
      />
      <button aria-label={STORY_WORDS.next} disabled={at >= count} onClick={() => go(at + 1)}>
        <span aria-hidden="true">›</span>
      </button>
    </div>
  );
};

const scoreAfter = (view: GameView, play: PlayView): string =>
  SIDES.map((side) => `${view[side].team.abbreviation} ${play.score[side]}`).join(' · ');

const Replay = ({ store, values, view, at, go }: ReplayProps) => {
  const lineups = useLineups(store, view.game_id);
  const play = store.plays.value.find((p) => p.play_number === at);
  const nameOf = (id: string): string =>
    SIDES.flatMap((side) => lineups?.[side].men ?? []).find((m) => m.player_id === id)?.name ?? '';
  return (
    <>
      <Diamond
        view={play ? viewAfter(view, play, nameOf) : { ...view, runners: [] }}
        last={play ?? null}
        made={play ?? null}
        told={null}
      />
      <p class="replay-at">
        {play && `${FIELD_WORDS.inning(play.half, play.inning)} · ${scoreAfter(view, play)} · `}
        {STORY_WORDS.play(at, view.play_count)}
      </p>
      <p class="last-play" aria-live="polite">
        <b>{play?.notation}</b> {play && told(play)}
      </p>
      <Controls view={view} at={at} go={go} />
      <Curve values={values} view={view} at={at} />
    </>
  );
};

/** A finished game: the plays that decided it, the curve of the chance to win, and the replay that steps through all of them. */
export const Story = ({ store, view, wide }: StoryProps) => {
  const { at, go } = usePlace(view.play_count);
  useArrows(at, go);
  // A page that has joined late has the last plays first: these alone tell neither the curve nor what decided the game.
  const values = store.plays.value.length < view.play_count ? [] : store.values.value;
  const deciding = decidingPlays(store.plays.value, values);
  return (
    <section class="panel story" aria-labelledby="story">
      <Replay store={store} values={values} view={view} at={at} go={go} />
      {!wide && <LineScore view={view} />}
      <h2 id="story">{STORY_WORDS.title}</h2>
      <ol class="deciding">
        {deciding.map(({ play, value }) => {
          const gained = swing(value);
          return (
            <li key={play.play_number}>
              <a
                href={hashOf(play.play_number)}
                aria-current={play.play_number === at ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  go(play.play_number);
                }}
              >
                <small>{FIELD_WORDS.inning(play.half, play.inning)}</small>
                <span>{told(play)}</span>
                {gained && (
                  <b class={`swing ${gained.side}`}>
                    {SCORECARD_WORDS.swing(view[gained.side].team.abbreviation, gained.percent)}
                  </b>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
