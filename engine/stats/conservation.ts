import type { Play } from '../model/play.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { boxScore } from './box-score.ts';
import { halvesOf } from './earned-runs.ts';
import { lineScore, type SideLine } from './line-score.ts';
import type { SideBox } from './lines.ts';

/** A sentence for two figures that should be one. */
const differ = (what: string, figures: Readonly<Record<string, number>>): readonly string[] => {
  const values = Object.values(figures);
  if (values.every((v) => v === values[0])) return [];
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  return [`${what}: ${told.join(', ')}`];
};

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

const scoredIn = (play: Play): number => play.movements.filter((m) => m.to === 4).length;

/** A side's turns at bat with the books of both sides. */
interface Books {
  readonly side: Side;
  readonly plays: readonly Play[];
  readonly batting: SideBox;
  readonly fielding: SideBox;
  readonly line: SideLine;
  readonly score: number;
}

const runs = ({ side, plays, batting, fielding, line, score }: Books): readonly string[] => [
  ...differ(`${side} runs`, {
    score,
    plays: sum(plays, (p) => p.runs),
    'runners home': sum(plays, scoredIn),
    'line score': line.runs,
    innings: sum(line.innings, (n) => n ?? 0),
    batters: batting.totals.batting.r,
    'pitchers against': fielding.totals.pitching.r,
  }),
  ...(fielding.totals.pitching.er > fielding.totals.pitching.r
    ? [`${side}: more earned runs than runs`]
    : []),
  ...(fielding.totals.pitching.team_earned > fielding.totals.pitching.er
    ? [`${side}: more earned against the team than against its pitchers`]
    : []),
  ...fielding.pitching.filter((p) => p.er > p.r).map((p) => `${p.name}: ${p.er} earned runs of ${p.r}`),
];

const FIGURES = ['h', 'double', 'triple', 'homerun', 'bb', 'ibb', 'so', 'hbp'] as const;

const appearances = ({ side, plays, batting, fielding, line }: Books): readonly string[] => [
  ...FIGURES.flatMap((f) =>
    differ(`${side} ${f}`, { batters: batting.totals.batting[f], pitchers: fielding.totals.pitching[f] }),
  ),
  ...differ(`${side} hits`, { line: line.hits, box: batting.totals.batting.h }),
  ...differ(`${side} plate appearances`, {
    plays: sum(plays, (p) => p.stats.pa ?? 0),
    batters: batting.totals.batting.pa,
    'batters faced': fielding.totals.pitching.batters_faced,
  }),
  ...batting.batting
    .filter((b) => b.pa !== b.ab + b.bb + b.hbp + b.sac + b.sf + b.ci)
    .map((b) => `${b.name}: ${b.pa} plate appearances do not add up`),
];

/** Outs that a putout is written for. A scorer may not know who made one. */
const credited = (plays: readonly Play[]): number => sum(plays, (p) => p.putouts.length);

const outs = ({ side, plays, fielding, line }: Books): readonly string[] => [
  ...differ(`${side} outs`, {
    plays: sum(plays, (p) => p.outs),
    'men out': sum(plays, (p) => p.movements.filter((m) => m.to === null).length),
    pitchers: fielding.totals.pitching.outs,
  }),
  ...differ(`${side} putouts`, {
    plays: credited(plays),
    fielders: sum(fielding.fielding, (f) => f.putouts),
    team: fielding.totals.fielding.putouts,
  }),
  ...differ(`${side} errors against`, {
    fielders: sum(fielding.fielding, (f) => f.errors),
    team: fielding.totals.fielding.errors,
    plays: sum(plays, (p) => p.stats.error ?? 0),
  }),
  ...(line.left_on_base < 0 ? [`${side}: left on base below 0`] : []),
];

const automaticRunners = (plays: readonly Play[]): number =>
  halvesOf(plays).filter(([first]) => first?.before.bases.some((r) => r?.reached_on === 'automatic')).length;

/** Whoever came to bat or was put on has scored, is out, was left on, or is on base now (OBR 9.03(c)). */
const men = ({ side, plays, line }: Books, onBase: number): readonly string[] =>
  differ(`${side} men`, {
    came: sum(plays, (p) => p.stats.pa ?? 0) + automaticRunners(plays),
    went: line.runs + sum(plays, (p) => p.outs) + line.left_on_base + onBase,
  });

const halves = (state: GameState): readonly string[] => {
  const all = halvesOf(state.plays);
  const full = state.setup.league.outs_per_half;
  return all.flatMap((half, i) => {
    const made = sum(half, (p) => p.outs);
    const whole = i < all.length - 1 ? made === full : made <= full;
    const first = half[0];
    return whole || !first ? [] : [`${first.before.half} ${first.before.inning}: ${made} outs`];
  });
};

const isSameHalf = (state: GameState): boolean => {
  const last = state.plays.at(-1)?.before;
  return last?.half === state.situation.half && last.inning === state.situation.inning;
};

/** Runners on base in a half that is not over: they are not left on base yet. */
const onBaseNow = (state: GameState, side: Side): number => {
  if (state.status === 'completed' || atBat(state.situation) !== side || !isSameHalf(state)) return 0;
  return state.situation.bases.filter(Boolean).length;
};

/** What does not add up in the books of a game, in sentences; empty when all is well (RULES section 11, "always true"). */
export const conservation = (state: GameState): readonly string[] => {
  const box = boxScore(state);
  const line = lineScore(state);
  const ofSide = (side: Side): readonly string[] => {
    const books: Books = {
      side,
      plays: state.plays.filter((p) => atBat(p.before) === side),
      batting: box[side],
      fielding: box[otherSide(side)],
      line: line[side],
      score: state.situation.score[side],
    };
    return [...runs(books), ...appearances(books), ...outs(books), ...men(books, onBaseNow(state, side))];
  };
  return [...SIDES.flatMap(ofSide), ...halves(state)];
};
