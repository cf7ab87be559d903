import { countOn } from '../model/count-on.ts';
import type { Movement, Play } from '../model/play.ts';

const CHOICES: readonly Movement['reached_on'][] = ['fielders_choice', 'force_out'];
const CAUGHT: readonly Movement['cause'][] = ['caught_stealing', 'pick_off_stealing'];

/** Who was to be out by the scorer's entry, but for an error; null = nobody, or a force that is the batter's for a run charged to another pitcher (OBR 9.16(g)). */
const writtenSpared = (play: Play): number | null => {
  const from = play.entry?.movements.find((m) => m.spared)?.from;
  if (from === undefined) return null;
  if (from === 0 || play.putouts.length > 0 || countOn(play, 'hit') > 0) return from;
  return play.before.bases[from - 1]?.pitcher_id === play.pitcher_id ? from : null;
};

/** On a choice that put nobody out because of an error: the man whom it moved one base, else the one from first, else the lead man whom it moved. */
const choiceSpared = (play: Play): Movement | undefined => {
  const moved = play.movements.find((m) => m.from > 0 && m.cause === 'error');
  if (!moved || play.result !== 'fielders_choice' || play.putouts.length > 0) return undefined;
  if (moved.to === moved.from + 1) return moved;
  return play.movements.find((m) => m.from === 1 && m.to !== null) ?? moved;
};

/** Whether a runner is safe only by an error: on a throw, a force or a steal (OBR 9.07(h)) on which he should have been out. */
export const isRunnerSpared = (play: Play, m: Movement): boolean => {
  if (m.to === null || m.from === 0) return false;
  const written = writtenSpared(play);
  if (written !== null) return written === m.from;
  return CAUGHT.includes(m.cause) || choiceSpared(play) === m;
};

const isStrikeoutSpared = (play: Play, m: Movement): boolean =>
  m.reached_on === 'dropped_third_strike' &&
  (play.errors.length > 0 || m.cause === 'passed_ball' || play.entry?.with === 'passed_ball');

/** Whether the batter reached only by an error or a third strike not caught. He is no such man where a runner was to be out: then he has taken his place. */
export const isBatterSpared = (play: Play, m: Movement): boolean => {
  const written = writtenSpared(play);
  if (m.reached_on === 'error') return written === null || written === 0;
  return written === 0 || isStrikeoutSpared(play, m);
};

/** The runners whom a fielder's choice put out: none where the batter did not reach by one. */
export const chosen = (play: Play): readonly Movement[] => {
  const batter = play.movements.find((m) => m.from === 0);
  if (!batter || !CHOICES.includes(batter.reached_on)) return [];
  return play.movements.filter((m) => m.from > 0 && m.to === null && m.cause === 'batted');
};
