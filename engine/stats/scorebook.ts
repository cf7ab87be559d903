import type { LineupPosition } from '../model/positions.ts';
import { otherSide, SIDES, type Half, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Substitution, SubstitutionKind } from '../model/substitutions.ts';
import { appearances, type Appearance } from './appearances.ts';
import { cellsOf, type ScorebookCell } from './scorebook-cells.ts';

export type { ScorebookCell } from './scorebook-cells.ts';

/** A man of a batting slot, and when he came in. */
export interface ScorebookPlayer {
  readonly player_id: string;
  readonly name: string;
  readonly positions: readonly LineupPosition[];
  /** Null: he started. */
  readonly entered: {
    readonly kind: SubstitutionKind;
    readonly inning: number;
    readonly half: Half;
    /** The number of the last play before he came in. */
    readonly after_play: number;
  } | null;
}

/** A change drawn in a row: before the cell with index `at`, or inside the cell before it when that man was on base. */
export interface ScorebookMark {
  readonly at: number;
  readonly kind: SubstitutionKind;
  readonly player_id: string;
  readonly replaced: string;
  readonly inning: number;
  readonly half: Half;
  readonly after_play: number;
}

/** A batting slot: who held it, what they did, and where they changed. */
export interface ScorebookRow {
  readonly slot: number;
  readonly players: readonly ScorebookPlayer[];
  readonly cells: readonly ScorebookCell[];
  readonly marks: readonly ScorebookMark[];
}

/** A column: an inning, or one more (`part` 1 and up) of an inning in which the side batted around. */
export interface ScorebookColumn {
  readonly inning: number;
  readonly part: number;
}

/** One side's page. */
export interface ScorebookPage {
  readonly columns: readonly ScorebookColumn[];
  readonly rows: readonly ScorebookRow[];
  /** Changes of the pitcher they batted against: the man who came in, and the last play before him. */
  readonly pitchers: readonly {
    readonly player_id: string;
    readonly name: string;
    readonly after_play: number;
  }[];
}

/** Both sides' pages. */
export type Scorebook = PerSide<ScorebookPage>;

const columnsOf = (cells: readonly ScorebookCell[], innings: number): readonly ScorebookColumn[] => {
  const parts = new Map<number, number>();
  for (const { inning, part } of cells) parts.set(inning, Math.max(part, parts.get(inning) ?? 0));
  const last = Math.max(innings, ...parts.keys());
  return Array.from({ length: last }, (_, i) => i + 1).flatMap((inning) =>
    Array.from({ length: (parts.get(inning) ?? 0) + 1 }, (_, part) => ({ inning, part })),
  );
};

const playerOf = (state: GameState, side: Side, a: Appearance): ScorebookPlayer => ({
  player_id: a.player_id,
  name: state.setup[side].roster[a.player_id]?.name ?? a.player_id,
  positions: a.positions,
  entered: a.entered && {
    kind: a.entered.kind,
    inning: a.entered.inning,
    half: a.entered.half,
    after_play: a.entered.after_play,
  },
});

const cameBefore = (cell: ScorebookCell, s: Substitution): boolean => (cell.plays[0] ?? 0) <= s.after_play;

const marksOf = (
  slot: number,
  cells: readonly ScorebookCell[],
  substitutions: readonly Substitution[],
): readonly ScorebookMark[] =>
  substitutions.flatMap((s) => {
    const index = s.moves.findIndex((m) => m.slot === slot);
    const move = s.moves[index];
    if (!move) return [];
    const { kind, inning, half, after_play } = s;
    const at = cells.filter((cell) => cameBefore(cell, s)).length;
    return [
      { at, kind, player_id: move.player_id, replaced: s.replaced[index] ?? '', inning, half, after_play },
    ];
  });

const pitchersOf = (state: GameState, batting: Side): ScorebookPage['pitchers'] => {
  const side = otherSide(batting);
  return state.substitutions.flatMap((s) => {
    const comesIn = s.side === side && s.moves.find((m) => m.position === 'P');
    if (!comesIn || s.lineup.pitcher_id !== comesIn.player_id) return [];
    const { player_id } = comesIn;
    const name = state.setup[side].roster[player_id]?.name ?? player_id;
    return [{ player_id, name, after_play: s.after_play }];
  });
};

const pageOf = (state: GameState, side: Side): ScorebookPage => {
  const cells = cellsOf(state, side);
  const men = appearances(state, side).batters;
  const changes = state.substitutions.filter((s) => s.side === side);
  const rows = Array.from({ length: 9 }, (_, i): ScorebookRow => {
    const slot = i + 1;
    const own = cells.filter((cell) => cell.slot === slot);
    return {
      slot,
      players: men.filter((m) => m.slot === slot).map((m) => playerOf(state, side, m)),
      cells: own,
      marks: marksOf(slot, own, changes),
    };
  });
  return { columns: columnsOf(cells, state.setup.league.innings), rows, pitchers: pitchersOf(state, side) };
};

/** The scorebook of a game so far: for each side its batting slots by its innings, as data to be drawn. */
export const scorebook = (state: GameState): Scorebook => {
  const [away, home] = SIDES;
  return { away: pageOf(state, away), home: pageOf(state, home) };
};
