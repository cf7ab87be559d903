import type { Lineup } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import { POSITIONS, type Position } from '../model/positions.ts';
import { otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';

/** A player of a side's roster. Throws when he is not on it, which decided events never allow. */
export const playerOf = (state: GameState, side: Side, playerId: string): Player => {
  const player = state.setup[side].roster[playerId];
  if (!player) throw new Error(`${playerId} is not on the ${side} roster`);
  return player;
};

/** A side's lineup. Throws before it is set, which an active game never allows. */
export const lineupOf = (state: GameState, side: Side): Lineup => {
  const lineup = state.lineups[side];
  if (!lineup) throw new Error(`the ${side} side has no lineup`);
  return lineup;
};

/** Who plays a position in a lineup. */
export const fielderAt = (lineup: Lineup, position: Position): string => {
  if (position === 'P') return lineup.pitcher_id;
  const slot = lineup.batting_order.find((s) => s.position === position);
  if (!slot) throw new Error(`nobody plays ${position}`);
  return slot.player_id;
};

/** Who is who at the plate and in the field just now. */
export interface Matchup {
  readonly batting: Side;
  readonly fielding: Side;
  readonly slot: number;
  readonly batter: Player;
  readonly pitcher: Player;
  readonly catcher: Player;
}

/** The batter, pitcher and catcher of the moment. */
export const matchup = (state: GameState): Matchup => {
  const batting = atBat(state.situation);
  const fielding = otherSide(batting);
  const slot = state.situation.slots[batting];
  const batterId = lineupOf(state, batting).batting_order[slot - 1]?.player_id ?? '';
  const defense = lineupOf(state, fielding);
  return {
    batting,
    fielding,
    slot,
    batter: playerOf(state, batting, batterId),
    pitcher: playerOf(state, fielding, defense.pitcher_id),
    catcher: playerOf(state, fielding, fielderAt(defense, 'C')),
  };
};

/** What is wrong with a lineup in one sentence, or null when it is legal (RULES section 10). */
export const lineupProblem = (
  lineup: Lineup,
  roster: Readonly<Record<string, Player>>,
  dh: boolean,
): string | null => {
  const ids = lineup.batting_order.map((slot) => slot.player_id);
  const everyone = dh ? [...ids, lineup.pitcher_id] : ids;
  const stranger = [...everyone, lineup.pitcher_id].find((id) => !roster[id]);
  if (stranger) return `${stranger} is not on the roster.`;
  const twice = everyone.find((id, i) => everyone.indexOf(id) !== i);
  if (twice) return `${roster[twice]?.name ?? twice} is in the lineup twice.`;
  if (!roster[lineup.pitcher_id]?.pitching)
    return `${roster[lineup.pitcher_id]?.name ?? ''} is not a pitcher.`;
  const wanted = dh ? [...POSITIONS.filter((p) => p !== 'P'), 'DH' as const] : POSITIONS;
  const missing = wanted.find((p) => lineup.batting_order.filter((s) => s.position === p).length !== 1);
  if (missing) return `Exactly one player must be at ${missing}.`;
  const pitcherSlot = lineup.batting_order.find((s) => s.position === 'P');
  if (pitcherSlot && pitcherSlot.player_id !== lineup.pitcher_id)
    return 'The pitcher of the lineup must hold its pitcher slot.';
  const misfit = lineup.batting_order.find(
    (s) =>
      s.position !== 'DH' &&
      s.position !== 'P' &&
      !roster[s.player_id]?.fielding.some((f) => f.position === s.position),
  );
  return misfit ? `${roster[misfit.player_id]?.name ?? ''} does not play ${misfit.position}.` : null;
};
