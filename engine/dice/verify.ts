import type { GameEvent } from '../model/events.ts';
import type { Roll } from '../model/rolls.ts';
import type { PerSide } from '../model/sides.ts';
import { ROLL_DICE, valuesOf } from './rolls.ts';
import { makeCommitment, verifiableDice } from './verifiable.ts';

/** The rolls made under one seed: one run for a whole game, another each time that it was reopened. */
export interface SealedRun {
  readonly commitment: string;
  /** 64 hexadecimal digits; null until the game is over. */
  readonly seed: string | null;
  readonly rolls: readonly Roll[];
}

/** What a game has published of its dice. */
export interface PublishedDice {
  readonly game_id: string;
  readonly nonces: PerSide<string>;
  readonly runs: readonly SealedRun[];
}

/** What a check of a game's dice found; no problems = every roll is as the seeds have it. */
export interface DiceReport {
  readonly rolls: number;
  readonly problems: readonly string[];
}

type Open = { -readonly [K in keyof SealedRun]: SealedRun[K] };

/** What the log of a game has published of its dice. */
export const publishedDice = (
  gameId: string,
  nonces: PerSide<string>,
  log: readonly GameEvent[],
): PublishedDice => {
  const runs: Open[] = [];
  for (const event of log) {
    const run = runs.at(-1);
    if (event.type === 'dice_committed' || event.type === 'game_reopened')
      runs.push({ commitment: event.payload.commitment, seed: null, rolls: [] });
    else if (run && event.type === 'dice_rolled') run.rolls = [...run.rolls, event.payload.roll];
    else if (run && event.type === 'dice_seed_revealed') run.seed = event.payload.seed;
  }
  return { game_id: gameId, nonces, runs };
};

/** One roll held against the seed. */
export interface RollCheck {
  readonly roll: Roll;
  /** The dice as they were recorded, and as the seed has them (null while it is sealed), in the order they are drawn. */
  readonly recorded: readonly number[];
  readonly expected: readonly number[] | null;
  /** The number that it should have, and whether it has. */
  readonly number: number;
  readonly ok: boolean;
}

/** The rolls of one seed held against it; `committed` whether the seed is the one that was committed to, null while it is sealed. */
export interface RunCheck {
  readonly commitment: string;
  readonly seed: string | null;
  readonly committed: boolean | null;
  readonly rolls: readonly RollCheck[];
}

const checkRun = (
  { game_id, nonces }: Pick<PublishedDice, 'game_id' | 'nonces'>,
  { commitment, seed, rolls }: SealedRun,
  first: number,
): RunCheck => {
  const dice = seed === null ? null : verifiableDice({ seed, game_id, nonces });
  return {
    commitment,
    seed,
    committed: seed === null ? null : makeCommitment(seed) === commitment,
    rolls: rolls.map((roll, i) => {
      const recorded = valuesOf(roll);
      const expected = dice?.draw(roll.n, ROLL_DICE[roll.kind]) ?? null;
      const number = first + i;
      const ok = roll.n === number && (expected === null || expected.join() === recorded.join());
      return { roll, recorded, expected, number, ok };
    }),
  };
};

/** Holds every roll of a game against its seed: run by run, roll by roll. */
export const checkDice = (published: PublishedDice): readonly RunCheck[] => {
  let first = 1;
  return published.runs.map((run) => {
    const check = checkRun(published, run, first);
    first += run.rolls.length;
    return check;
  });
};

const rollProblems = ({ roll, number, recorded, expected }: RollCheck): readonly string[] => [
  ...(roll.n === number ? [] : [`Roll ${roll.n} stands where roll ${number} should.`]),
  ...(expected === null || expected.join() === recorded.join()
    ? []
    : [`Roll ${roll.n}: recorded ${recorded.join(', ')}, the seed gives ${expected.join(', ')}.`]),
];

/** `last` whether it is the run that the game ended, or goes on, with. */
const runProblems = (run: RunCheck, last: boolean): readonly string[] => {
  if (run.seed === null && last) return ['The seed is not revealed yet: the game is not over.'];
  if (run.seed === null)
    return [
      run.rolls.length > 0
        ? `Rolls ${run.rolls[0]!.number} to ${run.rolls.at(-1)!.number} cannot be checked: their seed was lost, and the dice were committed to anew.`
        : 'A seed was lost before its first roll, and the dice were committed to anew.',
    ];
  const broken = run.committed ? [] : ['The seed is not the one that was committed to before the game.'];
  return [...broken, ...run.rolls.flatMap(rollProblems)];
};

/** Checks a finished game's dice: each commitment against its seed, the numbering, and every roll. */
export const verifyDice = (published: PublishedDice): DiceReport => {
  const runs = checkDice(published);
  return {
    rolls: runs.reduce((n, run) => n + run.rolls.length, 0),
    problems: runs.flatMap((run, i) => runProblems(run, i === runs.length - 1)),
  };
};
