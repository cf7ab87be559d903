import { expect, test } from 'vitest';
import type { Dice } from '@paper-dynasty/engine/dice/dice';
import { valuesOf } from '@paper-dynasty/engine/dice/rolls';
import { OUTCOME_FACTS } from '@paper-dynasty/engine/model/outcomes';
import type { Fact, Play } from '@paper-dynasty/engine/model/play';
import type { Question } from '@paper-dynasty/engine/model/questions';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { Report } from '@paper-dynasty/engine/model/requests';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { redecide } from '@paper-dynasty/engine/game/corrections';
import { decide } from '@paper-dynasty/engine/game/decide';
import { evolve } from '@paper-dynasty/engine/rules/evolve';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import { rewind } from '@paper-dynasty/engine/rules/rewind';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { activeGame, after, numberedDice } from '../support.ts';
import { choices, commandFor, type Choices } from './commands.ts';

const fresh = activeGame({ league: { card_mode: 'manual', innings: 3 } });

/** A game of reports from cards, with decisions on most plays. */
const played = (seed: number): GameState => {
  const dice = numberedDice(seed);
  let state = fresh;
  for (let i = 0; i < 160 && state.status === 'active'; i += 1) {
    const c = choices(seed * 500 + i);
    const due = turns(state)[0];
    if (!due) break;
    const early =
      due.action === 'roll' && c.oneIn(2) ? c.of(['decide_defense', 'decide_offense'] as const) : due.action;
    const command = commandFor(c, state, { ...due, action: early });
    if (command.type === 'report_outcome' && command.report.entry) continue;
    const decided = decide(state, command, dice);
    if (!isRefusal(decided)) state = decided.reduce<GameState>(evolve, state);
  }
  return { ...state, roll: null, pending: null, status: 'active', winner: null };
};

const reportOf = ({ outcome, hit_location, entry }: Play): Report => ({ outcome, hit_location, entry });

/** Dice that give a play's own rolls again, and no others. */
const diceOf = (facts: readonly Fact[]): Dice => {
  const rolls = facts.flatMap((f) => (f.kind === 'roll' ? [valuesOf(f.roll)] : []));
  return {
    seed: '0'.repeat(64),
    draw: (_n, sides) => {
      const found = rolls.findIndex((values) => values.length === sides.length);
      if (found < 0) throw new Error('never rolled');
      return rolls.splice(found, 1)[0] ?? [];
    },
  };
};

const same = (a: Question, b: Question): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Plays a report out by commands, with the dice and the answers of a play that was. */
const byCommands = (state: GameState, was: Play, report: Report): GameState => {
  const set: GameState = { ...state, roll: was.roll, defense: was.defense, offense: was.offense };
  const dice = diceOf(was.facts);
  const side = atBat(state.situation);
  if (was.roll === null) return after(set, { type: 'roll_dice', side }, dice);
  let now = after(set, { type: 'report_outcome', side, roll_id: was.roll.roll_id, report }, dice);
  while (now.pending?.question) {
    const { question, side: asked } = now.pending.question;
    const fact = was.facts.find((f) => f.kind === 'answer' && same(f.question, question));
    if (fact?.kind !== 'answer') throw new Error('never answered');
    now = after(now, { type: 'make_decision', side: asked, answer: fact.answer }, dice);
  }
  return now;
};

/** A play without the numbers of the rolls that it took. */
const unnumbered = (play: Play): unknown =>
  JSON.parse(
    JSON.stringify(play, (key, value: unknown) => (key === 'n' || key === 'roll_id' ? undefined : value)),
  );

const correction = (c: Choices, play: Play): Report => {
  const then = { situation: play.before, roll: play.roll, pending: null };
  // A failed check is no play, but a play that was corrected to one stays in its place.
  const outcome = c.of(reportableOutcomes(then).filter((o) => o !== 'no_advance'));
  const { location, locations } = OUTCOME_FACTS[outcome];
  return { outcome, hit_location: location === 'required' ? c.of(locations) : null, entry: null };
};

test('a corrected game is the game that would have been had it been reported so in the first place', () => {
  let taken = 0;
  let replayed = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const state = played(seed);
    for (let k = 0; k < 10; k += 1) {
      const c = choices(seed * 77 + k);
      const old = c.of(state.plays.slice(-8));
      if (!old?.roll) continue;
      const report = correction(c, old);
      const again = redecide(state, old.number, report);
      if (isRefusal(again)) continue;
      taken += 1;
      let now = rewind(state, old.number);
      for (const play of state.plays.slice(old.number - 1)) {
        now = byCommands(now, play, play.number === old.number ? report : reportOf(play));
        expect(unnumbered(now.plays.at(-1)!)).toEqual(unnumbered(again.plays[play.number - old.number]!));
        replayed += 1;
      }
    }
  }
  expect(taken).toBeGreaterThan(100);
  expect(replayed).toBeGreaterThan(200);
});
