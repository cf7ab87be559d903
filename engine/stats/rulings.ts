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
): string | null => {
  const pitched = (id: string): readonly Side[] => pitchedFor(state, pitching, id);
  const stranger = [winner, loser, save].find((id) => id !== null && pitched(id).length === 0);
  if (stranger) return `${nameOf(state, stranger)} has not pitched in this game.`;
  const fits = (side: Side): boolean =>
    [winner, save].every((id) => id === null || pitched(id).includes(side)) &&
    (loser === null || pitched(loser).includes(otherSide(side)));
  // An official scorer's win of a forfeited game is not always with the side that has more runs.
  const free = state.status !== 'completed' || officialResults(state.setup.league) !== null;
  if (SIDES.some((side) => (free || side === state.winner) && fits(side))) return null;
  return 'Win and save go to pitchers of the side that has won, the loss to one of the other.';
};

const WIN_REASONS: Readonly<Record<WinChoice['part'], (winner: string, record: string) => string>> = {
  a: (_winner, record) => `The win is ${record}'s, who was the pitcher of record (OBR 9.17(a)).`,
  b: (winner) => `${winner} has not pitched the innings that a starter needs for a win (OBR 9.17(b)).`,
  c: (_winner, record) =>
    `The win is ${record}'s, who was the pitcher of record, or goes to a reliever after him (OBR 9.17(c)).`,
};

const wrongWin = (state: Game, winner: string, choice: WinChoice | null): string | null => {
  if (!choice || choice.may.some((w) => w.pitcher_id === winner)) return null;
  return WIN_REASONS[choice.part](nameOf(state, winner), nameOf(state, choice.record.pitcher_id));
};

const wrongLoss = (state: Game, loser: string, side: Side): string | null => {
  const charged = loserTo(state, side);
  if (charged === null || charged === loser) return null;
  return `The loss is ${nameOf(state, charged)}'s, who is charged with the run that decided the game (OBR 9.17(d)).`;
};

/** Who wins where the ruling leaves that to the rules. */
const usualWinner = (state: Game, side: Side, pitching: PerSide<Pitching>): string | null =>
  resultsByRule(state, side, pitching, earnedRuns(state).runs).winner;

const wrongSave = (state: Game, save: string, winner: string | null, pitching: Pitching): string | null => {
  if (save === saveOf(pitching, winner, state.setup.league)) return null;
  return save === winner
    ? `${nameOf(state, save)} cannot have both the win and the save (OBR 9.19(b)).`
    : `${nameOf(state, save)} has not done what a save asks for (OBR 9.19).`;
};

/**
 * Why a scorer's ruling on the pitchers of record cannot be, or null. OBR 9.17 leaves to judgment which reliever wins for a starter
 * who was short of innings, and whether a reliever of record was brief and ineffective; the loss and the save are never judgment. While
 * a game is played, and where an official scorer of another age ruled, only who pitched for whom is checked.
 */
export const rulingProblem = (state: Game, ruling: Ruling): string | null => {
  const side = state.winner;
  if (state.status === 'completed' && !side) return 'A game without a winner has no pitchers of record.';
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
