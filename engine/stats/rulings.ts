import type { Reason } from '../model/reasons.ts';
import type { Ruling } from '../model/rulings.ts';
import { otherSide, SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { earnedRuns } from './earned-runs.ts';
import {
  loserTo,
  officialResults,
  pitchingBySide,
  resultsByRule,
  saveOf,
  winChoiceOf,
  type Pitching,
  type WinChoice,
} from './results.ts';

type Game = Pick<GameState, 'plays' | 'starters' | 'setup' | 'status' | 'winner'>;

const nameOf = (state: Game, id: string): string =>
  SIDES.map((side) => state.setup[side].roster[id]?.name).find((name) => name !== undefined) ?? id;

/** The sides in whose field somebody has pitched, or is to pitch. */
const pitchedFor = (state: Game, pitching: PerSide<Pitching>, id: string): readonly Side[] =>
  SIDES.filter(
    (side) =>
      pitching[side].works.some((w) => w.pitcher_id === id) || state.starters[side]?.pitcher_id === id,
  );

/** Whoever is named must have pitched: winner and save for the side that has won, the loser for the other. */
const wrongSide = (
  state: Game,
  { winner, loser, save }: Ruling,
  pitching: PerSide<Pitching>,
): Reason | null => {
  const pitched = (id: string): readonly Side[] => pitchedFor(state, pitching, id);
  const stranger = [winner, loser, save].find((id) => id !== null && pitched(id).length === 0);
  if (stranger) return { reason: 'has_not_pitched', player: nameOf(state, stranger) };
  const fits = (side: Side): boolean =>
    [winner, save].every((id) => id === null || pitched(id).includes(side)) &&
    (loser === null || pitched(loser).includes(otherSide(side)));
  // An official scorer's win of a forfeited game is not always with the side that has more runs.
  const free = state.status !== 'completed' || officialResults(state.setup.league) !== null;
  if (SIDES.some((side) => (free || side === state.winner) && fits(side))) return null;
  return { reason: 'pitchers_of_wrong_sides' };
};

const WIN_REASONS: Readonly<Record<WinChoice['part'], (winner: string, record: string) => Reason>> = {
  a: (_winner, record) => ({ reason: 'win_of_record', player: record }),
  b: (winner) => ({ reason: 'starter_short_of_innings', player: winner }),
  c: (_winner, record) => ({ reason: 'win_of_record_or_later', player: record }),
};

const wrongWin = (state: Game, winner: string, choice: WinChoice | null): Reason | null => {
  if (!choice || choice.may.some((w) => w.pitcher_id === winner)) return null;
  return WIN_REASONS[choice.part](nameOf(state, winner), nameOf(state, choice.record.pitcher_id));
};

const wrongLoss = (state: Game, loser: string, side: Side): Reason | null => {
  const charged = loserTo(state, side);
  if (charged === null || charged === loser) return null;
  return { reason: 'loss_of_record', player: nameOf(state, charged) };
};

/** Who wins where the ruling leaves that to the rules. */
const usualWinner = (state: Game, side: Side, pitching: PerSide<Pitching>): string | null =>
  resultsByRule(state, side, pitching, earnedRuns(state).runs).winner;

const wrongSave = (state: Game, save: string, winner: string | null, pitching: Pitching): Reason | null => {
  if (save === saveOf(pitching, winner, state.setup.league)) return null;
  const player = nameOf(state, save);
  return save === winner ? { reason: 'win_and_save', player } : { reason: 'save_not_earned', player };
};

/**
 * Why a scorer's ruling on the pitchers of record cannot be, or null. OBR 9.17 leaves to judgment which reliever wins for a starter
 * who was short of innings, and whether a reliever of record was brief and ineffective; the loss and the save are never judgment. While
 * a game is played, and where an official scorer of another age ruled, only who pitched for whom is checked.
 */
export const rulingProblem = (state: Game, ruling: Ruling): Reason | null => {
  const side = state.winner;
  if (state.status === 'completed' && !side) return { reason: 'nobody_has_won' };
  const pitching = pitchingBySide(state);
  const wrong = wrongSide(state, ruling, pitching);
  if (wrong || !side || officialResults(state.setup.league)) return wrong;
  const { winner, loser, save } = ruling;
  return (
    (winner === null ? null : wrongWin(state, winner, winChoiceOf(state, side, pitching[side]))) ??
    (loser === null ? null : wrongLoss(state, loser, side)) ??
    (save === null
      ? null
      : wrongSave(state, save, winner ?? usualWinner(state, side, pitching), pitching[side]))
  );
};
