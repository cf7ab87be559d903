import type { RunEnvironment } from '../stats/run-environment.ts';

/** One figure of a run environment beside the majors': the difference as a share of theirs. */
export interface Comparison {
  readonly label: string;
  readonly measured: number;
  readonly majors: number;
  readonly difference: number;
  readonly within: boolean;
}

/** How far from the majors a figure may be, as a share of theirs. */
const TOLERANCE = 0.1;

type Figure = readonly [label: string, majors: number, of: (environment: RunEnvironment) => number];

/** The major leagues of 2019, for each team and game. */
const MAJORS_2019: readonly Figure[] = [
  ['R', 4.83, (e) => e.per_team_game.runs],
  ['H', 8.65, (e) => e.per_team_game.hits],
  ['E', 0.6, (e) => e.per_team_game.errors],
  ['DP', 0.83, (e) => e.per_team_game.double_plays],
  ['LOB', 6.75, (e) => e.per_team_game.left_on_base],
  ['AVG', 0.252, (e) => e.avg],
  ['OBP', 0.323, (e) => e.obp],
  ['SLG', 0.435, (e) => e.slg],
  ['HR', 1.39, (e) => e.per_team_game.homeruns],
  ['BB', 3.27, (e) => e.per_team_game.walks],
  ['K', 8.81, (e) => e.per_team_game.strikeouts],
  ['SB', 0.47, (e) => e.per_team_game.stolen_bases],
  ['CS', 0.17, (e) => e.per_team_game.caught_stealing],
  ['HBP', 0.41, (e) => e.per_team_game.hit_by_pitch],
  ['2B', 1.76, (e) => e.per_team_game.doubles],
  ['3B', 0.16, (e) => e.per_team_game.triples],
];

/** Every figure of a run environment beside the major leagues of 2019. */
export const comparisons = (environment: RunEnvironment): readonly Comparison[] =>
  MAJORS_2019.map(([label, majors, of]) => {
    const measured = of(environment);
    const difference = measured / majors - 1;
    return { label, measured, majors, difference, within: Math.abs(difference) <= TOLERANCE };
  });

const percent = (share: number): string => `${share < 0 ? '-' : '+'}${Math.abs(share * 100).toFixed(1)} %`;

const line = ({ label, measured, majors, difference, within }: Comparison): string =>
  [
    label.padEnd(4),
    measured.toFixed(3).padStart(9),
    majors.toFixed(3).padStart(9),
    percent(difference).padStart(9),
    within ? '  yes' : '  no',
  ].join('');

/** The run environment as a table of text beside the major leagues of 2019, and whether each figure is within 10 %. */
export const environmentReport = (environment: RunEnvironment): string =>
  [
    `${environment.totals.games} games`,
    '     a team-game     2019   apart  within 10 %',
    ...comparisons(environment).map(line),
  ].join('\n');
