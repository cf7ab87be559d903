import { isDrawnIn } from '../../charts/groundballs.ts';
import { codesInRow, errorsPossible, fielderError, rangeCode } from '../../charts/rules-pack.ts';
import { CODE_OUTCOMES, ERROR_ADVANCES, HOLDERS } from '../../charts/x-checks.ts';
import { anyoneOn, runnerOn } from '../../model/bases.ts';
import { OUTCOME_FACTS } from '../../model/outcomes.ts';
import type { Position } from '../../model/positions.ts';
import type { FieldingRoll } from '../../model/rolls.ts';
import type { ErrorBases, XCheckCode } from '../../model/x-checks.ts';
import { speedOf, type PlayContext } from './context.ts';
import { askVerdict, askXCheck, rollD20, rollFielding, type Resolving } from './needs.ts';
import { rarePlay } from './rare-plays.ts';
import { resolution, restep, runnersMoved, step, type Resolution } from './resolution.ts';
import { surely, swing } from './swing.ts';
import { byTable } from './table.ts';

/** What the fielding dice come to: the code of the range chart, and the bases of the error. */
interface Fielded {
  readonly code: XCheckCode;
  readonly error: ErrorBases;
}

/** Reads the charts with the fielder's ratings, or asks whoever has his card. */
function* fielded(at: PlayContext, position: Position, dice: FieldingRoll): Resolving<Fielded> {
  if (at.reads) {
    const { range, error } = at.rating(position);
    return {
      code: rangeCode(at.pack, position, dice.range_d20, range),
      error: fielderError(at.pack, position, error, dice.error_total),
    };
  }
  return yield* askXCheck({
    kind: 'x_check',
    position,
    range_d20: dice.range_d20,
    error_total: dice.error_total,
    rare_play: dice.rare_play,
    codes: [...codesInRow(at.pack, position, dice.range_d20)],
    errors: [...errorsPossible(at.pack, position, dice.error_total)],
  });
}

const isHolding = (at: PlayContext, position: Position): boolean => {
  const base = position in HOLDERS ? HOLDERS[position as keyof typeof HOLDERS] : null;
  return base !== null && at.defense.hold.includes(base) && runnerOn(at.situation.bases, base) !== null;
};

/** With no error, a `#` code is a single past a fielder who is drawn in or holding a runner (RULES section 6). */
const settled = (at: PlayContext, code: XCheckCode, position: Position): XCheckCode => {
  if (!code.endsWith('#')) return code;
  const past = isDrawnIn(at.defense.infield, position) || isHolding(at, position);
  return past ? 'SI2' : (code.slice(0, 2) as XCheckCode);
};

/**
 * An error on the play. Only runs that would have been batted in without it are batted in (OBR 9.04(a)(3)); a dropped fly on which
 * a runner scores who would have scored after the catch is a sacrifice fly (OBR 9.08(d)(2)).
 */
const withError = (
  at: PlayContext,
  code: Exclude<XCheckCode, 'FO'>,
  error: 1 | 2 | 3,
  place: Position,
): Resolution => {
  const go = ERROR_ADVANCES[code][error - 1]!;
  const hit = OUTCOME_FACTS[CODE_OUTCOMES[code]].hit;
  const isHit = hit > 0;
  const clean = surely(at, CODE_OUTCOMES[code], place);
  const cleanly = (from: number) => clean.steps.find((s) => s.from === from);
  const steps = [...runnersMoved(at.situation, () => go.runners), step(0, go.batter)].map((s) => {
    const cause = isHit && cleanly(s.from)?.to === s.to ? 'batted' : 'error';
    return restep(s, { rbi: s.to === 4 && (cleanly(s.from)?.rbi ?? false), cause });
  });
  return resolution({
    result: isHit ? CODE_OUTCOMES[code] : (`error_${go.batter === 4 ? 3 : go.batter}` as const),
    steps,
    errors: [place],
    hit,
    reached_on: isHit ? 'hit' : 'error',
    sacrifice: steps.some((s) => s.to === 4) ? clean.sacrifice : null,
  });
};

/** The ball that the catcher may let by: the check takes the popout's place, else he catches it. */
function* foulPop(at: PlayContext): Resolving {
  const caught = byTable(at, 'popout', 'C');
  if (!anyoneOn(at.situation.bases)) return caught;
  const { d20 } = yield* rollD20('passed_ball');
  const passed = at.reads
    ? d20 <= (at.rating('C').passed_ball ?? 0)
    : yield* askVerdict('passed_ball', d20, null);
  return passed ? byTable(at, 'passed_ball', null) : caught;
}

const droppedFoul = (at: PlayContext): Resolution =>
  resolution({
    result: 'foul_error',
    steps: runnersMoved(at.situation, () => 0),
    errors: ['C'],
    appearance: false,
  });

/** A slow roller that the batter may beat out: a single, or a groundball C. */
function* speedCheck(at: PlayContext, place: Position): Resolving {
  const { d20 } = yield* rollD20('speed');
  const beaten = at.reads ? d20 <= speedOf(at, 0) : yield* askVerdict('speed', d20, { runner: 0, to: 2 });
  return yield* swing({ ...at, location: place }, beaten ? 'single_1' : 'groundball_c');
}

function* clean(at: PlayContext, read: XCheckCode, place: Position): Resolving {
  const code = settled(at, read, place);
  if (code === 'SPD') return yield* speedCheck(at, place);
  if (code === 'FO') return yield* foulPop(at);
  return yield* swing({ ...at, location: place }, CODE_OUTCOMES[code]);
}

/** Tests the fielder where the ball was hit: a rare play comes before an error, an error before the play (RULES section 6). */
export function* xCheck(at: PlayContext, place: Position): Resolving {
  const dice = yield* rollFielding();
  const { code, error } = yield* fielded(at, place, dice);
  const rare = dice.rare_play ? rarePlay(at, code, place) : null;
  if (rare) return rare;
  if (error === 0) return yield* clean(at, code, place);
  return code === 'FO' ? droppedFoul(at) : withError(at, code, error, place);
}
