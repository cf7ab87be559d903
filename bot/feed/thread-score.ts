import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { isOver } from '@paper-dynasty/engine/rules/over';
import { inningText } from '../render/words.ts';
import { words } from '../words/index.ts';
import type { FeedDeps } from './ports.ts';

/** How long a thread keeps a name while its game goes on, in milliseconds: Discord takes two names in ten minutes, and the last one is the final's. */
const KEPT_FOR = 600_000;

/** A thread's name with the score: "▲ 7 Herons 3, Foxes 2". */
export const scoredThreadName = (state: GameState): string => {
  const { situation, setup } = state;
  const score = SIDES.map((side) => `${setup[side].team.name} ${situation.score[side]}`).join(', ');
  const when = state.status === 'completed' ? words().STATUS_WORDS.completed : inningText(situation);
  return `${when} · ${score}`;
};

/** Puts the score into the name of a game's thread, where the server wants it there. */
export interface ThreadScores {
  /** A half-inning has begun, or the game is over. */
  show(feed: ChannelFeed, state: GameState): Promise<void>;
}

/** Makes what renames threads; a name that Discord does not take changes nothing else. */
export const createThreadScores = ({ api, settings, services, log }: FeedDeps): ThreadScores => {
  const renamed = new Map<string, number>();

  const isWanted = async (channelId: string): Promise<boolean> => {
    const guildId = await api.guildOf(channelId);
    return guildId !== null && (await settings.guild(guildId)).thread_scores;
  };

  return {
    show: async ({ channel_id, game_id, parent_id, kind }, state) => {
      if (kind !== 'home' || parent_id === null) return;
      const now = services.clock.millis();
      const over = isOver(state);
      if (!over && now - (renamed.get(channel_id) ?? -KEPT_FOR) < KEPT_FOR) return;
      if (!(await isWanted(channel_id))) return;
      if (over) renamed.delete(channel_id);
      else renamed.set(channel_id, now);
      await api.rename(channel_id, scoredThreadName(state)).catch((error: unknown) => {
        log.warn({ err: error, channel_id, game_id }, 'a thread could not be renamed');
      });
    },
  };
};
