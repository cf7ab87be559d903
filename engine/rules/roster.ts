import type { Lineup } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import type { Position } from '../model/positions.ts';
import { ofSide, otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';

/** A player of a side's roster. Throws when he is not on it, which decided events never allow. */
export const playerOf = (state: Pick<GameState, 'setup'>, side: Side, playerId: string): Player => {
  const player = ofSide(state.setup, side).roster[playerId];
  if (!player) throw new Error(`${playerId} is not on the ${side} roster`);
  return player;
};

/** A side's lineup. Throws before it is set, which an active game never allows. */
export const lineupOf = (state: Pick<GameState, 'lineups'>, side: Side): Lineup => {
  const lineup = ofSide(state.lineups, side);
  if (!lineup) throw new Error(`the ${side} side has no lineup`);
  return lineup;
};

/** Who plays a position in a lineup, or null while nobody has been given it. */
export const fielderIn = (lineup: Lineup, position: Position): string | null => {
  if (position === 'P') return lineup.pitcher_id;
  return lineup.batting_order.find((s) => s.position === position)?.player_id ?? null;
};

/** Who plays a position in a lineup that is complete. Throws when nobody does, which the dice never allow. */
export const fielderAt = (lineup: Lineup, position: Position): string => {
  const playerId = fielderIn(lineup, position);
  if (playerId === null) throw new Error(`nobody plays ${position}`);
  return playerId;
};

/** Who is who at the plate just now. */
export interface Matchup {
  readonly batting: Side;
  readonly fielding: Side;
  readonly slot: number;
  readonly batter: Player;
  readonly pitcher: Player;
}

type Moment = Pick<GameState, 'setup' | 'lineups' | 'situation'>;

const matchupAt = (state: Moment): Matchup => {
  const batting = atBat(state.situation);
  const fielding = otherSide(batting);
  const slot = ofSide(state.situation.slots, batting);
  const batterId = lineupOf(state, batting).batting_order[slot - 1]?.player_id ?? '';
  return {
    batting,
    fielding,
    slot,
    batter: playerOf(state, batting, batterId),
    pitcher: playerOf(state, fielding, lineupOf(state, fielding).pitcher_id),
  };
};

let last: { readonly at: Moment; readonly matchup: Matchup } | null = null;

const isLast = ({ setup, lineups, situation }: Moment): boolean =>
  last?.at.situation === situation && last.at.lineups === lineups && last.at.setup === setup;

/** The batter and pitcher of the moment; asked for several times in a play. */
export const matchup = (state: Moment): Matchup => {
  if (!last || !isLast(state)) last = { at: state, matchup: matchupAt(state) };
  return last.matchup;
};
