import { battingSide, fieldingSide } from '../model/sides.ts';
import { reportableFor } from '../rules/reportable.ts';
import type { GameView } from './game-view.ts';
import type { Men } from './men.ts';

/** How each part of a view is told when it changes: the part as it is now (`whole`), those of its parts that differ (`by_part`), a man by his id (`man`), a side's decision that is its own until the dice (`decision`), or not at all, because it comes with the event or follows from the rest (`other`). */
const TOLD = {
  game_id: 'whole',
  seq: 'other',
  status: 'whole',
  league: 'whole',
  mode: 'whole',
  visibility: 'whole',
  pace: 'whole',
  creator_id: 'whole',
  park: 'whole',
  weather: 'whole',
  hurt: 'whole',
  away: 'by_part',
  home: 'by_part',
  inning: 'whole',
  half: 'whole',
  outs: 'whole',
  score: 'by_part',
  runners: 'whole',
  batter: 'man',
  pitcher: 'man',
  on_deck: 'whole',
  turns: 'whole',
  your_sides: 'other',
  may_act: 'other',
  acting: 'whole',
  roll: 'whole',
  pending: 'whole',
  reportable: 'other',
  defense: 'decision',
  offense: 'decision',
  decided: 'by_part',
  line_score: 'by_part',
  workload: 'by_part',
  request: 'whole',
  held: 'whole',
  winner: 'whole',
  pitchers: 'by_part',
  ruling: 'whole',
  play_count: 'whole',
  dice_commitment: 'whole',
  dice_seed: 'whole',
} as const satisfies Record<keyof GameView, 'whole' | 'by_part' | 'man' | 'decision' | 'other'>;

type Told = typeof TOLD;
type ToldAs<How> = { [K in keyof Told]: Told[K] extends How ? K : never }[keyof Told];

/** What has changed of the view that everybody at a game shares: a part that is not there is as it was. */
export type ViewChange = {
  readonly [K in ToldAs<'whole' | 'decision'>]?: GameView[K];
} & { readonly [K in ToldAs<'by_part'>]?: Partial<GameView[K]> } & {
  readonly [K in ToldAs<'man'>]?: string | null;
};

type Parts = Readonly<Record<string, unknown>>;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null;

const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isParts(a) || !isParts(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
};

const differing = (before: Parts, now: Parts): Parts =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => !isSame(before[key], value)));

/** What everybody at a game is told of one part of a view; `undefined` = nothing. */
const sharedPart = (view: GameView, key: keyof GameView): unknown => {
  switch (TOLD[key]) {
    case 'whole':
    case 'by_part':
      return view[key];
    case 'man':
      return view[key as ToldAs<'man'>]?.id ?? null;
    case 'decision':
      return view.roll === null ? null : view[key];
    case 'other':
      return undefined;
  }
};

const KEYS = Object.keys(TOLD) as (keyof GameView)[];

/** Returns what everybody at the game may be told of the way from one view to the next, whoever's views they are: a decision that is hidden is not in it. */
export const diffView = (before: GameView, now: GameView): ViewChange => {
  const changed = KEYS.flatMap((key) => {
    const [was, is] = [sharedPart(before, key), sharedPart(now, key)];
    if (isSame(was, is)) return [];
    return [[key, TOLD[key] === 'by_part' && isParts(was) && isParts(is) ? differing(was, is) : is] as const];
  });
  return Object.fromEntries(changed);
};

/** Returns a view in which a side's own decision stays known to it while it stands: what everybody is told leaves it out until the dice. */
export const withOwn = (before: GameView, now: GameView): GameView => {
  const knows = { defense: fieldingSide(now.half), offense: battingSide(now.half) } as const;
  const known = (which: 'defense' | 'offense') =>
    now.decided[which] && before.your_sides.includes(knows[which]) ? before[which] : null;
  if (now.roll) return now;
  return {
    ...now,
    defense: known('defense') as GameView['defense'],
    offense: known('offense') as GameView['offense'],
  };
};

const applied = (view: GameView, change: ViewChange, men: Men): Parts => {
  const changes: Parts = change;
  const parts = Object.entries(changes).map(([key, value]) => {
    const how = TOLD[key as keyof Told];
    const was = view[key as keyof GameView];
    if (how === 'by_part' && isParts(was) && isParts(value)) return [key, { ...was, ...value }] as const;
    if (how !== 'man' || typeof value !== 'string') return [key, value] as const;
    return [key, men[key === 'batter' ? 'batting' : 'pitching'][value]] as const;
  });
  return Object.fromEntries(parts);
};

/** Returns a view with a change made to it, as event `seq` left it; null where it names a man who is not among `men`. */
export const applyChange = (view: GameView, change: ViewChange, seq: number, men: Men): GameView | null => {
  const next = { ...view, ...applied(view, change, men), seq };
  if (next.batter === undefined || next.pitcher === undefined) return null;
  const { roll, pending, runners } = next;
  const reportable = roll && !pending ? reportableFor(roll, runners.length > 0) : [];
  return withOwn(view, { ...next, reportable });
};

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Returns eight hexadecimal digits that differ where what everybody at a game sees of it differs: the same for every viewer, so that nobody learns of a hidden decision by them. */
export const hashView = (view: GameView): string => {
  const text = JSON.stringify([view.seq, ...KEYS.map((key) => sharedPart(view, key) ?? null)]);
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
};
