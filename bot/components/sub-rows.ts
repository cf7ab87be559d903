import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { fielderIn, lineupOf, playerOf } from '@paper-dynasty/engine/rules/roster';
import { positionAwaited } from '@paper-dynasty/engine/rules/turn';
import type { Row } from '../invocation.ts';
import { candidates, runnersOn, sideOfChange, standingBy } from '../play/changes.ts';
import { describeInSeason } from '../render/season.ts';
import { baseName } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { SubKind } from './custom-id.ts';
import { menuOf } from './widgets.ts';

const subMenu = (
  state: GameState,
  placeholder: string,
  kind: SubKind,
  slot: number,
  position: Position | 'PH' | 'PR',
): readonly Row[] => {
  const { game_id } = state.setup;
  const options = candidates(state, kind, slot, position).map((p) => ({
    label: describeInSeason(state, sideOfChange(state, kind), p),
    value: p.id,
  }));
  return menuOf(placeholder, { action: 'sub', game_id, seq: state.seq, kind, slot, position }, options);
};

/** The slot of whoever plays a position, 0 for a pitcher who does not bat. */
const slotAt = (state: GameState, position: Position): number | null => {
  const lineup = lineupOf(state, otherSide(atBat(state.situation)));
  const holder = fielderIn(lineup, position);
  if (holder === null) return null;
  return lineup.batting_order.findIndex((s) => s.player_id === holder) + 1;
};

/** Who can be put at a position: in place of its holder, or, where nobody has it, in the slots of those who stand by. */
export const fielderRows = (state: GameState, position: Position): readonly Row[] => {
  const side = sideOfChange(state, 'fielder');
  const name = (id: string): string => playerOf(state, side, id).name;
  const slot = slotAt(state, position);
  if (slot !== null)
    return subMenu(state, words().CONTROL_WORDS.atPosition(position), 'fielder', slot, position);
  return standingBy(lineupOf(state, side)).flatMap((man) =>
    subMenu(
      state,
      words().CONTROL_WORDS.atPositionFor(position, name(man.player_id)),
      'fielder',
      man.slot,
      position,
    ),
  );
};

/** The positions of the field, one to be picked. */
const positionRows = (state: GameState): readonly Row[] => {
  const { game_id } = state.setup;
  const options = POSITIONS.filter((p) => p !== 'P').map((p) => ({
    label: `${p}: ${words().POSITION_WORDS[p]}`,
    value: p,
  }));
  return menuOf(words().CONTROL_WORDS.anotherFielder, { action: 'field', game_id }, options);
};

/** The changes that the side in the field can make: a pitcher, a fielder, first of all at a position that nobody has. */
export const fieldingChanges = (state: GameState): readonly Row[] => {
  const missing = positionAwaited(state);
  return [
    ...(missing && missing !== 'P' ? fielderRows(state, missing) : []),
    ...subMenu(state, words().CONTROL_WORDS.anotherPitcher, 'pitcher', slotAt(state, 'P') ?? 0, 'P'),
    ...positionRows(state),
  ];
};

const RUNNERS = [
  ['courtesy', 'courtesyFor'],
  ['runner', 'runnerFor'],
] as const satisfies readonly (readonly [SubKind, string])[];

/** The changes that the side at bat can make: a hitter for the man at bat, runners for the men on base, those of courtesy first. */
export const battingChanges = (state: GameState): readonly Row[] => {
  const side = atBat(state.situation);
  const slot = state.situation.slots[side];
  const batter = lineupOf(state, side).batting_order[slot - 1]?.player_id ?? '';
  const name = (id: string): string => playerOf(state, side, id).name;
  return [
    ...subMenu(state, words().CONTROL_WORDS.hitterFor(name(batter)), 'hitter', slot, 'PH'),
    ...RUNNERS.flatMap(([kind, word]) =>
      runnersOn(state).flatMap(({ player_id, base, slot: own }) =>
        subMenu(state, words().CONTROL_WORDS[word](name(player_id), baseName(base)), kind, own, 'PR'),
      ),
    ),
  ];
};
