import { VERBOSITIES } from '@paper-dynasty/db/stores/channel-feeds';
import type { CommandDeps } from '../deps.ts';
import { messageBefore, no, type Invocation, type Reply } from '../invocation.ts';
import { teamName } from '../render/words.ts';
import { words } from '../words/index.ts';
import { gameIdOf, stateOf } from './context.ts';
import { serverVerbosity } from './settings.ts';

/** The longest delay against spoilers, in seconds. */
const LONGEST_DELAY = 3600;

/** `/follow`: this channel gets a game's play-by-play from now on. */
export const follow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  const { GAME_WORDS: w, PROBLEM_WORDS, VERBOSITY_WORDS } = words();
  const said = invocation.option('verbosity') ?? (await serverVerbosity(deps, invocation));
  const verbosity = VERBOSITIES.find((v) => v === said);
  if (!verbosity) return no('bad_input', PROBLEM_WORDS.isOneOf('verbosity', VERBOSITIES.join(', ')));
  const delay = Number(invocation.option('delay') ?? 0);
  if (!Number.isInteger(delay) || delay < 0 || delay > LONGEST_DELAY)
    return no('bad_input', PROBLEM_WORDS.delay(LONGEST_DELAY));
  const { game_id } = state.setup;
  await deps.channels.follow(
    {
      channel_id: invocation.channel_id,
      game_id,
      verbosity,
      delay_seconds: delay,
      follower_id: invocation.user.id,
      last_message_id: messageBefore(invocation),
    },
    state.seq,
  );
  const names = w.at(teamName(state, 'away'), teamName(state, 'home'));
  return { content: w.follows(names, VERBOSITY_WORDS[verbosity], delay > 0 ? w.late(delay) : '') };
};

/** `/unfollow`: this channel stops following a game, or, unless one is named, every game. */
export const unfollow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const game = invocation.option('game') === undefined ? undefined : await gameIdOf(deps, invocation);
  await deps.channels.unfollow(invocation.channel_id, game);
  const w = words().GAME_WORDS;
  return { content: game ? w.followsNotThat : w.followsNone };
};
