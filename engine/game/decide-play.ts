import type { Command } from '../model/commands.ts';
import { rollAtBat, rollCheck, rollJump } from '../dice/rolls.ts';
import type { Dice } from '../dice/dice.ts';
import type { GameEvent } from '../model/events.ts';
import { isPlateAppearance, type Outcome } from '../model/outcomes.ts';
import type { Reason } from '../model/reasons.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { Report } from '../model/requests.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { adjusted, outOfTurnProblem } from '../rules/adjust.ts';
import { answerProblem } from '../rules/answers.ts';
import { carryOn } from './carry-on.ts';
import { withComputers } from './computers.ts';
import { defenseProblem, offenseProblem } from '../rules/decision-problems.ts';
import { checkOf, placeOf, reportableOutcomes, writable } from '../rules/possible.ts';
import { contradiction, readDice } from '../rules/read-dice.ts';
import { entryProblem } from '../rules/resolve/entry.ts';
import { hurtMan, type HurtMan } from '../rules/hurt.ts';
import { matchup, playerOf } from '../rules/roster.ts';
import { lastRunProblem } from '../rules/winning-run.ts';
import { just, record, transcriptFrom, type Decision, type Transcript } from '../rules/transcript.ts';
import { decisionsAwaited, engineReads, positionAwaited } from '../rules/turn.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** Why nothing new can be begun while a play is under way, or null. */
export const busy = (state: GameState): Refusal | null => {
  if (state.pending?.question) return refuse('question_pending');
  return state.roll ? refuse('roll_pending') : null;
};

/** Who has to make way for whom. */
const reasonOfHurt = (player: string, as: HurtMan['as']): Reason => {
  if (as === 'P') return { reason: 'pitcher_hurt', player };
  return { reason: as === 'batter' ? 'batter_hurt' : 'player_hurt', player };
};

/** Why nobody can play on, or null: a man who is hurt, a position that nobody holds. */
const unready = (state: GameState): Refusal | null => {
  const hurt = hurtMan(state);
  if (hurt) {
    const { name } = playerOf(state, hurt.side, hurt.player_id);
    return refuse('lineup_incomplete', { why: reasonOfHurt(name, hurt.as) });
  }
  const missing = positionAwaited(state);
  return missing
    ? refuse('lineup_incomplete', { why: { reason: 'position_open', position: missing } })
    : null;
};

const rollFor = (state: GameState, dice: Dice): OpeningRoll => {
  const play = state.offense?.play ?? 'swing_away';
  if (play === 'steal') return rollJump(state, dice);
  return play === 'bunt' || play === 'squeeze' ? rollCheck(state, dice, 'bunt') : rollAtBat(state, dice);
};

/** Rolls the plate appearance, the steal or the bunt: one roll at a time, with nine men in the field, and in full pace after both decisions. */
export const decideRoll = (state: GameState, command: Of<'roll_dice'>, dice: Dice): Decision => {
  const wait = busy(state);
  if (wait) return wait;
  if (state.setup.league.scored_only) return refuse('bad_input', { why: { reason: 'no_dice_in_game' } });
  const t = withComputers(transcriptFrom(state));
  const missing = unready(t.state);
  if (missing) return missing;
  if (decisionsAwaited(t.state) && !(t.state.defense && t.state.offense)) {
    return refuse('decisions_pending');
  }
  if (t.state.defense?.intentional_walk) return carryOn(intentionalWalk(t), dice);
  return record(t, { type: 'dice_rolled', payload: { side: command.side, roll: rollFor(t.state, dice) } });
};

const pendingRoll = (state: GameState, rollId: string | null): OpeningRoll | Refusal => {
  if (state.pending?.question) return refuse('question_pending');
  if (!state.roll) return refuse('no_roll', { field: 'roll_id' });
  if (rollId !== null && rollId !== state.roll.roll_id) {
    return refuse('wrong_roll', { field: 'roll_id' });
  }
  return state.roll;
};

/** Records a report and plays it out. */
const begin = (state: GameState, side: Side, report: Report, dice: Dice): Transcript => {
  const reported: GameEvent = {
    type: 'outcome_reported',
    payload: {
      side,
      roll_id: state.roll?.roll_id ?? null,
      outcome: report.outcome,
      hit_location: report.hit_location,
      entry: report.entry,
    },
  };
  return carryOn(just(state, reported), dice);
};

/** Reads the cards for the pending dice and plays the result out. */
export const decideResolve = (state: GameState, command: Of<'resolve_play'>, dice: Dice): Decision => {
  const roll = pendingRoll(state, command.roll_id);
  if (isRefusal(roll)) return roll;
  if (!engineReads(state, command.side)) {
    return refuse('not_an_auto_game');
  }
  const { outcome, location } = readDice(state, roll);
  return begin(state, command.side, { outcome, hit_location: location, entry: null }, dice);
};

const notPossible = (roll: OpeningRoll | null, outcome: Outcome): Refusal => {
  const check = roll?.kind === 'ab' ? checkOf(roll) : null;
  return check
    ? refuse('outcome_contradicts_dice', {
        why: { reason: 'dice_are_check', outcome: check },
        field: 'outcome',
      })
    : refuse('outcome_not_possible', { why: { reason: 'not_from_dice', outcome }, field: 'outcome' });
};

/** Why a scorer's entry cannot stand now, or null. Runs on its own when only the play is asked about. */
export const writtenProblem = (found: GameState, report: Report): Refusal | null => {
  if (!report.entry) return null;
  const more = Object.keys(report.entry.adjust ?? {}).some((what) => what !== 'slot');
  if (more && !found.setup.league.scored_only)
    return refuse('entry_invalid', { why: { reason: 'only_played_elsewhere' }, field: 'entry' });
  const turn = outOfTurnProblem(found, report);
  if (turn) return refuse('entry_invalid', { why: turn, field: 'entry' });
  const state = adjusted(found, report.entry);
  const missing = unready(state);
  if (missing) return missing;
  const at = { situation: state.situation, outcome: report.outcome };
  const { league } = state.setup;
  const problem =
    entryProblem(at, report.entry, league.outs_per_half) ?? lastRunProblem(at.situation, league, report);
  return problem ? refuse('entry_invalid', { why: problem, field: 'entry' }) : null;
};

const decideWritten = (state: GameState, command: Of<'report_outcome'>, dice: Dice): Decision => {
  if (state.pending?.question) return refuse('question_pending');
  if (engineReads(state, command.side))
    return refuse('outcome_contradicts_dice', { why: { reason: 'engine_reads_cards' }, field: 'entry' });
  const { report } = command;
  if (command.roll_id !== null && command.roll_id !== state.roll?.roll_id)
    return refuse('wrong_roll', { field: 'roll_id' });
  const needsDice = isPlateAppearance(report.outcome) && !state.setup.league.scored_only;
  if (needsDice && !state.roll) return refuse('no_roll', { field: 'roll_id' });
  if (!writable(state, report.outcome)) return notPossible(state.roll, report.outcome);
  return writtenProblem(state, report) ?? begin(state, command.side, report, dice);
};

/** Takes a reported outcome for the pending dice, or a scorer's entry, and plays it out. */
export const decideReport = (state: GameState, command: Of<'report_outcome'>, dice: Dice): Decision => {
  const { report } = command;
  if (report.entry) return decideWritten(state, command, dice);
  const roll = pendingRoll(state, command.roll_id);
  if (isRefusal(roll)) return roll;
  if (!reportableOutcomes(state).includes(report.outcome)) return notPossible(roll, report.outcome);
  if (engineReads(state, command.side)) {
    const no = contradiction(state, roll, report.outcome);
    return (
      no ?? decideResolve(state, { type: 'resolve_play', side: command.side, roll_id: roll.roll_id }, dice)
    );
  }
  const found = placeOf(state, report.outcome, report.hit_location);
  if (isRefusal(found)) return found;
  return begin(state, command.side, { ...report, hit_location: found.place }, dice);
};

/** Takes the answer to the question of the play under way, and carries it on. */
export const decideAnswer = (state: GameState, command: Of<'make_decision'>, dice: Dice): Decision => {
  const asked = state.pending?.question;
  if (!asked) return refuse('no_question');
  if (asked.side !== command.side)
    return refuse('not_your_turn', { why: { reason: 'other_manager_answers' } });
  const problem = answerProblem(asked.question, command.answer);
  if (problem) return refuse('answer_not_possible', { why: problem, field: 'answer' });
  const made: GameEvent = {
    type: 'decision_made',
    payload: { side: command.side, question: asked.question, answer: command.answer },
  };
  return carryOn(just(state, made), dice);
};

const intentionalWalk = (t: Transcript): Transcript => {
  const side = matchup(t.state).batting;
  return record(t, {
    type: 'outcome_reported',
    payload: { side, roll_id: null, outcome: 'intentional_walk', hit_location: null, entry: null },
  });
};

/** The refusal of a decision that comes behind its dice. */
const TOO_LATE = refuse('roll_pending', { why: { reason: 'too_late_for_decision' } });

/** Takes the defense's decision; an intentional walk is played at once, without dice (RULES section 2). */
export const decideDefenseFor = (state: GameState, command: Of<'decide_defense'>, dice: Dice): Decision => {
  if (state.roll || state.pending) return TOO_LATE;
  const { side, decision } = command;
  const problem = defenseProblem(state, decision);
  if (problem) return refuse('decision_not_possible', { why: problem, field: 'hold' });
  const t = just(state, { type: 'defense_decided', payload: { side, decision } });
  if (!decision.intentional_walk) return t;
  const missing = unready(state);
  if (missing) return missing;
  return carryOn(intentionalWalk(t), dice);
};

/** Takes the offense's decision. */
export const decideOffenseFor = (state: GameState, command: Of<'decide_offense'>): Decision => {
  if (state.roll || state.pending) return TOO_LATE;
  const problem = offenseProblem(state, command.decision);
  if (problem) return refuse('decision_not_possible', { why: problem, field: 'play' });
  return just(state, {
    type: 'offense_decided',
    payload: { side: command.side, decision: command.decision },
  });
};
