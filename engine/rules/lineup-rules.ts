import type { Lineup, LineupSlot } from '../model/lineups.ts';
import type { Player } from '../model/players.ts';
import { POSITIONS, type LineupPosition, type Position } from '../model/positions.ts';
import { latelyRemembered } from '../model/remembered.ts';
import type { Reason } from '../model/reasons.ts';
import type { GameSetup } from '../model/setup.ts';
import type { GameState } from '../model/state.ts';
import { ofSide, type Side } from '../model/sides.ts';

/** The positions of a fielder who also bats. */
const FIELD: readonly Position[] = POSITIONS.filter((p) => p !== 'P');
const STANDING_BY: readonly LineupPosition[] = ['DH', 'PH', 'PR'];

/** Whether the pitcher bats in one of the nine slots; else a designated hitter bats for him. */
export const pitcherBats = (lineup: Lineup): boolean => lineup.batting_order.some((s) => s.position === 'P');

/** Why a player may not play in this game at all, or null: a card must belong to a legal cardset (RULES section 10). */
export const ineligible = (setup: Pick<GameSetup, 'cardsets'>, player: Player): Reason | null => {
  if (player.kind !== 'card' || setup.cardsets.length === 0) return null;
  const legal = setup.cardsets.some(({ cardset }) => cardset === player.cardset);
  return legal ? null : { reason: 'card_not_legal', player: player.name, cardset: player.cardset };
};

const plays = (player: Player, position: Position): boolean =>
  position === 'P' ? player.pitching !== null : player.fielding.some((f) => f.position === position);

/** Why a player may not take a position, or null (RULES section 10). */
export const misplaced = (
  setup: Pick<GameSetup, 'league'>,
  player: Player,
  position: LineupPosition,
): Reason | null => {
  if (position === 'DH' || position === 'PH' || position === 'PR' || setup.league.any_position) return null;
  if (plays(player, position)) return null;
  return position === 'P'
    ? { reason: 'not_a_pitcher', player: player.name }
    : { reason: 'does_not_play', player: player.name, position };
};

/** Whether a side has nobody left in the game who plays a position: then anybody may, so that the game can go on. */
const nobodyLeft = (
  setup: GameSetup,
  side: Side,
  gone: readonly string[],
  position: LineupPosition,
): boolean => {
  if (position === 'DH' || position === 'PH' || position === 'PR') return false;
  return !Object.values(ofSide(setup, side).roster).some(
    (p) => plays(p, position) && !gone.includes(p.id) && ineligible(setup, p) === null,
  );
};

/** Everyone in a lineup: the nine, and the pitcher who does not bat. A pitcher may be his own designated hitter (OBR 5.11(b)). */
export const everyoneIn = (lineup: Lineup): readonly string[] => {
  const nine = lineup.batting_order.map((slot) => slot.player_id);
  return nine.includes(lineup.pitcher_id) ? nine : [...nine, lineup.pitcher_id];
};

const nameOf = (setup: GameSetup, side: Side, id: string): string =>
  ofSide(setup, side).roster[id]?.name ?? id;

const individualProblem = (
  setup: GameSetup,
  side: Side,
  slot: LineupSlot,
  gone: readonly string[],
): Reason | null => {
  const player = ofSide(setup, side).roster[slot.player_id];
  if (!player) return { reason: 'not_on_roster', player_id: slot.player_id };
  const problem = ineligible(setup, player);
  if (problem) return problem;
  const place = misplaced(setup, player, slot.position);
  return place && nobodyLeft(setup, side, gone, slot.position) ? null : place;
};

const shared = <T>(values: readonly T[]): T | undefined => values.find((v, i) => values.indexOf(v) !== i);

const onTheMound = ({ pitcher_id }: Lineup): LineupSlot => ({ player_id: pitcher_id, position: 'P' });

/** Those of a lineup who were not in another at the same place; all of them without another. */
const changedSlots = (lineup: Lineup, before: Lineup | undefined): readonly LineupSlot[] => {
  const men = lineup.batting_order.filter((s, i) => s !== before?.batting_order[i]);
  return lineup.pitcher_id === before?.pitcher_id ? men : [...men, onTheMound(lineup)];
};

/**
 * What is wrong with the men of a lineup, positions filled or not: strangers, doubles, men out of place. `gone`: who has left
 * the game; `before`: the lineup that it changes, whose men need no second look.
 */
export const membersProblem = (
  setup: GameSetup,
  side: Side,
  lineup: Lineup,
  gone: readonly string[] = [],
  before?: Lineup,
): Reason | null => {
  for (const slot of changedSlots(lineup, before)) {
    const problem = individualProblem(setup, side, slot, gone);
    if (problem) return problem;
  }
  const nine = lineup.batting_order.map((s) => s.player_id);
  // A courtesy runner of old came from the lineup, and stayed in it.
  const twice = setup.league.scored_only ? undefined : shared(nine);
  if (twice) return { reason: 'twice_in_lineup', player: nameOf(setup, side, twice) };
  const own = lineup.batting_order.find((s) => s.player_id === lineup.pitcher_id);
  if (own && own.position !== 'P' && !STANDING_BY.includes(own.position))
    return {
      reason: 'pitches_and_plays',
      player: nameOf(setup, side, own.player_id),
      position: own.position,
    };
  const position = shared(
    lineup.batting_order.map((s) => s.position).filter((p) => !STANDING_BY.includes(p)),
  );
  return position ? { reason: 'two_at_position', position } : null;
};

/** The first position that nobody holds when a side takes the field, or null (RULES section 10). */
export const positionMissing = latelyRemembered((lineup: Lineup): Position | null => {
  const hole = FIELD.find((p) => !lineup.batting_order.some((s) => s.position === p));
  if (hole) return hole;
  const pitcher = lineup.batting_order.find((s) => s.position === 'P');
  if (pitcher) return pitcher.player_id === lineup.pitcher_id ? null : 'P';
  return lineup.batting_order.some((s) => STANDING_BY.includes(s.position)) ? null : 'P';
});

/** Whether a side has lost its designated hitter for the rest of the game, or never had one (OBR 5.11). */
export const hitterLost = (
  state: Pick<GameState, 'starters' | 'lineups' | 'substitutions'>,
  side: Side,
): boolean => {
  const now = ofSide(state.lineups, side);
  if (now?.batting_order.some((s) => s.position === 'DH')) return false;
  const started = ofSide(state.starters, side);
  if (started && pitcherBats(started)) return true;
  return state.substitutions.some((s) => s.side === side && pitcherBats(s.lineup));
};

/** The roles of a starting pitcher who bats as his own designated hitter that have ended: each ends for itself, and for good (OBR 5.11(b)). */
export interface EndedRoles {
  readonly player_id: string;
  /** Whether he was relieved on the mound: he may bat on, but not pitch again. */
  readonly pitching: boolean;
  /** Whether somebody hit or ran for him: he may pitch on, but not bat again. */
  readonly batting: boolean;
}

/** The roles that have ended of a side's starting pitcher who is his own designated hitter; null where it has none. */
export const endedRoles = (
  state: Pick<GameState, 'starters' | 'substitutions'>,
  side: Side,
): EndedRoles | null => {
  const started = ofSide(state.starters, side);
  const player_id = started?.pitcher_id;
  const hits = (lineup: Lineup): boolean => lineup.batting_order.some((s) => s.player_id === player_id);
  if (!started || player_id === undefined || pitcherBats(started) || !hits(started)) return null;
  const lineups = state.substitutions.filter((s) => s.side === side).map((s) => s.lineup);
  return {
    player_id,
    pitching: lineups.some((l) => l.pitcher_id !== player_id),
    batting: lineups.some((l) => !hits(l)),
  };
};

/** What is wrong with a starting lineup, or null when it is legal (RULES section 10). */
export const lineupProblem = (setup: GameSetup, side: Side, lineup: Lineup): Reason | null => {
  const members = membersProblem(setup, side, lineup);
  if (members) return members;
  const standing = lineup.batting_order.find((s) => s.position === 'PH' || s.position === 'PR');
  if (standing) return { reason: 'needs_position', player: nameOf(setup, side, standing.player_id) };
  const dh = setup.league.designated_hitter;
  if (!dh && !pitcherBats(lineup)) return { reason: 'pitcher_must_bat' };
  if (dh && pitcherBats(lineup) && !setup.league.any_position) return { reason: 'hitter_bats_for_pitcher' };
  const missing = positionMissing(lineup);
  if (missing) return { reason: 'one_at_position', position: missing };
  const twoHitters = lineup.batting_order.filter((s) => s.position === 'DH').length > 1;
  return twoHitters ? { reason: 'one_at_position', position: 'DH' } : null;
};
