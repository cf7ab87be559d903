import { POSITIONS, type LineupPosition, type Position } from '../model/positions.ts';
import type { Lineup } from '../model/lineups.ts';
import type { Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Substitution } from '../model/substitutions.ts';

/** A man who held a batting slot, the positions he held in order, and how he came in (null: he started). */
export interface Appearance {
  readonly player_id: string;
  readonly slot: number;
  readonly positions: readonly LineupPosition[];
  readonly entered: Substitution | null;
  /** Whether they only ran for a man who stayed in the game. */
  readonly courtesy?: true;
}

/** A man at a position, for the plays numbered `from` + 1 to `to`. */
export interface Stint {
  readonly player_id: string;
  readonly position: Position;
  readonly from: number;
  readonly to: number;
}

/** Everybody who appeared for a side. */
export interface SideAppearances {
  /** In slot order, then order of entry. */
  readonly batters: readonly Appearance[];
  /** In order of appearance. */
  readonly pitchers: readonly string[];
  readonly stints: readonly Stint[];
}

interface OpenAppearance extends Appearance {
  readonly positions: LineupPosition[];
  /** The play after which he took his latest position. */
  since: number;
}

type OpenStint = { -readonly [K in keyof Stint]: Stint[K] };

interface Register {
  readonly slots: OpenAppearance[][];
  readonly pitchers: string[];
  readonly closed: Stint[];
  readonly open: Map<Position, OpenStint>;
}

const isFielding = (position: LineupPosition): position is Position =>
  position !== 'DH' && position !== 'PH' && position !== 'PR';

/** A position given and taken away between two plays was never played. */
const takePosition = (man: OpenAppearance, position: LineupPosition, after: number): void => {
  const latest = man.positions.at(-1);
  if (latest === position || (latest === 'DH' && !isFielding(position))) return;
  if (latest && isFielding(latest) && man.since === after && man.positions.length > 0) man.positions.pop();
  if (man.positions.at(-1) !== position) man.positions.push(position);
  man.since = after;
};

/** Who hits or runs for the designated hitter is the designated hitter (OBR 5.11(a)). */
const openingPositions = (before: OpenAppearance | undefined, position: LineupPosition): LineupPosition[] =>
  before?.positions.at(-1) === 'DH' && !isFielding(position) && position !== 'DH'
    ? [position, 'DH']
    : [position];

const takeField = (register: Register, position: Position, playerId: string, after: number): void => {
  const now = register.open.get(position);
  if (now?.player_id === playerId) return;
  if (now && after > now.from) register.closed.push({ ...now, to: after });
  register.open.set(position, { player_id: playerId, position, from: after, to: after });
};

const leaveField = (register: Register, position: Position, after: number): void => {
  const now = register.open.get(position);
  if (now && after > now.from) register.closed.push({ ...now, to: after });
  register.open.delete(position);
};

const takeSlots = (register: Register, lineup: Lineup, after: number, entered: Substitution | null): void => {
  lineup.batting_order.forEach(({ player_id, position }, i) => {
    const held = (register.slots[i] ??= []);
    const latest = held.at(-1);
    if (latest?.player_id === player_id) takePosition(latest, position, after);
    else
      held.push({
        player_id,
        slot: i + 1,
        positions: openingPositions(latest, position),
        entered,
        since: after,
      });
  });
};

const takeLineup = (
  register: Register,
  lineup: Lineup,
  after: number,
  entered: Substitution | null,
): void => {
  takeSlots(register, lineup, after, entered);
  if (!register.pitchers.includes(lineup.pitcher_id)) register.pitchers.push(lineup.pitcher_id);
  const inField = new Map<LineupPosition, string>(
    lineup.batting_order.map((s) => [s.position, s.player_id] as const),
  ).set('P', lineup.pitcher_id);
  for (const position of POSITIONS) {
    const playerId = inField.get(position);
    if (playerId === undefined) leaveField(register, position, after);
    else takeField(register, position, playerId, after);
  }
};

/** Those who ran out of courtesy, once for each slot. */
const courtesyRunners = (substitutions: readonly Substitution[]): readonly Appearance[] => {
  const runners = substitutions
    .filter((s) => s.kind === 'courtesy_runner')
    .flatMap((s) => s.moves.map((m) => ({ ...m, entered: s })));
  return runners
    .filter((r, i) => runners.findIndex((o) => o.slot === r.slot && o.player_id === r.player_id) === i)
    .map(({ player_id, slot, entered }) => ({
      player_id,
      slot,
      positions: ['PR'],
      entered,
      courtesy: true,
    }));
};

/** Everybody who appeared for a side so far, from its starters and its substitutions; nobody before the lineup is set. */
export const appearances = (
  state: Pick<GameState, 'starters' | 'substitutions' | 'plays'>,
  side: Side,
): SideAppearances => {
  const register: Register = {
    slots: [],
    pitchers: [],
    closed: [],
    open: new Map(),
  };
  const starters = state.starters[side];
  if (starters) takeLineup(register, starters, 0, null);
  const substitutions = state.substitutions.filter((s) => s.side === side);
  for (const s of substitutions) takeLineup(register, s.lineup, s.after_play, s);
  const runners = courtesyRunners(substitutions);
  const end = state.plays.length;
  const open = [...register.open.values()].map((stint) => ({ ...stint, to: end }));
  return {
    batters: register.slots.flatMap((held, i) => [...held, ...runners.filter((r) => r.slot === i + 1)]),
    pitchers: register.pitchers,
    stints: [...register.closed, ...open],
  };
};
