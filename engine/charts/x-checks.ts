import type { Outcome } from '../model/outcomes.ts';
import type { XCheckCode } from '../model/x-checks.ts';

/** What a code is when the fielder makes no error (RULES section 6). SPD and FO depend on a further check. */
export const CODE_OUTCOMES = {
  G1: 'groundball_a',
  G2: 'groundball_b',
  G3: 'groundball_c',
  'G2#': 'groundball_b',
  'G3#': 'groundball_c',
  SI1: 'single_1',
  SI2: 'single_2',
  SPD: 'single_1',
  DO2: 'double_2',
  DO3: 'double_3',
  TR3: 'triple',
  F1: 'flyout_a',
  F2: 'flyout_b',
  F3: 'flyout_c',
  PO: 'popout',
  FO: 'popout',
} as const satisfies Record<XCheckCode, Outcome>;

/** How far an error lets everybody go: the batter's base, and the bases that every runner advances (3 = all score). */
export interface ErrorAdvance {
  readonly batter: 1 | 2 | 3 | 4;
  readonly runners: 1 | 2 | 3;
}
const go = (batter: ErrorAdvance['batter'], runners: ErrorAdvance['runners']): ErrorAdvance => ({
  batter,
  runners,
});

type ThreeErrors = readonly [one: ErrorAdvance, two: ErrorAdvance, three: ErrorAdvance];
const GROUNDER: ThreeErrors = [go(1, 1), go(2, 2), go(2, 2)];
const SINGLE: ThreeErrors = [go(2, 2), go(3, 3), go(3, 3)];
const FLY: ThreeErrors = [go(1, 1), go(2, 2), go(3, 3)];
const POP: ThreeErrors = [go(1, 1), go(2, 3), go(2, 3)];

/** Where a 1-, 2- or 3-base error leaves everybody, by code (RULES section 6). FO is a dropped foul, and moves nobody. */
export const ERROR_ADVANCES: Readonly<Record<Exclude<XCheckCode, 'FO'>, ThreeErrors>> = {
  G1: GROUNDER,
  G2: GROUNDER,
  G3: GROUNDER,
  'G2#': GROUNDER,
  'G3#': GROUNDER,
  SI1: SINGLE,
  SI2: SINGLE,
  SPD: SINGLE,
  DO2: [go(3, 3), go(3, 3), go(4, 3)],
  DO3: [go(3, 3), go(4, 3), go(4, 3)],
  TR3: [go(4, 3), go(4, 3), go(4, 3)],
  F1: FLY,
  F2: FLY,
  F3: FLY,
  PO: POP,
};

/** The infielders who may be holding a runner, by the base of the runner (RULES section 6, `#`). */
export const HOLDERS = { '1B': 1, SS: 2, '3B': 3 } as const;
