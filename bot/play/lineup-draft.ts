import type { Lineup, LineupSlot } from '@paper-dynasty/engine/model/lineups';
import { LINEUP_POSITIONS, type LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { no } from '../invocation.ts';
import { words } from '../words/index.ts';
import { findPlayer, rosterOf } from './people.ts';

/** The letters that stand for a roster's men and for positions, by their index. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A lineup in 19 letters: man and position of each slot, then the pitcher. A man is his index in the roster by id. */
export const makeLineupDraft = (state: GameState, side: Side, lineup: Lineup): string => {
  const roster = rosterOf(state, side);
  const man = (id: string): string => LETTERS[roster.findIndex((p) => p.id === id)] ?? '';
  const slots = lineup.batting_order.map(
    (s) => `${man(s.player_id)}${LETTERS[LINEUP_POSITIONS.indexOf(s.position)] ?? ''}`,
  );
  return `${slots.join('')}${man(lineup.pitcher_id)}`;
};

/** The lineup that 19 letters stand for, or null. */
export const parseLineupDraft = (state: GameState, side: Side, draft: string): Lineup | null => {
  const roster = rosterOf(state, side);
  const indexes = [...draft].map((letter) => LETTERS.indexOf(letter));
  const man = (i: number): string | undefined => roster[indexes[i] ?? -1]?.id;
  const slots: LineupSlot[] = [];
  for (let slot = 0; slot < 9; slot += 1) {
    const player_id = man(slot * 2);
    const position = LINEUP_POSITIONS[indexes[slot * 2 + 1] ?? -1];
    if (player_id === undefined || position === undefined) return null;
    slots.push({ player_id, position });
  }
  const pitcher_id = man(18);
  return pitcher_id === undefined ? null : { batting_order: slots, pitcher_id };
};

/** A man put in a slot (0 = pitcher); one who is in another slot changes places with whoever was here. */
export const withMan = (lineup: Lineup, slot: number, player_id: string): Lineup => {
  if (slot === 0) return { ...lineup, pitcher_id: player_id };
  const here = lineup.batting_order[slot - 1];
  const was = lineup.batting_order.find((s) => s.player_id === player_id);
  if (!here) return lineup;
  const batting_order = lineup.batting_order.map((s) => {
    if (s === here) return was ?? { player_id, position: here.position };
    return s === was ? here : s;
  });
  return { ...lineup, batting_order };
};

/** A position given to a slot; whoever had it takes the one that was here. */
export const withPosition = (lineup: Lineup, slot: number, position: LineupPosition): Lineup => {
  const here = lineup.batting_order[slot - 1];
  if (!here) return lineup;
  const batting_order = lineup.batting_order.map((s) => {
    if (s === here) return { ...s, position };
    return s.position === position ? { ...s, position: here.position } : s;
  });
  return { ...lineup, batting_order };
};

/** A lineup from its options: nine times a name and a position, between commas, and the pitcher's name. */
export const parseLineupText = (state: GameState, side: Side, order: string, pitcher: string): Lineup => {
  const roster = rosterOf(state, side);
  const entries = order
    .split(/[,;\n]+/)
    .map((text) => text.trim())
    .filter(Boolean);
  if (entries.length !== 9) return no('lineup_invalid', words().PROBLEM_WORDS.nineMen(entries.length));
  const batting_order = entries.map((entry) => {
    const [, name = '', place = ''] = /^(.+?)\s+(\S+)$/.exec(entry) ?? [];
    const position = LINEUP_POSITIONS.find((p) => p === place.toUpperCase());
    if (!position) return no('lineup_invalid', words().PROBLEM_WORDS.nameAndPosition(entry));
    return { player_id: findPlayer(roster, name).id, position };
  });
  return { batting_order, pitcher_id: findPlayer(roster, pitcher).id };
};
