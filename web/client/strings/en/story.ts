/** A finished game’s story, and the moments of a live one. */
export const STORY_WORDS = {
  title: 'How it was decided',
  replay: 'Replay',
  play: (n: number, of: number) => `Play ${n} of ${of}`,
  previous: 'Previous play',
  next: 'Next play',
  start: 'Play it through',
  stop: 'Stop',
  curve: (abbreviation: string, percent: number) =>
    `Chance to win after this play: ${abbreviation} ${percent}%`,
  walk_off: 'Walk-off!',
  home_run: 'Home run!',
  last_out: 'Ball game',
} as const;
