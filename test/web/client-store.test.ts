import { describe, expect, test } from 'vitest';
import type { Acknowledgement } from '@paper-dynasty/engine/wire/client-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { hashView } from '@paper-dynasty/engine/wire/view-change';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { NO_MEN } from '@paper-dynasty/engine/wire/men';
import { createGameStore, type Line } from '@paper-dynasty/web/client/game-store';

interface Sent {
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly answer: (acknowledgement: Acknowledgement | null) => void;
}

const HERE = { people: [], guests: 1 };
const viewAt = (seq: number): GameView =>
  ({
    seq,
    status: 'active',
    play_count: 0,
    your_sides: ['away'],
    turns: [],
    defense: null,
    offense: null,
    decided: { defense: false, offense: false },
    roll: null,
    pending: null,
    runners: [],
    batter: null,
    pitcher: null,
  }) as unknown as GameView;
const ok: Acknowledgement = { ok: true };

/** A store on a line whose far end is the test. */
const startStore = () => {
  const listeners = new Map<string, (data: unknown) => void>();
  const sent: Sent[] = [];
  let renewed = 0;
  const line: Line = {
    on: (name, listener) => void listeners.set(name, listener as (data: unknown) => void),
    ask: (name, data) =>
      new Promise((answer) => sent.push({ name, data: data as Record<string, unknown>, answer })),
    renew: () => void (renewed += 1),
  };
  const store = createGameStore('g', line);
  const tell = (name: string, data: object): void => listeners.get(name)?.(data);
  const whole = (seq: number): void =>
    tell('game_state', {
      state: viewAt(seq),
      men: NO_MEN,
      recent_plays: [],
      asides: [],
      seq,
      deadline: null,
      here: HERE,
      timestamp: '2026-04-01T12:00:00.000Z',
    });
  const names = (): string[] => sent.map((s) => s.name);
  const answered = async (i: number, answer: Acknowledgement | null): Promise<void> => {
    sent[i]?.answer(answer);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { store, tell, whole, sent, names, answered, renewals: () => renewed };
};

describe('a game that is asked for beside the connection', () => {
  test('is shown at once, and still joined whole', () => {
    const { store, tell, whole, sent } = startStore();
    store.showEarly(viewAt(5));
    expect(store.view.value?.seq).toBe(5);
    expect(store.connection.value).toBe('connecting');
    tell('announcement', { seq: 6, index: 0, text: 'early', asides: [{ seq: 6, text: 'early' }] });
    expect(store.asides.value).toEqual([]);
    void store.join();
    expect(sent[0]?.data['last_seq']).toBeUndefined();
    whole(5);
    expect(store.edition.value).toBe(0);
    void store.join();
    expect(sent[1]?.data['last_seq']).toBe(5);
  });

  test('never takes the place of what the connection has told', () => {
    const { store, whole } = startStore();
    whole(7);
    store.showEarly(viewAt(5));
    expect(store.view.value?.seq).toBe(7);
  });

  test('gives way to what the connection tells first, even if that is behind', () => {
    const { store, whole } = startStore();
    store.showEarly(viewAt(7));
    whole(6);
    expect(store.view.value?.seq).toBe(6);
  });
});

describe('what the room is told', () => {
  test('is taken in order and once', () => {
    const { store, tell, whole } = startStore();
    whole(5);
    const announcement = (seq: number, index: number) =>
      tell('announcement', {
        seq,
        index,
        text: `${seq}.${index}`,
        asides: [{ seq, text: `${seq}.${index}` }],
        deadline: null,
      });
    announcement(6, 0);
    announcement(6, 0);
    announcement(5, 3);
    announcement(6, 1);
    expect(store.asides.value.map((a) => a.text)).toEqual(['6.1']);
    expect(store.said.value?.text).toBe('6.1');
  });

  test('brings what each play was worth with the play, and the last decides once the game is over', () => {
    const { store, tell, whole } = startStore();
    whole(5);
    const play = (n: number, before: number, after: number) => ({
      play_number: n,
      half: 'bottom',
      description: '',
      value: { play: n, re24: 0, wpa: after - before, home_win_before: before, home_win_after: after },
      state: viewAt(5 + n),
      seq: 5 + n,
      index: 0,
    });
    tell('play_resolved', play(1, 0.5, 0.6));
    tell('play_resolved', play(2, 0.6, 0.9));
    const wins = () => store.values.value.map((v) => [v.play, v.home_win_after, v.wpa.toFixed(1)]);
    const first = [1, 0.6, '0.1'];
    expect(wins()).toEqual([first, [2, 0.9, '0.3']]);
    const over = { ...viewAt(8), status: 'completed', winner: 'home' };
    const last_value = { ...play(2, 0.6, 1).value };
    tell('game_completed', { seq: 8, index: 0, winner: 'home', last_value, state: over });
    expect(wins()).toEqual([first, [2, 1, '0.4']]);
    expect(store.edition.value).toBe(4);
  });

  test('a gap is healed by asking for the game once, and nothing is shown out of order', async () => {
    const { store, tell, whole, names } = startStore();
    whole(5);
    tell('state_update', { seq: 9, index: 0, state: viewAt(9) });
    tell('state_update', { seq: 10, index: 0, state: viewAt(10) });
    expect(store.view.value?.seq).toBe(5);
    expect(names()).toEqual(['request_game_state']);
    whole(10);
    expect(store.view.value?.seq).toBe(10);
    tell('state_update', { seq: 11, index: 0, state: viewAt(11) });
    expect(store.view.value?.seq).toBe(11);
  });

  test('an older whole state that comes late changes nothing but who is here', () => {
    const { store, tell, whole } = startStore();
    whole(8);
    whole(3);
    expect(store.view.value?.seq).toBe(8);
    tell('user_connected', { game_id: 'g', user_id: 'u', here: { people: [{ user_id: 'u' }], guests: 0 } });
    expect(store.here.value.people.length).toBe(1);
  });

  test('joining again asks for what was missed since the last event', async () => {
    const { store, whole, sent, answered } = startStore();
    void store.join();
    expect(sent[0]?.data).not.toHaveProperty('last_seq');
    whole(7);
    await answered(0, ok);
    expect(store.connection.value).toBe('live');
    void store.join();
    expect(sent[1]?.data['last_seq']).toBe(7);
  });

  test('what does not match the hash that comes with it is not shown: the game is asked for', () => {
    const { store, tell, whole, names } = startStore();
    whole(5);
    const hash = hashView({ ...viewAt(6), status: 'paused' });
    tell('state_update', { seq: 6, index: 0, change: { status: 'paused' }, hash });
    expect(store.view.value).toMatchObject({ seq: 6, status: 'paused' });
    expect(names()).toEqual([]);
    tell('state_update', { seq: 7, index: 0, change: { status: 'active' }, hash });
    expect(store.view.value).toMatchObject({ seq: 6, status: 'paused' });
    expect(names()).toEqual(['request_game_state']);
    whole(7);
    expect(store.view.value).toMatchObject({ seq: 7, status: 'active' });
  });

  test.each([
    ['the server tells another form', { wire: 99 }, ok],
    [
      'the server says so',
      { wire: WIRE_VERSION },
      { ok: false, error: { code: 'outdated_client', message: 'Reload.' } },
    ],
  ] as const)(
    'a page of another version shows nothing more and says that it is to be reloaded: %s',
    async (_how, connected, answer) => {
      const { store, tell, whole, answered } = startStore();
      whole(5);
      tell('connected', connected);
      void store.join();
      await answered(0, answer);
      expect(store.connection.value).toBe('outdated');
      whole(9);
      expect(store.view.value?.seq).toBe(5);
    },
  );
});

describe('what the person does', () => {
  test('is shown as under way at once, and taken back when it is refused', async () => {
    const { store, whole, answered } = startStore();
    whole(5);
    const done = store.act('roll_dice');
    await Promise.resolve();
    expect(store.doing.value?.name).toBe('roll_dice');
    await answered(0, { ok: false, error: { code: 'not_your_turn', message: 'Not yours.' } });
    expect(await done).toBe(false);
    expect(store.doing.value).toBeNull();
    expect(store.toast.value).toBe('Not yours.');
  });

  test('a second tap does nothing; another action waits its turn', async () => {
    const { store, whole, names, answered } = startStore();
    whole(5);
    void store.act('submit_offensive_decision', {});
    await Promise.resolve();
    expect(await store.act('submit_offensive_decision', {})).toBe(false);
    const rolled = store.act('roll_dice');
    await Promise.resolve();
    expect(names()).toEqual(['submit_offensive_decision']);
    await answered(0, ok);
    expect(names()).toEqual(['submit_offensive_decision', 'roll_dice']);
    await answered(1, ok);
    expect(await rolled).toBe(true);
  });

  test('is tried again with the same key until it is answered, and given up in words', async () => {
    const { store, whole, sent, answered } = startStore();
    whole(5);
    const done = store.act('roll_dice');
    await Promise.resolve();
    await answered(0, null);
    await answered(1, null);
    await answered(2, null);
    expect(await done).toBe(false);
    const keys = sent.map((s) => s.data['idempotency_key']);
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    expect(store.toast.value).toMatch(/No answer/);
  });

  test('on stale knowledge the game is asked for', async () => {
    const { store, whole, names, answered } = startStore();
    whole(5);
    void store.act('roll_dice');
    await Promise.resolve();
    await answered(0, { ok: false, error: { code: 'stale', message: 'Look again.' } });
    expect(names()).toEqual(['roll_dice', 'request_game_state']);
  });
});

describe('a connection on which nothing is answered', () => {
  test('is not called live after three unanswered tries, and is made anew', async () => {
    const { store, whole, answered, renewals } = startStore();
    void store.join();
    whole(5);
    await answered(0, ok);
    void store.act('roll_dice');
    await Promise.resolve();
    await answered(1, null);
    await answered(2, null);
    expect([store.connection.value, renewals()]).toEqual(['live', 0]);
    await answered(3, null);
    expect([store.connection.value, renewals()]).toEqual(['reconnecting', 1]);
    void store.join();
    await answered(4, ok);
    expect(store.connection.value).toBe('live');
  });

  test('is known by questions of different kinds, as long as none of them is answered', async () => {
    const { store, whole, answered, renewals } = startStore();
    void store.join();
    whole(5);
    await answered(0, ok);
    for (const question of ['get_lineup', 'get_play', 'get_lineup', 'preview_play', 'get_lineup'] as const)
      void store.ask(question, {});
    await answered(1, null);
    await answered(2, null);
    await answered(3, ok);
    await answered(4, null);
    expect(renewals()).toBe(0);
    await answered(5, null);
    void store.ask('get_lineup', {});
    await answered(6, null);
    expect(renewals()).toBe(1);
  });
});
