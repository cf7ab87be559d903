import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { Player } from '@paper-dynasty/engine/model/players';
import { POSITIONS, type LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { ineligible, misplaced } from '@paper-dynasty/engine/rules/lineup-rules';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import type { Row } from '../invocation.ts';
import { makeLineupDraft } from '../play/lineup-draft.ts';
import { rosterOf } from '../play/people.ts';
import { describeInSeason } from '../render/season.ts';
import { words } from '../words/index.ts';
import { button, buttons, menu, menuOf } from './widgets.ts';

const slotOptions = (state: GameState, side: Side, lineup: Lineup, picked: number | null) => {
  const name = (id: string): string => playerOf(state, side, id).name;
  const slots = lineup.batting_order.map((s, i) => ({
    label: `${i + 1}. ${name(s.player_id)}, ${s.position}`,
    value: String(i + 1),
    default: picked === i + 1,
  }));
  const bats = lineup.batting_order.some((s) => s.player_id === lineup.pitcher_id);
  return bats
    ? slots
    : [...slots, { label: `P: ${name(lineup.pitcher_id)}`, value: '0', default: picked === 0 }];
};

/** Who could go into a slot: pitchers into the pitcher's, everybody else into the others. */
const menFor = (state: GameState, side: Side, lineup: Lineup, slot: number): readonly Player[] => {
  const pitching = slot === 0 || lineup.batting_order[slot - 1]?.position === 'P';
  return rosterOf(state, side).filter(
    (p) => ineligible(state.setup, p) === null && (p.pitching !== null) === pitching,
  );
};

const positionsFor = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  slot: number,
): readonly LineupPosition[] => {
  const man = lineup.batting_order[slot - 1];
  if (!man) return [];
  const all: readonly LineupPosition[] = state.setup.league.designated_hitter
    ? [...POSITIONS.filter((p) => p !== 'P'), 'DH']
    : POSITIONS;
  return all.filter((p) => misplaced(state.setup, playerOf(state, side, man.player_id), p) === null);
};

/** The menus of a lineup: a slot, then its man and his position, and the button that sets it. */
export const lineupRows = (
  state: GameState,
  side: Side,
  lineup: Lineup,
  slot: number | null,
): readonly Row[] => {
  const { game_id } = state.setup;
  const w = words().CONTROL_WORDS;
  const draft = { side, lineup: makeLineupDraft(state, side, lineup) };
  const here = slot === null ? null : (lineup.batting_order[slot - 1] ?? null);
  const men =
    slot === null
      ? []
      : menFor(state, side, lineup, slot).map((p) => ({
          label: describeInSeason(state, side, p),
          value: p.id,
        }));
  const positions =
    slot === null
      ? []
      : positionsFor(state, side, lineup, slot).map((p) => ({
          label: p,
          value: p,
          default: p === here?.position,
        }));
  return [
    menu(w.change, { action: 'lineup_slot', game_id, ...draft }, slotOptions(state, side, lineup, slot)),
    ...menuOf(w.who, { action: 'lineup_man', game_id, ...draft, slot: slot ?? 0 }, men),
    ...menuOf(w.where, { action: 'lineup_position', game_id, ...draft, slot: slot ?? 0 }, positions),
    buttons(button(w.setThisLineup, { action: 'lineup_set', game_id, ...draft }, 'success')),
  ];
};
