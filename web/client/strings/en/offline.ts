/** The page that is shown without a connection. */
export const OFFLINE_WORDS = {
  title: 'You are offline',
  kept: 'Your games are safe at the server. They go on here as soon as the connection is back.',
  again: 'Try again',
};
