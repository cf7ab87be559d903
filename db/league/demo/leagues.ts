import { leagueConfigSchema, type LeagueConfig } from '@paper-dynasty/engine/model/league';

/** The demo leagues: one of printed cards and one of digital cards. */
export const DEMO_LEAGUE_IDS = ['sba', 'pd'] as const;
/** A demo league. */
export type DemoLeagueId = (typeof DEMO_LEAGUE_IDS)[number];

/** The rules of the demo leagues. */
export const DEMO_LEAGUES: Readonly<Record<DemoLeagueId, LeagueConfig>> = {
  sba: leagueConfigSchema.parse({
    id: 'sba',
    name: 'Super Baseball Alliance (demo)',
    card_mode: 'manual',
    rare_play: 'd100_is_1',
    open_teams: true,
  }),
  pd: leagueConfigSchema.parse({
    id: 'pd',
    name: 'Paper Dynasty (demo)',
    card_mode: 'auto',
    rare_play: 'error_total_is_5',
    open_teams: true,
  }),
};
