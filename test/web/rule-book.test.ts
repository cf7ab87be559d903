import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame } from '@paper-dynasty/engine/service/start-game';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { ANN, by, demoStart, good } from '../db/games.ts';
import { connectClient, signIn, type TestClient, withTestWeb } from './support.ts';

const web = withTestWeb();
let ann: TestClient;
let ben: TestClient;
let watcher: TestClient;
let gameId: string;

const action = () => ({ game_id: gameId, idempotency_key: randomUUID() });
const state = async () => (await web.process.services.live.state(gameId))!;
const told = (client: TestClient, name: string) => client.told.filter((t) => t.name === name);

/** A game of the sba league between two people at full pace, joined by both and a watcher. */
const fullPaceGame = async (): Promise<void> => {
  const { services } = web.process;
  const teams = await services.leagues.teams('sba');
  const mine = teams.find((t) => t.manager_ids.includes(ANN))!;
  const other = teams.find((t) => t !== mine && t.manager_ids.length > 0)!;
  const user = other.manager_ids[0]!;
  gameId = good(
    await startGame(
      services,
      demoStart('sba', {
        pace: 'full',
        away: { team_id: mine.team.id, user_id: ANN },
        home: { team_id: other.team.id, user_id: user },
      }),
    ),
  ).game_id;
  good(await acceptGame(services, by(user, gameId)));
  good(await setLineup(services, by(ANN, gameId)));
  good(await setLineup(services, by(user, gameId)));
  ann = await connectClient(web.url, await signIn(web, ANN));
  ben = await connectClient(web.url, await signIn(web, user));
  watcher = await connectClient(web.url);
  for (const client of [ann, ben, watcher]) await client.send('join_game', { game_id: gameId });
};

/** Rolls until the dice are those of a plate appearance: a check that they call for comes to nothing. */
const rollClean = async (): Promise<void> => {
  for (;;) {
    expect(await ann.send('roll_dice', action())).toMatchObject({ ok: true });
    const { roll } = await state();
    if (roll?.kind !== 'ab' || !(roll.check_wild_pitch || roll.check_passed_ball)) return;
    const nothing = { ...action(), outcome: 'no_advance' };
    expect(await ann.send('submit_manual_outcome', nothing)).toMatchObject({ ok: true });
    await decide();
  }
};

/** Ann rolls and reports. */
const bat = async (report: object): Promise<void> => {
  await rollClean();
  expect(await ann.send('submit_manual_outcome', { ...action(), ...report })).toMatchObject({ ok: true });
};

const decide = async (offense: object = {}, defense: object = {}): Promise<void> => {
  expect(await ben.send('submit_defensive_decision', { ...action(), ...defense })).toMatchObject({
    ok: true,
  });
  expect(await ann.send('submit_offensive_decision', { ...action(), ...offense })).toMatchObject({
    ok: true,
  });
};

beforeAll(async () => {
  await fullPaceGame();
});

describe('the whole rule book by sockets, in order', () => {
  test('at full pace both managers are asked, each by name, and nobody else', async () => {
    await bat({ outcome: 'single_1', hit_location: 'CF' });
    await vi.waitFor(() => expect(told(ben, 'decision_required').length).toBe(1));
    expect(told(ben, 'decision_required')[0]!.data).toMatchObject({ phase: 'defense', team: 'home' });
    expect(await ann.send('roll_dice', action())).toMatchObject({
      ok: false,
      error: { code: 'decisions_pending' },
    });
    expect(told(ann, 'decision_required').length).toBe(0);
    await decide({ play: 'steal', steal: [2] }, { hold: [1] });
    expect(told(ann, 'decision_required').at(-1)!.data).toMatchObject({ phase: 'offense' });
    expect(told(watcher, 'decision_required')).toEqual([]);
  });

  test('a steal is rolled as a jump and reported', async () => {
    expect(await ann.send('roll_dice', action())).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(told(watcher, 'dice_rolled').at(-1)!.data).toMatchObject({ kind: 'jump' }));
    expect(await ann.send('submit_manual_outcome', { ...action(), outcome: 'stolen_base' })).toMatchObject({
      ok: true,
    });
    await vi.waitFor(() =>
      expect(told(watcher, 'play_resolved').at(-1)!.data).toMatchObject({ notation: 'SB2', runs_scored: 0 }),
    );
  });

  test('an uncapped single asks the offense, then the defense, then for the card’s verdict', async () => {
    await decide();
    await bat({ outcome: 'single_uncapped', hit_location: 'CF' });
    const asked = async () => (await state()).pending?.question;
    expect(await asked()).toMatchObject({
      side: 'away',
      question: { kind: 'send', try: { runner: 2, to: 4 } },
    });
    expect(
      await ben.send('submit_decision', { ...action(), answer: { kind: 'send', go: true } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not_your_turn' },
    });
    expect(await ann.send('roll_dice', action())).toMatchObject({
      ok: false,
      error: { code: 'question_pending' },
    });
    await ann.send('submit_decision', { ...action(), answer: { kind: 'send', go: true } });
    expect(await asked()).toMatchObject({ side: 'home', question: { kind: 'throw' } });
    await ben.send('submit_decision', { ...action(), answer: { kind: 'throw', throw: true } });
    expect(await asked()).toMatchObject({ side: 'away', question: { kind: 'send', trailing: true } });
    await ann.send('submit_decision', { ...action(), answer: { kind: 'send', go: false } });
    expect(await asked()).toMatchObject({ side: 'away', question: { kind: 'verdict', about: 'runner' } });
    expect(
      await ann.send('submit_decision', { ...action(), answer: { kind: 'verdict', yes: false } }),
    ).toMatchObject({ ok: true });
    const last = (await state()).plays.at(-1)!;
    expect(last).toMatchObject({ result: 'single_uncapped', outs: 1, runs: 0 });
    await vi.waitFor(() =>
      expect(told(watcher, 'play_resolved').at(-1)!.data).toMatchObject({ is_hit: true, outs_recorded: 1 }),
    );
  });

  test('a pinch hitter comes in from the bench, is told to the room, and needs a position afterwards', async () => {
    const lineups = (await ann.send('get_lineup', { game_id: gameId })) as unknown as {
      away: { bench: { player_id: string; pitches: boolean; positions: string[] }[] };
    };
    const { situation, lineups: now } = await state();
    const due = now.away!.batting_order[situation.slots.away - 1]!;
    const hitter = lineups.away.bench.find(
      (p) => !p.pitches && (due.position === 'DH' || p.positions.includes(due.position)),
    );
    const swap = { kind: 'pinch_hitter', out: due.player_id, in: hitter!.player_id };
    expect(await ann.send('substitute_player', { ...action(), ...swap })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(told(watcher, 'player_substituted').length).toBe(1));
    expect(told(watcher, 'player_substituted')[0]!.data).toMatchObject({
      change: { batter: hitter!.player_id },
      men: { batting: { [hitter!.player_id]: { name: expect.any(String) as string } } },
    });
    expect(await ann.send('substitute_player', { ...action(), ...swap })).toMatchObject({
      ok: false,
      error: { code: 'substitution_invalid' },
    });
    await decide();
    await bat({ outcome: 'strikeout' });
    await decide();
    await bat({ outcome: 'strikeout' });
    expect((await state()).situation.half).toBe('bottom');
    expect(await ben.send('roll_dice', action())).toMatchObject({
      ok: false,
      error: { code: 'lineup_incomplete' },
    });
    expect((await state()).plays.length).toBe(5);
    const position = due.position;
    expect(
      await ann.send('substitute_player', {
        ...action(),
        out: hitter!.player_id,
        in: hitter!.player_id,
        position,
      }),
    ).toMatchObject({ ok: true });
  });

  test('who asked can withdraw it; an answer to what was asked before is none to what is asked now', async () => {
    await ann.send('request_undo', { ...action(), play: 5 });
    const seen = (await state()).seq;
    expect(await ben.send('withdraw_request', action())).toMatchObject({ error: { code: 'not_your_turn' } });
    expect(await ann.send('withdraw_request', action())).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(told(watcher, 'request_withdrawn').at(-1)!.data).toMatchObject({
        side: 'away',
        subject: { kind: 'undo', play: 5 },
        change: { request: null },
      }),
    );
    await ann.send('request_undo', { ...action(), play: 1 });
    await vi.waitFor(() =>
      expect(told(ben, 'request_made').at(-1)!.data).toMatchObject({
        change: { request: { takes_back: { plays: 5, runs: expect.any(Number) as number } } },
      }),
    );
    const late = await ben.send('answer_request', { ...action(), seq: seen, agree: true });
    expect(late).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect((await state()).plays.length).toBe(5);
    await ann.send('withdraw_request', action());
  });

  test('an undo needs the other manager, and everybody sees the game go back', async () => {
    expect(await ann.send('request_undo', action())).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(told(ben, 'request_made').at(-1)!.data).toMatchObject({ request: 'undo', play: 5 }),
    );
    expect(await ben.send('answer_request', { ...action(), agree: true })).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(told(watcher, 'play_undone').at(-1)!.data).toMatchObject({ play_number: 5 }),
    );
    expect((await state()).plays.length).toBe(4);
    expect((await state()).situation).toMatchObject({ half: 'top', outs: 2 });
  });

  test('a correction decides the later plays again, and is refused where one no longer fits', async () => {
    const refused = await ann.send('request_correction', { ...action(), play: 1, outcome: 'strikeout' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'correction_impossible' } });
    if (!refused.ok) expect(refused.error.message).toMatch(/play 2 no longer fits/i);
    const corrected = { ...action(), play: 4, outcome: 'popout', hit_location: '2B' };
    expect(await ann.send('request_correction', corrected)).toMatchObject({ ok: true });
    await ben.send('answer_request', { ...action(), agree: true });
    await vi.waitFor(() => expect(told(watcher, 'play_corrected').length).toBe(1));
    const data = told(watcher, 'play_corrected')[0]!.data as unknown as {
      plays: PlayView[];
      play_number: number;
    };
    expect(data.play_number).toBe(4);
    expect(data.plays.map((p) => p.notation)).toEqual(['P4']);
  });

  test('a scorer’s entry is checked, and stands as written', async () => {
    await decide();
    await rollClean();
    const advances = [{ from: 0, to: 1 }];
    const short = await ann.send('submit_manual_outcome', {
      ...action(),
      outcome: 'fielders_choice',
      advances,
    });
    const runners = (await state()).situation.bases.flatMap((r, i) => (r ? [i + 1] : []));
    expect(runners.length).toBeGreaterThan(0);
    expect(short).toMatchObject({ ok: false, error: { code: 'entry_invalid', field: 'entry' } });
    const lead = Math.max(...runners);
    const whole = {
      outcome: 'fielders_choice',
      advances: [...runners.map((from) => ({ from, to: from === lead ? null : from + 1 })), ...advances],
      putouts: [{ runner: lead, by: ['SS', '2B'] }],
    };
    expect(await ann.send('submit_manual_outcome', { ...action(), ...whole })).toMatchObject({ ok: true });
    expect((await state()).plays.at(-1)).toMatchObject({ outs: 1, result: 'fielders_choice' });
  });

  test('a paused game waits, and nobody can play on until it is resumed', async () => {
    expect(await watcher.send('pause_game', action())).toMatchObject({
      ok: false,
      error: { code: 'not_signed_in' },
    });
    expect(await ben.send('pause_game', action())).toMatchObject({ ok: true });
    expect(await ben.send('roll_dice', action())).toMatchObject({
      ok: false,
      error: { code: 'game_paused' },
    });
    expect(await ann.send('resume_game', action())).toMatchObject({ ok: true });
    expect((await state()).status).toBe('active');
  });

  test('a league admin’s announcement reaches everybody, and nobody else makes one', async () => {
    const { DEMO_COMMISSIONER } = await import('@paper-dynasty/db/league/demo/teams');
    const admin = await connectClient(web.url, await signIn(web, DEMO_COMMISSIONER.user_id));
    expect(await ann.send('announce', { ...action(), text: 'Rain delay' })).toMatchObject({
      ok: false,
      error: { code: 'not_allowed' },
    });
    expect(await admin.send('announce', { ...action(), text: '  Rain delay ' })).toMatchObject({ ok: true });
    await vi.waitFor(() =>
      expect(told(watcher, 'announcement')[0]?.data).toMatchObject({ text: 'Rain delay' }),
    );
    admin.close();
  });

  test('every event reached the watcher once and in order', async () => {
    const seqs = watcher.told
      .filter((t) => typeof t.data['seq'] === 'number' && typeof t.data['index'] === 'number')
      .map((t) => Number(t.data['seq']) * 100 + Number(t.data['index']));
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  });
});
