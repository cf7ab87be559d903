import type { TurnAction } from '@paper-dynasty/engine/rules/turn';

/** What there is to do, as a person is told to do it. */
export const TASK_WORDS: Readonly<Record<TurnAction, string>> = {
  accept: 'accept the invitation (`/game accept`)',
  set_lineup: 'set the lineup (`/lineup auto`)',
  set_positions: 'give every position to a player (`/sub fielder`)',
  decide_defense: 'set the defense (`/defense`)',
  decide_offense: 'choose the play (`/offense`)',
  roll: 'roll (`/roll`)',
  report: 'report the outcome (`/outcome`)',
  resolve: 'read the card (`/resolve`)',
  make_decision: 'answer the question (`/decide`)',
  answer_request: 'answer the request (`/game agree`, `/game disagree`)',
};

/** How a game stands, in lists. */
export const STATUS_WORDS = {
  pending: 'invitation open',
  declined: 'invitation declined',
  lineups: 'setting lineups',
  active: 'under way',
  paused: 'paused',
  completed: 'final',
  abandoned: 'abandoned',
} as const;

/** A game: whom it waits for, how it stands, what managers ask of each other. */
export const GAME_WORDS = {
  and: ' and ',
  outs: (n: number) => `${n} out`,
  final: (score: string) => `Final: ${score}.`,
  pausedHint: 'The game is paused (`/game resume`).',
  computerUp: (team: string) => `The computer plays for ${team}.`,
  computerHeld: (team: string) =>
    `The computer, which plays for ${team}, waits until it is told to play on (\`/game wait\`).`,
  putAt: (position: string) => `put somebody at ${position} (\`/sub fielder\`)`,
  /** Who is hurt makes way for somebody else: as a pitcher, at bat, in the field. */
  hurtPitcher: (name: string) => `bring in another pitcher for ${name}, who is hurt (\`/sub pitcher\`)`,
  hurtBatter: (name: string) => `send in a hitter for ${name}, who is hurt (\`/sub hitter\`)`,
  hurtFielder: (name: string) => `bring in somebody for ${name}, who is hurt (\`/sub fielder\`)`,
  waits: (team: string, task: string) => `${team} to ${task}.`,
  basesEmpty: 'bases empty',
  manOn: (name: string, base: string) => `${name} on ${base}`,
  runnersOn: (bases: string, several: boolean) => `${several ? 'runners' : 'runner'} on ${bases}`,
  matchup: (batter: string, pitcher: string) => `${batter} v ${pitcher}`,
  notSet: (team: string) => `${team}: not set`,
  readyToSet: 'This lineup can be set.',
  asksAbandon: (team: string) => `${team} asks to abandon the game.`,
  asksUndo: (team: string, play: number, told: string, gone: string) =>
    `${team} asks to go back to before play ${play}${told}: that takes back ${gone}.`,
  asksCorrection: (team: string, play: number, told: string, what: string) =>
    `${team} asks to correct play ${play}${told} to: ${what}.`,
  asksRuling: (team: string, ruled: string) => `${team} asks for a scorer's ruling: ${ruled}.`,
  outcomeTo: (outcome: string, place: string) => `${outcome} to ${place}`,
  asWritten: ', as the scorer writes it',
  invited: (people: string) => `${people}, you are invited.`,
  matchHead: (away: string, home: string, league: string) => `⚾ **${away}** at **${home}** · ${league}`,
  at: (away: string, home: string) => `${away} at ${home}`,
  isOn: (wait: string) => `The game is on. ${wait}`,
  inPrivate: (names: string, threadId: string) =>
    `🔒 ${names} is played in <#${threadId}>, which only its people see.`,
  noRoom: (names: string, why: string, url: string) =>
    `⚠️ ${names} was started, but there is no private thread for it: ${why}. It is played here: ${url}`,
  declinedInvitation: 'The invitation was declined.',
  noGames: 'There are no games yet. Start one with `/game start`.',
  paused: '⏸️ The game is paused.',
  held: '⏳ The computer waits for you. `/game wait` again makes it play on.',
  goesOn: (wait: string) => `▶️ The game goes on. ${wait}`,
  lineupSet: (wait: string) => `The lineup is set. ${wait}`,
  abandoned: 'The game was abandoned.',
  declinedGame: 'The invitation was declined, so there is no game.',
  asked: (people: string, what: string) => `${people}, ${what}`,
  withdrawn: (wait: string) => `The request is withdrawn. ${wait}`,
  adminAnswers: 'A league admin answers it.',
  declinedRuling: 'Declined: winner, loser and save stand as they were.',
  declinedRequest: (wait: string) => `Declined; the game goes on. ${wait}`,
  follows: (names: string, what: string, late: string) => `This channel follows ${names}: ${what}${late}.`,
  late: (seconds: number) => `, ${seconds} seconds late`,
  followsNotThat: 'This channel has stopped following that game.',
  followsNone: 'This channel follows no game now.',
  isPlayedHere: (names: string) => `${names} is played here: every play is posted in this channel already.`,
  staysHere: 'The game is played here, so its play-by-play stays.',
  announced: (text: string) => `📣 Told everybody at the game: ${text}`,
  exported: (names: string) => `📄 ${names}`,
  exportAbout: (names: string, format: string) => `${names}: ${format}`,
  commandHead: (name: string, description: string) => `**\`/${name}\`** ${description}`,
} as const;

/** An invitation, before it is answered and after. */
export const INVITATION_WORDS = {
  pace: (pace: string) => `${pace} pace`,
  watch: (who: string) => `${who} may watch`,
  innings: (n: number) => (n === 1 ? '1 inning' : `${n} innings`),
  clock: (time: string) => `${time} for each turn`,
  noClock: 'No turn clock',
  bothSides: 'One person manages both sides, so the game is practice.',
  accepted: '✅ The game is on.',
  declined: '❌ The invitation was declined.',
  withdrawn: '❌ The game was abandoned before it began.',
} as const;

/** What has been played: plays taken back and corrected, changes made, boxes. */
export const BOOK_WORDS = {
  noPlays: 'No plays yet.',
  takenBack: (play: number, what: string) => `Play ${play} was taken back: ${what}`,
  underWayTakenBack: (now: string) => `↩️ The play under way was taken back. ${now}`,
  now: (when: string, score: string) => `Now: ${when}, ${score}.`,
  corrected: (play: number, what: string, later: number) =>
    `✏️ Play ${play} was corrected: ${what}${later === 0 ? '' : later === 1 ? ' The play after it was decided again.' : ` The ${later} plays after it were decided again.`}`,
  halfBegins: (when: string, team: string, score: string) => `**${when}** · ${team} at bat · ${score}`,
  endOfHalf: (top: boolean, inning: number, score: string, next: string) =>
    `End of the ${top ? 'top' : 'bottom'} of ${inning}: ${score}. ${next} up.`,
  change: (team: string, kind: string, men: string) => `🔁 ${team}: ${kind}: ${men}.`,
  forMan: (name: string, out: string) => `${name} for ${out}`,
  checkFailed: 'The check changes nothing: roll again.',
  pitching: 'Pitching',
  marks: { W: 'W', L: 'L', S: 'S', H: 'H', BS: 'BS' },
  runsBattedIn: 'BI',
  errors: 'E',
} as const;

/** What a channel that follows a game gets. */
export const VERBOSITY_WORDS = {
  every_play: 'every play',
  scoring: 'scoring plays',
  innings: 'the score after each half-inning',
  final: 'the final score',
} as const;

/** The play-by-play of a channel. */
export const FEED_WORDS = {
  yourTurn: (people: string, task: string) => `${people}, ${task}.`,
  batsNext: (people: string) => `${people}: two are out, you bat next.`,
  playBall: (away: string, home: string) => `**Play ball!** ${away} at ${home}.`,
  weather: (name: string, changes: string) => `🌤️ Weather: ${name}${changes ? ` (${changes})` : ''}.`,
  weatherHomeruns: (by: string) => `home runs ${by}`,
  weatherSingles: (by: string) => `singles ${by}`,
  timeUp: '⏸️ Time is up: the game is paused.',
  computerWaits: (team: string) => `⏳ The computer waits for ${team} until \`/game wait\` is used again.`,
  computerGoesOn: (team: string) => `▶️ ${team} told the computer to play on.`,
  pausedBy: (team: string) => `⏸️ ${team} paused the game.`,
  announcement: (text: string) => `📣 ${text}`,
  declined: (team: string) => `${team} declined the request.`,
  withdrawn: (team: string) => `${team} withdrew the request.`,
  actingBegan: (person: string, team: string) => `⚖️ ${person} acts for ${team} now, as a league admin.`,
  actingEnded: (person: string, team: string) => `⚖️ ${person} no longer acts for ${team}.`,
  actedFor: (person: string, team: string) => `-# ⚖️ ${person} for ${team}, as a league admin`,
  reopened: 'The game was reopened, with fresh dice.',
  ruled: (ruled: string) => `⚖️ The scorer's ruling: ${ruled}.`,
  asRuled: 'winner, loser and save as the rules have them',
  final: '**Final**',
} as const;

/** The check of a game's dice. */
export const VERIFY_WORDS = {
  noGame: (game: string) =>
    game ? `There is no game ${game}.` : 'Say which game: npm run verify-dice -- GAME',
  sealed: (commitment: string) =>
    `The seed of the dice is revealed when the game is over. Its fingerprint (SHA-256), published before the first roll, is \`${commitment}\`.`,
  missing: 'missing',
  commitment: (hash: string) => `Fingerprint of the seed: ${hash}`,
  seed: (seed: string) => `Seed: ${seed}`,
  stillSealed: 'not revealed yet',
  right: (rolls: number) =>
    rolls === 1 ? 'The one roll follows from the seed.' : `All ${rolls} rolls follow from the seed.`,
} as const;

/** What only a terminal says. */
export const TERMINAL_WORDS = {
  welcome: (name: string) => `Paper Dynasty. You are ${name}. Type help for the commands.`,
  quick: 'quick [pd|sba]  a game against the computer, at once',
  howToName:
    'A word stands for the first option, the next for the second; or name it: location:SS, player:"Joe Ruiz".',
  noCommand: (word: string) => `There is no command ${word}. Type help for the commands.`,
} as const;
