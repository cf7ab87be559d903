/** Being told by the browser when it is one's turn. */
export const PUSH_WORDS = {
  on: 'Tell me when it is my turn',
  off: 'Tell me no more when it is my turn',
  isOn: 'This browser tells you when it is your turn, outside your quiet hours.',
  refused: 'The browser does not allow it: let this site notify you in its settings, then try again.',
};
