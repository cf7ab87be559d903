import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Substitution } from '@paper-dynasty/engine/model/substitutions';
import { everyoneIn } from '@paper-dynasty/engine/rules/lineup-rules';
import type { Row } from './rows.ts';

type Entry = Pick<Substitution, 'inning' | 'after_play'> & { readonly replaced_id: string | null };
const STARTED: Entry = { inning: 1, after_play: 0, replaced_id: null };

/** How each man of a side came into the game. */
const entriesOf = (state: GameState, side: Side): ReadonlyMap<string, Entry> => {
  const starters = state.starters[side];
  const entries = new Map((starters ? everyoneIn(starters) : []).map((id) => [id, STARTED]));
  const changes = state.substitutions.filter((x) => x.side === side && x.kind !== 'courtesy_runner');
  for (const s of changes) {
    s.moves.forEach((move, i) => {
      if (entries.has(move.player_id)) return;
      const { inning, after_play } = s;
      entries.set(move.player_id, { inning, after_play, replaced_id: s.replaced[i] ?? null });
    });
  }
  return entries;
};

const placeIn = (lineup: Lineup, playerId: string): { slot: number; position: string } | null => {
  const index = lineup.batting_order.findIndex((s) => s.player_id === playerId);
  const entry = lineup.batting_order[index];
  if (entry) return { slot: index + 1, position: entry.position };
  return lineup.pitcher_id === playerId ? { slot: 0, position: 'P' } : null;
};

/** The place that a man holds, or last held. */
const placeOf = (state: GameState, side: Side, playerId: string): { slot: number; position: string } => {
  const ofSide = state.substitutions.filter((s) => s.side === side);
  const lineups = [state.starters[side], ...ofSide.map((s) => s.lineup)].reverse();
  for (const lineup of lineups) {
    const place = lineup && placeIn(lineup, playerId);
    if (place) return place;
  }
  return { slot: 0, position: 'P' };
};

/** The rows of everybody who has been in the lineups of a game. */
export const lineupRows = (state: GameState): readonly Row[] =>
  SIDES.flatMap((side) => {
    const lineup = state.lineups[side];
    return [...entriesOf(state, side)].map(([player_id, entry]) => ({
      game_id: state.setup.game_id,
      side,
      player_id,
      ...placeOf(state, side, player_id),
      starter: entry === STARTED,
      active: lineup !== null && everyoneIn(lineup).includes(player_id),
      entered_inning: entry.inning,
      entered_after_play: entry.after_play,
      replaced_id: entry.replaced_id,
      lineup_metadata: {},
    }));
  });
