import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';

/** The chart's points: play numbers from 0 = before the first, and the home side's chance to win in percent. */
export interface WinSeries {
  readonly plays: readonly number[];
  readonly home: readonly number[];
}

const percent = (chance: number): number => Math.round(chance * 1000) / 10;

/** The points of the chart. */
export const winSeries = (values: readonly PlayValue[]): WinSeries => {
  const start = percent(values[0]?.home_win_before ?? 0.5);
  return {
    plays: [0, ...values.map((v) => v.play)],
    home: [start, ...values.map((v) => percent(v.home_win_after))],
  };
};

/** Where each inning begins: the number of the play before its first, and the inning. */
export const inningStarts = (
  plays: readonly Pick<PlayView, 'play_number' | 'inning' | 'half'>[],
): readonly { readonly at: number; readonly inning: number }[] =>
  plays.flatMap((play, i) => {
    const before = plays[i - 1];
    return !before || before.inning !== play.inning
      ? [{ at: play.play_number - 1, inning: play.inning }]
      : [];
  });

/** Both sides' chances in whole percent that add up to 100; a game that is not over is never certain. */
export const chances = (home: number, over: boolean): { readonly away: number; readonly home: number } => {
  const rounded = Math.round(home * 100);
  const shown = over ? rounded : Math.min(99, Math.max(1, rounded));
  return { away: 100 - shown, home: shown };
};
