/** A game as it is told while it goes on: its message, its thread, the turn clock, its end. */
export const LIVE_WORDS = {
  rolledForTeam: (team: string) => `⏰ Time is up for ${team}: the dice were rolled.`,
  readForTeam: (team: string) => `⏰ Time is up for ${team}: the card was read.`,
  defenseForTeam: (team: string) => `⏰ Time is up for ${team}: the defense plays at its normal depth.`,
  offenseForTeam: (team: string) => `⏰ Time is up for ${team}: the batter swings away.`,
  answeredForTeam: (team: string) => `⏰ Time is up for ${team}: the question is answered as it stands.`,
  adminsNeeded: (people: string) =>
    `${people}, the clock has stopped this game: \`/game resume\` goes on with it.`,
  answerWanted: (people: string) => `${people}, do you agree?`,
  reminder: (wait: string, unix: number) => `⏰ ${wait} The clock runs out <t:${unix}:R>.`,
  quietOver: (wait: string) => `🔔 ${wait} It has been your turn since your quiet hours.`,
  inThread: (names: string, url: string) => `🧵 **${names}** is played in this thread. ${url}`,
  noThread: (names: string, why: string, url: string) =>
    `⚠️ **${names}** is played in this channel: ${why}. A thread is tried again with each half-inning. ${url}`,
  threadsFull: 'this server has as many active threads as Discord allows',
  threadsForbidden:
    'I may not open threads here, or not write in them (“Create Public Threads”, “Send Messages in Threads”)',
  privateForbidden: 'I may not open private threads here, or somebody who plays does not see this channel',
  threadRefused: (said: string) => `Discord refused a thread (“${said}”)`,
  threadLocked: 'its thread was locked',
  threadGone: 'its thread was deleted',
  playedOn: (channelId: string, names: string, url: string) =>
    `I can no longer post in <#${channelId}>. ${names} goes on here: ${url}`,
  scorebugBelow: (link: string, url: string) => `⬇️ [The scorebug](${link}) stands further down. ${url}`,
  unreachable: (channelId: string, names: string) =>
    `For a day I have not been able to post in <#${channelId}>, which follows ${names}. It is told there again as soon as I may.`,
  movedToThread: (threadId: string, names: string, url: string) =>
    `🧵 **${names}** goes on in <#${threadId}>. ${url}`,
  dropped: (channelId: string, names: string) =>
    `I cannot post in <#${channelId}>, so it no longer follows ${names}. \`/follow\` takes it up again where I may post.`,
  scores: 'Under way',
  moreGames: (n: number) => (n === 1 ? 'and one more game' : `and ${n} more games`),
  topPlays: 'Top plays',
  topPlay: (number: number, percent: number, team: string, told: string) =>
    `${number}. +${percent}% ${team}: ${told}`,
  winner: (name: string) => `W: **${name}**`,
  loser: (name: string) => `L: **${name}**`,
  save: (name: string) => `S: **${name}**`,
  scorecard: 'Scorecard',
  report: 'Outcome',
  undo: 'Undo',
  hits: 'Hit…',
  others: 'On base, fielding, other…',
  pickOutcome: 'What does the card say?',
  write: 'Write the play',
  writeTitle: 'The play as the scorer writes it',
  writeOutcome: 'What the card says',
  writeOutcomeHint: 'Single, Walk, Groundball A…',
  writePlace: 'Where the ball was hit (SS, LF…)',
  writePlay: 'Who went where',
  nothingToUndo: 'There is nothing to take back yet.',
  sureUndo: (play: number, told: string, gone: string) => `Take back play ${play} (${gone})? ${told}`,
  adminsAsked: (people: string) => `${people}, this is for a league admin to answer.`,
  takeBack: 'Take it back',
  notShown: (url: string) =>
    `⚠️ Discord takes no message that says what has just happened. It stands here: ${url}`,
  tooLate: '⚠️ That took longer than Discord waits. Please use the command again.',
  mentioned: (userId: string, content: string) => `<@${userId}> ${content}`,
} as const;
