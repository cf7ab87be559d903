import type { CheckPurpose, Roll } from '@paper-dynasty/engine/model/rolls';
import { counted } from './plural.ts';

/** The page that checks a game's dice. */
export const CHECK_WORDS = {
  title: 'The dice, checked',
  pageTitle: (game: string) => `Dice of ${game}`,
  allRight: (rolls: number) =>
    rolls === 1 ? 'The one roll is right.' : `All ${counted(rolls, 'roll', 'rolls')} are right.`,
  allRightWhy:
    'The seed is the one that was sealed before the game, and every die follows from it. Your browser has just worked it out itself.',
  wrong: (n: number) => `${counted(n, 'roll is', 'rolls are')} not what the seed gives.`,
  wrongWhy: 'What is recorded here is not what was rolled under the sealed seed. These are the rolls:',
  brokenSeal: 'The seed is not the one that was sealed.',
  brokenSealWhy:
    'The fingerprint published before the game belongs to another seed. Nothing that follows from this one proves anything.',
  sealed: 'The seed is still sealed.',
  sealedWhy:
    'While the game is on, only the fingerprint of the seed is public. It is opened with the last out; then this page checks every roll.',
  noRolls: 'No dice were rolled in this game.',
  scoredOnly: 'It was scored from a record, without dice.',
  rollLink: (n: number) => `Roll ${n}`,
  commitment: 'Sealed as',
  commitmentHint: 'SHA-256 of the seed, published before the first roll',
  seed: 'Seed',
  seedHint: 'opened after the last out',
  seedSealed: 'opened when the game is over',
  nonces: 'Added by the managers',
  noNonce: 'nothing',
  game: 'Game',
  run: (n: number, of: number) => (of === 1 ? 'Every roll' : `Every roll, seal ${n} of ${of}`),
  reopened: 'The game was reopened here, under a new seal.',
  sealKept: 'The seed fits its seal.',
  sealBroken: 'The seed does not fit its seal.',
  number: 'Roll',
  kind: 'For',
  recorded: 'Recorded',
  recomputed: 'From the seed',
  right: 'right',
  wrongRoll: 'wrong',
  unknown: 'sealed',
  outOfOrder: (n: number) => `should be roll ${n}`,
  more: (n: number) => `Show ${counted(n, 'more roll', 'more rolls')}`,
  how: 'How this works',
  steps: [
    'Before the game the server draws a secret seed and publishes its SHA-256: a seal that fits one seed only. Each manager may add words.',
    'Every roll has a number. Its dice are the bytes of HMAC-SHA256 under the seed, of “game | number | home’s words | visitors’ words | block”, taken in order; bytes that would favor a face are passed over.',
    'So the dice were settled before anybody chose a play, and nobody, the server included, could change them without breaking the seal.',
    'After the last out the seed is opened. This page takes its fingerprint, rolls every die again and holds it against the record. Nothing is sent anywhere.',
  ],
  vectors: 'The exact encoding, with test vectors, is in the project’s documentation.',
} as const;

/** What the rolls are for. */
export const ROLL_KINDS: Readonly<Record<Exclude<Roll['kind'], 'd20'> | CheckPurpose, string>> = {
  ab: 'At bat',
  jump: 'Steal',
  fielding: 'Fielding',
  ballpark: 'Ballpark',
  runner: 'Throw',
  speed: 'Speed',
  passed_ball: 'Passed ball',
  bunt: 'Bunt',
  injury: 'Injury',
  weather: 'Weather',
};
