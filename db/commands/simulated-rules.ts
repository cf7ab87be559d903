import { leagueRulesSchema, type LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import type { InjuryResult } from '@paper-dynasty/engine/model/season-rules';

/** The results of the totals 3 to 18 for pitchers of a rating: few of them cost games, the more the higher the rating. */
const row = (rating: number): readonly InjuryResult[] =>
  Array.from({ length: 16 }, (_, i) => {
    if (i < rating) return 2 * (rating - i);
    return i < rating + 3 ? 'game' : 'ok';
  });

/** The rules of the season that is simulated in a league of its own: rest, injuries and weather are on. */
export const SIMULATED_RULES: LeagueRules = leagueRulesSchema.parse({
  rest: {
    enforcement: 'forbid',
    chart: [
      { role: 'starter', outs: 0, games: 3 },
      { role: 'starter', outs: 18, games: 4 },
      { role: 'reliever', outs: 4, games: 1 },
      { role: 'reliever', outs: 9, games: 2 },
    ],
  },
  injuries: {
    settle: 'roll',
    chart: Object.fromEntries([1, 2, 3, 4, 5, 6].map((rating) => [String(rating), row(rating)])),
  },
  weather: {
    chart: [
      { weeks: [1, 6], d20: [1, 8], name: 'Cold', homerun: -2, single: -1 },
      { weeks: [1, 18], d20: [9, 12], name: 'Wind blowing in', homerun: -3 },
      { weeks: [7, 18], d20: [1, 8], name: 'Hot', homerun: 2, single: 1 },
    ],
  },
});
