import { describe, expect, test } from 'vitest';
import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { entryNotation } from '@paper-dynasty/engine/notation/entry-notation';
import { correctableTo } from '@paper-dynasty/engine/rules/correctable';
import { redecide } from '@paper-dynasty/engine/game/corrections';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { previewPlay } from '@paper-dynasty/engine/game/preview';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { choices, commandFor } from '../proofs/commands.ts';
import { activeGame, after, inSituation, numberedDice, withRoll } from '../support.ts';
import { entry } from './entries.ts';

/** A game some plays on, between two plays. */
const under = (seed: number, mode: 'manual' | 'auto'): GameState => {
  const c = choices(seed);
  const dice = numberedDice(seed);
  let state = activeGame({ league: { card_mode: mode } });
  for (
    let n = 0;
    state.status === 'active' && (state.plays.length < 30 || state.roll || state.pending);
    n += 1
  ) {
    const [turn] = turns(state);
    if (!turn || n > 2000) break;
    try {
      state = after(state, commandFor(c, state, turn), dice);
    } catch {
      // A command that is refused changes nothing; the next one is another.
    }
  }
  return state;
};

describe.each(['auto', 'manual'] as const)('with %s cards', (mode) => {
  test.each([1, 2, 3, 4])('what the last play is offered as can be accepted, game %i', (seed) => {
    const state = under(seed, mode);
    const play = state.plays.at(-1)!;
    const can = correctableTo(state, play.number)!;
    for (const outcome of can.reports) {
      const [hit_location = null] =
        OUTCOME_FACTS[outcome].location === 'none' ? [] : OUTCOME_FACTS[outcome].locations;
      const again = redecide(state, play.number, { outcome, hit_location, entry: null });
      if (isRefusal(again)) expect(again.code, outcome).not.toMatch(/^outcome_/);
    }
    if (can.entries.includes(play.result)) {
      const written = { outcome: play.result, hit_location: play.hit_location, entry: entryOf(play) };
      const again = redecide(state, play.number, written);
      expect(isRefusal(again) ? tellRefusal(again, 'en') : again.plays[0]!.runs).toBe(play.runs);
    }
  });
});

describe('in a game whose cards the engine reads', () => {
  const state = under(7, 'auto');
  const { number } = state.plays.find((p) => p.roll?.kind === 'ab' && p.outcome !== 'x_check')!;

  test('nothing but what the dice and the card say is offered, and nothing else is taken', () => {
    const { reports, entries } = correctableTo(state, number)!;
    const play = state.plays[number - 1]!;
    expect(reports.every((o) => o === play.outcome)).toBe(true);
    expect(entries.length).toBeLessThanOrEqual(2);
    for (const outcome of OUTCOMES.filter((o) => ![...reports, ...entries, play.outcome].includes(o)))
      expect(redecide(state, number, { outcome, hit_location: null, entry: null })).toMatchObject({
        code: 'outcome_contradicts_dice',
      });
  });
});

test('there is nothing to correct where there is no such play', () => {
  expect(correctableTo(activeGame(), 1)).toBeNull();
});

describe('a play that is being written', () => {
  const manual = activeGame({ league: { card_mode: 'manual' } });
  const loaded = withRoll(inSituation(manual, { code: 7, outs: 0 }));
  const doublePlay = entry(['1x', '0x', '23', '34'], {
    putouts: [
      { runner: 1, by: ['SS', '2B'] },
      { runner: 0, by: ['2B', '1B'] },
    ],
    multiple_play: 'double_play',
    grounded_into: true,
  });

  test('has its notation before it is sent', () => {
    expect(entryNotation('groundball_a', 'SS', doublePlay)).toBe('6-4-3 DP');
  });

  test('tells what it would come to, and records nothing', () => {
    const play = previewPlay(loaded, null, {
      outcome: 'groundball_a',
      hit_location: 'SS',
      entry: doublePlay,
    });
    expect(play).toMatchObject({ runs: 1, outs: 2 });
    expect(loaded.plays).toHaveLength(0);
  });

  test('is not told to score a run on a third out that is a force', () => {
    const oneOut = withRoll(inSituation(manual, { code: 7, outs: 1 }));
    const report = { outcome: 'groundball_a', hit_location: 'SS', entry: doublePlay } as const;
    expect(previewPlay(oneOut, null, report)).toMatchObject({
      why: { reason: 'no_run_on_force' },
    });
  });

  test('that cannot stand is refused as it would be', () => {
    const nobody = entry(['01']);
    expect(previewPlay(loaded, null, { outcome: 'walk', hit_location: null, entry: nobody })).toMatchObject({
      code: 'entry_invalid',
    });
    expect(previewPlay(loaded, 9, { outcome: 'walk', hit_location: null, entry: nobody })).toMatchObject({
      code: 'play_not_found',
    });
  });
});
