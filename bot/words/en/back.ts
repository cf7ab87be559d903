/** Coming back to a game, and what comes after it. */
export const BACK_WORDS = {
  title: 'While you were away',
  nothing: 'Nothing has happened since you last looked.',
  rematch: 'Rematch',
  rematchSwapped: 'Rematch, sides swapped',
} as const;
