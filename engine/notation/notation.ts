import type { PutOut } from '../charts/groundballs.ts';
import type { Outcome } from '../model/outcomes.ts';
import { positionNumber, type Position } from '../model/positions.ts';

/** What scorer's notation is made of. */
export interface Noted {
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly putouts: readonly PutOut[];
  readonly errors: readonly Position[];
  readonly hit: number;
  readonly double_play: boolean;
  readonly sacrifice: boolean;
}

/** Outcomes whose notation is a word of its own. */
const WORDS: Partial<Record<Outcome, string>> = {
  strikeout: 'K',
  walk: 'BB',
  intentional_walk: 'IBB',
  hit_by_pitch: 'HBP',
  catcher_interference: 'CI E2',
  wild_pitch: 'WP',
  passed_ball: 'PB',
  balk: 'BK',
  no_advance: '-',
};

const HITS = ['', '1B', '2B', '3B', 'HR'];

const inTheAir = (outcome: Outcome): string | null => {
  if (outcome.startsWith('flyout') || outcome === 'bp_flyout') return 'F';
  if (outcome === 'lineout' || outcome === 'bp_lineout') return 'L';
  return outcome === 'popout' ? 'P' : null;
};

/** The fielders of all outs in one chain: `6-4-3`; one man alone is `3U`. */
const chain = (putouts: readonly PutOut[]): string => {
  const fielders = putouts.flatMap(({ by }, i) =>
    i > 0 && by[0] === putouts[i - 1]?.by.at(-1) ? by.slice(1) : by,
  );
  const numbers = fielders.map(positionNumber);
  return numbers.length === 1 ? `${numbers[0]}U` : numbers.join('-');
};

/** Scorer's notation of a play: `6-4-3 DP`, `F8`, `SF7`, `K`, `1B 8`, `FC 6-4`, `E5`. */
export const makeNotation = (play: Noted): string => {
  const word = WORDS[play.outcome];
  if (word) return word;
  if (play.hit > 0)
    return play.location ? `${HITS[play.hit]} ${positionNumber(play.location)}` : (HITS[play.hit] ?? '');
  if (play.errors[0]) return `E${positionNumber(play.errors[0])}`;
  const air = inTheAir(play.outcome);
  const catcher = play.putouts[0]?.by[0];
  if (air && catcher) return `${play.sacrifice ? 'S' : ''}${air}${positionNumber(catcher)}`;
  const forced = !play.double_play && play.putouts.every((p) => p.runner !== 0);
  const suffix = play.double_play ? ' DP' : '';
  return `${forced ? 'FC ' : ''}${chain(play.putouts)}${suffix}`;
};
