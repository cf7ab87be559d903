import type { Lineup } from '../model/lineups.ts';
import type { Play } from '../model/play.ts';
import type { Ruling } from '../model/rulings.ts';
import type { Team } from '../model/setup.ts';
import type { PerSide, Side } from '../model/sides.ts';
import type { GameState, Status } from '../model/state.ts';
import type { Substitution } from '../model/substitutions.ts';
import { writePlay } from '../notation/retrosheet/write-play.ts';
import { tellPlay } from '../notation/tell-play.ts';
import { boxScore, type BoxScore } from '../stats/box-score.ts';
import { decisions, type Decisions } from '../stats/pitching-decisions.ts';
import { lineScore, type LineScore } from '../stats/line-score.ts';
import { playLedger, playMarks, type PlayLedger, type PlayMarks } from '../stats/play-ledger.ts';
import { playValues } from '../stats/run-values.ts';

/** One side of an exported game: its team, everybody on its roster by id, and its lineup at the first pitch. */
export interface ExportedSide {
  readonly team: Team;
  readonly roster: Readonly<Record<string, string>>;
  readonly starters: Lineup | null;
}

/** A play as the game keeps it (model/play.ts), with its words, its Retrosheet event, what it was worth, its ledger and its marks. */
export type ExportedPlay = Play & {
  readonly notation: string;
  readonly description: string;
  readonly event: string;
  readonly re24: number;
  readonly wpa: number;
  readonly ledger: PlayLedger;
  readonly marks: Omit<PlayMarks, 'number'>;
};

/** A game as JSON: what `npm run export -- GAME --format json` writes. */
export interface GameExport {
  readonly game_id: string;
  readonly league: { readonly id: string; readonly name: string; readonly innings: number };
  readonly season: string | null;
  readonly park: string;
  /** `away` bats first; whether it is the home team that does, so that the visitors are `home`. */
  readonly home_bats_first: boolean;
  readonly status: Status;
  readonly winner: Side | null;
  readonly away: ExportedSide;
  readonly home: ExportedSide;
  readonly substitutions: readonly Substitution[];
  readonly plays: readonly ExportedPlay[];
  readonly line_score: LineScore;
  readonly box_score: BoxScore;
  readonly decisions: Decisions;
  /** The scorer's ruling that the decisions may rest on, with its reason; null where nobody has ruled. */
  readonly ruling: Ruling | null;
}

const sideOf = (state: GameState, side: Side): ExportedSide => ({
  team: state.setup[side].team,
  roster: Object.fromEntries(Object.values(state.setup[side].roster).map((p) => [p.id, p.name])),
  starters: state.starters[side],
});

const marksOf = (state: GameState, i: number): ExportedPlay['marks'] => {
  const { run, e_run, locked } = playMarks(state)[i] ?? { run: 0, e_run: 0, locked: false };
  return { run, e_run, locked };
};

const playsOf = (state: GameState): readonly ExportedPlay[] => {
  const values = playValues(state);
  return state.plays.map((play, i) => ({
    ...play,
    ...tellPlay(state.setup, play),
    event: writePlay(play),
    re24: values[i]?.re24 ?? 0,
    wpa: values[i]?.wpa ?? 0,
    ledger: playLedger(state, play),
    marks: marksOf(state, i),
  }));
};

/** A line score without the innings that neither side came to. */
export const playedInnings = (line: LineScore): LineScore => {
  const played = Math.max(
    line.away.innings.findLastIndex((runs) => runs !== null),
    line.home.innings.findLastIndex((runs) => runs !== null),
  );
  const cut = <T extends LineScore['away']>(of: T): T => ({
    ...of,
    innings: of.innings.slice(0, played + 1),
  });
  const { away, home }: PerSide<LineScore['away']> = line;
  return { away: cut(away), home: cut(home) };
};

/** A game as one documented object. */
export const gameExport = (state: GameState): GameExport => {
  const { setup } = state;
  return {
    game_id: setup.game_id,
    league: { id: setup.league.id, name: setup.league.name, innings: setup.league.innings },
    season: setup.season,
    park: setup.park.name,
    home_bats_first: setup.league.special_rules.home_bats_first === 'true',
    status: state.status,
    winner: state.winner,
    away: sideOf(state, 'away'),
    home: sideOf(state, 'home'),
    substitutions: state.substitutions,
    plays: playsOf(state),
    line_score: playedInnings(lineScore(state)),
    box_score: boxScore(state),
    decisions: decisions(state),
    ruling: state.ruling,
  };
};

/** A game as JSON text, indented by two. */
export const exportJson = (state: GameState): string => `${JSON.stringify(gameExport(state), null, 2)}\n`;
