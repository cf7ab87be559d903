import {
  defenseProspects,
  offenseProspects,
  runnerProspects,
  type DefenseProspect,
  type OffenseProspect,
  type RunnerProspect,
} from '../chances/decision-prospects.ts';
import { questionProspects, type QuestionProspects } from '../chances/questions.ts';
import { anyoneOn } from '../model/bases.ts';
import { otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';

/** The numbers of what the sides of a person can decide now. Chances are 0 to 1; those to win are the batting side's. */
export interface ChancesView {
  /** The event of the log that they were worked out after. */
  readonly seq: number;
  /** The side at bat. */
  readonly batting: Side;
  readonly offense: readonly OffenseProspect[];
  readonly defense: readonly DefenseProspect[];
  readonly runners: readonly RunnerProspect[];
  readonly question: QuestionProspects | null;
}

const NOTHING = { offense: [], defense: [], runners: [], question: null } as const;

/** The game as a side's people know it: what the other side has decided is not among it. */
const asKnownTo = (state: GameState, yours: readonly Side[]): GameState => {
  const batting = atBat(state.situation);
  return {
    ...state,
    offense: yours.includes(batting) ? state.offense : null,
    defense: yours.includes(otherSide(batting)) ? state.defense : null,
  };
};

const beforeDice = (state: GameState, yours: readonly Side[]): Pick<ChancesView, keyof typeof NOTHING> => {
  const batting = atBat(state.situation);
  const known = asKnownTo(state, yours);
  const on = anyoneOn(state.situation.bases);
  return {
    offense: on && yours.includes(batting) ? offenseProspects(known) : [],
    defense: yours.includes(otherSide(batting)) ? defenseProspects(known) : [],
    runners: on ? runnerProspects(known) : [],
    question: null,
  };
};

/** The numbers of every decision that the sides `yours` can make now: none of theirs for who only watches. */
export const chancesView = (state: GameState, yours: readonly Side[]): ChancesView => {
  const head = { seq: state.seq, batting: atBat(state.situation) };
  if (state.status !== 'active' || yours.length === 0) return { ...head, ...NOTHING };
  const asked = state.pending?.question;
  if (asked)
    return { ...head, ...NOTHING, question: yours.includes(asked.side) ? questionProspects(state) : null };
  return state.roll ? { ...head, ...NOTHING } : { ...head, ...beforeDice(state, yours) };
};
