/** What `/help` says, and what its menu offers. */
export const HELP_WORDS = {
  firstSteps: [
    '**Baseball with cards and dice.** First steps:',
    '1. `/game start` starts a game, against a person or against the computer.',
    '2. The other manager accepts by the button; then each side has its lineup: `/lineup auto` takes a sensible one.',
    '3. The game has a thread, and its message has the buttons: **Roll** the dice, then **Report** what the printed card says, or let the digital one be read.',
    '4. Before the dice you may set `/defense` and `/offense`, or change a man: `/sub hitter`, `/sub pitcher`.',
    '5. `/scorebug` and `/boxscore` show where it stands; `/link` opens the scorecard on the web.',
    'Pick a topic for its commands, or for what the dice and the cards mean; `/help` with `command` or `topic` tells of one.',
  ].join('\n'),
  glossary: (topic: string) => `Glossary: ${topic}`,
  pickTerm: 'Which word?',
  ruleBook: (section: number) => `Rule book, section ${section}`,
  see: (names: string) => `See: ${names}`,
  pickTopic: 'What do you want to know?',
  topics: {
    game: 'Starting, stopping and finding games',
    at_bat: 'An at-bat: dice, cards, decisions',
    changes: 'Changes, undo and corrections',
    looking: 'Looking, and following a game',
    league: 'The league and its charts',
    dice: 'Free dice',
    settings: 'Settings and this help',
  },
} as const;
