import type { Base } from '@paper-dynasty/engine/model/bases';
import type { DefensiveDecision, OffensiveDecision } from '@paper-dynasty/engine/model/decisions';
import { battingSide, otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { BASE_SHORT, DECISION_WORDS, OFFENSE_WORDS } from '../strings.ts';

type Here = Pick<GameView, 'runners' | 'outs' | 'league'>;
type StealBase = OffensiveDecision['steal'][number];

/** The side at bat. */
export const battingIn = (view: Pick<GameView, 'half'>): Side => battingSide(view.half);
/** The side in the field. */
export const fieldingIn = (view: Pick<GameView, 'half'>): Side => otherSide(battingSide(view.half));

/** What stands when the offense says nothing. */
export const PLAIN_OFFENSE: OffensiveDecision = { play: 'swing_away', steal: [], sends: false };
/** What stands when the defense says nothing. */
export const PLAIN_DEFENSE: DefensiveDecision = {
  infield: 'normal',
  outfield: 'normal',
  hold: [],
  intentional_walk: false,
  throw_at: 'lead',
  throws: true,
};

const SETS: readonly (readonly StealBase[])[] = [[2], [3], [4], [2, 3], [2, 4], [3, 4], [2, 3, 4]];

/** The sets of bases that can be stolen now: each needs its runner, and the man ahead must go where he stands in the way. */
export const stealSets = ({ runners }: Pick<Here, 'runners'>): readonly (readonly StealBase[])[] => {
  const on = (base: number): boolean => runners.some((r) => r.base === base);
  const way = (set: readonly number[], base: number): boolean => !on(base) || set.includes(base + 1);
  return SETS.filter((set) => set.every((base) => on(base - 1) && (base === 4 || way(set, base))));
};

/** A play that the offense can have on, with its name. */
export interface OffenseChoice {
  readonly label: string;
  readonly play: OffensiveDecision['play'];
  readonly steal: OffensiveDecision['steal'];
}

const plain = (play: OffensiveDecision['play']): OffenseChoice => ({
  label: OFFENSE_WORDS[play],
  play,
  steal: [],
});

/** What the offense can have on now (RULES sections 2, 8 and 9); alone `swing_away` with nobody on. */
export const offenseChoices = (here: Here): readonly OffenseChoice[] => {
  const on = here.runners.map((r) => r.base);
  const last = here.outs >= here.league.outs_per_half - 1;
  const steals = stealSets(here).map((steal) => ({
    label: DECISION_WORDS.steal(steal.map((b) => BASE_SHORT[b].toLowerCase()).join(' + ')),
    play: 'steal' as const,
    steal,
  }));
  return [
    plain('swing_away'),
    ...steals,
    ...(on.length > 0 && !last ? [plain('bunt')] : []),
    ...(on.includes(3) && !last ? [plain('squeeze')] : []),
    ...(on.length === 1 && on[0] === 1 ? [plain('hit_and_run')] : []),
  ];
};

/** Whether a choice is the one decided. */
export const isChosen = (choice: OffenseChoice, decision: OffensiveDecision): boolean =>
  choice.play === decision.play && choice.steal.join() === [...decision.steal].sort().join();

/** What the defense can set before the dice; with nobody on only the intentional walk matters. */
export interface DefenseOptions {
  readonly depths: boolean;
  readonly hold: readonly Base[];
  readonly double_steal: boolean;
  readonly throws: boolean;
}

/** What the defense can set now (RULES section 2). */
export const defenseOptions = (view: Pick<GameView, 'runners' | 'pace'>): DefenseOptions => ({
  depths: view.runners.length > 0,
  hold: view.runners.map((r) => r.base).sort(),
  double_steal: stealSets(view).some((set) => set.length > 1),
  throws: view.runners.length > 0 && view.pace === 'quick',
});

/** The bases held, with one changed. */
export const toggledHold = (hold: readonly Base[], base: Base): readonly Base[] =>
  hold.includes(base) ? hold.filter((b) => b !== base) : [...hold, base].sort();

/** Whether decisions can still be made: the game is on, and no dice or play are on the table. */
export const beforeDice = (view: Pick<GameView, 'status' | 'roll' | 'pending'>): boolean =>
  view.status === 'active' && view.roll === null && view.pending === null;
