import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { WinSeries } from '../../logic/win-series.ts';

/** What is drawn, and who is told over which play the pointer is. */
export interface ChartData {
  readonly series: WinSeries;
  readonly starts: readonly { readonly at: number; readonly inning: number }[];
  readonly onPlay: (play: number | null) => void;
}

const HEIGHT = 240;
const EVEN = 50;
const FULL = 100;

const colorOf = (place: HTMLElement, name: string): string =>
  getComputedStyle(place).getPropertyValue(name).trim();

/** The area between the line and even chances, in the colour of the side that leads. */
const fillOf =
  (home: string, away: string) =>
  (chart: uPlot): CanvasGradient => {
    const top = chart.valToPos(FULL, 'y', true);
    const bottom = chart.valToPos(0, 'y', true);
    const gradient = chart.ctx.createLinearGradient(0, top, 0, bottom);
    gradient.addColorStop(0, home);
    gradient.addColorStop(0.5, home);
    gradient.addColorStop(0.5, away);
    gradient.addColorStop(1, away);
    return gradient;
  };

const axes = (data: ChartData, ink: string, rule: string): uPlot.Axis[] => [
  {
    stroke: ink,
    grid: { stroke: rule, width: 1 },
    ticks: { show: false },
    splits: () => data.starts.map((s) => s.at),
    values: () => data.starts.map((s) => String(s.inning)),
    size: 26,
  },
  {
    stroke: ink,
    grid: { stroke: rule, width: 1 },
    ticks: { show: false },
    splits: () => [0, EVEN, FULL],
    values: () => ['100', '50', '100'],
    size: 36,
  },
];

/** Draws the chart into its place, as wide as that is; answers how to take it away. */
export const drawChart = (place: HTMLElement, data: ChartData): (() => void) => {
  const [home, away] = [colorOf(place, '--home'), colorOf(place, '--away')];
  const [ink, rule] = [colorOf(place, '--muted'), colorOf(place, '--line')];
  const stepped = uPlot.paths.stepped?.({ align: 1 });
  const chart = new uPlot(
    {
      width: place.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
      scales: {
        x: { time: false, range: (_, min, max) => [min, Math.max(max, 1)] },
        y: { range: [0, FULL] },
      },
      axes: axes(data, ink, rule),
      series: [
        {},
        {
          stroke: colorOf(place, '--ink'),
          width: 2,
          ...(stepped ? { paths: stepped } : {}),
          fill: fillOf(home, away),
          fillTo: EVEN,
          points: { show: false },
        },
      ],
      hooks: { setCursor: [({ cursor }) => data.onPlay(cursor.idx ?? null)] },
    },
    [[...data.series.plays], [...data.series.home]],
    place,
  );
  const observer = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT }));
  observer.observe(place);
  return () => {
    observer.disconnect();
    chart.destroy();
  };
};
