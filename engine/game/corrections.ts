import { anyoneOn } from '../model/bases.ts';
import type { Fact, Play } from '../model/play.ts';
import { isPlateAppearance } from '../model/outcomes.ts';
import type { Question, Try } from '../model/questions.ts';
import type { Reason } from '../model/reasons.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { Report } from '../model/requests.ts';
import type { Side } from '../model/sides.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { adjusted, outOfTurnProblem } from '../rules/adjust.ts';
import { computerAnswer } from '../manager/answers.ts';
import { isDecision, standingAnswer } from '../rules/answers.ts';
import { makePlay } from '../rules/make-play.ts';
import { offenseProblem } from '../rules/decision-problems.ts';
import { isCorrectable, wasRead } from '../rules/correctable.ts';
import { checkOf, placeOf } from '../rules/possible.ts';
import { contextOf } from '../rules/resolve/context.ts';
import { entryProblem } from '../rules/resolve/entry.ts';
import type { Need } from '../rules/resolve/needs.ts';
import { resolvePlay } from '../rules/resolve/resolve.ts';
import { stealProblem } from '../rules/resolve/steal.ts';
import { draftOf } from '../rules/draft.ts';
import { applyPlay, rewind } from '../rules/rewind.ts';
import { matchup } from '../rules/roster.ts';
import { lastRunProblem } from '../rules/winning-run.ts';
import { contradicted, readDice, type Reading } from '../rules/read-dice.ts';
import { computerManages } from '../rules/turn.ts';
import { applySubstitution, makeSubstitution, substitutionProblem } from '../rules/substitutions.ts';

/** The plays from a corrected one on, decided again, and who has won with the last of them. */
export interface Redecided {
  readonly plays: readonly Play[];
  readonly winner: Side | null;
}

const impossible = (why: Reason): Refusal => refuse('correction_impossible', { why, field: 'play' });

/** The refusal of a play that the game does not have. */
export const noPlay = (play: number): Refusal =>
  refuse('play_not_found', { why: { reason: 'no_play_numbered', play }, field: 'play' });

const sameTry = (a: Try | null, b: Try | null): boolean => a?.runner === b?.runner && a?.to === b?.to;

const sameQuestion = (a: Question, b: Question): boolean => {
  if (a.kind === 'send') return b.kind === 'send' && sameTry(a.try, b.try);
  if (a.kind === 'throw') return b.kind === 'throw' && sameTry(a.try, b.try);
  if (a.kind === 'verdict') return b.kind === 'verdict' && a.about === b.about && sameTry(a.try, b.try);
  if (a.kind === 'x_check') return b.kind === 'x_check' && a.position === b.position;
  if (a.kind === 'injury') return b.kind === 'injury' && a.player_id === b.player_id;
  return b.kind === 'target';
};

const meets = (need: Need, fact: Fact): boolean => {
  if (need.kind === 'ask') return fact.kind === 'answer' && sameQuestion(need.question, fact.question);
  if (fact.kind !== 'roll') return false;
  return need.dice === (fact.roll.kind === 'd20' ? fact.roll.purpose : fact.roll.kind);
};

/** A decision that nobody was asked for then: as it would have been taken at once, and at full pace by the defaults. */
const byDefault = (then: GameState, { question, of }: Extract<Need, { kind: 'ask' }>): Fact | null => {
  if (!isDecision(question)) return null;
  const { batting, fielding } = matchup(then);
  const side = of === 'defense' ? fielding : batting;
  const orders = then.setup.pace === 'quick' ? then : { ...then, defense: null, offense: null };
  const answer = computerManages(then, side)
    ? computerAnswer(then, side, question)
    : standingAnswer(orders, question);
  return answer && { kind: 'answer', question, answer };
};

/** Plays a report out with the dice and answers that were recorded; null when one is missing. */
const playAgain = (
  state: GameState,
  play: Play,
  report: Report,
): { play: Play; winner: Side | null } | null => {
  const pending: PlayInProgress = {
    outcome: report.outcome,
    location: report.hit_location,
    entry: report.entry,
    facts: [],
    question: null,
  };
  const then: GameState = {
    ...adjusted(state, report.entry),
    defense: play.defense,
    offense: play.offense,
    roll: play.roll,
    pending,
  };
  const at = contextOf(then, pending);
  const resolving = resolvePlay(at);
  const left = [...play.facts];
  const used: Fact[] = [];
  let next = resolving.next();
  while (!next.done) {
    const need = next.value;
    const found = left.findIndex((fact) => meets(need, fact));
    const fact = found >= 0 ? left.splice(found, 1)[0] : need.kind === 'ask' ? byDefault(then, need) : null;
    if (!fact) return null;
    used.push(fact);
    next = resolving.next(fact);
  }
  return makePlay(then, at, { ...pending, facts: used }, next.value);
};

/** Why a recorded play does not fit the game as it now stands, or null: its half, its batter (but for one who now bats out of turn), its runner. */
const misfit = (found: GameState, play: Play, report: Report, anotherBats: boolean): Reason | null => {
  const state = adjusted(found, report.entry);
  const { before } = play;
  const here = state.situation;
  if (here.inning !== before.inning || here.half !== before.half) return { reason: 'half_not_here' };
  if (!anotherBats && matchup(state).batter.id !== play.batter_id) return { reason: 'another_at_bat' };
  const runners = anyoneOn(here.bases);
  if (play.roll?.kind === 'jump' && stealProblem(here, play.offense.steal))
    return { reason: 'runner_not_there' };
  if (play.roll?.kind === 'd20' && offenseProblem(state, play.offense))
    return { reason: 'nobody_to_bunt_over' };
  if (play.roll?.kind === 'ab' && checkOf(play.roll) && !runners) return { reason: 'runner_not_there' };
  if (!isPlateAppearance(report.outcome) && report.outcome !== 'foul_error' && !runners)
    return { reason: 'runner_not_there' };
  if (!report.entry) return null;
  const at = { situation: here, outcome: report.outcome };
  const { league } = state.setup;
  const problem =
    outOfTurnProblem(found, report) ??
    entryProblem(at, report.entry, league.outs_per_half) ??
    lastRunProblem(here, league, report);
  return problem && { reason: 'entry_no_longer_holds', why: problem };
};

/** The substitutions made after the last play, made again; a refusal names the one that no longer fits. */
const substitutedAgain = (
  state: GameState,
  substitutions: GameState['substitutions'],
): GameState | Refusal => {
  let now = state;
  for (const s of substitutions.filter((x) => x.after_play === now.plays.length)) {
    const courtesy = s.kind === 'courtesy_runner';
    const moved = s.inning !== now.situation.inning || s.half !== now.situation.half;
    const problem: Reason | null = moved
      ? { reason: 'half_not_here' }
      : substitutionProblem(now, s.side, s.moves, courtesy);
    if (problem) return impossible({ reason: 'change_no_longer_fits', play: s.after_play, why: problem });
    const next = draftOf(now);
    applySubstitution(next, makeSubstitution(now, s.side, s.moves, { ...s, courtesy }));
    now = next;
  }
  return now;
};

const reportOf = (play: Play): Report => ({
  outcome: play.outcome,
  hit_location: play.hit_location,
  entry: play.entry,
});

/** What the engine read for the dice of a play, whatever was reported for it; null where people read them. */
const readingOf = (then: GameState, { roll, offense, defense }: Play): Reading | null =>
  roll && wasRead(then) ? readDice({ ...then, roll, offense, defense }, roll) : null;

/** A place that is neither the one of the dice and the card (RULES section 3), nor where the park's dice had the ball come down. */
const contradicts = (reading: Reading, play: Play, { hit_location, entry }: Report): boolean =>
  entry === null && hit_location !== null && ![reading.location, play.hit_location].includes(hit_location);

/** Whether a corrected report has somebody else bat than the play had. */
const batsAnother = ({ entry: was }: Play, { entry }: Report): boolean =>
  entry?.adjust?.slot !== was?.adjust?.slot;

/** What the form of a correction does not show, and so leaves as it was: who stood where before the play; and who batted, unless it says so. */
const keeping = (then: GameState, play: Play, report: Report): Report => {
  if (!report.entry) return report;
  const { slot, ...adjust } = { ...play.entry?.adjust, ...report.entry.adjust };
  const { adjust: _, ...entry } = report.entry;
  const outOfTurn = slot !== undefined && slot !== matchup(then).slot ? { slot } : {};
  const kept = { ...adjust, ...outOfTurn };
  return { ...report, entry: Object.keys(kept).length > 0 ? { ...entry, adjust: kept } : entry };
};

/** The corrected report with its place filled in from the recorded dice, or why it cannot be; `then` is the game before the play. */
const correctedReport = (then: GameState, play: Play, report: Report): Report | Refusal => {
  const reading = readingOf(then, play);
  const possible = isCorrectable(then, play, report);
  if (reading && (!possible || contradicts(reading, play, report))) return contradicted(reading);
  if (!possible)
    return refuse('outcome_not_possible', {
      why: { reason: 'not_from_dice_of_play', outcome: report.outcome, play: play.number },
      field: 'outcome',
    });
  if (report.entry) return keeping(then, play, report);
  if (reading) return { ...report, hit_location: reading.location };
  const found = placeOf({ ...then, roll: play.roll }, report.outcome, report.hit_location);
  return isRefusal(found) ? found : { ...report, hit_location: found.place };
};

/**
 * Changes what was reported for play `number` and decides every later play again from its own dice, reports and answers
 * (RULES section 12). A refusal names the later play that no longer fits; then nothing changes.
 */
export const redecide = (state: GameState, number: number, report: Report): Redecided | Refusal => {
  const old = state.plays[number - 1];
  if (!old) return noPlay(number);
  // Dice cannot be discarded, and they were rolled for the game as it stands.
  if (state.roll || state.pending) return refuse('roll_pending', { why: { reason: 'finish_play_first' } });
  let now = rewind(state, number);
  const first = correctedReport(now, old, report);
  if (isRefusal(first)) return first;
  let winner: Side | null = null;
  for (const play of state.plays.slice(number - 1)) {
    const corrected = play.number === number;
    const wanted = corrected ? first : reportOf(play);
    if (winner)
      return impossible({
        reason: 'play_no_longer_fits',
        play: play.number,
        why: { reason: 'game_over_before' },
      });
    const why = misfit(now, play, wanted, corrected && batsAnother(play, wanted));
    if (why)
      return impossible({
        reason: corrected ? 'play_cannot_be_that' : 'play_no_longer_fits',
        play: play.number,
        why,
      });
    const made = playAgain(now, play, wanted);
    if (!made) return impossible({ reason: 'dice_never_rolled', play: play.number });
    winner = made.winner;
    const after = draftOf(now);
    applyPlay(after, made.play);
    const entered = winner ? after : substitutedAgain(after, state.substitutions);
    if (isRefusal(entered)) return entered;
    now = entered;
  }
  return { plays: now.plays.slice(number - 1), winner };
};
