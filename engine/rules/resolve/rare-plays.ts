import type { SimpleOutcome } from '../../charts/advances.ts';
import { runnerOn } from '../../model/bases.ts';
import type { Position } from '../../model/positions.ts';
import type { XCheckCode } from '../../model/x-checks.ts';
import type { PlayContext } from './context.ts';
import {
  leadFirst,
  resolution,
  revised,
  runnersMoved,
  step,
  withStep,
  type Resolution,
} from './resolution.ts';
import { byTable } from './table.ts';

/** A rare play: what happens, or null when it has no effect (it needs a runner and there is none). */
type RarePlay = (at: PlayContext, place: Position) => Resolution | null;

const onFirst = (at: PlayContext): boolean => runnerOn(at.situation.bases, 1) !== null;
const assisted = (place: Position, to: Position): readonly Position[] => (place === to ? [to] : [place, to]);

const groundOut = (
  at: PlayContext,
  place: Position,
  advance: 1 | 'forced',
  result: Resolution['result'] = 'groundball_b',
): Resolution =>
  resolution({
    result,
    steps: [...runnersMoved(at.situation, () => (at.two_out ? 0 : advance)), step(0, null, { force: true })],
    putouts: [{ runner: 0, by: assisted(place, '1B') }],
  });

/**
 * The runner from first is out for interference, and the batter with him (OBR 6.01(a)(6)), who has not grounded into a double play
 * (OBR 9.02(a)(17) Comment); none on first: the batter is out.
 */
const interference: RarePlay = (at, place) => {
  if (!onFirst(at) || at.two_out) return groundOut(at, place, 'forced', 'groundball_a');
  const held = runnersMoved(at.situation, () => 0);
  return resolution({
    result: 'groundball_a',
    steps: [
      ...withStep(held, step(1, null, { force: true, cause: 'interference' })),
      step(0, null, { force: true }),
    ],
    putouts: [
      { runner: 1, by: [place] },
      { runner: 0, by: assisted(place, '1B') },
    ],
    multiple_play: 'double_play',
  });
};

/** The ball hits the runner from first: he is out, the batter has a single, the others hold (OBR 5.09(b)(7)). */
const runnerHit: RarePlay = (at, place) => {
  if (!onFirst(at)) return null;
  const held = runnersMoved(at.situation, () => 0);
  return resolution({
    result: 'single_1',
    steps: [...withStep(held, step(1, null, { cause: 'interference' })), step(0, 1)],
    putouts: [{ runner: 1, by: [place] }],
    hit: 1,
    reached_on: 'hit',
  });
};

/** A hit on which the batter, having reached his base, is put out off it. */
const outOffBase = (at: PlayContext, hit: 'single_2' | 'double_2', by: readonly Position[]): Resolution => {
  const played = byTable(at, hit, null);
  return revised(played, { steps: withStep(played.steps, step(0, null)), putouts: [{ runner: 0, by }] });
};

const allScore = (at: PlayContext): Resolution['steps'] => runnersMoved(at.situation, () => 3);

const caughtAnd = (
  at: PlayContext,
  place: Position,
  change: (held: Resolution) => Resolution,
): Resolution => {
  const held = byTable(at, 'flyout_c', place);
  return at.two_out ? held : change(held);
};

const doubledOff = (caught: Resolution, base: 1 | 2 | 3, by: readonly Position[]): Resolution =>
  revised(caught, {
    steps: withStep(caught.steps, step(base, null)),
    putouts: [...caught.putouts, { runner: base, by }],
    multiple_play: 'double_play',
  });

const BASEMAN = { 1: '1B', 2: '2B', 3: '3B' } as const;

const RARE_PLAYS: Partial<Record<XCheckCode, RarePlay>> = {
  G1: interference,
  G2: (at, place) => groundOut(at, place, 'forced'),
  G3: (at, place) => groundOut(at, place, 1, 'groundball_c'),
  SI1: runnerHit,
  SI2: (at, place) => outOffBase(at, 'single_2', assisted(place, '1B')),
  DO2: (at, place) => outOffBase(at, 'double_2', assisted(place, 'SS')),
  DO3: (at, place) => {
    const anyone = leadFirst(at.situation).length > 0;
    if (!anyone) return groundOut(at, place, 'forced', 'groundball_c');
    return resolution({
      result: 'double_3',
      steps: [...allScore(at), step(0, 2)],
      hit: 2,
      reached_on: 'hit',
    });
  },
  TR3: (at) => revised(byTable(at, 'homerun', null), { in_play: true }),
  F1: (at, place) =>
    caughtAnd(at, place, (held) => {
      const steps = [...runnersMoved(at.situation, () => 2), step(0, null, { force: true })];
      return revised(held, { steps, sacrifice: steps.some((s) => s.to === 4) ? 'fly' : null });
    }),
  F2: (at, place) =>
    runnerOn(at.situation.bases, 3)
      ? caughtAnd(at, place, (held) => doubledOff(held, 3, [place, '3B']))
      : null,
  F3: (at, place) => {
    const lead = leadFirst(at.situation)[0];
    return lead ? caughtAnd(at, place, (held) => doubledOff(held, lead, [place, BASEMAN[lead]])) : null;
  },
  PO: (at, place) => byTable(at, 'single_1', place),
  FO: (at) => byTable(at, 'catcher_interference' satisfies SimpleOutcome, null),
};

/** The rare play of a code, or null where the code has none or it has no effect (RULES section 6). */
export const rarePlay = (at: PlayContext, code: XCheckCode, place: Position): Resolution | null =>
  RARE_PLAYS[code.replace('#', '') as XCheckCode]?.(at, place) ?? null;
