/** Coming back to a game, and what comes after it. */
export const BACK_WORDS = {
  title: 'While you were away',
  plays: (count: number) =>
    count === 1 ? 'The play that mattered most' : 'The two plays that mattered most',
  goOn: 'To the game',
  rematch: 'Rematch, as before',
  rematchSwapped: 'Rematch, home and away swapped',
  openRematch: 'To the rematch',
  nextGame: (game: number) => `To game ${game} of the series`,
  startNext: (game: number) => `Start game ${game} of the series`,
} as const;
