import { getTableColumns } from 'drizzle-orm';
import { gamesMissed } from '@paper-dynasty/engine/leagues/injuries';
import { otherSide, SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import type { Row, RowChanges } from './rows.ts';
import { battingLines, fieldingLines, pitchingLines } from '../schema/games.ts';

const pick = (from: object, columns: readonly string[]): Row => {
  const row: Row = { ...from };
  return Object.fromEntries(columns.filter((name) => name in row).map((name) => [name, row[name]]));
};

const BATTING = Object.keys(getTableColumns(battingLines));
const PITCHING = Object.keys(getTableColumns(pitchingLines));
const FIELDING = Object.keys(getTableColumns(fieldingLines));

/** Those who were hurt, where anybody was; an ending of before may have had some where this one has none. */
const injuryRows = (state: GameState, own: (side: Side) => Row): Pick<RowChanges, 'game_injuries'> => {
  if (state.setup.season_rules?.injuries.settle !== 'roll') return {};
  return {
    game_injuries: state.plays.flatMap(({ number, before, injury }) => {
      if (!injury || injury.result === 'ok') return [];
      const side = otherSide(atBat(before));
      const { player_id, rating, total, result } = injury;
      const { name } = playerOf(state, side, player_id);
      return [{ ...own(side), player_id, name, play: number, rating, total, games: gamesMissed(result) }];
    }),
  };
};

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
    fielding_lines: SIDES.flatMap((side) =>
      box[side].fielding.map((line) => ({ ...own(side), ...pick(line, FIELDING) })),
    ),
    ...injuryRows(state, own),
  };
};
