import type { Runner } from '../model/bases.ts';
import type { Movement, Play } from '../model/play.ts';
import type { Outcome } from '../model/outcomes.ts';
import { idealBase, type Man } from './ideal-advance.ts';

/** A run as it scored. */
export interface ScoredRun {
  readonly play: Play;
  readonly movement: Movement;
}

const MISPLAYS: readonly Outcome[] = ['catcher_interference', 'foul_error'];
const MISPLAYED: readonly Movement['cause'][] = ['error', 'passed_ball', 'interference'];

/** Whether a play would have gone otherwise without a misplay of the defense. */
export const isMisplayed = (play: Play): boolean =>
  play.errors.length > 0 ||
  play.stats.passed_ball !== undefined ||
  MISPLAYS.includes(play.result) ||
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

/** Out but for an error: a steal on which he should have been caught (OBR 9.07(h)), a force on which the ball was dropped. */
const runnerSpared = (play: Play, m: Movement): boolean => {
  if (m.to === null || m.from === 0) return false;
  if (m.cause === 'caught_stealing' || m.cause === 'pick_off_stealing') return true;
  if (play.result !== 'fielders_choice' || m.cause !== 'error' || play.putouts.length > 0) return false;
  return play.movements.find((x) => x.from > 0 && x.cause === 'error') === m;
};

const strikeoutSpared = (play: Play, m: Movement): boolean =>
  m.reached_on === 'dropped_third_strike' &&
  (play.errors.length > 0 || m.cause === 'passed_ball' || play.entry?.with === 'passed_ball');

/** A fielder's choice on a man who should not have been there: in the reconstruction the batter is out in his place. */
const choiceOnGhost = (book: Book, play: Play, m: Movement): boolean => {
  if (m.reached_on !== 'fielders_choice' && m.reached_on !== 'force_out') return false;
  const out = play.movements.filter((x) => x.from > 0 && x.to === null && x.cause === 'batted');
  return out.length > 0 && out.every((x) => book.men.get(x.slot)?.ghost);
};

/** The batter reached, and should have been out: error, dropped third strike, dropped foul. */
const batterSpared = (book: Book, play: Play, m: Movement): boolean =>
  m.to !== null &&
  (m.reached_on === 'error' ||
    book.muffed === m.slot ||
    strikeoutSpared(play, m) ||
    choiceOnGhost(book, play, m));

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
  const out = !man.ghost && (movement.to === null || runnerSpared(play, movement));
  return { movement, man, out, force: out && (movement.force || play.result === 'fielders_choice') };
};

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

/** Moves those on base, from the last man to the lead man: each makes room for the man behind him. */
const advanceAll = (book: Book, play: Play, fates: readonly Fate[], spared: boolean): void => {
  let behind = 0;
  for (const man of [...book.ideal].reverse()) {
    const movement = fates.find((f) => f.man === man)?.movement ?? null;
    const own = idealBase(play, man, movement, spared);
    const pushed = Math.max(own, behind >= man.base && behind > 0 ? behind + 1 : 0);
    const stands = man.on !== null && man.on >= 1 && man.on <= 3;
    man.base = Math.min(pushed, stands ? (man.on ?? 4) : 4);
    behind = man.base;
  }
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
  if (batter && !batter.man.ghost && batter.movement.to !== null) book.ideal.push(batter.man);
  if (play.stats.pa) book.muffed = null;
  if (book.outs >= outsPerHalf && outs.some((f) => f.force)) return;
  if (muffed) return;
  advanceAll(book, play, fates, spared);
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
