/** Returns outs as innings pitched, by the league's outs to a half inning: with three, 20 outs are `6.2`. */
export const inningsPitched = (outs: number, outsPerHalf: number): string =>
  `${Math.floor(outs / outsPerHalf)}.${outs % outsPerHalf}`;
