/** What became of the demo leagues when a league of one's own came in. */
export const DEMO_WORDS = {
  none: '',
  removed: 'The demo leagues were taken away: nobody has played in them.\n',
  played:
    'The demo leagues stay beside it, for games were played in them. With another DATA_DIR or database your league stands alone.\n',
} as const;
