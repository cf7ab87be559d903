import { describe, expect, test } from 'vitest';
import { eventVersion } from '@paper-dynasty/engine/model/event-versions';
import { DEFAULT_DEFENSE, DEFAULT_OFFENSE } from '@paper-dynasty/engine/model/decisions';
import type { GameEvent } from '@paper-dynasty/engine/model/events';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { foldLog } from '@paper-dynasty/engine/service/broken-game';
import type { Step } from '@paper-dynasty/engine/service/ports';
import { gameView, type GameView } from '@paper-dynasty/engine/wire/game-view';
import { menOf, withMen, type Men } from '@paper-dynasty/engine/wire/men';
import { hashView } from '@paper-dynasty/engine/wire/view-change';
import { wireEvents, type WireEvent } from '@paper-dynasty/engine/wire/wire-events';
import type { RoomEvent } from '@paper-dynasty/web/client/game-store';
import { mergedView } from '@paper-dynasty/web/client/logic/take-event';
import { LEAGUES, lively } from '../engine/proofs/lively.ts';

const GAMES = 3;
/** Plays are weighed in so many games of each kind: one alone says little. */
const SIZED = 10;
const VIEWERS: readonly (readonly Side[])[] = [[], ['away'], ['home']];
const GAME = '00000000-0000-8000-8000-000000000001';

const stepsOf = (events: readonly GameEvent[]): readonly Step[] =>
  foldLog(
    GAME,
    null,
    events.map((event, i) => ({
      ...event,
      game_id: GAME,
      seq: i + 1,
      version: eventVersion(event.type),
      actor: 'ann',
      surface: 'web',
      at: '2026-04-01T12:00:00.000Z',
    })),
  );

/** What comes over the line. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const heardBy = (sides: readonly Side[], told: readonly WireEvent[]): readonly WireEvent[] =>
  told.filter(({ audience }) => audience === 'room' || sides.includes(audience));

interface Followed {
  readonly view: GameView;
  readonly men: Men;
}

/** A client's view after what it is told. */
const follow = (from: Followed, told: readonly WireEvent[]): Followed =>
  heardBy(from.view.your_sides, told).reduce<Followed>(({ view, men }, { data }) => {
    const event: RoomEvent = data;
    const known = event.men ? withMen(men, event.men) : men;
    const next = mergedView(view, event, known);
    if (!next) throw new Error(`event ${event.seq} does not follow from the view before it`);
    return { view: next, men: known };
  }, from);

const seenAs = (state: GameState, sides: readonly Side[]): Followed =>
  sent({ view: gameView(state, sides), men: menOf(state) });

/** The same state with other decisions, where some were made. */
const otherwise = <T extends GameState | null>(state: T): T =>
  state && {
    ...state,
    defense: state.defense && { ...DEFAULT_DEFENSE, infield: 'corners_in' },
    offense: state.offense && { ...DEFAULT_OFFENSE, sends: !state.offense.sends },
  };

describe.each(LEAGUES)('what clients are told: %s', (_name, changes) => {
  test('whoever follows the changes has the view and the hash of who looks at the game, after every event', () => {
    let followed = 0;
    for (let seed = 0; seed < GAMES; seed += 1) {
      const [first, ...steps] = stepsOf(lively(changes, seed).events);
      if (!first) expect.fail('a game without events');
      let clients = VIEWERS.map((sides) => seenAs(first.state, sides));
      for (const step of steps) {
        const told = sent(wireEvents(step));
        clients = clients.map((client) => follow(client, told));
        const hash = hashView(gameView(step.state, []));
        for (const { view } of clients) {
          const looked = sent(gameView(step.state, view.your_sides));
          if (JSON.stringify(view) !== JSON.stringify(looked)) expect(view).toEqual(looked);
          expect(hashView(view)).toBe(hash);
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(1000);
  });

  test('nobody learns of a hidden decision by what has changed or by the hash', () => {
    let hidden = 0;
    for (let seed = 0; seed < GAMES; seed += 1)
      for (const { before, event, state } of stepsOf(lively(changes, seed).events)) {
        if (before?.roll || state.roll || !(state.defense ?? state.offense)) continue;
        const told = (step: Step) => heardBy([], wireEvents(step)).map(({ data }) => data);
        const other = { before: otherwise(before), event, state: otherwise(state) };
        expect(told(other)).toEqual(told({ before, event, state }));
        hidden += 1;
      }
    expect(hidden).toBeGreaterThan(2);
  });
});

test.each(LEAGUES)('a play is told in less than 1.5 kB on the average of games: %s', (_name, changes) => {
  const told = Array.from({ length: SIZED }, (_, seed) => stepsOf(lively(changes, seed).events))
    .flat()
    .filter(({ event }) => event.type === 'play_resolved')
    .flatMap((step) => wireEvents(step).filter(({ name }) => name === 'play_resolved'));
  expect(told.length).toBeGreaterThan(100);
  const bytes = told.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0);
  expect(bytes / told.length).toBeLessThan(1500);
});

test('a view that is not the one the change was made from is known by the hash, and nothing is made of it', () => {
  const steps = stepsOf(lively({}, 7).events);
  const step = steps.find(({ before, event }) => before && event.type === 'play_resolved');
  if (!step?.before) expect.fail('no play was made');
  const [told] = sent(wireEvents(step));
  const { view, men } = seenAs(step.before, []);
  const change: RoomEvent = told!.data;
  expect(mergedView(view, change, men)?.play_count).toBe(step.state.plays.length);
  expect(mergedView({ ...view, outs: view.outs === 1 ? 2 : 1, held: !view.held }, change, men)).toBeNull();
  expect(mergedView(view, { ...change, change: { ...change.change, batter: 'nobody' } }, men)).toBeNull();
});
