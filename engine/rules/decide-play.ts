import { readCards } from '../leagues/read-card.ts';
import { placeByDice } from '../charts/locations.ts';
import type { Command } from '../model/commands.ts';
import { rollAtBat, rollCheck } from '../dice/rolls.ts';
import type { Dice } from '../dice/dice.ts';
import type { GameEvent } from '../model/events.ts';
import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import { batsAgainst } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import type { AtBatRoll } from '../model/rolls.ts';
import type { GameState } from '../model/state.ts';
import { makePlay } from './make-play.ts';
import { checkOf, placeOf, reportableOutcomes } from './possible.ts';
import { matchup } from './roster.ts';
import { record, transcriptFrom, type Transcript } from './transcript.ts';
import { decisionsAwaited, engineReads } from './turn.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;
type Decision = readonly GameEvent[] | Refusal;

/** Rolls the plate appearance: one roll at a time, and in full pace after both decisions. */
export const decideRoll = (state: GameState, command: Of<'roll_dice'>, dice: Dice): Decision => {
  if (state.roll) return refuse('roll_pending', 'The dice are on the table: report their outcome first.');
  if (decisionsAwaited(state) && !(state.defense && state.offense)) {
    return refuse('decisions_pending', 'Both managers decide first: this game is played at full pace.');
  }
  return [{ type: 'dice_rolled', payload: { side: command.side, roll: rollAtBat(state, dice) } }];
};

const pendingRoll = (state: GameState, rollId: string | null): AtBatRoll | Refusal => {
  if (!state.roll) return refuse('no_roll', 'Roll the dice first.', 'roll_id');
  if (rollId !== null && rollId !== state.roll.roll_id) {
    return refuse('wrong_roll', 'Those are not the dice on the table.', 'roll_id');
  }
  return state.roll;
};

/** Adds a play and, when it decides the game, its end and the dice seed. */
const finish = (
  t: Transcript,
  dice: Dice,
  outcome: Outcome,
  location: Position | null,
  explanation: readonly string[],
): Transcript => {
  const { play, winner } = makePlay(t.state, {
    outcome,
    location,
    roll_id: t.state.roll?.roll_id ?? null,
    explanation,
  });
  const played = record(t, { type: 'play_resolved', payload: { play } });
  if (!winner) return played;
  return record(
    played,
    { type: 'game_completed', payload: { winner } },
    { type: 'dice_seed_revealed', payload: { seed: dice.seed } },
  );
};

const reportAndFinish = (
  state: GameState,
  command: Pick<Of<'report_outcome'>, 'side'>,
  roll: AtBatRoll,
  dice: Dice,
  what: {
    outcome: Outcome;
    location: Position | null;
    explanation: readonly string[];
    before?: readonly GameEvent[];
  },
): readonly GameEvent[] => {
  const reported: GameEvent = {
    type: 'outcome_reported',
    payload: {
      side: command.side,
      roll_id: roll.roll_id,
      outcome: what.outcome,
      hit_location: what.location,
    },
  };
  const t = record(transcriptFrom(state), ...(what.before ?? []), reported);
  if (what.outcome === 'no_advance') return t.events;
  return finish(t, dice, what.outcome, what.location, what.explanation).events;
};

/** The number that a wild-pitch or passed-ball check is rolled against: the pitcher's, or the catcher's as such; 0 when unrated. */
const checkNumber = (state: GameState, check: 'wild_pitch' | 'passed_ball'): number => {
  const { pitcher, catcher } = matchup(state);
  if (check === 'wild_pitch') return pitcher.pitching?.wild_pitch ?? 0;
  return catcher.fielding.find((f) => f.position === 'C')?.passed_ball ?? 0;
};

const resolveCheck = (state: GameState, roll: AtBatRoll, check: 'wild_pitch' | 'passed_ball') => {
  const number = checkNumber(state, check);
  const hit = roll.resolution_d20 <= number;
  const line = `${OUTCOME_FACTS[check].label} check: ${roll.resolution_d20} against ${number}.`;
  return { outcome: hit ? check : ('no_advance' as const), location: null, explanation: [line] };
};

const BALLPARK = {
  bp_homerun: { park: 'homerun', miss: 'bp_flyout' },
  bp_single: { park: 'single', miss: 'bp_lineout' },
} as const;

/** Reads the cards; a ballpark result takes one more d20 against the park's number for the batter's hand (RULES section 4). */
const resolveCards = (state: GameState, command: Of<'resolve_play'>, roll: AtBatRoll, dice: Dice) => {
  const { batter, pitcher } = matchup(state);
  const hand = batsAgainst(batter, pitcher.throws);
  const reading = readCards(batter, pitcher, roll);
  const park = reading.outcome in BALLPARK ? BALLPARK[reading.outcome as keyof typeof BALLPARK] : null;
  if (!park) {
    const location = reading.location ?? placeByDice(reading.outcome, roll.resolution_d20, hand);
    return { outcome: reading.outcome, location, explanation: [reading.explanation] };
  }
  const check = rollCheck(state, dice, 'ballpark');
  const number = state.setup.park[park.park][hand];
  const outcome: Outcome = check.d20 <= number ? reading.outcome : park.miss;
  const line = `Ballpark check at ${state.setup.park.name}: ${check.d20} against ${number}.`;
  return {
    outcome,
    location: placeByDice(outcome, roll.resolution_d20, hand),
    explanation: [reading.explanation, line],
    before: [{ type: 'dice_rolled', payload: { side: command.side, roll: check } } as const],
  };
};

/** Reads the cards for the pending dice and plays the result out. */
export const decideResolve = (state: GameState, command: Of<'resolve_play'>, dice: Dice): Decision => {
  const roll = pendingRoll(state, command.roll_id);
  if (isRefusal(roll)) return roll;
  if (!engineReads(state, command.side)) {
    return refuse(
      'not_an_auto_game',
      'This league plays with printed cards: read yours and report the outcome.',
    );
  }
  const check = checkOf(roll);
  const what = check ? resolveCheck(state, roll, check) : resolveCards(state, command, roll, dice);
  return reportAndFinish(state, command, roll, dice, what);
};

const contradiction = (state: GameState, roll: AtBatRoll, outcome: Outcome): Refusal | null => {
  const { batter, pitcher } = matchup(state);
  const check = checkOf(roll);
  const read = check ? resolveCheck(state, roll, check).outcome : readCards(batter, pitcher, roll).outcome;
  if (read === outcome) return null;
  return refuse(
    'outcome_contradicts_dice',
    `The dice and the card say ${OUTCOME_FACTS[read].label.toLowerCase()}.`,
    'outcome',
  );
};

/** Takes a reported outcome for the pending dice and plays it out. */
export const decideReport = (state: GameState, command: Of<'report_outcome'>, dice: Dice): Decision => {
  const roll = pendingRoll(state, command.roll_id);
  if (isRefusal(roll)) return roll;
  const { outcome } = command;
  if (!reportableOutcomes(state).includes(outcome)) {
    const check = checkOf(roll);
    return check
      ? refuse(
          'outcome_contradicts_dice',
          `These dice are a ${OUTCOME_FACTS[check].label.toLowerCase()} check.`,
          'outcome',
        )
      : refuse(
          'outcome_not_possible',
          `${OUTCOME_FACTS[outcome].label} cannot come from these dice.`,
          'outcome',
        );
  }
  if (state.setup[command.side].card_mode === 'auto') {
    const no = contradiction(state, roll, outcome);
    return (
      no ?? decideResolve(state, { type: 'resolve_play', side: command.side, roll_id: roll.roll_id }, dice)
    );
  }
  const location = placeOf(state, roll, outcome, command.hit_location);
  if (location !== null && typeof location === 'object') return location;
  return reportAndFinish(state, command, roll, dice, { outcome, location, explanation: [] });
};

/** Takes the defense's decision; an intentional walk is played at once, without dice (RULES section 2). */
export const decideDefenseFor = (state: GameState, command: Of<'decide_defense'>, dice: Dice): Decision => {
  if (state.roll) return refuse('roll_pending', 'Too late: the dice are on the table.');
  const { side, decision } = command;
  const t = record(transcriptFrom(state), { type: 'defense_decided', payload: { side, decision } });
  if (!decision.intentional_walk) return t.events;
  return finish(t, dice, 'intentional_walk', null, []).events;
};

/** Takes the offense's decision. */
export const decideOffenseFor = (state: GameState, command: Of<'decide_offense'>): Decision => {
  if (state.roll) return refuse('roll_pending', 'Too late: the dice are on the table.');
  return [{ type: 'offense_decided', payload: { side: command.side, decision: command.decision } }];
};
