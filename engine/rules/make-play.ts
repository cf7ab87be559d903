import { injuryResult } from '../leagues/injuries.ts';
import type { Movement, FielderCredit, Play } from '../model/play.ts';
import type { Lineup } from '../model/lineups.ts';
import { OUTCOME_FACTS, type Outcome } from '../model/outcomes.ts';
import type { Position } from '../model/positions.ts';
import { ofSide, type Side } from '../model/sides.ts';
import { leaderOf, type Situation } from '../model/situation.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { countPlay } from './count-play.ts';
import type { PlayContext } from './resolve/context.ts';
import type { Resolution } from './resolve/resolution.ts';
import { fielderAt, lineupOf } from './roster.ts';
import { settle, situationAfter } from './settle.ts';
import { upToWinningRun } from './winning-run.ts';

/** A play, and who has won the game with it. */
export interface MadePlay {
  readonly play: Play;
  readonly winner: Side | null;
}

type Tally = { -readonly [Part in keyof FielderCredit]: FielderCredit[Part] };

/** The line of a fielder among the credits of a play, begun when it is his first part in it. */
const creditOf = (credits: Tally[], lineup: Lineup, position: Position): Tally => {
  const begun = credits.find((c) => c.position === position);
  if (begun) return begun;
  const credit = { position, player_id: fielderAt(lineup, position), putouts: 0, assists: 0, errors: 0 };
  credits.push(credit);
  return credit;
};

/** Every fielder's part: the last of a chain puts out, those before him assist, once for each out (OBR 9.09, 9.10). */
const creditsOf = (lineup: Lineup, resolution: Resolution): readonly FielderCredit[] => {
  const credits: Tally[] = [];
  for (const { by } of resolution.putouts) {
    const last = by.length - 1;
    by.forEach((position, i) => {
      if (i === last) creditOf(credits, lineup, position).putouts += 1;
      else if (by.indexOf(position) === i) creditOf(credits, lineup, position).assists += 1;
    });
  }
  for (const position of resolution.assists) creditOf(credits, lineup, position).assists += 1;
  for (const position of resolution.errors) creditOf(credits, lineup, position).errors += 1;
  return credits;
};

/** Who answers for a strikeout and for a walk: a batter who left with two strikes, a pitcher who left behind in the count (OBR 9.15(b), 9.16(h)). */
const chargedWith = (state: GameState, at: PlayContext, result: Outcome): Play['charged'] => {
  const { counts } = OUTCOME_FACTS[result];
  const batter = counts.includes('so') ? state.charge?.strikeout_batter_id : null;
  const pitcher = counts.includes('bb') ? state.charge?.walk_pitcher_id : null;
  return { batter_id: batter ?? at.who.batter.id, pitcher_id: pitcher ?? at.who.pitcher.id };
};

const defenderOf = (resolution: Resolution, play: PlayInProgress): Position | null =>
  resolution.errors[0] ?? (play.outcome === 'x_check' ? play.location : null);

const isGoAhead = (before: Situation, after: Situation, batting: Side): boolean =>
  leaderOf(after.score) === batting && leaderOf(before.score) !== batting;

const isNewInning = (last: Play | undefined, before: Situation): boolean =>
  last?.before.half !== before.half || last.before.inning !== before.inning;

/** The injury that was rolled for on a play, with what the chart makes of it. */
const injuryOn = ({ setup }: GameState, { facts }: PlayInProgress): Pick<Play, 'injury'> => {
  const rolled = facts.find((fact) => fact.kind === 'roll' && fact.roll.kind === 'injury');
  if (rolled?.kind !== 'roll' || rolled.roll.kind !== 'injury' || !setup.season_rules) return {};
  const { player_id, rating, total } = rolled.roll;
  const result = injuryResult(setup.season_rules.injuries, rating, total);
  return { injury: { player_id, rating, total, result } };
};

/** Makes the record of a play from its resolution: movements, credits, statistics and the situation after (RULES section 11). */
export const makePlay = (
  state: GameState,
  at: PlayContext,
  pending: PlayInProgress,
  whole: Resolution,
): MadePlay => {
  const before = state.situation;
  const { who } = at;
  const resolution = upToWinningRun(whole, at.to_win);
  const charged = chargedWith(state, at, resolution.result);
  const batter = { player_id: who.batter.id, slot: who.slot, pitcher_id: charged.pitcher_id };
  const { league } = state.setup;
  const settled = settle(before, resolution, batter, league);
  const lineups = { away: lineupOf(state, 'away'), home: lineupOf(state, 'home') };
  const { after, winner } = situationAfter(before, settled, resolution.appearance, league, lineups);
  const defenders = ofSide(lineups, who.fielding);
  const defender = defenderOf(resolution, pending);
  const movements: readonly Movement[] = settled.movements;
  const play: Play = {
    number: state.plays.length + 1,
    before,
    after,
    batter_id: who.batter.id,
    batter_slot: who.slot,
    pitcher_id: who.pitcher.id,
    catcher_id: fielderAt(defenders, 'C'),
    charged,
    defender_id: defender && fielderAt(defenders, defender),
    check_pos: pending.outcome === 'x_check' ? pending.location : null,
    roll: state.roll,
    defense: at.defense,
    offense: at.offense,
    outcome: pending.outcome,
    result: resolution.result,
    hit_location: resolution.place ?? pending.location,
    entry: pending.entry,
    facts: pending.facts,
    movements,
    putouts: resolution.putouts,
    errors: resolution.errors,
    credits: creditsOf(defenders, resolution),
    multiple_play: resolution.multiple_play,
    outs: settled.outs,
    runs: settled.runs,
    stats: countPlay(resolution, settled.steps),
    is_tied: settled.runs > 0 && leaderOf(after.score) === null,
    is_go_ahead: isGoAhead(before, after, who.batting),
    is_new_inning: isNewInning(state.plays.at(-1), before),
    in_pow: ofSide(state.workload, who.fielding)?.in_pow ?? false,
    ...injuryOn(state, pending),
  };
  return { play, winner };
};
