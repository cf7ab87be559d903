/** Coming back to a game, and what comes after it. */
export const BACK_WORDS = {
  title: 'While you were away',
  nothing: 'Nothing has happened since you last looked.',
} as const;
