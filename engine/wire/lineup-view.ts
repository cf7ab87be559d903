import { autoLineup } from '../manager/auto-lineup.ts';
import type { ManAvailability } from '../model/availability.ts';
import type { Lineup } from '../model/lineups.ts';
import type { BattingHand, Fielding, Hand, Player } from '../model/players.ts';
import { POSITIONS, type Position } from '../model/positions.ts';
import type { PerSide, Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Substitution } from '../model/substitutions.ts';
import { courtesyChances, runsNow, type CourtesyChances } from '../rules/courtesy.ts';
import { injuriesIn } from '../rules/hurt.ts';
import { everyoneIn, ineligible, misplaced } from '../rules/lineup-rules.ts';
import { gameView, type SideView } from './game-view.ts';

/** A man of the roster as the substitution menus show him, with the positions that he may take in this game. */
export interface RosterManView {
  readonly player_id: string;
  readonly name: string;
  readonly bats: BattingHand | null;
  readonly throws: Hand | null;
  readonly positions: readonly Position[];
  readonly pitches: boolean;
  /** His ratings in the field, as his card has them. */
  readonly fielding: readonly Fielding[];
  /** How far he may be used in the season; absent where nothing holds him back. */
  readonly season?: ManAvailability;
  /** Whether he was hurt in this game. */
  readonly hurt?: boolean;
}

/** One side's lineup, who may still come in, who has left, and the changes so far. */
export interface SideLineupView {
  readonly lineup: SideView['lineup'];
  /** Everybody who is in the game or has left it. */
  readonly men: readonly RosterManView[];
  readonly bench: readonly RosterManView[];
  readonly removed: readonly string[];
  readonly substitutions: readonly Substitution[];
  /** For whom a courtesy runner may come in now, and who. */
  readonly courtesy: CourtesyChances;
}

/** What a side makes its opening lineup from. */
export interface OpeningView {
  /** The lineup that the side has already set, else the sensible one. */
  readonly lineup: Lineup;
  /** Everybody who may play in this game. */
  readonly men: readonly RosterManView[];
  /** Whether a designated hitter bats for the pitcher in this league. */
  readonly designated_hitter: boolean;
}

const seasonOf = (state: GameState, side: Side, id: string): Pick<RosterManView, 'season' | 'hurt'> => {
  const season = state.availability?.[side][id];
  const hurt = injuriesIn(state).some(({ player_id }) => player_id === id);
  return { ...(season && { season }), ...(hurt && { hurt }) };
};

const manView = (state: GameState, side: Side, player: Player): RosterManView => ({
  ...seasonOf(state, side, player.id),
  player_id: player.id,
  name: player.name,
  bats: player.bats,
  throws: player.throws,
  positions: POSITIONS.filter((p) => misplaced(state.setup, player, p) === null),
  pitches: player.pitching !== null,
  fielding: player.fielding,
});

const sideLineup = (state: GameState, side: Side): SideLineupView => {
  const lineup = state.lineups[side];
  const gone = state.removed[side];
  const known = [...(lineup ? everyoneIn(lineup) : []), ...gone];
  const roster = Object.values(state.setup[side].roster);
  const mayCome = (p: Player): boolean =>
    ineligible(state.setup, p) === null && runsNow(state, side, p.id) === null;
  const shown = (men: readonly Player[]) => men.map((p) => manView(state, side, p));
  return {
    lineup: gameView(state, [])[side].lineup,
    men: shown(roster.filter((p) => known.includes(p.id))),
    bench: shown(roster.filter((p) => !known.includes(p.id) && mayCome(p))),
    removed: gone,
    substitutions: state.substitutions.filter((s) => s.side === side),
    courtesy: lineup ? courtesyChances(state, side) : { bases: [], men: [] },
  };
};

/** Both sides' lineups and benches. */
export const lineupView = (state: GameState): PerSide<SideLineupView> => ({
  away: sideLineup(state, 'away'),
  home: sideLineup(state, 'home'),
});

/** What a side makes its opening lineup from; for that side's managers only. */
export const openingView = (state: GameState, side: Side): OpeningView => ({
  lineup: state.lineups[side] ?? autoLineup(state.setup, side, state.availability),
  men: Object.values(state.setup[side].roster)
    .filter((p) => ineligible(state.setup, p) === null)
    .map((p) => manView(state, side, p)),
  designated_hitter: state.setup.league.designated_hitter,
});
