import type { CountingStatistic, Play } from './play.ts';

/** How often a statistic counts on a play. */
export const countOn = ({ stats }: Pick<Play, 'stats'>, name: CountingStatistic): number => stats[name] ?? 0;

/** Whether a play ended its batter's turn. */
export const endsAppearance = (play: Pick<Play, 'stats'>): boolean => countOn(play, 'pa') === 1;
