import { getTableColumns } from 'drizzle-orm';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import type { Row, RowChanges } from './rows.ts';
import { battingLines, pitchingLines } from '../schema/games.ts';

const pick = (from: object, columns: readonly string[]): Row =>
  Object.fromEntries(Object.entries(from).filter(([name]) => columns.includes(name)));

const BATTING = Object.keys(getTableColumns(battingLines));
const PITCHING = Object.keys(getTableColumns(pitchingLines));

/** The lines of a completed game's box score. */
export const lineRows = (state: GameState): RowChanges => {
  const box = boxScore(state);
  const own = (side: Side) => ({
    game_id: state.setup.game_id,
    side,
    team_id: state.setup[side].team.id,
  });
  return {
    batting_lines: SIDES.flatMap((side) =>
      box[side].batting.map((line) => ({ ...own(side), ...pick(line, BATTING) })),
    ),
    pitching_lines: SIDES.flatMap((side) =>
      box[side].pitching.map((line) => ({
        ...own(side),
        ...pick(line, PITCHING),
        complete_game: line.feats.includes('CG'),
        shutout: line.feats.includes('SHO'),
      })),
    ),
  };
};
