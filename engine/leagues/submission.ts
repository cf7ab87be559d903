import { BASES, runnerOn, type Base } from '../model/bases.ts';
import type { Play } from '../model/play.ts';
import type { GameSetup } from '../model/setup.ts';
import { battingSide, otherSide, SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { boxScore } from '../stats/box-score.ts';
import type { PitchingLine } from '../stats/lines.ts';
import { playLedger, playMarks } from '../stats/play-ledger.ts';
import { playValue } from '../stats/run-values.ts';
import type { RestRules } from './league-rules.ts';
import { restRequired } from './rest.ts';

/** A play or a decision, field by field as the league's server takes it. */
export type Posted = Readonly<Record<string, string | number | boolean | null>>;

/** A finished game as a league's own server takes it, people and teams by the server's ids. */
export interface Submission {
  readonly game_id: number;
  readonly season: number;
  readonly week: number;
  readonly game_num: number;
  readonly away_team_id: number;
  readonly home_team_id: number;
  readonly away_score: number;
  readonly home_score: number;
  readonly plays: readonly Posted[];
  readonly decisions: readonly Posted[];
}

/** Why a game cannot be submitted, as a code that each surface words, and what it is about. */
export const NOT_SUBMITTABLE = [
  'not_completed',
  'not_scheduled',
  'foreign_player',
  'foreign_team',
  'no_winner',
] as const;
/** Why a game cannot be submitted. */
export interface NotSubmittable {
  readonly reason: (typeof NOT_SUBMITTABLE)[number];
  readonly about: string;
}

/** Whether it is the reason why a game cannot be submitted. */
export const isNotSubmittable = (made: Submission | NotSubmittable): made is NotSubmittable =>
  'reason' in made;

const foreign = (id: string): number | null => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : null);
/** An id that has been seen to be the server's. */
const known = (id: string | null): number | null => (id === null ? null : foreign(id));

/** `"000"` to `"111"`: first, second, third. */
const onBaseText = ({ before }: Play): string =>
  BASES.map((base) => (runnerOn(before.bases, base) ? '1' : '0')).join('');

/** Where a play left whoever was on a base, or the batter (0): null = out, or nowhere. A runner without a movement has stayed. */
const finalOf = (play: Play, from: 0 | Base): number | null => {
  const movement = play.movements.find((m) => m.from === from);
  if (movement) return movement.to === 0 ? null : movement.to;
  return from > 0 && runnerOn(play.before.bases, from as Base) ? from : null;
};

/** A value of so many places. Nothing comes out as zero, never as the negative zero, which JSON does not know. */
const rounded = (value: number, places: number): number => Number(value.toFixed(places)) + 0;

/** Statistics that the server counts under the names that we use. */
const SAME = [
  'pa',
  'ab',
  'hit',
  'rbi',
  'double',
  'triple',
  'homerun',
  'bb',
  'so',
  'hbp',
  'ibb',
  'gidp',
  'bphr',
  'bpfo',
  'bp1b',
  'bplo',
  'sb',
  'cs',
  'error',
  'wild_pitch',
  'passed_ball',
  'pick_off',
  'balk',
] as const;

const postedPlay = (
  state: GameState,
  play: Play,
  gameId: number,
  marks: { run: number; e_run: number },
): Posted => {
  const ledger = playLedger(state, play);
  const side = battingSide(play.before.half);
  const { score } = play.before;
  const id = known;
  return {
    game_id: gameId,
    play_num: play.number,
    batter_id: id(play.batter_id),
    batter_pos: ledger.batter_pos,
    pitcher_id: id(play.pitcher_id),
    catcher_id: id(play.catcher_id),
    defender_id: id(play.defender_id),
    runner_id: id(ledger.runner_id),
    check_pos: play.check_pos,
    on_base_code: onBaseText(play),
    inning_half: play.before.half === 'top' ? 'top' : 'bot',
    inning_num: play.before.inning,
    batting_order: play.batter_slot,
    starting_outs: play.before.outs,
    away_score: score.away,
    home_score: score.home,
    on_first_id: id(ledger.on_first_id),
    on_first_final: finalOf(play, 1),
    on_second_id: id(ledger.on_second_id),
    on_second_final: finalOf(play, 2),
    on_third_id: id(ledger.on_third_id),
    on_third_final: finalOf(play, 3),
    batter_final: finalOf(play, 0),
    ...Object.fromEntries(SAME.map((name) => [name, play.stats[name] ?? 0])),
    sac: (play.stats.sac ?? 0) + (play.stats.sf ?? 0),
    run: marks.run,
    e_run: marks.e_run,
    outs: play.outs,
    pitcher_rest_outs: ledger.pitcher_rest_outs,
    inherited_runners: ledger.inherited_runners,
    inherited_scored: ledger.inherited_scored,
    on_hook_for_loss: id(ledger.on_hook_for_loss),
    run_differential: score[side] - score[otherSide(side)],
    is_go_ahead: play.is_go_ahead,
    is_tied: play.is_tied,
    is_new_inning: play.is_new_inning,
    wpa: rounded(playValue(state, play).wpa, 4),
    re24_primary: rounded(ledger.re24_primary, 4),
    re24_running: rounded(ledger.re24_running, 4),
    hand_batting: ledger.hand_batting,
    hand_pitching: ledger.hand_pitching,
  };
};

const OUTS_OF_INNING = 3;

const postedDecision = (
  line: PitchingLine,
  of: Omit<Submission, 'plays' | 'decisions'>,
  side: Side,
  rest: RestRules,
): Posted => {
  const has = (decision: PitchingLine['decisions'][number]): number =>
    line.decisions.includes(decision) ? 1 : 0;
  return {
    game_id: of.game_id,
    season: of.season,
    week: of.week,
    game_num: of.game_num,
    pitcher_id: known(line.player_id),
    team_id: of[`${side}_team_id`],
    win: has('W'),
    loss: has('L'),
    hold: has('H'),
    is_save: has('S'),
    b_save: has('BS'),
    is_start: line.started,
    irunners: line.inherited,
    irunners_scored: line.inherited_scored,
    rest_ip: rounded(line.outs / OUTS_OF_INNING, 2),
    rest_required: restRequired(rest, line.started, line.outs),
  };
};

/** Everybody whom a game's plays and lines name. */
const peopleIn = (state: GameState): ReadonlySet<string> => {
  const people = state.plays.flatMap((play) => [
    play.batter_id,
    play.pitcher_id,
    play.catcher_id,
    play.defender_id,
    ...play.movements.map((m) => m.player_id),
  ]);
  return new Set(people.filter((id) => id !== null));
};

interface Scheduled {
  readonly game_id: number;
  readonly season: number;
  readonly week: number;
  readonly game_num: number;
}

const scheduledAs = ({ schedule_id, season, week, game_number }: GameSetup): Scheduled | null => {
  const game_id = known(schedule_id ?? null);
  const number = Number(season);
  if (game_id === null || !Number.isSafeInteger(number) || week === null || game_number === null) return null;
  return { game_id, season: number, week, game_num: game_number };
};

const no = (reason: NotSubmittable['reason'], about: string): NotSubmittable => ({ reason, about });

/**
 * A completed game as its league's server takes it: every play, and a decision for every pitcher, one of them the win and one
 * the loss. Or why it cannot be: it is not over, not of the schedule, names somebody whom the server does not know, or nobody won.
 */
export const makeSubmission = (state: GameState, rest: RestRules): Submission | NotSubmittable => {
  const { setup } = state;
  if (state.status !== 'completed') return no('not_completed', state.status);
  const scheduled = scheduledAs(setup);
  if (!scheduled) return no('not_scheduled', setup.schedule_id ?? '');
  const teams: PerSide<number | null> = { away: known(setup.away.team.id), home: known(setup.home.team.id) };
  if (teams.away === null || teams.home === null)
    return no('foreign_team', setup[teams.away === null ? 'away' : 'home'].team.name);
  const stranger = [...peopleIn(state)].find((id) => foreign(id) === null);
  if (stranger !== undefined) return no('foreign_player', stranger);
  const of = {
    ...scheduled,
    away_team_id: teams.away,
    home_team_id: teams.home,
    away_score: state.situation.score.away,
    home_score: state.situation.score.home,
  };
  const box = boxScore(state);
  const decisions = SIDES.flatMap((side) =>
    box[side].pitching.map((line) => postedDecision(line, of, side, rest)),
  );
  const count = (name: 'win' | 'loss'): number => decisions.filter((row) => row[name] === 1).length;
  if (count('win') !== 1 || count('loss') !== 1) return no('no_winner', '');
  const marks = playMarks(state);
  return {
    ...of,
    plays: state.plays.map((play, i) =>
      postedPlay(state, play, of.game_id, marks[i] ?? { run: 0, e_run: 0 }),
    ),
    decisions,
  };
};
