import type { Player } from '@paper-dynasty/engine/model/players';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { no } from '../invocation.ts';
import { listed } from '../render/words.ts';
import { words } from '../words/index.ts';

const normal = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The player whom a text names: by id, by full name, or by a part of it that only he has. */
export const findPlayer = (players: readonly Player[], text: string): Player => {
  const wanted = normal(text);
  const exact = players.find((p) => p.id === text) ?? players.find((p) => normal(p.name) === wanted);
  if (exact) return exact;
  const matching = wanted === '' ? [] : players.filter((p) => normal(p.name).includes(wanted));
  const [only] = matching;
  if (only && matching.length === 1) return only;
  if (!only) return no('bad_input', words().PROBLEM_WORDS.noPlayer(text));
  return no(
    'bad_input',
    words().PROBLEM_WORDS.whichPlayer(text, listed(matching.slice(0, 5).map((p) => p.name))),
  );
};

/** Everybody who has come in to pitch in a game. */
export const pitchersOf = (state: GameState): readonly Player[] => {
  const { pitchers } = gameView(state, []);
  return SIDES.flatMap((side) => pitchers[side].map(({ id }) => playerOf(state, side, id)));
};

/** A side's roster, always in the same order. */
export const rosterOf = (state: GameState, side: Side): readonly Player[] =>
  Object.values(state.setup[side].roster).sort((a, b) => (a.id < b.id ? -1 : 1));

/** A player as menus name him: "Ruiz (bats R; SS, 2B)". */
export const describePlayer = (player: Player): string => {
  const where = player.fielding.map((f) => f.position).filter((p) => p !== 'P');
  const w = words().PLAYER_WORDS;
  const { bats, throws } = player;
  const plays = player.pitching ? throws && w.throws(throws) : bats && w.bats(bats);
  const known = [plays, where.join(', ')].filter(Boolean);
  return known.length > 0 ? `${player.name} (${known.join('; ')})` : player.name;
};
