/** A team, its roster, and a player's card and seasons. */
export const TEAM_WORDS = {
  noneOfOwn: 'You manage no team here: name one with `team`.',
  people: (who: string, park: string) => `Manager: ${who} · Ballpark: ${park}`,
  nobody: 'nobody yet',
  record: (wins: number, losses: number, percentage: string, place: string, behind: string) =>
    `${wins}-${losses}, ${percentage}, place ${place}, ${behind} behind`,
  noRoster: 'Its roster is empty.',
  hitters: 'Position players',
  pitchers: 'Pitchers',
  bats: 'B',
  throws: 'T',
  position: 'Pos',
  speed: 'Spd',
  starter: 'SP',
  reliever: 'RP',
  season: 'Season',
  allGames: 'all',
  page: (url: string) => `Ratings and record: ${url}`,
  noCard: 'There is no picture of this card, and no digital card that could be drawn.',
} as const;
