import type { Position } from '../../model/positions.ts';
import type { Cause, RunRuling, ScorerEntry } from '../../model/scorer-entry.ts';
import type { Detail } from './ast.ts';
import { hasNote, type Credit, type Runner } from './credits.ts';

/** Bases taken by the runners before the play, first base first. */
export type Occupied = readonly [boolean, boolean, boolean];

/** Where one man went; `rbi` null leaves it to the rule. */
export interface Fate {
  readonly to: 0 | 1 | 2 | 3 | 4 | null;
  /** The base where he was put out. */
  readonly out_at?: 1 | 2 | 3 | 4;
  readonly cause: Cause;
  readonly rbi: boolean | null;
  readonly ruling: RunRuling;
}

/** An entry in the making: what is known so far of each man, and what the fielders did. */
export interface Draft {
  readonly fates: Readonly<Partial<Record<Runner, Fate>>>;
  readonly putouts: ScorerEntry['putouts'];
  readonly assists: readonly Position[];
  readonly errors: readonly Position[];
}

/** Nothing has happened yet. */
export const EMPTY_DRAFT: Draft = { fates: {}, putouts: [], assists: [], errors: [] };

/** Where a man went without an advance being written; a run that he scores so is batted in by nobody. */
export const fate = (to: Fate['to'], cause: Cause): Fate => ({ to, cause, rbi: false, ruling: 'earned' });

/** Sets where a man went. */
export const withFate = (draft: Draft, runner: Runner, of: Fate): Draft => ({
  ...draft,
  fates: { ...draft.fates, [runner]: of },
});

const putoutsOfOthers = (draft: Draft, runner: Runner): ScorerEntry['putouts'] =>
  draft.putouts.filter((p) => p.runner !== runner);

/** Takes back a man's putout: he is safe after all. */
export const withoutPutout = (draft: Draft, runner: Runner): Draft => ({
  ...draft,
  putouts: putoutsOfOthers(draft, runner),
});

/** Adds what the fielders did to a man. He is put out once: of two putouts the later stands. */
export const withCredit = (draft: Draft, runner: Runner, credit: Credit): Draft => ({
  ...draft,
  putouts: credit.putout ? [...putoutsOfOthers(draft, runner), { runner, by: credit.putout }] : draft.putouts,
  assists: [...draft.assists, ...credit.assists],
  errors: [...draft.errors, ...credit.errors],
});

/** The ruling that the notes in parentheses make on a run. */
export const rulingOf = (details: readonly Detail[]): RunRuling => {
  if (hasNote(details, 'UR')) return 'unearned';
  return hasNote(details, 'TUR') ? 'team_unearned' : 'earned';
};
