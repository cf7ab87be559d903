import type { Remedy } from '@paper-dynasty/engine/model/remedies';

/** What to do about a refusal, beside what its sentence says; null where that is enough, or a button does it. */
export const REMEDY_WORDS: Readonly<Record<Remedy, string | null>> = {
  roll: 'Use `/roll`.',
  report: 'Use `/outcome`.',
  report_or_resolve: 'Use `/outcome`, or `/resolve` where the engine reads the card.',
  decide: 'Use `/decide`.',
  give_orders: 'Use `/defense` and `/offense`.',
  fill_positions: 'Use `/sub fielder`.',
  name_place: 'Give `location` too.',
  resume: 'Use `/game resume`.',
  find_game: 'Use `/game list` to see the games.',
  see_game: 'Use `/game show` to see what it waits for.',
  look_again: 'Use `/game show` for fresh buttons.',
  say_yes: null,
  confirm: null,
  sign_in: null,
  reload: null,
  try_again: null,
  tell_operator: 'Please tell whoever runs this site.',
};

/** What is wrong with what somebody typed or pressed, and what to do about it. */
export const PROBLEM_WORDS = {
  broken: '⚠️ Something went wrong here; it has been logged. Please try again.',
  noGameHere: 'No game is played in this channel yet: start one with `/game start`, or name one.',
  sureAsAdmin: (command: string, names: string) =>
    `You would do this to other people’s game, as a league admin: \`/${command}\`, ${names}. Are you sure?`,
  confirmOnPage: (url: string) =>
    `You would do this to other people’s game, as a league admin. Say it in fewer words, or do it there: ${url}`,
  despite: (warning: string) => `${warning} Do it all the same?`,
  despiteOnPage: (warning: string, url: string) => `${warning} It can be done all the same there: ${url}`,
  whichGame: 'No game is played in this channel. Which one do you mean?',
  whichGameNamed: 'Which game do you mean? Name one by the beginning of its id, with `game:`:',
  noSuchGame: 'There is no such game.',
  badNonce: 'Words for the dice are at most 64 printable characters, without `|`.',
  noCommand: (name: string) => `There is no command /${name}.`,
  noTerm: (text: string) => `The glossary has nothing called “${text}”: \`/help\` lists its topics.`,
  whichTerm: (text: string, names: string) => `“${text}” can be ${names}: say which.`,
  oldButton: 'This button is from an older version; use `/game show` for a new one.',
  isBot: (name: string) => `${name} is a bot: choose a person, or \`computer\`.`,
  sayWhich: (what: string) => `Say which ${what}.`,
  isOneOf: (what: string, list: string) => `${what} is one of ${list}.`,
  yesOrNo: (what: string) => `${what} is yes or no.`,
  noBases: (text: string, allowed: string) =>
    `“${text}” does not name bases: write ${allowed}, several of them, or \`none\`.`,
  noOutcome: (text: string) =>
    `There is no outcome “${text}”: write it as the menus do, or as a scorer does (HR, BB, K, GB A).`,
  whichOutcome: (text: string, list: string) => `“${text}” can be ${list}: say which.`,
  noPosition: (text: string, list: string) => `“${text}” is not a position: write one of ${list}.`,
  noPlayNumber: (text: string) => `“${text}” is not the number of a play; \`/plays\` lists them.`,
  noPlay: (number: string) => `There is no play ${number}.`,
  noPlayer: (text: string) => `Nobody who can be chosen here is called “${text}”.`,
  whichPlayer: (text: string, names: string) => `“${text}” can be ${names}: say which.`,
  whichTeam: (text: string, names: string) => `“${text}” can be ${names}: say which.`,
  noTeam: (text: string) => `There is no team “${text}”.`,
  noLeague: (text: string) => `There is no league “${text}”.`,
  noLeagues: 'There is no league.',
  whichLeague: (names: string) => `Which league do you mean? Give \`league\`: ${names}.`,
  noDice: (text: string, dice: number, sides: number) =>
    `I cannot roll “${text}”: write \`2d6;1d20\`, 1-${dice} dice of 2-${sides} sides.`,
  writeDice: (groups: number) => `Write dice as \`2d6;1d20\`, up to ${groups} groups.`,
  noDay: (what: string, text: string) => `${what}: “${text}” is no day. Like this: 2026-04-01.`,
  delay: (most: number) => `delay is a number of seconds, up to ${most}.`,
  onlyManagers:
    'Only the managers of this game can do that; a league admin says first for whom they act (`/game act`).',
  notActing: 'A league admin acts for a side only in games that they have no part in.',
  notYours: (team: string) => `That is for the manager of ${team} to do.`,
  notUnderWay: 'The game is not under way.',
  notLineups: 'Lineups are set between the invitation and the first pitch.',
  giveBoth: 'Give both: `order` and `pitcher`.',
  nineMen: (count: number) => `A batting order has nine players; this one has ${count}.`,
  nameAndPosition: (entry: string) =>
    `Write a name and a position, like “Ruiz SS”: “${entry}” cannot be read.`,
  rosterChanged: 'That roster has changed.',
  requestAnswered: 'That request was answered or withdrawn before.',
  nothingAsked: 'Nobody has asked for anything.',
  questionAnswered: 'That question was answered before.',
  noQuestion: 'There is no question to answer.',
  answerWith: (list: string) => `Answer with one of ${list}.`,
  writeCount: 'Write the count as balls and strikes: `2-1`.',
  forWhom: 'Say who is run for: `for`.',
  doubleSwitch: 'A double switch needs `for` (who leaves) and `with` (who else comes in).',
  noDoubleSwitch: 'There is no double switch while a designated hitter bats for the pitcher.',
  tooLate: 'Too late: the dice are on the table.',
  diceGone: 'Those dice have been used, or taken back.',
  otherInField: 'The other side is in the field now.',
  otherAtBat: 'The other side is at bat now.',
  chooseOutcome: 'Choose an outcome.',
  choosePosition: 'Choose a position.',
  whichPosition: "Say which position's error chart: `position`.",
  onlyInServer: 'Use this in a server: it sets how the server is served.',
  manageServer: 'You need the permission *Manage Server* for that.',
  manageChannel:
    'For that you need the permission *Manage Channels* here, or to manage the game, or to have made this channel follow it.',
  noPrivateThreads:
    'A private game is played in a thread that only its people see; there is none under this channel. Start it in a text channel of the server.',
  privateNeeds: (names: string) =>
    `A private game is played in a thread that only its people see. For that I need ${names} in this channel.`,
  privateElsewhere: 'A private game is told in its own thread alone, and in a direct message with me.',
  notHere: 'I may not post in that channel: give me *View Channel*, *Send Messages* and *Embed Links* there.',
  noText: 'Say what to announce: `text`.',
} as const;

/** The permissions that the bot asks for, as Discord's settings call them. */
export const PERMISSION_WORDS = {
  ViewChannel: 'View Channel',
  CreatePrivateThreads: 'Create Private Threads',
  SendMessagesInThreads: 'Send Messages in Threads',
} as const;

/** What is wrong with a play as somebody wrote it. */
export const SCORER_PROBLEMS = {
  help: 'B-1 2-H 3x 1x2(64) 3-H(RBI)(UR); outs 643, order B>1, errors E6, assists A5; DP SF SH +SB',
  theBatter: 'the batter',
  runnerOn: (base: string) => `the runner on ${base}`,
  notOut: (mark: string, who: string) => `(${mark}) names fielders, but ${who} is not out.`,
  unreadMark: (mark: string) => `I cannot read (${mark}).`,
  unread: (token: string, help: string) => `I cannot read “${token}”. ${help}`,
  nobodyOut: (fielders: string) =>
    `${fielders} names fielders, but nobody is out: write \`Bx\` or \`1x\` too.`,
  tooFew: (outs: number, fielders: string) => `${outs} outs need ${outs} fielders or more in ${fielders}.`,
  order: (said: string) => `${said} is not the order of the outs: name those who are out, each once.`,
  whereEverybody: (help: string) => `Say where everybody went. ${help}`,
} as const;

/** How a play is written in short, a line each. */
export const SCORER_GUIDE = [
  'How `play` is written:',
  '- `B-1` `2-H`: who went where; `2-2` stays, `B-B` still bats; `3x` out at the next base, `1x3` out at third',
  '- `643`: the fielders of the outs, or behind each man: `1x(64) Bx(43)`; left out, they are those who most often make them',
  '- the outs stand in the order in which they were made, the lead force first; `B>1` says otherwise',
  '- behind a man: why they moved, `1-2(SB)` (SB CS PO POCS WP PB BK DI E INT OA, B for the batted ball)',
  '- behind a run: batted in or not, `3-H(RBI)` `3-H(NR)`; earned, unearned, unearned for the team only: `(ER)` `(UR)` `(TUR)`',
  '- `E6` errors, `A5` assists, `+SB` a running play on the same pitch',
  '- `DP` `TP` `GDP` `GTP` `SF` `SH` follow from the play; they can be written, and `NDP` `NG` `NS` take them off',
  '- what the umpires called: `OBS` obstruction, `FINT` fan, `BINT` batter’s, `RINT` runner’s, `UINT` umpire’s interference, `BR` a runner hit by the ball, `PASS`, `AP` appeal, `BOOT` out of turn; `BAT5` says that slot 5 batted',
] as const;
