import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import type { Card, Chances, Fielding, Grade, Hand, Player } from '@paper-dynasty/engine/model/players';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { DemoLeagueId } from './leagues.ts';
import { battingChances, digitalCard, pitchingChances, printedCard, type Talent } from './make-card.ts';
import { demoName } from './names.ts';
import { ARMS, KINDS, ERRORS, ROLES, type Kind, type Role, type Span } from './roles.ts';

/** The cardset of the demo's digital cards. */
export const DEMO_CARDSET = '2026 Demo';

const PITCHERS = 13;
/** The players of a demo team. */
export const ROSTER_SIZE = ROLES.length + PITCHERS;

/** The endurance in innings of the starters, and of the relievers who follow them. */
const ROTATION = [6, 6, 6, 5, 5] as const;
const BULLPEN = [2, 1, 1, 1, 1, 2, 1, 1] as const;

/** The seed with which the players of a league were dealt their talents. */
const DEAL: Readonly<Record<DemoLeagueId, number>> = { pd: 20, sba: 6 };

type Random = (span: Span) => number;

const randomFrom = (seed: number): Random => {
  const dice = seededDice(seed);
  return ([from, to]) => from + ((dice.draw(1, [to - from + 1])[0] ?? 1) - 1);
};

/** How far single men are from their kind. */
const SPREAD: Span = [-10, 10];

const talentOf = (random: Random, kind: Talent, worse: number): Talent => {
  const one = (average: number): number => average - worse + (random(SPREAD) + random(SPREAD)) / 65;
  return { power: one(kind.power), contact: one(kind.contact), eye: one(kind.eye) };
};

/** A little better or worse against one hand. */
const shifted = (talent: Talent, by: number): Talent => ({
  power: talent.power + by,
  contact: talent.contact + by,
  eye: talent.eye + by / 2,
});

/** How much harder a position is that is not a man's own. */
const SECOND_POSITION = 1;
const WORST_RANGE = 5;

const fieldingOf = (random: Random, position: Position, range: Span, primary: boolean): Fielding => {
  const arm = ARMS[position];
  return {
    position,
    range: Math.min(WORST_RANGE, random(range) + (primary ? 0 : SECOND_POSITION)),
    error: random(ERRORS[position]),
    ...(arm && { arm: random(arm) }),
    ...(position === 'C' && { passed_ball: random([2, 6]) }),
  };
};

const GRADES_DEALT: readonly Grade[] = ['A', 'B', 'B', 'C', 'C', 'D'];
const grade = (random: Random): Grade => GRADES_DEALT[random([0, GRADES_DEALT.length - 1])] ?? 'C';

const cardFor = (
  league: DemoLeagueId,
  chances: (talent: Talent) => Chances,
  talent: Talent,
  edge: number,
): Card => {
  const left = chances(shifted(talent, edge));
  const right = chances(shifted(talent, -edge / 2));
  return league === 'pd' ? digitalCard(left, right) : printedCard(left, right);
};

const identity = (league: DemoLeagueId, id: string, n: number) => ({
  ...(league === 'pd'
    ? ({ kind: 'card', card_id: id, cardset: DEMO_CARDSET } as const)
    : ({ kind: 'player', player_id: id } as const)),
  id,
  name: demoName(n),
  image: league === 'sba' ? `/leagues/${league}/cards/${id}.svg` : null,
});

const runningOf = (random: Random, { speed, steal_low, jump }: Kind) => {
  const low = random(steal_low);
  return {
    speed: random(speed),
    steal_low: low,
    steal_high: Math.min(19, low + random([6, 7])),
    jump: random(jump),
  };
};

const RIGHT_HANDERS_ONLY: readonly Position[] = ['C', '2B', '3B', 'SS'];
const BATS = ['R', 'R', 'R', 'L', 'L', 'S'] as const;
/** How much less a reserve is worth at the plate. */
const RESERVE = 0.2;

const hitter = (league: DemoLeagueId, id: string, n: number, role: Role): Player => {
  const random = randomFrom(n * 7919 + DEAL[league]);
  const kind: Kind = KINDS[role.kind];
  const bats = BATS[random([0, BATS.length - 1])] ?? 'R';
  const rightHanded = bats !== 'L' || role.positions.some((p) => RIGHT_HANDERS_ONLY.includes(p));
  const talent = talentOf(random, kind.talent, role.bench ? RESERVE : 0);
  return {
    ...identity(league, id, n),
    bats,
    throws: rightHanded ? 'R' : 'L',
    fielding: role.positions.map((position, i) => fieldingOf(random, position, kind.range, i === 0)),
    batting: { ...runningOf(random, kind), bunting: grade(random), hit_and_run: grade(random) },
    pitching: null,
    batting_card: cardFor(league, battingChances, talent, bats === 'L' ? -0.2 : 0.15),
    pitching_card: null,
  };
};

const AVERAGE: Talent = { power: 0, contact: 0, eye: 0 };

const pitcher = (league: DemoLeagueId, id: string, n: number, place: number): Player => {
  const random = randomFrom(n * 104729 + DEAL[league]);
  const throws: Hand = random([1, 10]) <= 3 ? 'L' : 'R';
  const starter = place < ROTATION.length;
  return {
    ...identity(league, id, n),
    bats: throws,
    throws,
    fielding: [fieldingOf(random, 'P', [1, 4], true)],
    batting: null,
    pitching: {
      hold: random([-3, 3]),
      wild_pitch: random([2, 9]),
      balk: random([0, 4]),
      pick_off: random([0, 8]),
      starter_endurance: ROTATION[place] ?? 1,
      reliever_endurance: starter ? 3 : (BULLPEN[place - ROTATION.length] ?? 1),
      injury: random([1, 6]),
    },
    batting_card: null,
    pitching_card: cardFor(
      league,
      pitchingChances,
      talentOf(random, AVERAGE, 0),
      throws === 'L' ? 0.2 : -0.1,
    ),
  };
};

const idOf = (teamId: string, n: number): string => `${teamId}-${String(n + 1).padStart(2, '0')}`;

/** The 26 players of a demo team: thirteen position players and thirteen pitchers. `first` numbers them among all. */
export const demoRoster = (league: DemoLeagueId, teamId: string, first: number): readonly Player[] => [
  ...ROLES.map((role, i) => hitter(league, idOf(teamId, i), first + i, role)),
  ...Array.from({ length: PITCHERS }, (_, i) => {
    const n = ROLES.length + i;
    return pitcher(league, idOf(teamId, n), first + n, i);
  }),
];
