import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  INFIELD_DEPTHS,
  OFFENSIVE_PLAYS,
  OUTFIELD_DEPTHS,
  STEAL_TARGETS,
  type DefensiveDecision,
  type OffensiveDecision,
} from '@paper-dynasty/engine/model/decisions';

/** How a value is written into a custom id and read from it; null when the text stands for none. */
export interface Codec<T> {
  readonly make: (value: T) => string;
  readonly parse: (text: string) => T | null;
}

/** Whole numbers from 0. */
export const wholeNumber: Codec<number> = {
  make: String,
  parse: (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null),
};

/** One of a list of names. */
export const among = <T extends string>(list: readonly T[]): Codec<T> => ({
  make: (value) => value,
  parse: (text) => list.find((item) => item === text) ?? null,
});

/** A short text of a given form. */
export const textLike = (form: RegExp): Codec<string> => ({
  make: (value) => value,
  parse: (text) => (form.test(text) ? text : null),
});

const digits = <T extends number>(text: string, of: readonly T[]): T[] =>
  of.filter((n) => text.includes(String(n)));

/** The defense that a menu shows before it is sent: depths, target and throw as digits, then the bases held. An intentional walk is no draft. */
export const defenseDraft: Codec<DefensiveDecision> = {
  make: ({ infield, outfield, throw_at, throws, hold }) =>
    [
      INFIELD_DEPTHS.indexOf(infield),
      OUTFIELD_DEPTHS.indexOf(outfield),
      STEAL_TARGETS.indexOf(throw_at),
      throws ? 1 : 0,
      ...[...hold].sort(),
    ].join(''),
  parse: (text) => {
    const [, infield, outfield, target, throws, hold = ''] =
      /^([0-2])([01])([01])([01])(1?2?3?)$/.exec(text) ?? [];
    if (infield === undefined) return null;
    return {
      ...DEFAULT_DEFENSE,
      infield: INFIELD_DEPTHS[Number(infield)] ?? DEFAULT_DEFENSE.infield,
      outfield: OUTFIELD_DEPTHS[Number(outfield)] ?? DEFAULT_DEFENSE.outfield,
      throw_at: STEAL_TARGETS[Number(target)] ?? DEFAULT_DEFENSE.throw_at,
      throws: throws === '1',
      hold: digits(hold, [1, 2, 3]),
    };
  },
};

/** What the offense's menu shows before it is sent: the play and whether runners are sent as digits, then the bases to steal. */
export const offenseDraft: Codec<OffensiveDecision> = {
  make: ({ play, sends, steal }) =>
    [OFFENSIVE_PLAYS.indexOf(play), sends ? 1 : 0, ...[...steal].sort()].join(''),
  parse: (text) => {
    const [, play, sends, steal = ''] = /^([0-4])([01])(2?3?4?)$/.exec(text) ?? [];
    if (play === undefined) return null;
    return {
      play: OFFENSIVE_PLAYS[Number(play)] ?? DEFAULT_OFFENSE.play,
      sends: sends === '1',
      steal: digits(steal, [2, 3, 4]),
    };
  },
};
