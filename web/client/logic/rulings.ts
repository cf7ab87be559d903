import type { Ruling } from '@paper-dynasty/engine/model/rulings';
import { otherSide, SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView, PitcherView } from '@paper-dynasty/engine/wire/game-view';
import { PITCHER_OF_RECORD, SCORER_RULING_WORDS } from '../strings.ts';

/** The pitchers of record that a scorer can name. */
export const RULED = ['winner', 'loser', 'save'] as const;
/** A pitcher of record that a scorer can name. */
export type Ruled = (typeof RULED)[number];

/** The mark of each in a box score. */
export const RULED_MARKS = { winner: 'W', loser: 'L', save: 'S' } as const satisfies Record<Ruled, string>;

const sideOf = (winner: Side, ruled: Ruled): Side => (ruled === 'loser' ? otherSide(winner) : winner);

/** Who can be named: win and save are the winning side's, the loss the other's; everybody while none has won. */
export const nameable = ({ pitchers, winner }: GameView, ruled: Ruled): readonly PitcherView[] =>
  winner ? pitchers[sideOf(winner, ruled)] : SIDES.flatMap((side) => pitchers[side]);

/** A ruling in a line: whom it names, and why. */
export const rulingWords = (view: GameView, ruling: Ruling): string => {
  const men = [...view.pitchers.away, ...view.pitchers.home];
  const named = RULED.flatMap((ruled) => {
    const man = men.find(({ id }) => id === ruling[ruled]);
    return man ? [`${PITCHER_OF_RECORD[RULED_MARKS[ruled]]}: ${man.name}`] : [];
  });
  return `${named.length > 0 ? named.join(' · ') : SCORER_RULING_WORDS.asRuled} (${ruling.reason})`;
};
