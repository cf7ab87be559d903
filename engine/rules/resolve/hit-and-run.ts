import { battingRatings } from '../../leagues/usual-ratings.ts';
import { onBaseCode } from '../../model/bases.ts';
import type { Grade } from '../../model/players.ts';
import { OUTCOME_FACTS } from '../../model/outcomes.ts';
import { groundballPutOuts, isGroundball, type Groundball } from '../../charts/groundballs.ts';
import { placeOf } from './batted.ts';
import type { PlayContext } from './context.ts';
import { askVerdict, type Resolving } from './needs.ts';
import { resolution, revised, step, withStep, type Resolution } from './resolution.ts';
import { byTable, isFly } from './table.ts';

/** What the hit-and-run grade adds to the runner's steal number on a missed swing (RULES section 8). */
export const HIT_AND_RUN_BONUS: Readonly<Record<Grade, number>> = { A: 3, B: 1, C: 0, D: -2 };

/** Whether the runner goes with the pitch: R1 alone. */
export const isHitAndRun = (at: Pick<PlayContext, 'offense' | 'situation'>): boolean =>
  at.offense.play === 'hit_and_run' && onBaseCode(at.situation.bases) === 1;

const grounder = (at: PlayContext, ball: Groundball): Resolution => {
  return resolution({
    result: ball,
    steps: [step(1, at.two_out ? 1 : 2), step(0, null, { force: true })],
    putouts: groundballPutOuts(1, placeOf(ball, at.location)),
  });
};

/** Swung through: the runner is stealing second. */
function* missed(at: PlayContext): Resolving {
  const struck = byTable(at, 'strikeout', null);
  const d20 = at.roll?.kind === 'ab' ? at.roll.resolution_d20 : 0;
  if (at.two_out || d20 === 0) return struck;
  const ratings = battingRatings(at.runner(1));
  const grade = battingRatings(at.who.batter)?.hit_and_run ?? 'D';
  const number = (ratings?.steal_low ?? 0) + HIT_AND_RUN_BONUS[grade] + (at.rating('C').arm ?? 0);
  const safe = at.reads ? d20 <= number : yield* askVerdict('steal', d20, { runner: 1, to: 2 });
  if (safe)
    return revised(struck, {
      steps: withStep(struck.steps, step(1, 2, { cause: 'stolen_base' })),
      with: 'stolen_base',
    });
  return revised(struck, {
    steps: withStep(struck.steps, step(1, null, { cause: 'caught_stealing' })),
    putouts: [...struck.putouts, { runner: 1, by: ['C', 'SS'] }],
    multiple_play: 'double_play',
    with: 'caught_stealing',
  });
}

const lined = (at: PlayContext): Resolution => {
  const caught = byTable(at, 'lineout', at.location);
  const by = caught.putouts[0]?.by[0] ?? 'SS';
  if (at.two_out) return revised(caught, { result: at.outcome });
  return revised(caught, {
    result: at.outcome,
    steps: withStep(caught.steps, step(1, null)),
    putouts: [...caught.putouts, { runner: 1, by: by === '1B' ? ['1B'] : [by, '1B'] }],
    multiple_play: 'double_play',
  });
};

/** The play on a hit and run, or null where it changes nothing (RULES section 8). */
export function* hitAndRun(at: PlayContext): Resolving<Resolution | null> {
  const { outcome } = at;
  const { hit, ball } = OUTCOME_FACTS[outcome];
  if (isGroundball(outcome)) return grounder(at, outcome);
  if (hit === 1) return revised(byTable(at, 'single_2', at.location), { result: outcome });
  if (ball === 'lineout') return lined(at);
  if (outcome === 'strikeout') return yield* missed(at);
  if (isFly(outcome)) return revised(byTable(at, 'flyout_c', at.location), { result: outcome });
  return null;
}
