import { hitBases } from '../../model/hit-bases.ts';
import { OUTCOME_FACTS } from '../../model/outcomes.ts';
import type { Play } from '../../model/play.ts';
import { isInfield, positionNumber, type Position } from '../../model/positions.ts';
import type { BasicPlay, Chain, FieldedPart } from './ast.ts';
import {
  chainOfOut,
  isCaught,
  isOut,
  looseChains,
  movementFrom,
  muffedThrow,
  NOTHING_SAID,
  outAt,
  putoutOf,
  runnerName,
  type Said,
} from './play-facts.ts';

/** A basic play, its modifiers, whom it puts out, and what it says of the play's errors. */
export interface Basic {
  readonly play: BasicPlay;
  readonly modifiers: readonly string[];
  /** Where the basic play alone leaves each man whom it says something of; null = out. */
  readonly says: ReadonlyMap<number, number | null>;
  readonly said: Said;
}

const HIT_CODES = { 1: 'S', 2: 'D', 3: 'T', 4: 'HR' } as const;

const numberOf = (position: Position | null): string => (position ? String(positionNumber(position)) : '');

/** A double or triple play, whatever the ball was: `DP`. */
export const multipleOf = ({ multiple_play }: Play): readonly string[] =>
  multiple_play === null ? [] : [multiple_play === 'double_play' ? 'DP' : 'TP'];

/** A hit: `S7`, `D`, `HR/F9`; a home run with a fielder would be one inside the park. */
export const hitPlay = (play: Play): Basic => {
  const bases = hitBases(play) as 1 | 2 | 3 | 4;
  const place = numberOf(play.hit_location);
  const overFence = bases === 4;
  return {
    play: { kind: 'hit', code: HIT_CODES[bases], fielders: overFence ? '' : place },
    modifiers: [...(overFence && place ? [`F${place}`] : []), ...multipleOf(play)],
    says: new Map([[0, bases]]),
    said: NOTHING_SAID,
  };
};

/** Whether the ball was hit to the man who erred, so that the throw before another error is not to him: `E5.2XH(6E2)`. */
const isBareFirst = (play: Play, first: Chain): boolean =>
  play.errors.length > 1 && numberOf(play.hit_location) === first.error && first.fielders[0] !== first.error;

/** An error on which the batter reached: `E6`, or `5E3` where the throw was there. */
export const errorPlay = (play: Play): Basic => {
  const first = muffedThrow(play) ?? { fielders: '', error: '0' };
  const thrown = first.fielders !== '' && !isBareFirst(play, first);
  const chain = thrown ? first : { ...first, fielders: '' };
  const says = new Map([[0, 1]]);
  const said = { errors: 1, throws: thrown ? 1 : 0 };
  const modifiers = errorModifiers(play, thrown);
  if (thrown) return { says, said, modifiers, play: { kind: 'fielded', parts: [{ chain, runner: null }] } };
  return { says, said, modifiers, play: { kind: 'error', fielder: chain.error ?? '0' } };
};

const errorModifiers = (play: Play, thrown: boolean): readonly string[] => {
  const { sac, sf } = play.stats;
  return [...(sac ? ['SH'] : sf ? ['SF'] : thrown ? ['G'] : []), ...multipleOf(play)];
};

/** A ball in the air, as its modifier calls it. */
const airOf = (play: Play): 'L' | 'P' | 'F' => {
  if (OUTCOME_FACTS[play.result].ball === 'lineout') return 'L';
  return play.hit_location && !isInfield(play.hit_location) ? 'F' : 'P';
};

const isBunt = ({ result }: Play): boolean => OUTCOME_FACTS[result].ball === 'bunt';

const multiple = (play: Play, trajectory: string): readonly string[] => {
  const { multiple_play, stats } = play;
  if (multiple_play === null) return [];
  const code = multiple_play === 'double_play' ? 'DP' : 'TP';
  if (stats.gidp) return [isBunt(play) ? 'BGDP' : 'GDP'];
  if (code === 'TP') return trajectory === 'G' ? ['GTP'] : trajectory === 'L' ? ['LTP'] : ['TP'];
  return trajectory === 'L' ? ['LDP'] : trajectory === 'F' ? ['FDP'] : ['DP'];
};

const battedModifiers = (play: Play, forced: boolean): readonly string[] => {
  const trajectory = isCaught(play) ? airOf(play) : 'G';
  const { stats } = play;
  return [
    ...(stats.sac ? ['SH'] : []),
    ...(stats.sf ? ['SF'] : []),
    ...multiple(play, trajectory),
    ...(forced && !stats.sac && play.multiple_play === null ? ['FO'] : []),
    ...(isBunt(play) ? (stats.sac ? [] : [isCaught(play) ? 'BP' : 'BG']) : [trajectory]),
  ];
};

/** Whether the chain of an out can follow that of the out before: a throw goes on from the man who made it. */
const follows = (play: Play, from: number, before: number | undefined): boolean => {
  if (before === undefined) return true;
  const last = putoutOf(play, before)?.at(-1);
  const by = putoutOf(play, from);
  return last !== undefined && by !== null && by[0] === last;
};

const partOf = (play: Play, from: number, goesOn: boolean): FieldedPart => {
  const { fielders } = chainOfOut(play, from);
  const chain = { fielders: goesOn && fielders.length > 1 ? fielders.slice(1) : fielders, error: null };
  return { chain, runner: runnerName(from) };
};

/** The men whose outs the basic play can say, in the order of their putouts: the batter, those forced, those doubled off. */
const outsInBasic = (play: Play): readonly number[] => {
  const caught = isCaught(play);
  const batted = (from: number): boolean =>
    (from === 0 && outAt(play, 0) <= 1) ||
    (from > 0 &&
      movementFrom(play, from)?.cause !== 'other' &&
      outAt(play, from) === (caught ? from : from + 1));
  const credited = play.putouts.map((p) => p.runner as number);
  const uncredited = play.movements.filter((m) => m.to === null && !credited.includes(m.from));
  const all = [...credited, ...uncredited.map((m) => m.from).sort((a, b) => b - a)].filter(batted);
  const ordered = caught ? [0, ...all.filter((from) => from !== 0)] : all;
  return ordered.reduce<readonly number[]>(
    (said, from) => (follows(play, from, said.at(-1)) ? [...said, from] : said),
    [],
  );
};

/** The batter is said somewhere: his out comes first where the throws do not lead to it; one at second or further on stands among the advances, behind the force before it. */
const withBatter = (play: Play, outs: readonly number[]): readonly number[] =>
  isOut(play, 0) && !outs.includes(0) && (outs.length === 0 || outAt(play, 0) <= 1) ? [0] : outs;

/** The error of a throw that went on from the man who made the last out: `64(1)4E3`. */
const muffedLast = (play: Play, last: number | undefined): FieldedPart | null => {
  const chain = muffedThrow(play);
  const batter = movementFrom(play, 0);
  if (!chain || !batter || batter.to === null || batter.cause !== 'error' || last === undefined) return null;
  const from = putoutOf(play, last)?.at(-1);
  return from !== undefined && looseChains(play)[0]?.[0] === from ? { chain, runner: null } : null;
};

/** Outs on a batted ball: `63`, `64(1)3/GDP`, `8(B)84(2)/LDP`, `54(1)/FO`, `64(1)4E3`. */
const fieldedPlay = (play: Play, outs: readonly number[]): Basic => {
  const caught = isCaught(play);
  const parts = outs.map((from, i) => partOf(play, from, i > 0 && !caught));
  const muffed = outs.includes(0) ? null : muffedLast(play, outs.at(-1));
  const last = outs.at(-1) === 0;
  const named = last
    ? [...parts.slice(0, -1), { ...(parts.at(-1) ?? partOf(play, 0, false)), runner: null }]
    : parts;
  const says = new Map<number, number | null>(outs.map((from) => [from, null]));
  if (!outs.includes(0)) says.set(0, 1);
  return {
    play: { kind: 'fielded', parts: muffed ? [...named, muffed] : named },
    modifiers: battedModifiers(play, !outs.includes(0)),
    says,
    said: muffed ? { errors: 1, throws: 1 } : NOTHING_SAID,
  };
};

const choiceModifiers = ({ stats, multiple_play }: Play): readonly string[] => {
  const code = multiple_play === 'double_play' ? 'DP' : 'TP';
  return [...(stats.sac ? ['SH'] : []), ...(multiple_play ? [stats.gidp ? `G${code}` : code] : [])];
};

/** A fielder's choice: the outs, if any, stand among the advances. */
export const choicePlay = (play: Play): Basic => ({
  play: { kind: 'fielders_choice', fielder: numberOf(play.hit_location ?? play.putouts[0]?.by[0] ?? null) },
  modifiers: choiceModifiers(play),
  says: new Map([[0, 1]]),
  said: NOTHING_SAID,
});

/** A batted ball that its outcome calls neither a hit, an error nor a choice. */
export const battedPlay = (play: Play): Basic => {
  const batterOut = isOut(play, 0);
  const byError = movementFrom(play, 0)?.cause === 'error' && play.errors.length > 0;
  const outs = withBatter(play, outsInBasic(play));
  const forced = outs.some((from) => movementFrom(play, from)?.force);
  if (movementFrom(play, 0)?.reached_on === 'error') return errorPlay(play);
  if (batterOut || (forced && outs.length > 0)) return fieldedPlay(play, outs);
  return byError ? errorPlay(play) : choicePlay(play);
};
