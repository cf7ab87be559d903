import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';

type Now = Pick<
  GameView,
  'play_count' | 'inning' | 'half' | 'outs' | 'score' | 'runners' | 'batter' | 'pitcher' | 'roll' | 'pending'
>;

/** What a play that is written out now rests on, as a text to compare: the plays so far, who stands where, and the dice. */
export const situationNow = (view: Now): string =>
  JSON.stringify([
    view.play_count,
    view.inning,
    view.half,
    view.outs,
    view.score,
    view.runners.map(({ base, player_id }) => [base, player_id]),
    view.batter?.id,
    view.pitcher?.id,
    view.roll?.roll_id,
    view.pending,
  ]);

/** What the correction of a past play rests on, as a text to compare: the play as it stands; empty once it was taken back. */
export const situationThen = (play: PlayView | undefined): string => {
  if (!play) return '';
  const { value: _worth, ...facts } = play;
  return JSON.stringify(facts);
};
