import type { GameState } from '@paper-dynasty/engine/model/state';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { peopleOf } from '../commands/context.ts';
import { serverVerbosity } from '../commands/settings.ts';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { managersOf } from '../feed/notes.ts';
import type { ThreadRefusal } from '../feed/ports.ts';
import { makeNonce, threadName } from '../feed/words.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { invitationText } from '../render/invitation.ts';
import { callText, teamName } from '../render/words.ts';
import { languageOf, speaking, words } from '../words/index.ts';

/**
 * The channel under which the private thread of a game that is started from a channel is opened; null where nobody else reads along: in
 * a direct message and in a terminal. Refused where there can be none, with what the bot lacks.
 */
export const roomFor = async (deps: CommandDeps, invocation: Invocation): Promise<string | null> => {
  if (!invocation.guild || !deps.rooms) return null;
  const { PROBLEM_WORDS, PERMISSION_WORDS } = words();
  const room = await deps.rooms.roomFrom(invocation.channel_id);
  if (!room) return no('not_allowed', PROBLEM_WORDS.noPrivateThreads);
  const missing = room.missing.map((name) => `*${PERMISSION_WORDS[name]}*`);
  if (missing.length > 0) return no('not_allowed', PROBLEM_WORDS.privateNeeds(missing.join(', ')));
  return room.channel_id;
};

const reasonOf = (refusal: ThreadRefusal): string => {
  const { LIVE_WORDS: w } = words();
  if (refusal.why === 'other') return w.threadRefused(refusal.text);
  return refusal.why === 'full' ? w.threadsFull : w.privateForbidden;
};

/** What Discord was asked for, or why it refuses that. */
const orRefusal = async <T>(
  deps: CommandDeps,
  rooms: NonNullable<CommandDeps['rooms']>,
  channel_id: string,
  asked: () => Promise<T>,
): Promise<T | ThreadRefusal> => {
  try {
    return await asked();
  } catch (error) {
    const refusal = rooms.refusalOf(error);
    if (!refusal) throw error;
    deps.services.log.warn({ err: error, channel_id }, 'no private thread can be opened');
    return refusal;
  }
};

/** Takes a private game that has just been started into a private thread under a channel: the invitation stands there, and the answer is for whoever started it. */
export const enterRoom = async (
  deps: CommandDeps,
  invocation: Invocation,
  state: GameState,
  parent_id: string,
): Promise<Reply> => {
  const { rooms, channels, publicUrl } = deps;
  if (!rooms) throw new Error('there are no private threads here');
  const { game_id } = state.setup;
  const url = `${publicUrl}/games/${game_id}`;
  const guild = invocation.guild && (await deps.settings.guild(invocation.guild.id));
  const names = words().GAME_WORDS.at(teamName(state, 'away'), teamName(state, 'home'));
  const people = [...new Set([invocation.user.id, ...managersOf(state)])];
  const open = async () => {
    const channel_id = await rooms.openPrivateThread(parent_id, threadName(state), people);
    const [turn] = turns(state);
    const mention = turn?.action === 'accept' ? [...peopleOf(state, turn.side)] : [];
    const call = mention.length > 0 ? `\n${words().GAME_WORDS.invited(callText(mention))}` : '';
    const message_id = await rooms.post({
      channel_id,
      content: `${invitationText(state, publicUrl)}${call}`,
      nonce: makeNonce(channel_id, game_id, 'invite'),
      mention,
      rows: mention.length > 0 ? turnRows(state) : [],
    });
    return { channel_id, message_id };
  };
  const posted = await speaking(languageOf(guild?.locale ?? null), () =>
    orRefusal(deps, rooms, parent_id, open),
  );
  if ('why' in posted)
    return { content: words().GAME_WORDS.noRoom(names, reasonOf(posted), url), ephemeral: true };
  await channels.follow({
    channel_id: posted.channel_id,
    game_id,
    parent_id,
    verbosity: await serverVerbosity(deps, invocation),
    delay_seconds: 0,
    kind: 'lobby',
    follower_id: invocation.user.id,
    last_message_id: posted.message_id,
    scorebug_message_id: posted.message_id,
  });
  return { content: words().GAME_WORDS.inPrivate(names, posted.channel_id), ephemeral: true };
};
