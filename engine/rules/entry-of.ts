import { callsOf } from '../model/play-calls.ts';
import type { Movement, Play } from '../model/play.ts';
import { withOf } from '../model/running-play.ts';
import type { ScorerEntry, ScorerMovement } from '../model/scorer-entry.ts';
import { usualBase } from './usual-entry.ts';

const movementOf = (play: Play, m: Movement): ScorerMovement => {
  const from = m.from as ScorerMovement['from'];
  const out_at = m.force ? ((from + 1) as 1 | 2 | 3 | 4) : usualBase(play.result, from);
  return {
    from,
    to: m.to as ScorerMovement['to'],
    cause: m.cause,
    ...(m.to === null ? { out_at } : {}),
    ...(m.to === 4 ? { rbi: m.rbi } : {}),
    ...(m.to === 4 && m.ruling ? { ruling: m.ruling } : {}),
  };
};

/** A play that was made, as a scorer would write it; one that was written stands as it was, with who batted out of turn, and without how an event file had it. */
export const entryOf = (play: Play): ScorerEntry => {
  if (play.entry) {
    const { adjust, source: _, ...entry } = play.entry;
    return adjust?.slot === undefined ? entry : { ...entry, adjust: { slot: adjust.slot } };
  }
  const { stats } = play;
  const calls = callsOf(play);
  return {
    movements: play.movements.map((m) => movementOf(play, m)),
    putouts: play.putouts,
    assists: [],
    errors: play.errors,
    multiple_play: play.multiple_play,
    grounded_into: stats.gidp === 1,
    sacrifice: stats.sac ? 'bunt' : stats.sf ? 'fly' : null,
    with: withOf(play),
    ...(calls.length > 0 && { calls }),
  };
};
