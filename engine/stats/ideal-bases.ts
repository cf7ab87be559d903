import { hitBases } from '../model/hit-bases.ts';
import type { Movement, Play } from '../model/play.ts';
import { idealBase, isAided, isAward, type Man } from './ideal-advance.ts';

/** A man on base in the reconstruction, and what he really did on the play: null when he has scored before. */
export interface Going {
  readonly man: Man;
  readonly movement: Movement | null;
}

/** Nobody gets further than he really did. */
const asFarAs = ({ on }: Man, base: number): number => Math.min(base, on !== null && on >= 1 ? on : 4);

/** Behind a man whom an error moved on a hit the others take the bases of the hit. */
const heldTo = (play: Play, aided: number, { man, movement }: Going): number =>
  movement?.cause === 'batted' && movement.from > 0 && movement.from < aided
    ? man.base + hitBases(play)
    : Infinity;

/** Where somebody who really stood on his base came by a hit. */
const asWellAs = (play: Play, { man, movement }: Going): number => {
  if (hitBases(play) === 0 || movement?.from === 0) return 0;
  const other = play.movements.find(
    (m) => m !== movement && m.from > 0 && m.from === man.base && m.cause === 'batted' && !isAided(play, m),
  );
  return other?.to ?? 0;
};

/** A hit or a walk, from the last man to the lead man: each makes room for the man behind him. */
const makingRoom = (play: Play, going: readonly Going[], spared: boolean): void => {
  const aided = Math.max(0, ...play.movements.filter((m) => isAided(play, m)).map((m) => m.from));
  let behind = 0;
  for (const one of [...going].reverse()) {
    const { man, movement } = one;
    const own = Math.min(idealBase(play, man, movement, spared), heldTo(play, aided, one));
    const pushed = behind > 0 && behind >= man.base ? behind + 1 : 0;
    man.base = asFarAs(man, Math.max(own, asWellAs(play, one), pushed));
    behind = man.base;
  }
};

/** Where the batter on first pushes those who stand before him without a gap. */
const pushedOn = (going: readonly Going[]): ReadonlyMap<Man, number> => {
  const pushed = new Map<Man, number>();
  let taken = going.some(({ man }) => man.base === 0) ? 1 : 0;
  for (const { man } of [...going].reverse()) {
    if (man.base === 0) continue;
    if (man.base !== taken) break;
    taken += 1;
    pushed.set(man, taken);
  }
  return pushed;
};

/** Any other play, from the lead man to the last: nobody passes the man before him, who moves only when the batter pushes him. */
const keepingBehind = (play: Play, going: readonly Going[], spared: boolean): void => {
  const pushed = pushedOn(going);
  let ahead = Infinity;
  for (const { man, movement } of going) {
    const own = Math.min(idealBase(play, man, movement, spared), ahead - 1);
    man.base = asFarAs(man, Math.max(own, pushed.get(man) ?? man.base));
    ahead = man.base === 4 ? Infinity : man.base;
  }
};

/** Moves those who are on base in the reconstruction, lead man first, as a play would have without its misplays; `spared`: the batter should have been out. */
export const moveAll = (play: Play, going: readonly Going[], spared: boolean): void => {
  const move = hitBases(play) > 0 || isAward(play) ? makingRoom : keepingBehind;
  move(play, going, spared);
};
