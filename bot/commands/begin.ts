import type { Visibility } from '@paper-dynasty/engine/model/setup';
import { turns } from '@paper-dynasty/engine/rules/turn';
import type { Answer } from '@paper-dynasty/engine/service/services';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { messageBefore, taken, type Invocation, type Reply } from '../invocation.ts';
import { enterRoom, roomFor } from '../play/private-room.ts';
import { waitText } from '../render/game.ts';
import { invitationText } from '../render/invitation.ts';
import { callText } from '../render/words.ts';
import { words } from '../words/index.ts';
import { peopleOf } from './context.ts';
import { serverVerbosity } from './settings.ts';

type Asked = Omit<StartGame, 'user_id' | 'surface' | 'idempotency_key'>;

/** Makes a game; the channel follows it from then on. */
export const begin = (deps: CommandDeps, invocation: Invocation, asked: Asked): Promise<Reply> =>
  beginWith(deps, invocation, asked.visibility ?? 'public', () =>
    startGame(deps.services, {
      user_id: invocation.user.id,
      surface: invocation.surface,
      idempotency_key: invocation.key,
      ...asked,
    }),
  );

/** Has a game made, and answers with its invitation; the channel follows it from then on, unless it was there before. */
export const beginWith = async (
  deps: CommandDeps,
  invocation: Invocation,
  visibility: Visibility,
  make: () => Promise<Answer>,
): Promise<Reply> => {
  const room = visibility === 'private' ? await roomFor(deps, invocation) : null;
  await deps.services.users.save({
    user_id: invocation.user.id,
    name: invocation.user.name,
    avatar_url: invocation.user.avatar_url,
  });
  const { state, game_id, events } = taken(await make());
  const content = invitationText(state, deps.publicUrl);
  if (events.length === 0) return { content: `${content}\n${waitText(state)}`, rows: turnRows(state) };
  if (room !== null) return enterRoom(deps, invocation, state, room);
  await deps.channels.follow({
    channel_id: invocation.channel_id,
    game_id,
    verbosity: await serverVerbosity(deps, invocation),
    delay_seconds: 0,
    kind: 'lobby',
    follower_id: invocation.user.id,
    last_message_id: messageBefore(invocation),
  });
  const [turn] = turns(state);
  const invited = turn?.action === 'accept' ? peopleOf(state, turn.side) : [];
  const call = invited.length > 0 ? words().GAME_WORDS.invited(callText(invited)) : waitText(state);
  const { channel_id } = invocation;
  return {
    content: `${content}\n${call}`,
    rows: turnRows(state),
    mention: invited,
    posted: (messageId) => deps.channels.setInvitation({ channel_id, game_id }, messageId),
  };
};
