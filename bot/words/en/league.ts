/** Standings, results, records and leaders of a league. */
export const LEAGUE_WORDS = {
  standings: (league: string) => `**Standings**, ${league}`,
  results: (league: string) => `**Results**, ${league}`,
  leaders: (league: string) => `**Leaders**, ${league}`,
  team: 'Team',
  noResults: 'No game has been completed yet.',
  noRecords: 'Nobody has a record yet: it begins with the first completed game.',
  noRecord: (name: string) => `${name} has no record yet: it begins with his first completed game.`,
  innings: (n: number) => ` (${n})`,
  playerHead: (name: string, team: string, league: string) => `**${name}**, ${team}, ${league}`,
  batting: 'Batting',
  pitching: 'Pitching',
} as const;

/** What people and servers have chosen. */
export const SETTING_WORDS = {
  mentioned: '🔔 You are mentioned when your turn comes. `/settings me mentions:False` stops that.',
  notMentioned: '🔕 You are not mentioned. `/settings me mentions:True` changes that.',
  server: '**This server**',
  scoresChannel: (channel: string) => `Scores channel: ${channel}`,
  verbosity: (what: string) => `Verbosity: ${what}`,
  league: (league: string) => `League: ${league}`,
  language: (language: string) => `Language: ${language}`,
  none: 'none',
  noLeague: 'none; commands mean the game of their channel, or ask',
  usual: (what: string) => `${what} (as long as nothing is set)`,
} as const;
