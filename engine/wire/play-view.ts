import { knownSide, type Hand } from '../model/hands.ts';
import type { Play } from '../model/play.ts';
import type { OpeningRoll } from '../model/rolls.ts';
import { otherSide, type PerSide } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { explainPlay } from '../notation/explanation.ts';
import type { Language } from '../model/languages.ts';
import { tellPlay } from '../notation/tell-play.ts';
import { beforeEachPlay, rewind } from '../rules/rewind.ts';
import { playValue, type PlayValue } from '../stats/run-values.ts';

/** A play as clients get it: the names are those of SURFACES, `play_resolved`. */
export interface PlayView {
  readonly play_number: number;
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly outs_before: number;
  readonly batter_id: string;
  readonly pitcher_id: string;
  readonly outcome: Play['outcome'];
  readonly result: Play['result'];
  readonly hit_location: Play['hit_location'];
  readonly description: string;
  /** The same in Spanish. */
  readonly description_es: string;
  readonly notation: string;
  /** How it came about, step by step. */
  readonly explanation: readonly string[];
  /** The same in Spanish. */
  readonly explanation_es: readonly string[];
  readonly outs_recorded: number;
  readonly runs_scored: number;
  readonly score: PerSide<number>;
  /** The batter's base after the play (4 = home), null = out, 0 = still at bat. */
  readonly batter_result: number | null;
  readonly runners_advanced: readonly {
    readonly player_id: string;
    readonly from: number;
    readonly to: number | null;
  }[];
  readonly is_hit: boolean;
  readonly is_out: boolean;
  readonly is_walk: boolean;
  readonly is_go_ahead: boolean;
  readonly roll_id: string | null;
  /** Which dice opened it: those of the plate appearance, of a steal (`jump`) or of a bunt (`d20`); null = none. */
  readonly roll_kind: OpeningRoll['kind'] | null;
  /** The side that the batter hit from; null where only his card has it. */
  readonly batter_side: Hand | null;
  /** The d20 that places a ball; null where no dice of a plate appearance opened it. */
  readonly resolution: number | null;
  /** What it was worth; that of a game's last play is told again with `game_completed`, for it decides the game then. */
  readonly value: PlayValue;
}

const sideOf = ({ setup }: GameState, { before, batter_id, pitcher_id }: Play): Hand | null => {
  const batting = atBat(before);
  const batter = setup[batting].roster[batter_id];
  const pitcher = setup[otherSide(batting)].roster[pitcher_id];
  return batter && pitcher ? knownSide(batter, pitcher) : null;
};

/** `before` is the game as it stood when the play began, `state` the game that holds the play. */
const made = (state: GameState, before: GameState, play: Play): PlayView => {
  const batter = play.movements.find((m) => m.from === 0);
  return {
    play_number: play.number,
    inning: play.before.inning,
    half: play.before.half,
    outs_before: play.before.outs,
    batter_id: play.batter_id,
    pitcher_id: play.pitcher_id,
    outcome: play.outcome,
    result: play.result,
    hit_location: play.hit_location,
    ...tellPlay(before.setup, play),
    description_es: tellPlay(before.setup, play, 'es').description,
    explanation: explainPlay(before, play),
    explanation_es: explainPlay(before, play, 'es'),
    outs_recorded: play.outs,
    runs_scored: play.runs,
    score: play.after.score,
    batter_result: batter ? batter.to : 0,
    runners_advanced: play.movements
      .filter((m) => m.from > 0)
      .map(({ player_id, from, to }) => ({ player_id, from, to })),
    is_hit: play.stats.hit === 1,
    is_out: play.outs > 0,
    is_walk: play.stats.bb === 1,
    is_go_ahead: play.is_go_ahead,
    roll_id: play.roll?.roll_id ?? null,
    roll_kind: play.roll?.kind ?? null,
    batter_side: sideOf(before, play),
    resolution: play.roll?.kind === 'ab' ? play.roll.resolution_d20 : null,
    value: playValue(state, play),
  };
};

/** The game as it stood when a play began; for the play just made, in the lineups of now, without going back. */
const beforePlay = (state: GameState, play: Play): GameState => {
  const isLast = play.number === state.plays.length;
  const sameLineups = (state.substitutions.at(-1)?.after_play ?? -1) < play.number;
  return isLast && sameLineups ? { ...state, situation: play.before } : rewind(state, play.number);
};

/** How a play of a game came about, in a language. */
export const explanationOf = (state: GameState, play: Play, language: Language): readonly string[] =>
  explainPlay(beforePlay(state, play), play, language);

/** One play of a game as clients get it. */
export const playView = (state: GameState, play: Play): PlayView =>
  made(state, beforePlay(state, play), play);

/** The last plays of a game (all of them without `last`), oldest first. */
export const playViews = (state: GameState, last = Infinity): readonly PlayView[] => {
  const before = beforeEachPlay(state);
  return state.plays
    .map((play, i) => [play, before[i]] as const)
    .flatMap(([play, was], i) => (was && i >= state.plays.length - last ? [made(state, was, play)] : []));
};
