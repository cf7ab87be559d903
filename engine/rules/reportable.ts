import { OUTCOME_FACTS, OUTCOMES, type Outcome, type ReportSource } from '../model/outcomes.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import { checkOf } from './writable.ts';

/** The outcomes of a kind of dice, those first that come from it before all. */
const reportedFor = (source: ReportSource): readonly Outcome[] => {
  const all = OUTCOMES.filter((o) => OUTCOME_FACTS[o].reported.includes(source));
  const own = all.filter((o) => OUTCOME_FACTS[o].reported[0] === source);
  return [...own, ...all.filter((o) => !own.includes(o))];
};

const BY_SOURCE: Readonly<Record<ReportSource, readonly Outcome[]>> = {
  cards: /* @__PURE__ */ reportedFor('cards'),
  bunt: /* @__PURE__ */ reportedFor('bunt'),
  jump: /* @__PURE__ */ reportedFor('jump'),
  pick_off_check: /* @__PURE__ */ reportedFor('pick_off_check'),
  balk_check: /* @__PURE__ */ reportedFor('balk_check'),
  wild_pitch_check: /* @__PURE__ */ reportedFor('wild_pitch_check'),
  passed_ball_check: /* @__PURE__ */ reportedFor('passed_ball_check'),
};

const sourcesOf = (roll: OpeningRoll, runners: boolean): readonly ReportSource[] => {
  if (roll.kind === 'd20') return ['bunt'];
  if (roll.kind === 'jump') {
    const checks: ReportSource[] = [];
    if (roll.check_pick_off) checks.push('pick_off_check');
    if (roll.check_balk) checks.push('balk_check');
    return ['jump', ...checks];
  }
  const check = checkOf(roll);
  return [check && runners ? `${check}_check` : 'cards'];
};

/** The outcomes that dice with or without runners on base can be reported as, in the order of the menus. */
export const reportableFor = (roll: OpeningRoll, runners: boolean): readonly Outcome[] =>
  sourcesOf(roll, runners).flatMap((source) => BY_SOURCE[source]);
