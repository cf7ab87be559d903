import { COMPUTER_STYLES } from '@paper-dynasty/engine/model/setup';
import { answerRequest, askAbandon } from '@paper-dynasty/engine/service/abandon';
import { acceptGame, declineGame } from '@paper-dynasty/engine/service/answer-invitation';
import { startGame as start, type SideChoice } from '@paper-dynasty/engine/service/start-game';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { requestRows, turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { scorebugText, summaryText, waitText } from '../render/text.ts';
import { gameIdOf, peopleToAct, stateOf, visibleState } from './context.ts';

const opponentOf = (invocation: Invocation, team_id: string): SideChoice => {
  const user_id = invocation.option('user');
  const computer = COMPUTER_STYLES.find((style) => style === invocation.option('computer'));
  if (computer) return { team_id, computer };
  return user_id ? { team_id, user_id } : { team_id };
};

/** `/game start`: makes a game; the channel follows it from then on. */
export const gameStart = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const need = (name: string): string => invocation.option(name) ?? no('bad_input', `Say which ${name}.`);
  const mine: SideChoice = { team_id: need('team'), user_id: invocation.user.id };
  const theirs = opponentOf(invocation, need('opponent'));
  const visitors = invocation.option('at') !== 'home';
  await deps.services.users.save({
    user_id: invocation.user.id,
    name: invocation.user.name,
    avatar_url: invocation.user.avatar_url,
  });
  const { state, game_id } = taken(
    await start(deps.services, {
      user_id: invocation.user.id,
      surface: invocation.surface,
      idempotency_key: invocation.key,
      league_id: need('league'),
      away: visitors ? mine : theirs,
      home: visitors ? theirs : mine,
    }),
  );
  await deps.channels.follow({
    channel_id: invocation.channel_id,
    game_id,
    verbosity: 'every_play',
    delay_seconds: 0,
  });
  const [turn] = turns(state);
  const invited = turn?.action === 'accept' ? peopleToAct(state, turn.side) : [];
  const mention = invited.map((id) => `<@${id}>`).join(' ');
  const head = `⚾ **${state.setup.away.team.name}** at **${state.setup.home.team.name}** · ${state.setup.league.name}`;
  const call = invited.length > 0 ? `${mention}, you are invited.` : waitText(state);
  return {
    content: `${head}\n${call}\n${deps.publicUrl}/games/${game_id}`,
    rows: turnRows(state),
    mention: invited,
  };
};

/** `/game accept`: accepts the invitation, with a nonce for the dice if one is given. */
export const gameAccept = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(
    await acceptGame(deps.services, requestOf(invocation, gameId), invocation.option('nonce')),
  );
  return { content: `The game is on. ${waitText(state)}`, rows: turnRows(state) };
};

/** The invitation declined by its button. */
export const gameDecline = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  taken(await declineGame(deps.services, requestOf(invocation, gameId)));
  return { content: 'The invitation was declined.' };
};

/** `/game list`: public games, or one's own. */
export const gameList = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const mine = invocation.option('mine') === 'true';
  const games = await deps.services.store.listGames({
    limit: 10,
    ...(mine ? { user_id: invocation.user.id } : {}),
  });
  return {
    content: games.map(summaryText).join('\n') || 'There are no games yet. Start one with `/game start`.',
    ephemeral: true,
  };
};

/** `/game show`: where a game stands; the channel follows it if it followed none. */
export const gameShow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const named = invocation.option('game');
  const state = named ? await visibleState(deps, invocation, named) : await stateOf(deps, invocation);
  return { content: scorebugText(state), rows: turnRows(state) };
};

/** `/game abandon`: at once where nobody else need agree, else the other manager is asked. */
export const gameAbandon = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await askAbandon(deps.services, requestOf(invocation, gameId)));
  if (state.status === 'abandoned' || !state.request) return { content: 'The game is abandoned.' };
  const asked = peopleToAct(state, otherSide(state.request.side));
  const call = asked.map((id) => `<@${id}>`).join(' ');
  return {
    content: `${call}, ${invocation.user.name} asks to abandon the game.`,
    rows: requestRows(gameId),
    mention: asked,
  };
};

const answering =
  (agree: boolean) =>
  async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
    const gameId = await gameIdOf(deps, invocation);
    const { state } = taken(await answerRequest(deps.services, requestOf(invocation, gameId), agree));
    return {
      content: agree ? 'The game is abandoned.' : `The game goes on. ${waitText(state)}`,
      rows: turnRows(state),
    };
  };

/** The request to abandon agreed to by its button. */
export const gameAgree = answering(true);
/** The request to abandon turned down by its button. */
export const gamePlayOn = answering(false);
