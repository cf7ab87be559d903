/** The hands a player throws with, and a batter bats from. */
export const HANDS = ['L', 'R'] as const;
/** Left or right. */
export type Hand = (typeof HANDS)[number];

/** The sides that a batter can bat from; S from both. */
export const BATTING_HANDS = ['L', 'R', 'S'] as const;
/** The side that a batter bats from; S from both. */
export type BattingHand = (typeof BATTING_HANDS)[number];

/** Of a batter, the side he bats from; null where only his printed card has it. */
interface Batter {
  readonly bats: BattingHand | null;
}
/** Of a pitcher, the hand he throws with; null where only his printed card has it. */
interface Pitcher {
  readonly throws: Hand | null;
}

/** The hand of most men: what the engine goes by when it has to read a card for a man whose hand it does not know. */
const USUAL_HAND: Hand = 'R';

/** The hand that a pitcher throws with, as far as a card is read by it. */
export const throwsWith = ({ throws }: Pitcher): Hand => throws ?? USUAL_HAND;

/** The side a batter bats from against a pitcher: a switch hitter takes the side opposite the pitcher's hand. Null where it is not known. */
export const knownSide = ({ bats }: Batter, { throws }: Pitcher): Hand | null => {
  if (bats !== 'S') return bats;
  return throws && (throws === 'L' ? 'R' : 'L');
};

/** The side a batter bats from, as far as a card is read by it. */
export const batsAgainst = (batter: Batter, pitcher: Pitcher): Hand =>
  knownSide(batter, pitcher) ?? USUAL_HAND;
