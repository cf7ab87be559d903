import { describe, expect, test } from 'vitest';
import { scriptedDice } from '@paper-dynasty/engine/dice/scripted';
import { verifiableDice, makeCommitment } from '@paper-dynasty/engine/dice/verifiable';
import { publishedDice, verifyDice } from '@paper-dynasty/engine/dice/verify';
import { breachesOf } from '@paper-dynasty/engine/leagues/availability';
import { gamesStillMissed, injuryResult, returnGame } from '@paper-dynasty/engine/leagues/injuries';
import { usageLeft } from '@paper-dynasty/engine/leagues/limits';
import { restLeft, restRequired } from '@paper-dynasty/engine/leagues/rest';
import { linesFor, parkIn, timeOfDay, weatherOf } from '@paper-dynasty/engine/leagues/weather';
import { autoLineup } from '@paper-dynasty/engine/manager/auto-lineup';
import type { Availability, ManAvailability } from '@paper-dynasty/engine/model/availability';
import { DEFAULT_DEFENSE } from '@paper-dynasty/engine/model/decisions';
import { gameRulesSchema, weatherLineSchema, type GameRules } from '@paper-dynasty/engine/model/season-rules';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { contextOf } from '@paper-dynasty/engine/rules/resolve/context';
import { hurtMan } from '@paper-dynasty/engine/rules/hurt';
import { positionAwaited, turns } from '@paper-dynasty/engine/rules/turn';
import { playView } from '@paper-dynasty/engine/wire/play-view';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { makeSetup, person } from '../fixtures.ts';
import {
  activeGame,
  after,
  answer,
  events,
  inSituation,
  lastPlay,
  refusal,
  report,
  withPlayer,
  withRoll,
} from '../support.ts';

const RULES: GameRules = { rest: 'off', limits: 'off', injuries: { settle: 'off', chart: {} }, weather: [] };
const rules = (changes: Partial<GameRules>): GameRules => gameRulesSchema.parse({ ...RULES, ...changes });

describe('the charts of a season', () => {
  const chart = [
    { role: 'starter', outs: 0, games: 3 },
    { role: 'starter', outs: 18, games: 4 },
    { role: 'reliever', outs: 4, games: 1 },
  ] as const;

  test.each([
    ['a starter of few outs', true, 2, 3],
    ['a starter of six innings', true, 18, 4],
    ['a reliever under the first line', false, 3, 0],
    ['a reliever at it', false, 4, 1],
  ] as const)('rest: %s', (_, started, outs, games) => {
    expect(restRequired({ chart }, started, outs)).toBe(games);
  });
  test('rest is less by every game that the team has played since', () => {
    const last = { started: true, outs: 20 };
    expect([0, 3, 4, 9].map((since) => restLeft({ chart }, last, since))).toEqual([4, 1, 0, 0]);
  });

  test('injuries: a total has its result in the row of the rating; nothing without one', () => {
    const row = Array.from({ length: 16 }, (_, i) =>
      i === 0 ? 20 : i < 8 ? ('game' as const) : ('ok' as const),
    );
    expect([3, 4, 18].map((total) => injuryResult({ chart: { 2: row } }, 2, total))).toEqual([
      20,
      'game',
      'ok',
    ]);
    expect(injuryResult({ chart: { 2: row } }, 3, 3)).toBe('ok');
    expect([0, 4, 5].map((since) => gamesStillMissed(4, since))).toEqual([4, 0, 0]);
    const toCome = [1, 2, 3].map((game) => ({ week: 5, game }));
    expect([0, 2, 3].map((games) => returnGame(games, toCome))).toEqual([
      { week: 5, game: 1 },
      { week: 5, game: 3 },
      null,
    ]);
  });

  test('limits: what is left is told where there is one', () => {
    const used = { at_bats: 90, outs: 40, starts: 3 };
    expect(usageLeft({ at_bats: null, innings: null, starts: null }, used)).toBeNull();
    expect(usageLeft({ at_bats: 80, innings: 20, starts: null }, used)).toEqual({
      at_bats: -10,
      outs: 20,
      starts: null,
    });
  });

  test('weather: by week and time of day, and within the park’s numbers', () => {
    const lines = [
      { weeks: [1, 4], d20: [1, 5], name: 'Cold', homerun: -3, single: -1 },
      { weeks: [1, 4], d20: [6, 10], time: 'night', name: 'Mist' },
      { weeks: [5, 18], d20: [1, 20], name: 'Heat', homerun: 4 },
    ].map((line) => weatherLineSchema.parse(line));
    const names = (week: number | null, time: 'day' | 'night') =>
      linesFor(lines, week, time).map((l) => l.name);
    expect([names(2, 'day'), names(2, 'night'), names(5, 'day'), names(null, 'day')]).toEqual([
      ['Cold'],
      ['Cold', 'Mist'],
      ['Heat'],
      [],
    ]);
    expect(weatherOf(linesFor(lines, 1, 'day'), 6)).toBeNull();
    const cold = weatherOf(lines, 5);
    expect(cold).toEqual({ name: 'Cold', homerun: -3, single: -1 });
    const park = { name: 'P', homerun: { L: 2, R: null }, single: { L: 19, R: 5 } };
    expect(parkIn(park, cold)).toEqual({ name: 'P', homerun: { L: 0, R: null }, single: { L: 18, R: 4 } });
    expect([null, 13, 17, 19].map(timeOfDay)).toEqual(['day', 'day', 'night', 'night']);
  });
});

describe('the use of men', () => {
  const OUTING = { week: 3, game: 2, opponent: 'FOX', outs: 21, started: true };
  const man = (of: ManAvailability) => ({ 'away-P-1': of });
  const tired = man({ rest: { games: 2, after: OUTING } });

  test.each([
    ['off breaks nothing', rules({}), tired, 'starter', []],
    ['rest, as starter', rules({ rest: 'warn' }), tired, 'starter', [['rest', 'warn']]],
    ['rest, as reliever', rules({ rest: 'forbid' }), tired, 'reliever', [['rest', 'forbid']]],
    ['rest is nothing at the plate', rules({ rest: 'forbid' }), tired, 'batter', []],
    [
      'a man who is hurt plays nowhere',
      rules({ injuries: { settle: 'announce', chart: {} } }),
      man({ injury: { games: 3, returns: null } }),
      'batter',
      [['injury', 'forbid']],
    ],
    [
      'limits by the kind of use',
      rules({ limits: 'warn' }),
      man({ left: { at_bats: 0, outs: 0, starts: 0 } }),
      'starter',
      [
        ['innings', 'warn'],
        ['starts', 'warn'],
      ],
    ],
    [
      'limits at the plate',
      rules({ limits: 'forbid' }),
      man({ left: { at_bats: 0, outs: 1, starts: 1 } }),
      'batter',
      [['at_bats', 'forbid']],
    ],
  ] as const)('%s', (_, of, men, as, expected) => {
    expect(breachesOf(of, men, 'away-P-1', as).map((b) => [b.kind, b.enforcement])).toEqual(expected);
  });

  const setup = (of: Partial<GameRules>) =>
    makeSetup({ away: person('ann'), creator_id: 'ann', mode: 'ranked', season_rules: rules(of) });
  const open = (of: Partial<GameRules>, availability: Availability): GameState =>
    after(null, { type: 'create_game', setup: setup(of), commitment: '0'.repeat(64), availability });
  const starting = (state: GameState) => ({
    type: 'set_lineup' as const,
    side: 'away' as const,
    lineup: autoLineup(state.setup, 'away'),
  });

  test('forbid refuses, with the game that it comes from; warn asks once', () => {
    const availability = { away: tired, home: {} };
    const forbidden = refusal(open({ rest: 'forbid' }, availability), starting(open({}, availability)));
    expect(forbidden.code).toBe('not_available');
    expect(tellRefusal(forbidden, 'en')).toBe(
      'away P 1 threw 21 outs (week 3, game 2, FOX); games of rest left: 2.',
    );
    expect(tellRefusal(forbidden, 'es')).toBe(
      'away P 1 sacó 21 outs (semana 3, juego 2, FOX); juegos de descanso que le faltan: 2.',
    );
    const warned = open({ rest: 'warn' }, availability);
    expect(refusal(warned, starting(warned))).toMatchObject({ code: 'yes_needed', field: 'despite' });
    expect(after(warned, { ...starting(warned), despite: true }).status).toBe('active');
    // How the season stands now is noted with the lineup.
    const rested = { away: {}, home: {} };
    const now = after(warned, { ...starting(warned), availability: rested });
    expect(now.availability).toEqual(rested);
  });

  test('who alone can play is warned of where he is forbidden, so that the game can go on', () => {
    const all = Object.keys(setup({}).away.roster).filter((id) => id.includes('-P-'));
    const availability = { away: Object.fromEntries(all.map((id) => [id, tired['away-P-1']])), home: {} };
    const state = open({ rest: 'forbid' }, availability);
    expect(refusal(state, starting(state)).code).toBe('yes_needed');
  });

  test('a pitcher who is his own designated hitter is held to the limits of both roles, once each', () => {
    const spent = { left: { at_bats: 0, outs: 0, starts: 4 }, injury: { games: 1, returns: null } };
    const of = { limits: 'forbid', injuries: { settle: 'announce', chart: {} } } as const;
    const state = open(of, { away: { 'away-P-1': spent }, home: {} });
    const { batting_order, pitcher_id } = autoLineup(setup({}), 'away');
    const own = batting_order.map((s) => (s.position === 'DH' ? { ...s, player_id: pitcher_id } : s));
    const lineup = { batting_order: own, pitcher_id };
    expect(tellRefusal(refusal(state, { type: 'set_lineup', side: 'away', lineup }), 'en')).toBe(
      'away P 1 is hurt; games still missed: 1. away P 1 has no innings left this season. away P 1 has no at-bats left this season.',
    );
  });

  test('the computer’s lineup and bullpen leave out whoever should not play', () => {
    const home = {
      'home-P-1': { rest: { games: 1, after: OUTING } },
      'home-C-1': { injury: { games: 2, returns: null } },
    };
    const state = open({ rest: 'warn', injuries: { settle: 'roll', chart: {} } }, { away: {}, home });
    const lineup = state.lineups.home!;
    expect(lineup.pitcher_id).toBe('home-P-2');
    expect(lineup.batting_order.find((s) => s.position === 'C')?.player_id).toBe('home-C-2');
    expect(autoLineup(state.setup, 'home').pitcher_id).toBe('home-P-1');
  });

  test('a change is held to the rules too', () => {
    const availability = { away: {}, home: { 'home-P-2': { rest: { games: 1, after: OUTING } } } };
    const started = activeGame({ mode: 'ranked', season_rules: rules({ rest: 'forbid' }) });
    const state = { ...started, availability };
    const change = {
      type: 'substitute' as const,
      side: 'home' as const,
      moves: [{ player_id: 'home-P-2', slot: 0, position: 'P' as const }],
      count: null,
    };
    expect(tellRefusal(refusal(state, change), 'en')).toMatch(/home P 2 .*rest left: 1\./);
    expect(after({ ...started, availability: null }, change).lineups.home!.pitcher_id).toBe('home-P-2');
  });
});

describe('the weather of a game', () => {
  const weather = [{ weeks: [1, 9], d20: [1, 20], name: 'Wind out', homerun: 5, single: 0 }].map((line) =>
    weatherLineSchema.parse(line),
  );

  test('is rolled before the first pitch from the game’s verifiable dice, and changes the park', () => {
    const seed = '5'.repeat(64);
    const setup = makeSetup({ season_rules: rules({ weather }) });
    const dice = verifiableDice({ seed, game_id: setup.game_id, nonces: { away: '', home: '' } });
    const made = events(null, { type: 'create_game', setup, commitment: makeCommitment(seed) }, dice);
    expect(made.map(({ type }) => type).slice(-3)).toEqual(['dice_rolled', 'weather_set', 'game_started']);
    const log = [...made, { type: 'dice_seed_revealed', payload: { seed } } as const];
    expect(verifyDice(publishedDice(setup.game_id, { away: '', home: '' }, log))).toEqual({
      rolls: 1,
      problems: [],
    });
    const state = after(null, { type: 'create_game', setup, commitment: makeCommitment(seed) }, dice);
    expect(state).toMatchObject({
      roll_count: 1,
      roll: null,
      weather: { name: 'Wind out', homerun: 5, single: 0 },
    });
    const { park } = contextOf(state, { outcome: 'bp_homerun', location: null, entry: null });
    expect([park.homerun, park.single]).toEqual([
      { L: 15, R: 15 },
      { L: 10, R: 10 },
    ]);
  });
});

describe('an injury that is rolled for', () => {
  const row = (result: 'ok' | 'game' | number) => Array.from({ length: 16 }, () => result);
  const injuries = { settle: 'roll' as const, chart: { 2: row(5), 3: row('game'), 4: row('ok') } };
  const DICE = [{ sides: [6, 6, 6], values: [2, 3, 4] }] as const;
  const game = (card_mode: 'auto' | 'manual', rating: number | null): GameState =>
    withPlayer(
      activeGame({ league: { card_mode }, mode: 'ranked', season_rules: rules({ injuries }) }),
      'home',
      'home-P-1',
      (p) => ({ pitching: p.pitching && { ...p.pitching, injury: rating } }),
    );
  const hinted = (state: GameState, injury_rating: number) =>
    withRoll(state, { d6_one: 6, d6_two: [5, 6], d6_two_total: 11, injury_rating });

  test('follows from the dice and the rating; the pitcher has to leave before the next dice', () => {
    const dice = scriptedDice(DICE);
    const hurt = report(hinted(game('manual', 2), 2), 'single_1', null, null, dice);
    dice.assertUsed();
    const play = lastPlay(hurt);
    expect(play.injury).toEqual({ player_id: 'home-P-1', rating: 2, total: 9, result: 5 });
    expect(play.facts.map((fact) => fact.kind)).toEqual(['roll']);
    const view = playView(hurt, play);
    expect(view.description).toMatch(/home P 1 is hurt and misses 5 more games\.$/);
    expect(view.description_es).toMatch(/home P 1 se lesiona: se pierde 5 juegos más\.$/);
    expect(view.explanation).toContain('Injury, rating 2: dice 2+3+4 = 9.');
    expect(hurtMan(hurt)).toEqual({ side: 'home', player_id: 'home-P-1', as: 'P' });
    expect(positionAwaited(hurt)).toBe('P');
    expect(turns(hurt)).toEqual([{ side: 'home', action: 'set_positions' }]);
    expect(tellRefusal(refusal(hurt, { type: 'roll_dice', side: 'away' }), 'en')).toBe(
      'home P 1 is hurt: bring in another pitcher first.',
    );
    const relieved = after(hurt, {
      type: 'substitute',
      side: 'home',
      moves: [{ player_id: 'home-P-2', slot: 0, position: 'P' }],
      count: null,
    });
    expect(positionAwaited(relieved)).toBeNull();
  });

  test('does nothing for another rating, where the result is OK, or on a check', () => {
    const none = scriptedDice([]);
    expect(
      lastPlay(report(hinted(game('manual', 2), 3), 'single_1', null, null, none)).injury,
    ).toBeUndefined();
    const ok = report(hinted(game('manual', 4), 4), 'single_1', null, null, scriptedDice(DICE));
    expect(lastPlay(ok).injury).toMatchObject({ result: 'ok' });
    expect(hurtMan(ok)).toBeNull();
  });

  test('asks whoever reads the cards for a rating that is on them alone, and a correction keeps the answer', () => {
    const asked = report(hinted(game('manual', null), 3), 'single_1');
    expect(asked.pending?.question).toEqual({
      side: 'away',
      question: { kind: 'injury', player_id: 'home-P-1', rating: 3 },
    });
    expect(lastPlay(answer(asked, { kind: 'injury', hurt: false })).injury).toBeUndefined();
    const hurt = answer(asked, { kind: 'injury', hurt: true }, scriptedDice(DICE));
    expect(lastPlay(hurt).injury).toMatchObject({ result: 'game' });
    const corrected = after(hurt, {
      type: 'make_request',
      side: 'away',
      subject: {
        kind: 'correction',
        play: 1,
        report: { outcome: 'double_2', hit_location: null, entry: null },
      },
      alone: true,
    });
    expect(lastPlay(corrected)).toMatchObject({ result: 'double_2', injury: { result: 'game' } });
    const undone = after(hurt, {
      type: 'make_request',
      side: 'away',
      subject: { kind: 'undo', play: 1 },
      alone: true,
    });
    expect(hurtMan(undone)).toBeNull();
  });

  /** The home pitcher is hurt in a league where pitchers bat, and is to bat next. */
  const hurtAtBat = (): GameState => {
    const start = activeGame({
      league: { card_mode: 'manual', designated_hitter: false },
      mode: 'ranked',
      season_rules: rules({ injuries }),
    });
    const hurt = report(hinted(start, 2), 'strikeout', null, null, scriptedDice(DICE));
    const home = start.lineups.home!.batting_order.findIndex((s) => s.position === 'P') + 1;
    return inSituation(hurt, { half: 'bottom', outs: 0, slots: { away: 2, home } });
  };
  const OTHERS_TURN = { side: 'home', action: 'set_positions' } as const;

  test('a pitcher who bats is hit for before he comes to bat, whatever dice there would be', () => {
    const up = hurtAtBat();
    const slot = up.situation.slots.home;
    expect(hurtMan(up)).toEqual({ side: 'home', player_id: 'home-P-1', as: 'batter' });
    expect(turns(up)).toEqual([OTHERS_TURN]);
    const words = 'home P 1 is hurt: send in a hitter first.';
    expect(tellRefusal(refusal(up, { type: 'roll_dice', side: 'home' }), 'en')).toBe(words);
    const walk = { ...DEFAULT_DEFENSE, intentional_walk: true };
    expect(tellRefusal(refusal(up, { type: 'decide_defense', side: 'away', decision: walk }), 'en')).toBe(
      words,
    );
    expect(gameView(up, []).hurt).toMatchObject({ name: 'home P 1', as: 'batter' });
    const moves = [{ player_id: 'home-CF-3', slot, position: 'PH' }] as const;
    const hit = after(up, { type: 'substitute', side: 'home', moves, count: null });
    expect(turns(hit)).toEqual([{ side: 'home', action: 'roll' }]);
    expect(hit.removed.home).toEqual(['home-P-1']);
    const waits = inSituation(up, { slots: { away: 2, home: (slot % 9) + 1 } });
    expect([hurtMan(waits), turns(waits)]).toEqual([null, [{ side: 'home', action: 'roll' }]]);
  });

  test('nobody who is hurt stays in the field by going to another position', () => {
    const up = hurtAtBat();
    const slot = up.situation.slots.home;
    const fielding = inSituation(up, { half: 'top' });
    const right = fielding.lineups.home!.batting_order.findIndex((s) => s.position === 'RF') + 1;
    const { lineups } = fielding;
    const batting_order = lineups.home!.batting_order.map((s, i) =>
      i === right - 1 ? { player_id: 'home-P-1', position: 'RF' as const } : s,
    );
    batting_order[slot - 1] = { player_id: 'home-P-2', position: 'P' };
    const moved = { ...fielding, lineups: { ...lineups, home: { batting_order, pitcher_id: 'home-P-2' } } };
    expect([hurtMan(moved)?.as, positionAwaited(moved), turns(moved)]).toEqual(['RF', 'RF', [OTHERS_TURN]]);
    expect(tellRefusal(refusal(moved, { type: 'roll_dice', side: 'away' }), 'en')).toBe(
      'home P 1 is hurt: bring in somebody else first.',
    );
  });

  test('the computer hits for a pitcher who is hurt, and with nobody left lets him bat', () => {
    const up = hurtAtBat();
    const home = { ...up.setup.home, manager: { kind: 'computer', style: 'balanced' } as const };
    const state = { ...up, setup: { ...up.setup, home } };
    const slot = up.situation.slots.home;
    const rolled = after(state, { type: 'roll_dice', side: 'home' });
    expect(rolled.lineups.home!.batting_order[slot - 1]!.position).toBe('PH');
    const inside = up.lineups.home!.batting_order.map((s) => s.player_id);
    const removed = Object.keys(home.roster).filter((id) => !inside.includes(id));
    const alone = { ...state, removed: { away: [], home: removed } };
    expect(hurtMan(alone)).toBeNull();
    expect(after(alone, { type: 'roll_dice', side: 'home' }).roll).not.toBeNull();
  });

  test('the computer brings in another pitcher by itself', () => {
    const hurt = report(hinted(game('manual', 2), 2), 'single_1', null, null, scriptedDice(DICE));
    const home = { ...hurt.setup.home, manager: { kind: 'computer', style: 'balanced' } as const };
    const state = { ...hurt, setup: { ...hurt.setup, home } };
    const rolled = after(state, { type: 'roll_dice', side: 'away' });
    expect(rolled.lineups.home!.pitcher_id).not.toBe('home-P-1');
    expect(rolled.removed.home).toEqual(['home-P-1']);
  });
});
