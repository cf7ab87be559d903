import type { RestRules } from './league-rules.ts';

/** The games of rest that a pitcher needs: the highest line of the chart that his outs reach in his role; none without one. */
export const restRequired = ({ chart }: Pick<RestRules, 'chart'>, started: boolean, outs: number): number => {
  const role = started ? 'starter' : 'reliever';
  const reached = chart.filter((line) => line.role === role && outs >= line.outs);
  return reached.reduce((best, line) => (line.outs >= best.outs ? line : best), { outs: -1, games: 0 }).games;
};

/** The games that a pitcher still rests when his team has played so many since he threw. */
export const restLeft = (
  rules: Pick<RestRules, 'chart'>,
  last: { readonly started: boolean; readonly outs: number },
  gamesSince: number,
): number => Math.max(0, restRequired(rules, last.started, last.outs) - gamesSince);
