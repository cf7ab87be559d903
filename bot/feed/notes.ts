import type { ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { peopleOf } from '../commands/context.ts';
import { callText } from '../render/words.ts';
import type { FeedDeps } from './ports.ts';
import { willing } from './quiet.ts';
import { makeNonce, says } from './words.ts';

/** Everybody who manages a side of a game. */
export const managersOf = (state: GameState): readonly string[] => [
  ...new Set(SIDES.flatMap((side) => peopleOf(state, side))),
];

/** Posts a note for both managers in a channel, once. */
export const postNote = async (
  deps: Pick<FeedDeps, 'api' | 'settings' | 'services'>,
  { channel_id, game_id, last_message_id }: ChannelFeed,
  state: GameState,
  content: string,
): Promise<void> => {
  const { api } = deps;
  const mention = await willing(deps, managersOf(state));
  const posted = await api.messagesAfter(channel_id, last_message_id);
  if (posted.some(says(content))) return;
  const call = mention.length > 0 ? `\n${callText(mention)}` : '';
  const nonce = makeNonce(channel_id, game_id, `n${state.seq}`);
  await api.post({ channel_id, content: `${content}${call}`, nonce, mention, rows: [] });
};
