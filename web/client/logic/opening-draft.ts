import type { Lineup, LineupSlot } from '@paper-dynasty/engine/model/lineups';
import { POSITIONS, type LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { OpeningView, RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import { LINEUP_WORDS, OPENING_WORDS } from '../strings.ts';

/** Something wrong with a lineup in the making, and the slots that it concerns; 0 is the line of a pitcher who does not bat. */
export interface OpeningProblem {
  readonly slots: readonly number[];
  readonly text: string;
}

/** A man of a lineup in the making; `slot` 0 is the pitcher who does not bat. */
interface Line extends LineupSlot {
  readonly slot: number;
}

const SLOTS = 9;

/** The positions that the nine slots hold: with a designated hitter for the pitcher, or with the pitcher. */
export const slotPositions = ({
  designated_hitter,
}: Pick<OpeningView, 'designated_hitter'>): readonly LineupPosition[] =>
  designated_hitter ? [...POSITIONS.filter((p) => p !== 'P'), 'DH'] : POSITIONS;

/** A lineup of nine slots to start from; a roster that is too small leaves slots without a man. */
export const openingDraft = (opening: OpeningView): Lineup => {
  const given = opening.lineup.batting_order.filter(Boolean);
  const open = slotPositions(opening).filter((p) => !given.some((s) => s.position === p));
  const holes = open.slice(0, SLOTS - given.length).map((position) => ({ player_id: '', position }));
  return { ...opening.lineup, batting_order: [...given, ...holes] };
};

/** The lineup with the man of a slot moved up (-1) or down (1); as it was where there is no such place. */
export const movedMan = (lineup: Lineup, slot: number, by: -1 | 1): Lineup => {
  const order = [...lineup.batting_order];
  const [man, other] = [order[slot - 1], order[slot - 1 + by]];
  if (!man || !other) return lineup;
  order[slot - 1] = other;
  order[slot - 1 + by] = man;
  return { ...lineup, batting_order: order };
};

/** The lineup with another man or position in a slot; slot 0 is the pitcher who does not bat. */
export const changedSlot = (lineup: Lineup, slot: number, part: Partial<LineupSlot>): Lineup =>
  slot === 0
    ? { ...lineup, pitcher_id: part.player_id ?? lineup.pitcher_id }
    : {
        ...lineup,
        batting_order: lineup.batting_order.map((s, i) => (i === slot - 1 ? { ...s, ...part } : s)),
      };

/** The lineup with a man in a slot; one who is in another slot already changes places with him who was here: each keeps his position, but for the pitcher who does not bat. */
export const withMan = (opening: OpeningView, lineup: Lineup, slot: number, id: string): Lineup => {
  const lines = linesOf(opening, lineup);
  const here = lines.find((l) => l.slot === slot);
  const there = lines.find((l) => l.slot !== slot && l.player_id === id);
  // A pitcher may be his own designated hitter: he is then in two lines.
  const isTwice = there && [here, there].every((l) => l?.position === 'DH' || l?.slot === 0);
  if (!here || !there || isTwice) return changedSlot(lineup, slot, { player_id: id });
  const inOrder = slot > 0 && there.slot > 0;
  const partOf = ({ player_id, position }: Line): Partial<LineupSlot> =>
    inOrder ? { player_id, position } : { player_id };
  return changedSlot(changedSlot(lineup, slot, partOf(there)), there.slot, partOf(here));
};

/** The lineup as the server takes it: where the pitcher bats, he is the man of that slot. */
export const lineupToSend = (lineup: Lineup): Lineup => {
  const batting = lineup.batting_order.find((s) => s.position === 'P');
  return batting ? { ...lineup, pitcher_id: batting.player_id } : lineup;
};

const plays = (man: RosterManView, position: LineupPosition): boolean =>
  position === 'DH' || man.positions.some((p) => p === position);

/** The positions of a slot that a man can be given; what nobody plays anybody may. */
export const positionsFor = (
  opening: OpeningView,
  man: RosterManView | undefined,
  now: LineupPosition,
): readonly LineupPosition[] =>
  slotPositions(opening).filter((p) => p === now || !man || mayPlay(opening, man, p));

/** Whether a man may be put at a position: he plays it, or nobody who could be chosen does. */
export const mayPlay = (opening: OpeningView, man: RosterManView, position: LineupPosition): boolean =>
  plays(man, position) || !opening.men.some((m) => plays(m, position));

const linesOf = (opening: OpeningView, lineup: Lineup): readonly Line[] => {
  const nine = lineup.batting_order.map((s, i) => ({ ...s, slot: i + 1 }));
  return opening.designated_hitter
    ? [...nine, { slot: 0, player_id: lineup.pitcher_id, position: 'P' }]
    : nine;
};

const alike = <T>(lines: readonly Line[], of: (line: Line) => T): ReadonlyMap<T, readonly number[]> => {
  const groups = new Map<T, readonly number[]>();
  for (const line of lines) groups.set(of(line), [...(groups.get(of(line)) ?? []), line.slot]);
  return new Map([...groups].filter(([, slots]) => slots.length > 1));
};

const missingMen = (lines: readonly Line[]): readonly OpeningProblem[] =>
  lines
    .filter((line) => line.player_id === '')
    .map(({ slot }) => ({
      slots: [slot],
      text: slot === 0 ? OPENING_WORDS.noPitcher : OPENING_WORDS.nobodyIn(slot),
    }));

/** A pitcher may be his own designated hitter; nobody else is there twice. */
const menTwice = (lines: readonly Line[], nameOf: (id: string) => string): readonly OpeningProblem[] => {
  const pitcher = lines.find((l) => l.slot === 0)?.player_id;
  const counted = lines.filter((l) => l.player_id && !(l.position === 'DH' && l.player_id === pitcher));
  return [...alike(counted, (l) => l.player_id)].map(([id, slots]) => ({
    slots,
    text: LINEUP_WORDS.twice(nameOf(id)),
  }));
};

const misplacedMen = (opening: OpeningView, lines: readonly Line[]): readonly OpeningProblem[] =>
  lines.flatMap(({ slot, player_id, position }) => {
    const man = opening.men.find((m) => m.player_id === player_id);
    if (!man || mayPlay(opening, man, position)) return [];
    const text =
      position === 'P' ? OPENING_WORDS.notPitcher(man.name) : OPENING_WORDS.notThere(man.name, position);
    return [{ slots: [slot], text }];
  });

const wrongPlaces = (opening: OpeningView, lines: readonly Line[]): readonly OpeningProblem[] => {
  const shared = [...alike(lines, (l) => l.position)].map(([position, slots]) => ({
    slots,
    text: LINEUP_WORDS.twoAt(position),
  }));
  const missing = slotPositions(opening)
    .filter((p) => !lines.some((l) => l.position === p))
    .map((p) => ({ slots: [], text: LINEUP_WORDS.nobodyAt(p) }));
  return [...shared, ...missing];
};

/** Everything that is wrong with a lineup in the making, in words; the server has the last one. */
export const openingProblems = (opening: OpeningView, lineup: Lineup): readonly OpeningProblem[] => {
  const lines = linesOf(opening, lineup);
  const nameOf = (id: string): string => opening.men.find((m) => m.player_id === id)?.name ?? id;
  return [
    ...missingMen(lines),
    ...menTwice(lines, nameOf),
    ...misplacedMen(opening, lines),
    ...wrongPlaces(opening, lines),
  ];
};

/** The men for a slot's menu: those of the bench who play there, the others of the bench, and those who are in the lineup elsewhere. */
export const menFor = (opening: OpeningView, lineup: Lineup, { player_id, position }: LineupSlot) => {
  const inside = linesOf(opening, lineup).map((l) => l.player_id);
  const others = opening.men.filter(
    (m) => m.player_id !== player_id && (position !== 'P' || m.pitches || !opening.designated_hitter),
  );
  const bench = others.filter((m) => !inside.includes(m.player_id));
  return {
    fitting: bench.filter((m) => mayPlay(opening, m, position)),
    others: bench.filter((m) => !mayPlay(opening, m, position)),
    inside: others.filter((m) => inside.includes(m.player_id)),
  };
};
