import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { GameSetup, SideSetup } from './setup.ts';

/** What is shared, by the SHA-256 of its content, for as long as somebody holds it. */
const known = new Map<string, WeakRef<object>>();
const isShared = new WeakSet();
const gone = new FinalizationRegistry<string>((hash) => {
  if (!known.get(hash)?.deref()) known.delete(hash);
});

/** The order that Postgres gives the keys of a JSON object. */
const byLengthAndText = ([a]: [string, unknown], [b]: [string, unknown]): number =>
  a.length - b.length || (a < b ? -1 : 1);

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(byLengthAndText))
    : value;

/**
 * Returns the one object of a process that has the content of a JSON value: frozen to its depth, its keys in the order of the
 * log, kept for as long as somebody holds it. Equal values come to the same object, however their keys are ordered.
 */
export const shared = <T extends object>(value: T): T => {
  if (isShared.has(value)) return value;
  const text = JSON.stringify(value, inOrder);
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  const found = known.get(hash)?.deref();
  if (found) return found as T;
  const made = JSON.parse(text, (_key, part: unknown) => Object.freeze(part)) as T;
  known.set(hash, new WeakRef(made));
  isShared.add(made);
  gone.register(made, hash);
  return made;
};

const withShared = (side: SideSetup): SideSetup => ({ ...side, roster: shared(side.roster) });

/** Returns a setup whose large parts, rosters with their cards and a league's charts, are those of every game of the process that has the same ones. */
export const withSharedParts = (setup: GameSetup): GameSetup => ({
  ...setup,
  rules_pack: setup.rules_pack && shared(setup.rules_pack),
  away: withShared(setup.away),
  home: withShared(setup.home),
});
