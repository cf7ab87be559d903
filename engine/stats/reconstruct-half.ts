import type { Runner } from '../model/bases.ts';
import { countOn, endsAppearance } from '../model/count-on.ts';
import type { Movement, Play } from '../model/play.ts';
import { OUTCOME_FACTS } from '../model/outcomes.ts';
import type { Man } from './ideal-advance.ts';
import { moveAll } from './ideal-bases.ts';
import { chosen, isBatterSpared, isRunnerSpared } from './spared.ts';

/** A run as it scored. */
export interface ScoredRun {
  readonly play: Play;
  readonly movement: Movement;
}

const MISPLAYED: readonly Movement['cause'][] = ['error', 'passed_ball', 'interference'];

/** Whether a play would have gone otherwise without a misplay of the defense. */
export const isMisplayed = (play: Play): boolean =>
  play.errors.length > 0 ||
  countOn(play, 'passed_ball') > 0 ||
  OUTCOME_FACTS[play.result].misplay ||
  play.movements.some((m) => m.to !== null && MISPLAYED.includes(m.cause));

/** Who reached as the automatic runner or by interference scores no earned run, though he is no out in the reconstruction (OBR 9.16(a) Comment). */
const isBarred = (reachedOn: Movement['reached_on']): boolean =>
  reachedOn === 'automatic' || reachedOn === 'interference';

/** A half-inning played again without misplays, from one pitcher's entry on. */
interface Book {
  outs: number;
  /** Every man who bats or runs, by slot; those who should be out too. */
  readonly men: Map<number, Man>;
  /** Those still on base in the reconstruction, lead runner first. */
  ideal: Man[];
  /** The slot of a batter whose foul fly was dropped: he should be out already (OBR 9.16(b)(1)). */
  muffed: number | null;
  readonly earned: Set<Movement>;
}

const manOn = (runner: Runner, base: number): Man => ({
  base,
  on: base,
  ghost: false,
  automatic: isBarred(runner.reached_on),
  run: null,
});

/** A relief pitcher takes the half as he finds it: earlier chances for outs do not help him (OBR 9.16(i)). */
const openBook = (play: Play): Book => {
  const book: Book = { outs: play.before.outs, men: new Map(), ideal: [], muffed: null, earned: new Set() };
  for (const base of [3, 2, 1] as const) {
    const runner = play.before.bases[base - 1];
    if (!runner) continue;
    const man = manOn(runner, base);
    book.men.set(runner.slot, man);
    book.ideal.push(man);
  }
  return book;
};

/**
 * Who is out in place of a man who should not have been there, when a fielder's choice put out him alone: the runner on
 * first whom the batter would have forced, else the batter. Null when the choice was on others.
 */
const outInstead = (book: Book, play: Play): Man | 'batter' | null => {
  const out = chosen(play);
  if (out.length === 0 || !out.every((m) => book.men.get(m.slot)?.ghost)) return null;
  return book.ideal.find((man) => man.base === 1 && man.on === 1) ?? 'batter';
};

/** What a play does to one man in the reconstruction. */
interface Fate {
  readonly movement: Movement;
  readonly man: Man;
  /** An out that the reconstruction counts now. */
  readonly out: boolean;
  readonly force: boolean;
}

const runnerFate = (book: Book, play: Play, movement: Movement): Fate | null => {
  const man = book.men.get(movement.slot);
  if (!man) return null;
  const safe = movement.to !== null && !isRunnerSpared(play, movement) && outInstead(book, play) !== man;
  const out = !man.ghost && !safe;
  return { movement, man, out, force: out && (movement.force || play.result === 'fielders_choice') };
};

/** The batter reached, and should have been out: error, dropped third strike, dropped foul, a choice on a man who should not have been there. */
const batterSpared = (book: Book, play: Play, m: Movement): boolean =>
  m.to !== null && (isBatterSpared(play, m) || book.muffed === m.slot || outInstead(book, play) === 'batter');

const batterFate = (book: Book, play: Play, movement: Movement): Fate => {
  const spared = batterSpared(book, play, movement);
  const muffed = book.muffed === movement.slot;
  const automatic = isBarred(movement.reached_on);
  const man: Man = { base: 0, on: 0, ghost: spared, automatic, run: null };
  const out = !muffed && (spared || movement.to === null);
  return { movement, man, out, force: out && (spared || movement.force) };
};

const fatesOf = (book: Book, play: Play): readonly Fate[] =>
  play.movements.flatMap((m): readonly Fate[] => {
    if (m.from === 0) return m.to === 0 ? [] : [batterFate(book, play, m)];
    const fate = runnerFate(book, play, m);
    return fate ? [fate] : [];
  });

/** Where everybody really is after the play. */
const follow = (book: Book, { movement, man, out }: Fate): void => {
  book.men.set(movement.slot, man);
  man.on = movement.to;
  if (out) man.ghost = true;
  if (movement.to === 4) man.run = movement;
};

const scoreAll = (book: Book): void => {
  for (const man of book.ideal) if (man.base === 4 && man.run && !man.automatic) book.earned.add(man.run);
  book.ideal = book.ideal.filter((man) => man.base < 4);
};

const dropFoul = (book: Book, play: Play): void => {
  if (book.muffed === play.batter_slot) return;
  book.muffed = play.batter_slot;
  book.outs += 1;
};

/** Whether the batter comes on base in the reconstruction: by interference he is put there, and pushes nobody. */
const comesOn = ({ man, movement }: Fate): boolean =>
  !man.ghost && movement.to !== null && movement.reached_on !== 'interference';

/** Plays one play again. With three out in the reconstruction nothing more is earned. */
const replay = (book: Book, play: Play, outsPerHalf: number): void => {
  if (book.outs >= outsPerHalf) return;
  if (play.result === 'foul_error') dropFoul(book, play);
  const fates = fatesOf(book, play);
  const batter = fates.find((f) => f.movement.from === 0);
  const spared = batter !== undefined && batter.movement.to !== null && batter.man.ghost;
  const muffed = spared && book.muffed === batter.movement.slot;
  for (const fate of fates) follow(book, fate);
  const outs = fates.filter((f) => f.out);
  book.outs += outs.length;
  book.ideal = book.ideal.filter((man) => !man.ghost && man.on !== null);
  if (batter && comesOn(batter)) book.ideal.push(batter.man);
  if (endsAppearance(play)) book.muffed = null;
  if (book.outs >= outsPerHalf && outs.some((f) => f.force)) return;
  if (muffed) return;
  const movementOf = (man: Man): Movement | null => fates.find((f) => f.man === man)?.movement ?? null;
  const going = book.ideal.map((man) => ({ man, movement: movementOf(man) }));
  moveAll(play, going, spared);
  scoreAll(book);
};

/**
 * Which runs of a half are earned, in the order given: against the pitcher charged by his own book, begun when he came
 * in, and against the team by that of the half's first pitcher (OBR 9.16).
 */
export const earnedInHalf = (
  plays: readonly Play[],
  scored: readonly ScoredRun[],
  outsPerHalf: number,
): readonly { readonly earned: boolean; readonly team_earned: boolean }[] => {
  const books = new Map<string, Book>();
  for (const play of plays) {
    if (!books.has(play.pitcher_id)) books.set(play.pitcher_id, openBook(play));
    for (const book of books.values()) replay(book, play, outsPerHalf);
  }
  const team = books.values().next().value;
  return scored.map(({ movement }) => ({
    earned: (books.get(movement.pitcher_id) ?? team)?.earned.has(movement) ?? false,
    team_earned: team?.earned.has(movement) ?? false,
  }));
};
