/** Coming back to a game, and what comes after it. */
export const BACK_WORDS = {
  title: 'While you were away',
  nothing: 'Nothing has happened since you last looked.',
  rematch: 'Rematch',
  rematchSwapped: 'Rematch, sides swapped',
  nextGame: (game: number) => `To game ${game} of the series`,
  startNext: (game: number) => `Start game ${game} of the series`,
  noNext: 'No game of this series is left to play.',
} as const;
