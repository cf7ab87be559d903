import {
  checkDice,
  type PublishedDice,
  type RollCheck,
  type RunCheck,
} from '@paper-dynasty/engine/dice/verify';

/** What a game's dice come to, held against their seeds. */
export interface Verdict {
  /** `sealed`: the last seed is not open yet. `broken`: a seed is not the one that was sealed. `wrong`: rolls differ. */
  readonly kind: 'none' | 'sealed' | 'broken' | 'wrong' | 'right';
  readonly rolls: number;
  readonly wrong: readonly RollCheck[];
  readonly runs: readonly RunCheck[];
}

const kindOf = (runs: readonly RunCheck[], rolls: number, wrong: number): Verdict['kind'] => {
  if (runs.some((run) => run.committed === false)) return 'broken';
  if (wrong > 0) return 'wrong';
  if (runs.at(-1)?.seed === null) return 'sealed';
  return rolls === 0 ? 'none' : 'right';
};

/** Checks a game's dice roll by roll, here, with the engine's own code. */
export const judge = (published: PublishedDice): Verdict => {
  const runs = checkDice(published);
  const checks = runs.flatMap((run) => run.rolls);
  const wrong = checks.filter((check) => !check.ok);
  return { kind: kindOf(runs, checks.length, wrong.length), rolls: checks.length, wrong, runs };
};
