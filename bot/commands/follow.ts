import { VERBOSITIES, type ChannelFeed } from '@paper-dynasty/db/stores/channel-feeds';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import type { CommandDeps } from '../deps.ts';
import { messageBefore, no, type Invocation, type Reply } from '../invocation.ts';
import { teamName } from '../render/words.ts';
import { words } from '../words/index.ts';
import { gameIdOf, peopleOf, stateOf, watchable } from './context.ts';
import { serverVerbosity } from './settings.ts';

/** The longest delay against spoilers, in seconds. */
const LONGEST_DELAY = 3600;

/** A game's own channel has its play-by-play whatever is said. */
const isOwn = (feed: ChannelFeed | null): boolean => feed?.kind === 'home' || feed?.kind === 'lobby';

/** Whether the person says what is posted in the channel: in a server whoever manages the channel, or a side of the game. */
const mayDirect = ({ guild, user }: Invocation, state: GameState | null): boolean =>
  !guild ||
  guild.manages_channel ||
  (state !== null && SIDES.some((side) => peopleOf(state, side).includes(user.id)));

/** `/follow`: this channel gets a game's play-by-play from now on. */
export const follow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { GAME_WORDS: w, PROBLEM_WORDS, VERBOSITY_WORDS } = words();
  const { channel_id, guild } = invocation;
  const { game_id, visibility } = state.setup;
  const names = w.at(teamName(state, 'away'), teamName(state, 'home'));
  if (isOwn(await deps.channels.find({ channel_id, game_id })))
    return { content: w.isPlayedHere(names), ephemeral: true };
  if (!mayDirect(invocation, state)) return no('not_allowed', PROBLEM_WORDS.manageChannel);
  if (visibility === 'private' && guild) return no('not_allowed', PROBLEM_WORDS.privateElsewhere);
  if (guild && !(await deps.mayPostIn(channel_id))) return no('not_allowed', PROBLEM_WORDS.notHere);
  const said = invocation.option('verbosity') ?? (await serverVerbosity(deps, invocation));
  const verbosity = VERBOSITIES.find((v) => v === said);
  if (!verbosity) return no('bad_input', PROBLEM_WORDS.isOneOf('verbosity', VERBOSITIES.join(', ')));
  const delay = Number(invocation.option('delay') ?? 0);
  if (!Number.isInteger(delay) || delay < 0 || delay > LONGEST_DELAY)
    return no('bad_input', PROBLEM_WORDS.delay(LONGEST_DELAY));
  await deps.channels.follow(
    {
      channel_id,
      game_id,
      verbosity,
      delay_seconds: delay,
      follower_id: invocation.user.id,
      last_message_id: messageBefore(invocation),
    },
    state.seq,
  );
  return { content: w.follows(names, VERBOSITY_WORDS[verbosity], delay > 0 ? w.late(delay) : '') };
};

/** Whether the person may end a feed: who made the channel follow may, too. */
const mayEnd = async (deps: CommandDeps, invocation: Invocation, feed: ChannelFeed): Promise<boolean> =>
  feed.follower_id === invocation.user.id ||
  mayDirect(invocation, await unlessBroken(watchable(deps, invocation, feed.game_id)));

/** `/unfollow`: this channel stops following a game, or, unless one is named, all of them; the game that is played here goes on. */
export const unfollow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { channel_id } = invocation;
  const game = invocation.option('game') === undefined ? undefined : await gameIdOf(deps, invocation);
  const { GAME_WORDS: w, PROBLEM_WORDS } = words();
  const feeds = (await deps.channels.feedsIn(channel_id)).filter(
    ({ game_id }) => game === undefined || game_id === game,
  );
  const followed = feeds.filter(({ kind }) => kind === 'follow');
  if (followed.length === 0 && feeds.some(isOwn)) return { content: w.staysHere, ephemeral: true };
  const allowed = await Promise.all(followed.map((feed) => mayEnd(deps, invocation, feed)));
  if (allowed.includes(false)) return no('not_allowed', PROBLEM_WORDS.manageChannel);
  await deps.channels.unfollow(channel_id, game);
  return { content: game ? w.followsNotThat : w.followsNone };
};
