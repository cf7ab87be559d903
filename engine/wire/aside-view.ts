import type { Aside, GameState } from '../model/state.ts';
import { tellPlay } from '../notation/tell-play.ts';

/** A play that no longer stands as it was, as it was told. */
export interface GonePlay {
  readonly play_number: number;
  readonly notation: string;
  readonly description: string;
  /** The same in Spanish. */
  readonly description_es: string;
}

/** Something between the plays as clients get it. */
export interface AsideView extends Omit<Aside, 'gone' | 'play'> {
  readonly play_number: number | null;
  readonly gone: readonly GonePlay[];
}

/** What happened between a game's plays, oldest first. */
export const asideViews = ({ setup, asides }: GameState): readonly AsideView[] =>
  asides.map(({ play, gone, ...aside }) => ({
    ...aside,
    play_number: play,
    gone: gone.map((p) => ({
      play_number: p.number,
      ...tellPlay(setup, p),
      description_es: tellPlay(setup, p, 'es').description,
    })),
  }));
