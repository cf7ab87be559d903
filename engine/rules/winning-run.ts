import { OUTCOME_FACTS } from '../model/outcomes.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Reason } from '../model/reasons.ts';
import type { Report } from '../model/requests.ts';
import type { Situation } from '../model/situation.ts';
import { restep, revised, type Resolution, type Step } from './resolve/resolution.ts';

/** How many runs the home side needs to win at once, or null when no run can end the game. */
export const runsToWin = (situation: Situation, league: LeagueConfig): number | null => {
  if (situation.half !== 'bottom' || situation.inning < league.innings) return null;
  return situation.score.away - situation.score.home + 1;
};

/** The runner whose run wins the game, the lead runner first. */
const winnerOf = <M extends Pick<Step, 'to'>>(leadFirst: readonly M[], needed: number): M | undefined =>
  leadFirst.filter((s) => s.to === 4)[needed - 1];

/** Whether a play that nobody takes any risk on wins the game as it stands. */
export const isWon = ({ steps }: Resolution, needed: number | null): boolean =>
  needed !== null && winnerOf(steps, needed) !== undefined;

/** Whether a play is over with the winning run: not a home run out of the park, and nothing that a scorer has written. */
const stops = ({ written, hit, in_play }: Resolution): boolean => !written && (hit !== 4 || in_play);

/** Nobody behind the winning run goes further than its runner went (OBR 9.06(f)). */
const behind = (s: Step, winner: Step): Step => {
  if (s.from >= winner.from || s.to === null) return s;
  const to = Math.min(s.to, s.from + 4 - winner.from) as Step['to'];
  return restep(s, { to, rbi: s.rbi && to === 4 });
};

/** On a hit an out on the bases behind the winning run comes after it, when the game is over (OBR 5.08(b)): the man stands where the hit took him. */
const isTooLate = ({ hit }: Resolution, s: Step, winner: Step): boolean =>
  hit > 0 && s.to === null && !s.force && s.from < winner.from;

/** A play as it goes where the home side needs so many runs to win: to the winning run, and no further. */
export const upToWinningRun = (play: Resolution, needed: number | null): Resolution => {
  const winner = needed === null || !stops(play) ? undefined : winnerOf(play.steps, needed);
  if (!winner) return play;
  const late = play.steps.filter((s) => isTooLate(play, s, winner)).map((s) => s.from);
  const steps = play.steps.map((s) =>
    behind(
      late.includes(s.from) ? restep(s, { to: (s.from + play.hit) as Step['to'], rbi: false }) : s,
      winner,
    ),
  );
  return revised(play, { steps, putouts: play.putouts.filter((p) => !late.includes(p.runner)) });
};

/**
 * What is wrong with a scorer's entry on which the game ends, or null: it ends with the winning run, and the hit is worth no more bases
 * than that runner advanced, but for a home run (OBR 9.06(f), (g)). What an event file says of it stands.
 */
export const lastRunProblem = (
  situation: Situation,
  league: LeagueConfig,
  { outcome, entry }: Pick<Report, 'outcome' | 'entry'>,
): Reason | null => {
  const needed = runsToWin(situation, league);
  const { hit } = OUTCOME_FACTS[outcome];
  if (needed === null || !entry || entry.source || hit === 4) return null;
  const scored = entry.movements.filter((m) => m.to === 4).sort((a, b) => b.from - a.from);
  const winner = winnerOf(scored, needed);
  if (!winner) return null;
  if (scored.length > needed) return { reason: 'nobody_scores_after_winning_run' };
  return hit > 4 - winner.from ? { reason: 'hit_longer_than_winning_run' } : null;
};
