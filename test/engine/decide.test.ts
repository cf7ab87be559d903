import { describe, expect, test } from 'vitest';
import { ROLL_DICE } from '@paper-dynasty/engine/dice/rolls';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import { computerCommand } from '@paper-dynasty/engine/manager/computer';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { RequestSubject } from '@paper-dynasty/engine/model/requests';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { lineupProblem } from '@paper-dynasty/engine/rules/lineup-rules';
import { takenBack } from '@paper-dynasty/engine/rules/rewind';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellReason } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup, person } from './fixtures.ts';
import { activeGame, after, events, inSituation, refusal, resolve, withRoll } from './support.ts';

const auto = activeGame();
const manual = activeGame({ league: { card_mode: 'manual' } });
const created = (changes: Parameters<typeof makeSetup>[0]): GameState =>
  after(null, {
    type: 'create_game',
    setup: makeSetup({ creator_id: 'ann', ...changes }),
    commitment: 'a'.repeat(64),
  });
const invitation = created({ away: person('ann'), home: person('bob') });

describe('the way to the first pitch', () => {
  test('a game against another person waits for him, against the computer for the lineup, between computers for nobody', () => {
    expect(invitation.status).toBe('pending');
    expect(turns(invitation)).toEqual([{ side: 'home', action: 'accept' }]);
    const solo = created({ away: person('ann') });
    expect(solo.status).toBe('lineups');
    expect(turns(solo)).toEqual([{ side: 'away', action: 'set_lineup' }]);
    expect(created({}).status).toBe('active');
  });
  test('the commitment stands before the other manager adds his nonce', () => {
    expect(invitation.dice_commitment).toBe('a'.repeat(64));
    expect(after(invitation, { type: 'accept_invitation', side: 'home', nonce: 'lucky' }).nonces).toEqual({
      away: '',
      home: 'lucky',
    });
  });
  test('declining ends it', () => {
    const state = after(invitation, { type: 'decline_invitation', side: 'home' });
    expect([state.status, turns(state)]).toEqual(['declined', []]);
  });
  test('who made the game may call it off before it is accepted', () => {
    const off = after(invitation, {
      type: 'make_request',
      side: 'away',
      subject: { kind: 'abandon' },
      alone: false,
    });
    expect(off.status).toBe('abandoned');
  });
  test('a lineup may be set again until the first pitch', () => {
    const accepted = after(invitation, { type: 'accept_invitation', side: 'home', nonce: '' });
    const lineup = autoLineup(accepted.setup, 'away');
    const turned: Lineup = { ...lineup, batting_order: [...lineup.batting_order].reverse() };
    const once = after(accepted, { type: 'set_lineup', side: 'away', lineup });
    expect(once.status).toBe('lineups');
    const again = after(once, { type: 'set_lineup', side: 'away', lineup: turned });
    const home = autoLineup(again.setup, 'home');
    const active = after(again, { type: 'set_lineup', side: 'home', lineup: home });
    expect(active).toMatchObject({ status: 'active', lineups: { away: turned, home }, plays: [] });
  });
  test('a paused game takes nothing but its resumption and requests', () => {
    const paused = after(auto, { type: 'pause_game', side: 'home' });
    expect([paused.status, turns(paused)]).toEqual(['paused', []]);
    expect(after(paused, { type: 'resume_game', side: 'away' })).toEqual({ ...auto, seq: auto.seq + 2 });
  });
});

describe('lineups', () => {
  const good = autoLineup(auto.setup, 'away');
  const problem = (lineup: Lineup, changes: Parameters<typeof makeSetup>[0] = {}): string | null => {
    const why = lineupProblem(makeSetup(changes), 'away', lineup);
    return why && tellReason(why, 'en');
  };
  const changed = (from: string, to: Lineup['batting_order'][number]['position']): Lineup => ({
    ...good,
    batting_order: good.batting_order.map((s) => (s.position === from ? { ...s, position: to } : s)),
  });
  test('the sensible lineup is legal with and without a designated hitter', () => {
    expect(problem(good)).toBeNull();
    const without = { league: { designated_hitter: false } };
    expect(problem(autoLineup(makeSetup(without), 'away'), without)).toBeNull();
  });
  test.each<[string, Lineup, RegExp]>([
    ['a stranger', { ...good, pitcher_id: 'nobody' }, /^nobody is not on the roster/],
    ['a pitcher who is none', { ...good, pitcher_id: 'away-LF-3' }, /away LF 3 is not a pitcher/],
    [
      'a man twice',
      { ...good, batting_order: [good.batting_order[1]!, ...good.batting_order.slice(1)] },
      /is in the lineup twice/,
    ],
    ['a position twice', changed('DH', 'C'), /does not play C|Two players are at C/],
    ['a man out of position', changed('SS', 'C'), /does not play C/],
    ['a man without a position', changed('DH', 'PH'), /needs a position/],
    ['a position empty', changed('C', 'DH'), /must be at C/],
  ])('%s is refused', (_name, lineup, words) => {
    expect(problem(lineup)).toMatch(words);
  });
  test('with a designated hitter the pitcher bats in no slot, without one he does', () => {
    const without = { league: { designated_hitter: false } };
    const batting = autoLineup(makeSetup(without), 'away');
    expect(problem(batting)).toMatch(/designated hitter bats for the pitcher/);
    expect(problem(good, without)).toMatch(/The pitcher bats in this league/);
  });
  test('a pitcher may be his own designated hitter (OBR 5.11(b))', () => {
    const own: Lineup = {
      ...good,
      batting_order: good.batting_order.map((s) =>
        s.position === 'DH' ? { ...s, player_id: good.pitcher_id } : s,
      ),
    };
    expect(problem(own)).toBeNull();
  });
  test('a card must belong to a legal cardset', () => {
    const setup = makeSetup({ cardsets: [{ cardset: '2024', priority: 1 }] });
    const id = good.batting_order[0]!.player_id;
    const { player_id: _, ...player } = { player_id: '', ...setup.away.roster[id]! };
    const withCard = (cardset: string) => ({
      ...setup,
      away: {
        ...setup.away,
        roster: { ...setup.away.roster, [id]: { ...player, kind: 'card' as const, card_id: id, cardset } },
      },
    });
    expect(lineupProblem(withCard('2024'), 'away', good)).toBeNull();
    expect(lineupProblem(withCard('1999'), 'away', good)).toMatchObject({
      reason: 'card_not_legal',
      cardset: '1999',
    });
    expect(autoLineup(withCard('1999'), 'away').batting_order.map((s) => s.player_id)).not.toContain(id);
  });
  test('any position by league option', () => {
    const swapped = changed('SS', 'C').batting_order.map((s, i) =>
      s.position === 'C' && good.batting_order[i]?.position === 'C' ? { ...s, position: 'SS' as const } : s,
    );
    const lineup = { ...good, batting_order: swapped };
    expect(problem(lineup)).toMatch(/does not play/);
    expect(problem(lineup, { league: { any_position: true } })).toBeNull();
  });
});

describe('dice', () => {
  test('checks for wild pitch and passed ball need a runner', () => {
    const roll = (code: number, chaos: number) => {
      const dice = scriptedDice([{ sides: ROLL_DICE.ab, values: [6, 3, 4, chaos, 5, 5] }]);
      const state = after(inSituation(manual, { code }), { type: 'roll_dice', side: 'away' }, dice);
      dice.assertUsed();
      return state.roll!;
    };
    expect(roll(1, 1)).toMatchObject({ check_wild_pitch: true, check_passed_ball: false, injury_rating: 6 });
    expect(roll(1, 2)).toMatchObject({ check_wild_pitch: false, check_passed_ball: true });
    expect(roll(0, 1)).toMatchObject({ check_wild_pitch: false, check_passed_ball: false });
  });
  test.each([
    ['wild_pitch', 5, 1],
    ['wild_pitch', 6, 0],
    ['passed_ball', 4, 1],
    ['passed_ball', 5, 0],
  ] as const)(
    'an automatic %s check at %i moves the runner %i bases, and the batter bats again',
    (what, d20, bases) => {
      const check = what === 'wild_pitch' ? { check_wild_pitch: true } : { check_passed_ball: true };
      const end = resolve(withRoll(inSituation(auto, { code: 1 }), { ...check, resolution_d20: d20 }));
      expect(end.roll).toBeNull();
      expect(end.situation.slots.away).toBe(1);
      expect(end.situation.bases[bases]).not.toBeNull();
      expect(end.plays.length).toBe(bases);
      expect(turns(end)).toEqual([{ side: 'away', action: 'roll' }]);
    },
  );
  test('in an automatic game the card decides: a report that agrees is played, and no entry is taken', () => {
    const state = withRoll(auto);
    const read = events(state, { type: 'resolve_play', side: 'away', roll_id: null }).find(
      (e) => e.type === 'outcome_reported',
    );
    const report = { outcome: read!.payload.outcome, hit_location: null, entry: null };
    const roll_id = state.roll!.roll_id;
    const taken = after(state, { type: 'report_outcome', side: 'away', roll_id, report });
    expect(taken.plays).toEqual(resolve(state).plays);
  });
});

describe('abandoning', () => {
  const ask = { type: 'make_request', side: 'away', subject: { kind: 'abandon' } } as const;
  test('needs the other manager, unless one may act alone', () => {
    const asked = after(auto, { ...ask, alone: false });
    expect(turns(asked)).toContainEqual({ side: 'home', action: 'answer_request' });
    expect(after(asked, { type: 'answer_request', side: 'home', agree: false })).toMatchObject({
      status: 'active',
      request: null,
    });
    const end = after(asked, { type: 'answer_request', side: 'home', agree: true });
    expect(end.status).toBe('abandoned');
    expect(end.dice_seed).toMatch(/^[0-9a-f]{64}$/);
    expect(after(auto, { ...ask, alone: true }).status).toBe('abandoned');
    expect(refusal(end, { type: 'roll_dice', side: 'away' }).code).toBe('game_over');
  });

  test('is withdrawn by the side that asked for it, and by no other', () => {
    const asked = after(auto, { ...ask, alone: false });
    const withdraw = (side: 'away' | 'home') => ({ type: 'withdraw_request', side }) as const;
    expect(refusal(asked, withdraw('home')).code).toBe('not_your_request');
    const on = after(asked, withdraw('away'));
    expect(on).toMatchObject({ status: 'active', request: null });
    expect(refusal(on, withdraw('away')).code).toBe('no_request');
    expect(refusal(on, { type: 'answer_request', side: 'home', agree: true }).code).toBe('no_request');
  });

  describe('in a ranked game', () => {
    const ranked = activeGame({ mode: 'ranked' });
    const rolled = (
      side: 'away' | 'home',
      game: GameState = ranked,
      subject: RequestSubject = { kind: 'abandon' },
    ) =>
      events(after(game, { type: 'make_request', side, subject, alone: false }), {
        type: 'roll_dice',
        side: 'away',
      });
    test('whoever rolls on while it is open has withdrawn what they asked, or turned down what they were asked', () => {
      expect(rolled('away').map((e) => e.type)).toEqual(['request_withdrawn', 'dice_rolled']);
      const [answered, dice] = rolled('home');
      expect(answered).toEqual({
        type: 'request_answered',
        payload: { side: 'away', subject: { kind: 'abandon' }, agreed: false },
      });
      expect(dice?.type).toBe('dice_rolled');
    });
    test('so has whoever reads the card, and what is refused answers nothing', () => {
      const open = after(withRoll(ranked), { ...ask, side: 'home', alone: false });
      const read = events(open, { type: 'resolve_play', side: 'away', roll_id: open.roll!.roll_id });
      expect(read[0]).toMatchObject({ type: 'request_answered', payload: { agreed: false } });
      expect(refusal(open, { type: 'roll_dice', side: 'away' }).code).toBe('roll_pending');
    });
    test('a ruling on the pitchers of record stays open, and so does everything where nothing counts', () => {
      const ruling = {
        kind: 'ruling',
        ruling: { winner: null, loser: null, save: null, reason: 'later' },
      } as const;
      const open: GameState = { ...ranked, request: { side: 'home', subject: ruling, seq: ranked.seq } };
      expect(events(open, { type: 'roll_dice', side: 'away' }).map((e) => e.type)).toEqual(['dice_rolled']);
      expect(rolled('home', auto).map((e) => e.type)).toEqual(['dice_rolled']);
    });
    test('the computer waits for the answer', () => {
      const game = activeGame({ mode: 'ranked', away: { kind: 'computer', style: 'balanced' } });
      expect(computerCommand(game)).toMatchObject({ type: 'roll_dice' });
      const open = after(game, { ...ask, side: 'home', alone: false });
      expect(computerCommand(open)).toBeNull();
      expect(computerCommand(after(open, { type: 'withdraw_request', side: 'home' }))).not.toBeNull();
    });
  });
});

describe('what an undo takes back', () => {
  const play = (runs: number) => ({ runs }) as Play;
  const plays = [play(0), play(2), play(0), play(1)];
  test.each([
    [1, { plays: 4, runs: 3 }],
    [3, { plays: 2, runs: 1 }],
    [4, { plays: 1, runs: 1 }],
    [5, { plays: 0, runs: 0 }],
  ])('from play %i on', (number, gone) => {
    expect(takenBack({ plays }, number)).toEqual(gone);
  });
});
