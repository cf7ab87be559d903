/** Standings, results, records and leaders of a league. */
export const LEAGUE_WORDS = {
  standings: (league: string) => `**Standings**, ${league}`,
  told: (when: string) => `The league’s own server counts (${when}):`,
  results: (league: string) => `**Results**, ${league}`,
  leaders: (league: string) => `**Leaders**, ${league}`,
  team: 'Team',
  wildCard: (half: string | null) => (half === null ? 'Wild card' : `${half} WC`),
  noResults: 'No game has been completed yet.',
  noSuchResults: 'No completed game is among those asked for.',
  noRecords: 'Nobody has a record yet: it begins with the first completed game.',
  noRecord: (name: string) => `${name} has no record yet: it begins with the first completed game.`,
  innings: (n: number) => ` (${n})`,
  playerHead: (name: string, team: string, league: string) => `**${name}**, ${team}, ${league}`,
  batting: 'Batting',
  pitching: 'Pitching',
  fielding: 'Fielding',
  against: 'Batters against',
  records: 'Records',
} as const;

/** What people and servers have chosen. */
export const SETTING_WORDS = {
  mentioned: '🔔 You are mentioned when your turn comes. `/settings me mentions:False` stops that.',
  notMentioned: '🔕 You are not mentioned. `/settings me mentions:True` changes that.',
  ahead: 'Also when two are out and your side bats next.',
  notAhead: 'Not before your turn comes (`ahead:True`: also when two are out and your side bats next).',
  quietHours: (from: string, to: string, zone: string) =>
    `Quiet hours: ${from} to ${to} (${zone}). What waits for you then is told when they end.`,
  noQuietHours: 'No quiet hours (`quiet:22-7`).',
  noHours: (said: string) =>
    `“${said}” is no time of day from when to when. Like this: 22-7, 22:30-7:15, or off.`,
  noZone: (said: string) => `“${said}” is no time zone. Like this: America/Chicago.`,
  whichZone: 'Say where your day is, too: `time_zone:America/Chicago`.',
  threadScores: (told: boolean) =>
    told ? "Names of games' threads tell the score" : "Names of games' threads do not tell the score",
  data: 'Everything that is stored about you here. What stands in Discord itself is Discord’s.',
  dataAbout: 'what is stored about you, as JSON',
  forgetFirst: (code: string, games: number) =>
    `**To be forgotten here.** Your sign-ins, settings, follows, teams and offices go. Your games stay, under a placeholder; those that are nobody else's end${games > 0 ? ` (${games} of yours ${games === 1 ? 'is' : 'are'} not over: in those with others a league admin goes on for your side)` : ''}. A league's own files may name you again: ask its admin. If you mean it: \`/settings forget code:${code}\``,
  forgetLast: (code: string) =>
    `**For the last time:** this cannot be taken back, by nobody. For good: \`/settings forget code:${code}\``,
  forgotten: 'You are forgotten. Whoever uses a command again is somebody new.',
  server: '**This server**',
  scoresChannel: (channel: string) => `Scores channel: ${channel}`,
  newsChannel: (channel: string) => `News channel: ${channel}`,
  verbosity: (what: string) => `Verbosity: ${what}`,
  league: (league: string) => `League: ${league}`,
  language: (language: string) => `Language: ${language}`,
  none: 'none',
  noLeague: "none; a command means that of the channel's game, or asks",
  usual: (what: string) => `${what} (the default)`,
} as const;

/** A league's schedule, and how it stands. */
export const OFFICE_WORDS = {
  week: (league: string, week: number) => `**Week ${week}**, ${league}`,
  teamGames: (team: string, league: string) => `**${team}**, ${league}`,
  noSchedule: 'This league has no schedule.',
  noGames: 'No games.',
  at: (away: string, home: string) => `${away} @ ${home}`,
  game: (week: number, game: number) => `week ${week}, game ${game}`,
  open: 'not played',
  soon: 'about to begin',
  live: 'live',
  private: 'played privately',
  postponed: 'postponed',
  forfeit: (team: string) => `given to ${team}`,
  more: (n: number) => `and ${n} more`,
  noneOpen: 'None of your games of the schedule is left to start.',
  season: (season: string) => `season ${season}`,
  sources: { demo: 'demo', file: 'league file', url: 'server', sba: 'SBA' },
  source: (source: string) => `Source: ${source}`,
  asOf: (when: string) => `as of ${when}`,
  counts: (teams: number, players: number) => `${teams} teams, ${players} players`,
  played: (played: number, scheduled: number) => `${played} of ${scheduled} games played`,
  withoutManager: (teams: string) => `Without a manager: ${teams}`,
  failure: (what: string) => `The last look at the source failed: ${what}`,
  admins: (league: string, people: string) => `Admins of ${league}: ${people}`,
  noAdmins: 'none',
  office: (url: string) => `The office: ${url}`,
  ownerOf: (leagues: string, url: string) =>
    `This server is yours, and with it ${leagues}. The office: ${url}`,
  owner: (url: string) => `This server is yours. Bring your league in: ${url}`,
} as const;
