import { packOf, type RulesPack } from '../../charts/rules-pack.ts';
import { parkIn } from '../../leagues/weather.ts';
import { battingRatings, fieldingRating, type RatedFielding } from '../../leagues/usual-ratings.ts';
import { runnerOn, type Base } from '../../model/bases.ts';
import {
  DEFAULT_DEFENSE,
  DEFAULT_OFFENSE,
  type DefensiveDecision,
  type OffensiveDecision,
} from '../../model/decisions.ts';
import type { Outcome } from '../../model/outcomes.ts';
import type { Player } from '../../model/players.ts';
import type { Position } from '../../model/positions.ts';
import type { OpeningRoll } from '../../model/rolls.ts';
import type { ScorerEntry } from '../../model/scorer-entry.ts';
import type { Park } from '../../model/setup.ts';
import { otherSide } from '../../model/sides.ts';
import { atBat, type Situation } from '../../model/situation.ts';
import type { GameState, PlayInProgress } from '../../model/state.ts';
import { runsToWin } from '../winning-run.ts';
import { fielderAt, lineupOf, matchup, playerOf, type Matchup } from '../roster.ts';
import { engineReads } from '../turn.ts';

/** Everything that the resolution of one play looks at. */
export interface PlayContext {
  readonly situation: Situation;
  readonly who: Matchup;
  /** Whether the outs before the play leave only one to make. */
  readonly two_out: boolean;
  /** The runs that end the game at once; null where none can. */
  readonly to_win: number | null;
  readonly defense: DefensiveDecision;
  readonly offense: OffensiveDecision;
  /** Whether the engine knows the ratings and settles every check (auto), or people read them (manual). */
  readonly reads: boolean;
  readonly roll: OpeningRoll | null;
  readonly outcome: Outcome;
  readonly location: Position | null;
  readonly entry: ScorerEntry | null;
  readonly pack: RulesPack;
  /** The park's numbers in the game's weather. */
  readonly park: Park;
  /** Who is asked for a rating that only the printed card has (null: nobody can be), where the league has injuries rolled; null where it has not. */
  readonly injuries: { readonly reader: 'defense' | 'reader' | null } | null;
  readonly runner: (base: Base) => Player;
  readonly rating: (position: Position) => RatedFielding;
}

/** The error rating of a man out of position: past the last row of every error chart, which is the one then read. */
const WORST_ERROR = 88;

/** A player's rating at a position; one that his card does not list is range 5 with the position's highest error rating (RULES section 10). */
export const ratingAt = (player: Player, position: Position): RatedFielding => {
  const listed = player.fielding.find((f) => f.position === position);
  if (listed) return fieldingRating(listed);
  return {
    position,
    range: 5,
    // A pitcher is at home on the mound even where his card lists no fielding.
    error: position === 'P' && player.pitching ? 0 : WORST_ERROR,
    arm: 0,
    passed_ball: 10,
  };
};

const runnersIn = (state: GameState) => (base: Base) =>
  playerOf(state, atBat(state.situation), runnerOn(state.situation.bases, base)?.player_id ?? '');

const ratingsIn = (state: GameState) => (position: Position) => {
  const side = otherSide(atBat(state.situation));
  return ratingAt(playerOf(state, side, fielderAt(lineupOf(state, side), position)), position);
};

const injuriesIn = ({ setup }: GameState, who: Matchup): PlayContext['injuries'] => {
  if (setup.season_rules?.injuries.settle !== 'roll') return null;
  if (!engineReads({ setup }, who.batting)) return { reader: 'reader' };
  return { reader: engineReads({ setup }, who.fielding) ? null : 'defense' };
};

/** The context of the play in progress. */
export const contextOf = (
  state: GameState,
  play: Omit<PlayInProgress, 'facts' | 'question'>,
): PlayContext => {
  const who = matchup(state);
  return {
    situation: state.situation,
    who,
    two_out: state.situation.outs >= state.setup.league.outs_per_half - 1,
    to_win: runsToWin(state.situation, state.setup.league),
    defense: state.defense ?? DEFAULT_DEFENSE,
    offense: state.offense ?? DEFAULT_OFFENSE,
    reads: engineReads(state, who.batting),
    roll: state.roll,
    outcome: play.outcome,
    location: play.location,
    entry: play.entry,
    pack: packOf(state.setup.rules_pack),
    park: parkIn(state.setup.park, state.weather),
    injuries: injuriesIn(state, who),
    runner: runnersIn(state),
    rating: ratingsIn(state),
  };
};

/** The speed of a man who bats without ratings of his own, as a pitcher does. */
const SLOW = 8;

/** A man's speed, 8-17; 0 is the batter. */
export const speedOf = (at: PlayContext, man: 0 | Base): number =>
  battingRatings(man === 0 ? at.who.batter : at.runner(man))?.speed ?? SLOW;
