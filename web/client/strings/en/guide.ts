import { counted } from './plural.ts';

/** The words of the guide: the glossary and the hints of a first game. They are loaded only where they are read. */
export const GUIDE_WORDS = {
  glossary: 'Glossary: what dice and cards mean',
  find: 'A word, or a code of a card',
  found: (n: number) => counted(n, 'entry', 'entries'),
  none: 'The glossary has nothing of that name.',
  hint: 'Hint',
  gotIt: 'Got it',
  noMore: 'No more hints',
} as const;

/** The hints of a first game: what it is about, and what to know. */
export const HINT_WORDS = {
  roll: [
    'Roll the dice.',
    'The single die picks the card and its column: 1 to 3 the batter’s, 4 to 6 the pitcher’s. The two others together are the row.',
  ],
  printed: [
    'Then read the card.',
    'Look at the column and the row that the dice name. Where a row has two results, the one whose numbers hold the chaos die counts. Tap what it says.',
  ],
  offense: [
    'A runner is on.',
    'Before the dice you may steal, bunt or hit and run. Change nothing, and your batter swings away.',
  ],
  defense: [
    'A runner is on.',
    'Before the dice you may bring fielders in, hold a runner or walk the batter. Change nothing, and all play at normal depth.',
  ],
  send: [
    'Send him?',
    'A percentage is his chance to be safe; the figures behind it are what either end does to your chance to win.',
  ],
  throw: ['Throw?', 'Throw, and he may be out; concede, and he has the base but nobody else moves up.'],
  target: [
    'Which one?',
    'Two men run and there is one throw: whoever it goes after can be out, the other is safe.',
  ],
  x_check: [
    'A fielding check.',
    'The chart is read by the fielder’s range, the column that is marked; his error rating says whether he errs.',
  ],
  computer: ['The computer bats.', 'It rolls by itself. You can make it wait while you think or change men.'],
} as const;
