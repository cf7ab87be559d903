import { describe, expect, test } from 'vitest';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { readDice } from '@paper-dynasty/engine/rules/read-dice';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { makeSetup, person } from '../fixtures.ts';
import { activeGame, after, inSituation, refusal, withRoll } from '../support.ts';

const bench = (state: GameState, side: 'away' | 'home', test: (p: Player) => boolean): Player => {
  const inside = state.lineups[side]!;
  const found = Object.values(state.setup[side].roster).find(
    (p) =>
      test(p) &&
      inside.pitcher_id !== p.id &&
      !inside.batting_order.some((s) => s.player_id === p.id) &&
      !state.removed[side].includes(p.id),
  );
  if (!found) throw new Error('nobody left');
  return found;
};

const noHitter = (): GameState => {
  return activeGame({ league: { designated_hitter: false } });
};

describe('a pinch hitter for a pitcher who bats', () => {
  const start = noHitter();
  const slot = start.lineups.away!.batting_order.findIndex((s) => s.position === 'P') + 1;
  const up = { ...start, situation: { ...start.situation, slots: { ...start.situation.slots, away: slot } } };
  const hitter = bench(up, 'away', (p) => !p.pitching);
  const moves = [{ player_id: hitter.id, slot, position: 'PH' }] as const;
  const hit = after(up, { type: 'substitute', side: 'away', moves, count: null });

  test('takes the pitcher out of the game', () => {
    expect(hit.removed.away).toEqual([start.lineups.away!.pitcher_id]);
  });

  test('leaves the mound empty until a new pitcher comes in, and the old one may not', () => {
    const inField = inSituation(hit, { half: 'bottom', code: 0, outs: 0 });
    expect(turns(inField)).toEqual([{ side: 'away', action: 'set_positions' }]);
    expect(refusal(inField, { type: 'roll_dice', side: 'home' })).toMatchObject({
      code: 'lineup_incomplete',
    });
    const back = [{ player_id: start.lineups.away!.pitcher_id, slot, position: 'P' }] as const;
    expect(refusal(inField, { type: 'substitute', side: 'away', moves: back, count: null })).toMatchObject({
      code: 'substitution_invalid',
    });
    const arm = bench(inField, 'away', (p) => p.pitching !== null);
    const fresh = [{ player_id: arm.id, slot, position: 'P' }] as const;
    const ready = after(inField, { type: 'substitute', side: 'away', moves: fresh, count: null });
    expect(ready.lineups.away!.pitcher_id).toBe(arm.id);
    expect(turns(ready)).toEqual([{ side: 'home', action: 'roll' }]);
  });
});

describe('when nobody is left who plays a position', () => {
  test('anybody may, so that the game goes on', () => {
    const state = inSituation(activeGame(), { half: 'top' });
    const catchers = Object.values(state.setup.home.roster).filter((p) =>
      p.fielding.some((f) => f.position === 'C'),
    );
    const slot = state.lineups.home!.batting_order.findIndex((s) => s.position === 'C') + 1;
    const other = bench(state, 'home', (p) => !p.pitching && !catchers.includes(p));
    const moves = [{ player_id: other.id, slot, position: 'C' }] as const;
    const command = { type: 'substitute', side: 'home', moves, count: null } as const;
    expect(refusal(state, command)).toMatchObject({
      why: { reason: 'does_not_play', player: other.name, position: 'C' },
    });
    const hitFor = { ...state.lineups.home!, batting_order: [...state.lineups.home!.batting_order] };
    hitFor.batting_order[slot - 1] = { player_id: other.id, position: 'PH' };
    const out = {
      ...state,
      lineups: { ...state.lineups, home: hitFor },
      removed: { ...state.removed, home: catchers.map((p) => p.id) },
    };
    expect(turns(out)).toEqual([{ side: 'home', action: 'set_positions' }]);
    const last = after(out, command);
    expect(last.lineups.home!.batting_order[slot - 1]).toEqual({ player_id: other.id, position: 'C' });
  });
});

test('the place of a pitcher who does not bat is for a pitcher only, and he has no other', () => {
  const state = inSituation(activeGame(), { half: 'top' });
  const fielder = bench(state, 'home', (p) => !p.pitching);
  const wrong = [{ player_id: fielder.id, slot: 0, position: 'LF' }] as const;
  expect(refusal(state, { type: 'substitute', side: 'home', moves: wrong, count: null })).toMatchObject({
    code: 'substitution_invalid',
  });
  const arm = bench(state, 'home', (p) => p.pitching !== null);
  const slot = state.lineups.home!.batting_order.findIndex((s) => s.position === 'LF') + 1;
  const both = [{ player_id: arm.id, slot, position: 'P' }] as const;
  expect(refusal(state, { type: 'substitute', side: 'home', moves: both, count: null })).toMatchObject({
    why: { reason: 'pitcher_has_no_slot' },
  });
});

test('a game made by somebody else begins when both managers have accepted', () => {
  const setup = makeSetup({ away: person('ann'), home: person('bob'), creator_id: 'carl' });
  const made = after(null, { type: 'create_game', setup, commitment: '0'.repeat(64) });
  expect(turns(made).map((t) => t.side)).toEqual(['away', 'home']);
  const half = after(made, { type: 'accept_invitation', side: 'home', nonce: 'h' });
  expect(half.status).toBe('pending');
  expect(refusal(half, { type: 'accept_invitation', side: 'home', nonce: 'h' })).toMatchObject({
    code: 'not_allowed',
  });
  const both = after(half, { type: 'accept_invitation', side: 'away', nonce: 'a' });
  expect(both).toMatchObject({ status: 'lineups', nonces: { away: 'a', home: 'h' } });
});

test('in an automatic game a play cannot be corrected to what its dice do not say', () => {
  let state = activeGame({ league: { card_mode: 'auto' } });
  const dice = seededDice(5);
  while (state.plays.length === 0) {
    state = after(state, { type: 'roll_dice', side: 'away' }, dice);
    state = after(state, { type: 'resolve_play', side: 'away', roll_id: null }, dice);
  }
  const [play] = state.plays;
  const other = play!.outcome === 'homerun' ? 'strikeout' : 'homerun';
  const report = { outcome: other, hit_location: null, entry: null } as const;
  const subject = { kind: 'correction', play: 1, report } as const;
  expect(refusal(state, { type: 'make_request', side: 'away', subject, alone: true })).toMatchObject({
    code: 'outcome_contradicts_dice',
  });
});

test('the computer reads its cards with printed ones too: nobody reports it anything else', () => {
  const against = activeGame({
    league: { card_mode: 'manual' },
    home: { kind: 'computer', style: 'balanced' },
  });
  const state = withRoll(inSituation(against, { half: 'bottom' }));
  const { outcome } = readDice(state, state.roll!);
  const other = outcome === 'homerun' ? 'strikeout' : 'homerun';
  const said = { outcome: other, hit_location: null, entry: null } as const;
  const command = { type: 'report_outcome', side: 'home', roll_id: null, report: said } as const;
  expect(refusal(state, command)).toMatchObject({ code: 'outcome_contradicts_dice' });
});
