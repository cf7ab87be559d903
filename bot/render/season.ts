import type { ManAvailability } from '@paper-dynasty/engine/model/availability';
import type { Player } from '@paper-dynasty/engine/model/players';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { seasonNotes } from '@paper-dynasty/engine/wire/season-notes';
import { describePlayer } from '../play/people.ts';
import { words } from '../words/index.ts';

/** What holds a man back in his season: rest with the game that it comes from, an injury, what limits leave. */
export const seasonText = (season: ManAvailability): string =>
  seasonNotes(season, words().SEASON_WORDS).join(', ');

/** A player as menus name him, with what holds him back in his season. */
export const describeInSeason = (state: GameState, side: Side, player: Player): string => {
  const season = state.availability?.[side][player.id];
  const text = season ? seasonText(season) : '';
  return text ? `${describePlayer(player)} · ${text}` : describePlayer(player);
};
