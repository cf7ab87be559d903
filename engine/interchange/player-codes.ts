import type { GameSetup } from '../model/setup.ts';
import { SIDES, type Side } from '../model/sides.ts';

const CODE = /^[a-z0-9'-]{8}$/;
const LETTERS_OF_LAST_NAME = 4;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\s]/gu, '')
    .toLowerCase()
    .replace(/[^a-z\s]/g, '');

/** Four letters of the last name, filled with dashes, and the first letter of the first name. */
const stem = (name: string): string => {
  const words = plain(name).split(/\s+/).filter(Boolean);
  const last = (words.at(-1) ?? '').slice(0, LETTERS_OF_LAST_NAME).padEnd(LETTERS_OF_LAST_NAME, '-');
  return last + (words[0]?.[0] ?? '-');
};

const numbered = (base: string, taken: ReadonlySet<string>): string => {
  for (let n = 1; ; n += 1) {
    const code = base + String(n).padStart(3, '0');
    if (!taken.has(code)) return code;
  }
};

/** The player ids of an event file, by side and the player's id in the game. */
export type PlayerCodes = Readonly<Record<Side, ReadonlyMap<string, string>>>;

/**
 * A player id of eight characters for everybody on the rosters, as Retrosheet makes them (`ruizm001`): unique in the file, the
 * same every time. Ids that have that form already are kept.
 */
export const playerCodes = (setup: GameSetup): PlayerCodes => {
  const everybody = SIDES.flatMap((side) => Object.values(setup[side].roster).map((p) => ({ side, p })));
  const taken = new Set(everybody.map(({ p }) => p.id).filter((id) => CODE.test(id)));
  const codes = { away: new Map<string, string>(), home: new Map<string, string>() };
  for (const { side, p } of everybody.toSorted((a, b) => (a.p.id < b.p.id ? -1 : 1))) {
    const code = CODE.test(p.id) ? p.id : numbered(stem(p.name), taken);
    taken.add(code);
    codes[side].set(p.id, code);
  }
  return codes;
};
