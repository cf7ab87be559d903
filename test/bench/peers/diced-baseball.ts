/** The state of the peer's game: what a line of the board shows, and no rosters. */
interface Diced {
  inning: number;
  outs: number;
  batter: number;
  bases: (number | null)[];
  score: [number, number];
  roll: number[] | null;
}

/** What a move is given. */
interface Moving {
  readonly G: Diced;
  readonly random: { D6(count: number): number[] };
}

const BATTERS = 9;
/** A sum of three dice from here on is a hit. */
const HIT = 12;

const nextHalf = (G: Diced): void => {
  G.outs = 0;
  G.bases = [null, null, null];
  G.inning += 0.5;
};

/** A game of boardgame.io in which somebody rolls dice and resolves them, as thin as it can be: what is measured is the way, not the rules. */
export const dicedBaseball = {
  name: 'diced-baseball',
  disableUndo: true,
  setup: (): Diced => ({
    ...{ inning: 1, outs: 0, batter: 0, roll: null },
    ...{ bases: [null, null, null], score: [0, 0] },
  }),
  moves: {
    roll_dice: ({ G, random }: Moving): void => {
      G.roll = random.D6(3);
    },
    resolve_play: ({ G }: Moving): void => {
      const sum = (G.roll ?? []).reduce((a, b) => a + b, 0);
      G.roll = null;
      if (sum >= HIT) {
        const [first = null, second = null, third] = G.bases;
        if (typeof third === 'number') G.score[G.inning % 1 === 0 ? 0 : 1] += 1;
        G.bases = [G.batter, first, second];
      } else G.outs += 1;
      G.batter = (G.batter + 1) % BATTERS;
      if (G.outs === 3) nextHalf(G);
    },
  },
};
