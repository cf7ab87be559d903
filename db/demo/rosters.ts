import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import type { Card, Fielding, Grade, Hand, Player } from '@paper-dynasty/engine/model/players';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { battingChances, digitalCard, pitchingChances, printedCard, type Talent } from './make-card.ts';
import { demoName } from './names.ts';

/** The cardset of the demo's digital cards. */
export const DEMO_CARDSET = '2026 Demo';

/** The positions of the thirteen position players of a team, primary first. */
const FIELDERS: readonly (readonly Position[])[] = [
  ['C'],
  ['1B', 'LF'],
  ['2B', 'SS'],
  ['3B', '1B'],
  ['SS', '2B'],
  ['LF', 'RF'],
  ['CF', 'LF'],
  ['RF', 'CF'],
  ['1B', '3B'],
  ['C', '1B'],
  ['2B', '3B', 'SS'],
  ['CF', 'RF', 'LF'],
  ['RF', 'LF', '1B'],
];
const STARTERS = 5;
const PITCHERS = 13;

/** The highest error rating that demo players have at each position. */
const ERROR_RANGE: Readonly<Record<Position, number>> = {
  P: 20,
  C: 8,
  '1B': 12,
  '2B': 20,
  '3B': 24,
  SS: 28,
  LF: 9,
  CF: 8,
  RF: 9,
};

type Random = (from: number, to: number) => number;

const randomFrom = (seed: number): Random => {
  const dice = seededDice(seed);
  return (from, to) => from + ((dice.draw(1, [to - from + 1])[0] ?? 1) - 1);
};

const talentOf = (random: Random): Talent => {
  const one = (): number => (random(-10, 10) + random(-10, 10)) / 20;
  return { power: one(), contact: one(), eye: one() };
};

/** A little better or worse against one hand. */
const shifted = (talent: Talent, by: number): Talent => ({
  power: talent.power + by,
  contact: talent.contact + by,
  eye: talent.eye + by / 2,
});

const fieldingOf = (random: Random, position: Position, primary: boolean): Fielding => ({
  position,
  range: Math.min(5, random(1, 4) + (primary ? 0 : 1)),
  error: random(1, ERROR_RANGE[position]),
  ...(position === 'C' || ['LF', 'CF', 'RF'].includes(position) ? { arm: random(-5, 4) } : {}),
  ...(position === 'C' ? { passed_ball: random(2, 6) } : {}),
});

const grade = (random: Random): Grade => (['A', 'B', 'B', 'C', 'C', 'D'] as const)[random(0, 5)] ?? 'C';

const cardsFor = (
  league: 'sba' | 'pd',
  chances: (talent: Talent) => Parameters<typeof digitalCard>[0],
  talent: Talent,
  edge: number,
): Card => {
  const left = chances(shifted(talent, edge));
  const right = chances(shifted(talent, -edge / 2));
  return league === 'pd' ? digitalCard(left, right) : printedCard(left, right);
};

const identity = (league: 'sba' | 'pd', id: string) =>
  league === 'pd'
    ? ({ kind: 'card', card_id: id, cardset: DEMO_CARDSET } as const)
    : ({ kind: 'player', player_id: id } as const);

const hitter = (league: 'sba' | 'pd', id: string, n: number, positions: readonly Position[]): Player => {
  const random = randomFrom(n * 7919 + (league === 'pd' ? 1 : 2));
  const bats = (['R', 'R', 'R', 'L', 'L', 'S'] as const)[random(0, 5)] ?? 'R';
  const low = random(4, 10);
  return {
    ...identity(league, id),
    id,
    name: demoName(n),
    bats,
    throws: bats === 'L' && !['C', '2B', '3B', 'SS'].includes(positions[0] ?? '') ? 'L' : 'R',
    image: league === 'sba' ? `/cards/${id}.svg` : null,
    fielding: positions.map((position, i) => fieldingOf(random, position, i === 0)),
    batting: {
      speed: random(9, 16),
      steal_low: low,
      steal_high: Math.min(20, low + random(5, 9)),
      jump: random(4, 20),
      bunting: grade(random),
      hit_and_run: grade(random),
    },
    pitching: null,
    batting_card: cardsFor(league, battingChances, talentOf(random), bats === 'L' ? -0.2 : 0.15),
    pitching_card: null,
  };
};

const pitcher = (league: 'sba' | 'pd', id: string, n: number, place: number): Player => {
  const random = randomFrom(n * 104729 + (league === 'pd' ? 3 : 4));
  const throws: Hand = random(1, 10) <= 3 ? 'L' : 'R';
  const starter = place < STARTERS;
  return {
    ...identity(league, id),
    id,
    name: demoName(n),
    bats: throws,
    throws,
    image: league === 'sba' ? `/cards/${id}.svg` : null,
    fielding: [fieldingOf(random, 'P', true)],
    batting: null,
    pitching: {
      hold: random(-4, 4),
      wild_pitch: random(2, 9),
      balk: random(0, 4),
      pick_off: random(0, 8),
      starter_endurance: starter ? 8 - Math.floor(place / 2) : random(0, 2),
      reliever_endurance: starter ? 3 : random(1, 3),
      injury: random(1, 6),
    },
    batting_card: null,
    pitching_card: cardsFor(league, pitchingChances, talentOf(random), throws === 'L' ? 0.2 : -0.1),
  };
};

/** The 26 players of a demo team: thirteen position players and thirteen pitchers. `first` numbers them through the league. */
export const demoRoster = (league: 'sba' | 'pd', teamId: string, first: number): readonly Player[] => [
  ...FIELDERS.map((positions, i) =>
    hitter(league, `${teamId}-${String(i + 1).padStart(2, '0')}`, first + i, positions),
  ),
  ...Array.from({ length: PITCHERS }, (_, i) =>
    pitcher(
      league,
      `${teamId}-${String(FIELDERS.length + i + 1).padStart(2, '0')}`,
      first + FIELDERS.length + i,
      i,
    ),
  ),
];
