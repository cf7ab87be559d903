import { POSITIONS, type Position } from '../model/positions.ts';
import { battingSide, otherSide, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { appearances, type SideAppearances } from './appearances.ts';
import { countBatting } from './count-batting.ts';
import { countFielding } from './count-fielding.ts';
import { countPitching, inheritedRunners } from './count-pitching.ts';
import { marksOf, pitchingMarks } from './pitching-decisions.ts';
import { earnedRuns, type EarnedRuns } from './earned-runs.ts';
import { featsOf, type Feats } from './feats.ts';
import { lineScore } from './line-score.ts';
import {
  addCounts,
  noBatting,
  noFielding,
  noPitching,
  type BattingLine,
  type BoxScore,
  type CourtesyRun,
  type FieldingLine,
  type Mutable,
  type PitchingLine,
  type SideBox,
  type SideTotals,
} from './lines.ts';

export type * from './lines.ts';

type Batting = Mutable<BattingLine>;
type Pitching = Mutable<PitchingLine>;
type Fielding = Mutable<FieldingLine>;

/** One side's lines while they are being counted. */
interface Books {
  readonly batting: Map<string, Batting>;
  readonly pitching: Map<string, Pitching>;
  readonly fielding: Map<string, Fielding>;
  readonly team: Mutable<SideTotals['fielding']>;
  readonly name: (playerId: string) => string;
  readonly courtesy: readonly CourtesyRun[];
}

const keyOf = (playerId: string, position: Position): string => `${position} ${playerId}`;

const pitchingOf = (books: Books, player_id: string, started = false): Pitching => {
  const found = books.pitching.get(player_id);
  if (found) return found;
  const name = books.name(player_id);
  const made: Pitching = { player_id, name, started, decisions: [], feats: [], ...noPitching() };
  books.pitching.set(player_id, made);
  return made;
};

const fieldingOf = (books: Books, player_id: string, position: Position, started = false): Fielding => {
  const key = keyOf(player_id, position);
  const found = books.fielding.get(key);
  if (found) return found;
  const made: Fielding = { player_id, name: books.name(player_id), position, started, ...noFielding() };
  books.fielding.set(key, made);
  return made;
};

/** In old games a man has run for another from his own place in the order: he has a line in each. */
const battingKey = (playerId: string, slot: number): string => `${slot} ${playerId}`;

/** One line a man and slot; he who comes back to his slot goes on with his line. */
const openBatting = (books: Books, entries: SideAppearances['batters']): void => {
  for (const { player_id, slot, positions: held, courtesy } of entries) {
    const key = battingKey(player_id, slot);
    const known = books.batting.get(key);
    if (known && courtesy) continue;
    const before = known?.positions ?? [];
    const positions = [...before, ...held];
    const position = positions.at(-1) ?? 'PH';
    const name = books.name(player_id);
    const ran = courtesy && { courtesy };
    books.batting.set(key, { player_id, name, slot, position, positions, ...ran, ...noBatting() });
  }
};

/** Outs made in the field by a side after each play, so that a stint's outs are a difference. */
const outsInField = (state: GameState, side: Side): readonly { outs: number; plays: number }[] => {
  let now = { outs: 0, plays: 0 };
  const sums = [now];
  for (const play of state.plays) {
    const inField = battingSide(play.before.half) !== side;
    if (inField) now = { outs: now.outs + play.outs, plays: now.plays + 1 };
    sums.push(now);
  }
  return sums;
};

const openFielding = (books: Books, state: GameState, side: Side, entries: SideAppearances): void => {
  const sums = outsInField(state, side);
  for (const { player_id, position, from, to } of entries.stints) {
    const began = sums[from];
    const ended = sums[to];
    if (!began || !ended || (from > 0 && ended.plays === began.plays)) continue;
    fieldingOf(books, player_id, position, from === 0).outs += ended.outs - began.outs;
  }
};

/** Everybody who came in to pitch, be it for a single pitch. */
const openPitching = (books: Books, pitchers: readonly string[]): void => {
  pitchers.forEach((id, i) => {
    pitchingOf(books, id, i === 0);
    fieldingOf(books, id, 'P', i === 0);
  });
};

/** Every time that somebody ran out of courtesy. */
const courtesyRuns = (state: GameState, side: Side, name: Books['name']): readonly CourtesyRun[] =>
  state.substitutions
    .filter((s) => s.side === side && s.kind === 'courtesy_runner')
    .flatMap(({ moves, replaced, inning }) =>
      moves.map(({ player_id }, i) => ({
        player_id,
        name: name(player_id),
        for_name: name(replaced[i] ?? ''),
        inning,
      })),
    );

const openBooks = (state: GameState, side: Side): Books => {
  const { roster } = state.setup[side];
  const { outs: _, ...team } = noFielding();
  const name = (id: string): string => roster[id]?.name ?? id;
  const books: Books = {
    batting: new Map(),
    pitching: new Map(),
    fielding: new Map(),
    team,
    name,
    courtesy: courtesyRuns(state, side, name),
  };
  const entries = appearances(state, side);
  openBatting(books, entries.batters);
  openFielding(books, state, side, entries);
  openPitching(books, entries.pitchers);
  for (const [id, runners] of inheritedRunners(state, side)) pitchingOf(books, id).inherited += runners;
  return books;
};

const countPlays = (state: GameState, books: PerSide<Books>): void => {
  for (const play of state.plays) {
    const side = battingSide(play.before.half);
    const batting = books[side];
    const fielding = books[otherSide(side)];
    countBatting(play, (id, slot) => batting.batting.get(battingKey(id, slot)));
    countPitching(play, (id) => pitchingOf(fielding, id));
    countFielding(play, fielding.team, (id, position) => fieldingOf(fielding, id, position));
  }
};

const countEarned = (books: Books, side: Side, earned: EarnedRuns): void => {
  for (const [id, runs] of Object.entries(earned.pitchers[side])) pitchingOf(books, id).er += runs;
};

const totalsOf = (books: Books, leftOnBase: number, teamEarned: number): SideTotals => {
  const batting = noBatting();
  const pitching = noPitching();
  for (const line of books.batting.values()) addCounts(batting, line);
  for (const line of books.pitching.values()) addCounts(pitching, line);
  return {
    batting: { ...batting, left_on_base: leftOnBase },
    pitching: { ...pitching, team_earned: teamEarned },
    fielding: books.team,
  };
};

const closeBooks = (books: Books, feats: Feats, leftOnBase: number, teamEarned: number): SideBox => ({
  batting: [...books.batting.values()],
  pitching: [...books.pitching.values()],
  fielding: [...books.fielding.values()].sort(
    (a, b) => POSITIONS.indexOf(a.position) - POSITIONS.indexOf(b.position),
  ),
  combined_feats: feats.combined,
  courtesy_runs: books.courtesy,
  totals: totalsOf(books, leftOnBase, teamEarned),
});

/** The box score of a game so far, from its plays: everybody who appeared, with the side's totals. */
export const boxScore = (state: GameState): BoxScore => {
  const books = { away: openBooks(state, 'away'), home: openBooks(state, 'home') };
  countPlays(state, books);
  const earned = earnedRuns(state);
  const marks = pitchingMarks(state, earned);
  const line = lineScore(state);
  const close = (side: Side): SideBox => {
    countEarned(books[side], side, earned);
    const feats = featsOf(state, side, [...books[side].pitching.keys()]);
    for (const pitcher of books[side].pitching.values()) {
      pitcher.decisions = marksOf(marks, side, pitcher.player_id);
      pitcher.feats = feats.own[pitcher.player_id] ?? [];
    }
    return closeBooks(books[side], feats, line[side].left_on_base, earned.teams[side]);
  };
  return { away: close('away'), home: close('home') };
};
