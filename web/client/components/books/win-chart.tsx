import { useEffect, useRef, useState } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { inningStarts, winSeries } from '../../logic/win-series.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { useLazy } from '../../use-lazy.ts';
import { useMedia } from '../../use-wide.ts';
import { told } from '../../logic/words.ts';

/** A browser that runs in a POSIX locale names a language that `Intl` refuses, and the chart's library asks for that one as it is loaded. */
const nameLanguage = (): void => {
  try {
    Intl.getCanonicalLocales(navigator.language);
  } catch {
    Object.defineProperty(navigator, 'language', { value: 'en-US', configurable: true });
  }
};

const loadCanvas = () => {
  nameLanguage();
  return import('./chart-canvas.ts');
};

/** The chart of the chance to win; its drawing is loaded when it is first shown. */
export const WinChart = ({ store, view }: { store: GameStore; view: GameView }) => {
  const canvas = useLazy(loadCanvas);
  const place = useRef<HTMLDivElement>(null);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const [at, setAt] = useState<number | null>(null);
  const values = store.values.value;
  const series = winSeries(values);
  const starts = inningStarts(store.plays.value);
  const { away, home } = view;
  useEffect(() => {
    if (!canvas || !place.current || values.length === 0) return;
    return canvas.drawChart(place.current, { series, starts, onPlay: setAt });
  }, [canvas, values, dark, store.plays.value.length]);
  const shown =
    at === null || at === 0 ? store.plays.value.at(-1) : store.plays.value.find((p) => p.play_number === at);
  const chance = series.home[shown?.play_number ?? 0] ?? series.home.at(-1) ?? 50;
  const leads = chance >= 50 ? home : away;
  const percent = Math.round(chance >= 50 ? chance : 100 - chance);
  return (
    <section class="panel chart" aria-labelledby="chart">
      <div class="panel-head">
        <h2 id="chart">{SCORECARD_WORDS.chart}</h2>
        <strong class={chance >= 50 ? 'chart-now home' : 'chart-now away'}>
          {SCORECARD_WORDS.chartAt(leads.team.abbreviation, percent)}
        </strong>
      </div>
      {values.length === 0 ? (
        <p class="muted">{SCORECARD_WORDS.chartEmpty}</p>
      ) : (
        <div class="chart-frame">
          <span class="chart-side top">{home.team.abbreviation}</span>
          <span class="chart-side bottom">{away.team.abbreviation}</span>
          <div
            ref={place}
            class="chart-place"
            role="img"
            aria-label={SCORECARD_WORDS.chartSummary(leads.team.name, percent, values.length)}
          />
        </div>
      )}
      <p class="chart-play">{shown && told(shown)}</p>
    </section>
  );
};
