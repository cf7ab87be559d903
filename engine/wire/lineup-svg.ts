import { SIDES, type Side } from '../model/sides.ts';
import type { LineupPosition } from '../model/positions.ts';
import type { GameState } from '../model/state.ts';
import { playerOf } from '../rules/roster.ts';
import { gloveLine } from './card-ratings.ts';
import { gameView } from './game-view.ts';
import type { RosterPictureWords } from './roster-picture-words.ts';
import { TABLE_COLORS, tableSvg, type TableCell } from './table-svg.ts';

/** A side's lineup as a picture, with what it says for those who do not see it. */
export interface LineupPicture {
  readonly side: Side;
  readonly svg: string;
  readonly about: string;
}

const manRow = (
  state: GameState,
  side: Side,
  id: string,
  order: string,
  position: LineupPosition,
  w: RosterPictureWords,
): readonly string[] => {
  const man = playerOf(state, side, id);
  const glove = man.fielding.find((f) => f.position === position);
  const hand = position === 'P' ? man.throws : man.bats;
  return [order, position, man.name, hand ?? '', glove ? gloveLine(glove, w) : ''];
};

const rowsOf = (state: GameState, side: Side, w: RosterPictureWords): readonly (readonly string[])[] => {
  const { lineup } = gameView(state, [])[side];
  if (!lineup) return [];
  const order = lineup.batting_order.map((s) =>
    manRow(state, side, s.player_id, String(s.slot), s.position, w),
  );
  const bats = lineup.batting_order.some((s) => s.position === 'P');
  return bats ? order : [...order, manRow(state, side, lineup.pitcher.id, '', 'P', w)];
};

const cells = ([order = '', position = '', name = '', hand = '', glove = '']: readonly string[]) =>
  [
    { words: order, ink: TABLE_COLORS.muted },
    { words: position, ink: TABLE_COLORS.lit },
    { words: name },
    { words: hand },
    { words: glove, ink: TABLE_COLORS.muted },
  ] satisfies readonly TableCell[];

/** The lineups of a game that are set, a picture each: order, position, man, the hand he bats with (a pitcher: throws), and what he is in the field there. */
export const lineupPictures = (state: GameState, w: RosterPictureWords): readonly LineupPicture[] =>
  SIDES.flatMap((side) => {
    const rows = rowsOf(state, side, w);
    if (rows.length === 0) return [];
    const { team } = state.setup[side];
    const about = `${w.lineup(team.name)}: ${rows.map((row) => row.filter(Boolean).join(' ')).join('; ')}`;
    const svg = tableSvg({
      title: team.name,
      shares: [6, 9, 42, 10, 33],
      heads: [w.heads.map((words) => ({ words, over: 1 }))],
      rows: rows.map(cells),
      about,
    });
    return [{ side, svg, about }];
  });
