import type { ComputerStyle } from '../model/setup.ts';

/** When a pitcher goes: with an inning or less left in him, at his point of weakness, or only when he is tired and batters reach. */
export type Hook = 'early' | 'in_pow' | 'is_fatigued';

/** The thresholds by which a computer manager decides. Numbers "out of 20" are what a d20 must roll at or under. */
export interface Style {
  /** The least safe number (out of 20) with which a runner is sent to second and to third. */
  readonly steal_second: number;
  readonly steal_third: number;
  /** Nobody steals when the score is further apart than this. */
  readonly steal_margin: number;
  /** Bunts from this inning on with a margin no wider than this, for batters worth no more than this share of the lineup's average. */
  readonly bunt: { readonly inning: number; readonly margin: number; readonly worth: number };
  readonly squeezes: boolean;
  /** Hits and runs with a runner whose safe number is at least this, who is not sent to steal alone; Infinity = never. */
  readonly hit_and_run: number;
  /** The least safe number with which a runner is sent on a ball in play, with one out: to third, and home. */
  readonly send_third: number;
  readonly send_home: number;
  /** Infield in with a runner on third from this inning on, within this margin. */
  readonly infield_in: { readonly inning: number; readonly margin: number };
  /** Corners in on a likely bunt. */
  readonly corners_in: boolean;
  /** Holds a runner whose safe number is at least this. */
  readonly hold: number;
  /** Walks a batter worth this many times the man on deck, first base open, late and close; Infinity = never. */
  readonly intentional_walk: number;
  /** Pinch hits from this inning on, when the man on the bench is worth this many times the man due up. */
  readonly pinch_hit: { readonly inning: number; readonly gain: number };
  /** Pinch runs from this inning on for a man this slow or slower when the run matters. */
  readonly pinch_run: { readonly inning: number; readonly speed: number };
  /** What takes a starter out, and a reliever. */
  readonly hook: { readonly starter: Hook; readonly reliever: Hook };
}

/** The three temperaments of the computer manager: `balanced` plays the percentages, `yolo` runs, bunts and gambles, `safe` sits on what he has. */
export const STYLES: Readonly<Record<ComputerStyle, Style>> = {
  balanced: {
    steal_second: 13.3,
    steal_third: 15.5,
    steal_margin: 4,
    bunt: { inning: 7, margin: 1, worth: 0.93 },
    squeezes: false,
    hit_and_run: 12.5,
    send_third: 16,
    send_home: 13,
    infield_in: { inning: 7, margin: 1 },
    corners_in: true,
    hold: 11,
    intentional_walk: 1.12,
    pinch_hit: { inning: 7, gain: 1.1 },
    pinch_run: { inning: 8, speed: 10 },
    hook: { starter: 'in_pow', reliever: 'in_pow' },
  },
  yolo: {
    steal_second: 11.5,
    steal_third: 12,
    steal_margin: 9,
    bunt: { inning: 1, margin: 3, worth: 0.9 },
    squeezes: true,
    hit_and_run: 6.5,
    send_third: 12,
    send_home: 9,
    infield_in: { inning: 1, margin: 3 },
    corners_in: true,
    hold: 16,
    intentional_walk: Infinity,
    pinch_hit: { inning: 5, gain: 1.05 },
    pinch_run: { inning: 6, speed: 12 },
    hook: { starter: 'is_fatigued', reliever: 'is_fatigued' },
  },
  safe: {
    steal_second: 16,
    steal_third: 18,
    steal_margin: 2,
    bunt: { inning: 9, margin: 1, worth: 0.85 },
    squeezes: false,
    hit_and_run: Infinity,
    send_third: 18,
    send_home: 16,
    infield_in: { inning: 9, margin: 0 },
    corners_in: false,
    hold: 9,
    intentional_walk: 1.05,
    pinch_hit: { inning: 8, gain: 1.15 },
    pinch_run: { inning: 9, speed: 8 },
    hook: { starter: 'early', reliever: 'in_pow' },
  },
};
