import { onBaseCode, type Base, runnerOn, BASES } from '../model/bases.ts';
import { hitBases } from '../model/hit-bases.ts';
import { callsOf } from '../model/play-calls.ts';
import { COUNTING_STATISTICS, type Play } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { numbersOf } from '../notation/retrosheet/play-facts.ts';
import { CALL_SYMBOLS } from '../notation/symbols.ts';
import { writePlay } from '../notation/retrosheet/write-play.ts';
import { namesOf, tellPlay } from '../notation/tell-play.ts';
import { earnedRuns } from '../stats/earned-runs.ts';
import { playLedger, playMarks } from '../stats/play-ledger.ts';
import { playValues } from '../stats/run-values.ts';

type Cell = string | number | boolean | null;
type Columns = Readonly<Record<string, Cell>>;

const finalBase = (play: Play, from: number): number | null =>
  play.movements.find((m) => m.from === from)?.to ?? null;

const runnerId = (play: Play, base: Base): string | null =>
  runnerOn(play.before.bases, base)?.player_id ?? null;

const snapshot = (play: Play): Columns => ({
  play_number: play.number,
  inning: play.before.inning,
  half: play.before.half,
  outs_before: play.before.outs,
  away_score: play.before.score.away,
  home_score: play.before.score.home,
  on_base_code: onBaseCode(play.before.bases),
  batting_slot: play.batter_slot,
});

const people = (play: Play, nameOf: (id: string) => string): Columns => ({
  batter_id: play.batter_id,
  batter: nameOf(play.batter_id),
  pitcher_id: play.pitcher_id,
  pitcher: nameOf(play.pitcher_id),
  catcher_id: play.catcher_id,
  defender_id: play.defender_id,
  check_pos: play.check_pos,
  ...Object.fromEntries(BASES.map((base) => [`runner_${base}_id`, runnerId(play, base)])),
});

const finals = (play: Play): Columns => ({
  batter_final: finalBase(play, 0),
  on_first_final: finalBase(play, 1),
  on_second_final: finalBase(play, 2),
  on_third_final: finalBase(play, 3),
});

const dice = (play: Play): string | null => {
  const rolls = [play.roll, ...play.facts.map((f) => (f.kind === 'roll' ? f.roll : null))];
  const rolled = rolls.filter((roll) => roll !== null);
  return rolled.length === 0 ? null : JSON.stringify(rolled);
};

const decided = ({ defense, offense }: Play): Columns => ({
  infield: defense.infield,
  outfield: defense.outfield,
  hold: defense.hold.join(' '),
  offense: offense.play,
  steal: offense.steal.join(' '),
});

const fielding = (play: Play): Columns => ({
  putouts: play.putouts.map(({ runner, by }) => `${numbersOf(by)}(${runner || 'B'})`).join(' '),
  assists: play.credits
    .flatMap((c) => Array.from({ length: c.assists }, () => numbersOf([c.position])))
    .join(''),
  errors: numbersOf(play.errors),
  multiple_play: play.multiple_play,
  calls: callsOf(play)
    .map((call) => CALL_SYMBOLS[call])
    .join(' '),
});

const counted = (play: Play, earned: number): Columns => ({
  outs: play.outs,
  ...Object.fromEntries(COUNTING_STATISTICS.map((name) => [name, play.stats[name] ?? 0])),
  runs: play.runs,
  earned_runs: earned,
});

const rounded = (value: number): number => Number(value.toFixed(4));

/** The ledger's columns; the runners on base have theirs already. */
const ledgerOf = (state: GameState, play: Play): Columns => {
  const { on_first_id: _1, on_second_id: _2, on_third_id: _3, ...ledger } = playLedger(state, play);
  const { re24_primary, re24_running } = ledger;
  return { ...ledger, re24_primary: rounded(re24_primary), re24_running: rounded(re24_running) };
};

const rowsOf = (state: GameState): readonly Columns[] => {
  const nameOf = namesOf(state.setup);
  const values = playValues(state);
  const marks = playMarks(state);
  const { runs } = earnedRuns(state);
  return state.plays.map((play, i) => ({
    ...snapshot(play),
    ...people(play, nameOf),
    outcome: play.outcome,
    result: play.result,
    hit_bases: hitBases(play),
    hit_location: play.hit_location,
    ...finals(play),
    dice: dice(play),
    ...decided(play),
    ...fielding(play),
    ...counted(play, runs.filter((r) => r.play === play.number && r.earned).length),
    ...ledgerOf(state, play),
    re24: rounded(values[i]?.re24 ?? 0),
    wpa: rounded(values[i]?.wpa ?? 0),
    is_tied: play.is_tied,
    is_go_ahead: play.is_go_ahead,
    is_new_inning: play.is_new_inning,
    in_pow: play.in_pow,
    complete: true,
    run: marks[i]?.run ?? 0,
    e_run: marks[i]?.e_run ?? 0,
    locked: marks[i]?.locked ?? false,
    ...tellPlay(state.setup, play),
    event: writePlay(play),
  }));
};

/** What a spreadsheet would take for a formula, with spaces before it or not. */
const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

/** A text that a spreadsheet would run is kept a text by an apostrophe; numbers stay numbers. */
const defused = (cell: Cell): string =>
  typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell ?? '');

const cellText = (cell: Cell): string => {
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A line of comma-separated values (RFC 4180) that no spreadsheet takes for formulas. */
export const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/**
 * The plays of a game as comma-separated values (RFC 4180): a header, then one row a play with everything that a play records
 * (RULES section 11). An empty cell is nothing: no runner, no dice, and after a final base an out. `runs` and `earned_runs` scored on
 * the play; `run` and `e_run` say whether its batter came round.
 * A text that begins with `=`, `+`, `-`, `@` or a tab has an apostrophe before it, so that no spreadsheet runs it.
 */
export const exportCsv = (state: GameState): string => {
  const rows = rowsOf(state);
  const [first] = rows;
  if (!first) return '';
  return [lineOf(Object.keys(first)), ...rows.map((row) => lineOf(Object.values(row)))].join('');
};
