import { breachesOf, type Breach, type UsedAs } from '../leagues/availability.ts';
import type { TeamAvailability } from '../model/availability.ts';
import type { Lineup } from '../model/lineups.ts';
import type { LineupPosition } from '../model/positions.ts';
import type { Player } from '../model/players.ts';
import type { Reason } from '../model/reasons.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import { ofSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { LineupMove } from '../model/substitutions.ts';
import { everyoneIn, ineligible, misplaced } from './lineup-rules.ts';
import { reasonOfBreach } from './reason-of-breach.ts';

type Season = Pick<GameState, 'setup' | 'availability'>;

const menOf = (state: Season, side: Side): TeamAvailability =>
  state.availability ? ofSide(state.availability, side) : {};

/** The rules of the season that a man's use would break. */
export const breachesBy = (state: Season, side: Side, playerId: string, as: UsedAs): readonly Breach[] =>
  breachesOf(state.setup.season_rules, menOf(state, side), playerId, as);

/** Whether a man may be used without breaking a rule of the season. */
export const isRested = (state: Season, side: Side, player: Player, as: UsedAs): boolean =>
  breachesBy(state, side, player.id, as).length === 0;

interface Use {
  readonly player_id: string;
  readonly position: LineupPosition;
  readonly as: UsedAs;
}

/** The pitcher's own turn at bat is no use of its own; as his own designated hitter he is a batter too (OBR 5.11(b)). */
const usesIn = ({ batting_order, pitcher_id }: Lineup): readonly Use[] => [
  { player_id: pitcher_id, position: 'P', as: 'starter' },
  ...batting_order.filter(({ position }) => position !== 'P').map((slot): Use => ({ ...slot, as: 'batter' })),
];

/** The men of a side who might take another's place: they play there, and are neither in the lineup nor out of the game. */
const others = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  position: LineupPosition,
): readonly Player[] => {
  const inside = everyoneIn(lineup);
  const gone = ofSide(state.removed, side);
  return Object.values(ofSide(state.setup, side).roster).filter(
    (player) =>
      (position === 'P' ? player.pitching !== null : misplaced(state.setup, player, position) === null) &&
      ineligible(state.setup, player) === null &&
      !inside.includes(player.id) &&
      !gone.includes(player.id),
  );
};

/** A use that is forbidden is only warned of where nobody is left who could take the man's place, so that the game can go on. */
const withinReason = (state: GameState, side: Side, lineup: Lineup, use: Use): readonly Breach[] => {
  const broken = breachesBy(state, side, use.player_id, use.as);
  if (!broken.some(({ enforcement }) => enforcement === 'forbid')) return broken;
  const anybody = others(state, side, lineup, use.position).some((player) =>
    isRested(state, side, player, use.as),
  );
  return anybody ? broken : broken.map((breach) => ({ ...breach, enforcement: 'warn' as const }));
};

/** A man in two roles breaks a rule once. */
const uniqBreaches = (broken: readonly Breach[]): readonly Breach[] =>
  broken.filter(
    (breach, i) =>
      broken.findIndex(({ kind, player_id }) => kind === breach.kind && player_id === breach.player_id) === i,
  );

const refused = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  uses: readonly Use[],
  despite: boolean,
): Refusal | null => {
  const broken = uniqBreaches(uses.flatMap((use) => withinReason(state, side, lineup, use)));
  const forbidden = broken.filter(({ enforcement }) => enforcement === 'forbid');
  const whyOf = (breaches: readonly Breach[]): Reason => ({
    reason: 'several',
    reasons: breaches.map((breach) => reasonOfBreach(ofSide(state.setup, side).roster, breach)),
  });
  if (forbidden.length > 0) return refuse('not_available', { why: whyOf(forbidden), field: 'lineup' });
  return broken.length > 0 && !despite
    ? refuse('yes_needed', { why: whyOf(broken), field: 'despite' })
    : null;
};

/** Why a lineup may not be set by the rules of the season, or not without a yes; null when it may. */
export const lineupRefused = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  despite: boolean,
): Refusal | null => refused(state, side, lineup, usesIn(lineup), despite);

/** The same for those who come in by a change, or take the mound. */
export const changeRefused = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  moves: readonly LineupMove[],
  despite: boolean,
): Refusal | null => {
  const inside = everyoneIn(lineup);
  const uses = moves
    .filter((m) => !inside.includes(m.player_id) || (m.position === 'P' && m.player_id !== lineup.pitcher_id))
    .map(({ player_id, position }): Use => ({
      player_id,
      position,
      as: position === 'P' ? 'reliever' : 'batter',
    }));
  return refused(state, side, lineup, uses, despite);
};
