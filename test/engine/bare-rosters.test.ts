import { describe, expect, test } from 'vitest';
import { placeByDice } from '@paper-dynasty/engine/charts/locations';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { batsAgainst, knownSide } from '@paper-dynasty/engine/model/hands';
import { OUTCOME_FACTS } from '@paper-dynasty/engine/model/outcomes';
import { playerSchema, type Player } from '@paper-dynasty/engine/model/players';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameSetup } from '@paper-dynasty/engine/model/setup';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { decide } from '@paper-dynasty/engine/game/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { placeNeeded, reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { ratingAt } from '@paper-dynasty/engine/rules/resolve/context';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { cardSvg } from '@paper-dynasty/engine/wire/card-svg';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import { makeSetup, person } from './fixtures.ts';
import { checkPlay } from './proofs/invariants.ts';
import { choices, commandFor } from './proofs/commands.ts';
import { after, refusal, withRoll } from './support.ts';

/** A man of whom a league knows his name, his positions and what he is used as, as the SBA does: all else is on his printed card. */
const bare = (player: Player): Player =>
  playerSchema.parse({
    ...player,
    bats: null,
    throws: null,
    fielding: player.fielding.map(({ position }) => ({ position, range: null, error: null })),
    batting: player.batting && Object.fromEntries(Object.keys(player.batting).map((key) => [key, null])),
    pitching: player.pitching && {
      ...Object.fromEntries(Object.keys(player.pitching).map((key) => [key, null])),
      roles: [(player.pitching.starter_endurance ?? 0) >= 4 ? 'SP' : 'RP'],
    },
  });

const NO_NUMBERS = { L: null, R: null } as const;

const bareSetup = (changes: Parameters<typeof makeSetup>[0]): GameSetup => {
  const setup = makeSetup({ ...changes, league: { card_mode: 'manual', ...changes?.league } });
  const side = (of: GameSetup['away']): GameSetup['away'] => ({
    ...of,
    roster: Object.fromEntries(Object.entries(of.roster).map(([id, player]) => [id, bare(player)])),
  });
  return {
    ...setup,
    park: { name: 'Nowhere Park', homerun: NO_NUMBERS, single: NO_NUMBERS },
    away: side(setup.away),
    home: side(setup.home),
  };
};

/** A whole game of people and computers who do what their turns call for; what is refused is tried again otherwise. */
const played = (setup: GameSetup, seed: number): GameState => {
  const dice = seededDice(seed);
  const c = choices(seed);
  let state = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
  for (let tries = 0; tries < 20_000 && state.status !== 'completed'; tries += 1) {
    const [due] = turns(state);
    if (!due) throw new Error(`the game waits for nobody: ${state.status}`);
    const decided = decide(state, commandFor(c, state, due), dice);
    if (!isRefusal(decided)) state = decided.reduce<GameState>((s, e) => evolve(s, e), state);
  }
  return state;
};

const COMPUTER = { kind: 'computer', style: 'balanced' } as const;

describe('a league that knows its men’s names and positions only', () => {
  test.each([
    ['two managers', { away: person('ann'), home: person('bob'), creator_id: 'ann' }],
    ['two managers at full pace', { away: person('ann'), home: person('bob'), pace: 'full' as const }],
    ['a manager and the computer', { away: person('ann'), home: COMPUTER, creator_id: 'ann' }],
  ])('%s play to the end', (_name, changes) => {
    for (const seed of [1, 2, 3]) {
      const state = played(bareSetup(changes), seed);
      expect(state.status).toBe('completed');
      for (const play of state.plays) if (!play.entry) checkPlay(play, 3, play === state.plays.at(-1));
      expect(playViews(state)).toHaveLength(state.plays.length);
      for (const side of SIDES) {
        const [someone] = Object.values(state.setup[side].roster);
        expect(cardSvg(someone!, state.setup[side].team)).not.toMatch(/null|undefined/);
      }
      expect(JSON.stringify(playViews(state).map((p) => p.explanation))).not.toMatch(/null|NaN/);
    }
  });

  test('a computer starts a man of the rotation and takes him out after the usual innings', () => {
    const state = played(bareSetup({ away: person('ann'), home: COMPUTER, creator_id: 'ann' }), 4);
    const first = state.starters.home?.pitcher_id ?? '';
    expect(state.setup.home.roster[first]?.pitching?.roles).toEqual(['SP']);
    const outs = state.plays.filter((p) => p.pitcher_id === first).reduce((n, p) => n + p.outs, 0);
    expect(outs).toBeLessThanOrEqual(18);
  });

  test('an out needs its place said only where the dice put it elsewhere for another hand', () => {
    const state = bareActive();
    for (let resolution = 1; resolution <= 20; resolution += 1) {
      const rolled = withRoll(state, { resolution_d20: resolution });
      for (const outcome of reportableOutcomes(rolled)) {
        const facts = OUTCOME_FACTS[outcome];
        const [left, right] = (['L', 'R'] as const).map((hand) => placeByDice(outcome, resolution, hand));
        const needed = facts.location === 'required' || (facts.hit === 0 && left !== right);
        expect([outcome, resolution, placeNeeded(rolled, outcome)]).toEqual([outcome, resolution, needed]);
      }
    }
    const asked = withRoll(state, { resolution_d20: 1 });
    const popout = {
      type: 'report_outcome',
      side: 'away',
      roll_id: asked.roll!.roll_id,
      report: { outcome: 'popout', hit_location: null, entry: null },
    } as const;
    expect(refusal(asked, popout)).toMatchObject({ code: 'hit_location_required', field: 'hit_location' });
  });

  test('a view shows what is known, and says of the rest that it is not', () => {
    const view = gameView(bareActive(), []);
    expect(view.batter).toMatchObject({ bats: null, throws: null, batting: { speed: null } });
    expect(view.pitcher).toMatchObject({ throws: null, pitching: { hold: null } });
  });
});

const bareActive = (): GameState => {
  const setup = bareSetup({ away: person('ann'), home: person('bob'), creator_id: 'ann' });
  const dice = seededDice(9);
  const c = choices(9);
  let state = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64) }, dice);
  while (state.status !== 'active') {
    state = after(state, commandFor(c, state, turns(state)[0]!), dice);
  }
  return state;
};

test('a listed position without ratings is read as league average, one that is not listed as the worst', () => {
  const [man] = Object.values(bareSetup({}).home.roster);
  const own = man!.fielding[0]!.position;
  expect(ratingAt(man!, own)).toMatchObject({ range: 3 });
  expect(ratingAt(man!, own === 'LF' ? 'SS' : 'LF')).toMatchObject({ range: 5, error: 88 });
});

test('a switch hitter bats from the other side; without a hand that is known a card is read for a right-hander', () => {
  expect(batsAgainst({ bats: 'S' }, { throws: 'L' })).toBe('R');
  expect(batsAgainst({ bats: 'S' }, { throws: 'R' })).toBe('L');
  expect(batsAgainst({ bats: 'L' }, { throws: null })).toBe('L');
  expect(knownSide({ bats: 'S' }, { throws: null })).toBeNull();
  expect(batsAgainst({ bats: null }, { throws: 'L' })).toBe('R');
});
