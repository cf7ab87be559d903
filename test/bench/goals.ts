import { quantile } from './measure.ts';

/** What is asked of a figure. */
interface Goal {
  readonly what: string;
  readonly unit: string;
  readonly goal: number;
  /** Whether a greater figure is the better one. */
  readonly more?: true;
  /** A ceiling, which may not be passed at all; a goal may be missed by a quarter. */
  readonly ceiling?: true;
}

/** How much a goal may be missed by before the bench fails, as a share of it. */
const SLACK = 0.25;

/** What the bench measures, and what it is to be. */
export const GOALS = {
  near20: { what: 'action to the last of 10 watchers ÷ bare commit, 20 a second', unit: '', goal: 1.75 },
  near200: { what: 'action to the last of 10 watchers ÷ bare commit, 200 a second', unit: '', goal: 1.75 },
  far20: { what: 'through a second process ÷ bare commit, 20 a second', unit: '', goal: 2.5 },
  far200: { what: 'through a second process ÷ bare commit, 200 a second', unit: '', goal: 2.5 },
  engine: {
    ...{ what: 'whole games by the engine in one thread, with statistics, a second' },
    ...{ unit: '', goal: 3000, more: true },
  },
  files: { what: 'games of event files read and played, a second', unit: '', goal: 500, more: true },
  socket: { what: 'memory of a socket, with its share of 40 games', unit: 'kB', goal: 35 },
  live: { what: 'memory of a game of 50 plays beside its rosters', unit: 'kB', goal: 60 },
  disk: { what: 'a game on disk, whole', unit: 'kB', goal: 120 },
  wire: { what: 'a play on the wire', unit: 'kB', goal: 1.5 },
  corrected: { what: 'play 1 of 200 corrected, at the worst', unit: 'ms', goal: 50 },
  box: { what: 'the box score of 500 plays, at the worst', unit: 'ms', goal: 50 },
  book: { what: 'the scorecard of 500 plays, at the worst', unit: 'ms', goal: 50 },
  joined: { what: 'a game of 500 plays joined, at the worst', unit: 'ms', goal: 50 },
  action: { what: 'an action acknowledged, p95', unit: 'ms', goal: 500, ceiling: true },
  delivery: { what: 'an action told, p95', unit: 'ms', goal: 200, ceiling: true },
  write: { what: 'a bare commit, p95', unit: 'ms', goal: 100, ceiling: true },
  crowded: {
    what: 'managers’ actions while a crowd of 2,000 comes, p99',
    unit: 'ms',
    goal: 500,
    ceiling: true,
  },
  recovery: { what: 'the first action after a restart', unit: 'ms', goal: 2000, ceiling: true },
  memory: { what: 'the service with 40 games and 1,000 sockets', unit: 'MB', goal: 1024, ceiling: true },
} as const satisfies Record<string, Goal>;

/** A figure with a goal. */
export type GoalName = keyof typeof GOALS;

/** What was measured of each: one figure a round, or one alone. */
export type Measured = Readonly<Partial<Record<GoalName, readonly number[]>>>;

const goalOf = (name: GoalName): Goal => GOALS[name];

/** The middle one of what was measured in the rounds; NaN of nothing. */
export const middle = (values: readonly number[]): number => quantile(values, 0.5);

/** Whether a goal is missed by more than it may be; what was not measured is missed. */
export const isMissed = (name: GoalName, values: readonly number[]): boolean => {
  const { goal, more, ceiling } = goalOf(name);
  const value = middle(values);
  const slack = ceiling ? 0 : SLACK;
  return more ? !(value >= goal * (1 - slack)) : !(value <= goal * (1 + slack));
};

/** The goals that are missed by more than they may be, of those that were measured. */
export const missedGoals = (measured: Measured): readonly GoalName[] =>
  (Object.keys(GOALS) as GoalName[]).filter((name) => measured[name] && isMissed(name, measured[name]));

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);

const withUnit = (text: string, { unit }: Goal): string => (unit ? `${text} ${unit}` : text);

const spreadOf = (values: readonly number[]): string =>
  values.length > 1 ? `${figure(Math.min(...values))}-${figure(Math.max(...values))}` : 'once';

const rowOf = (name: GoalName, values: readonly number[]): string => {
  const goal = goalOf(name);
  const cells = [
    goal.what,
    withUnit(`${goal.more ? 'at least ' : ''}${figure(goal.goal)}`, goal),
    withUnit(figure(middle(values)), goal),
    spreadOf(values),
    isMissed(name, values) ? 'missed' : '',
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The table of what was measured beside its goals, in Markdown: goal, the middle of the rounds, their spread, and whether it is missed by more than it may be. */
export const tableOf = (measured: Measured): string =>
  [
    '| what | goal | measured | spread | |',
    '| --- | --- | --- | --- | --- |',
    ...(Object.keys(GOALS) as GoalName[]).flatMap((name) => {
      const values = measured[name];
      return values ? [rowOf(name, values)] : [];
    }),
  ].join('\n');
