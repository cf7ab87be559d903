import { nonceSchema } from '@paper-dynasty/engine/model/events';
import { COMPUTER_STYLES, MODES, PACES, VISIBILITIES } from '@paper-dynasty/engine/model/setup';
import { acceptGame, declineGame } from '@paper-dynasty/engine/service/answer-invitation';
import { holdComputer, pauseGame, resumeGame } from '@paper-dynasty/engine/service/pause';
import type { SideChoice } from '@paper-dynasty/engine/service/start-game';
import { turnRows } from '../components/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { no, requestOf, taken, type Invocation, type Reply } from '../invocation.ts';
import { scorebugText, summaryText, waitText } from '../render/game.ts';
import { invitationText } from '../render/invitation.ts';
import { words } from '../words/index.ts';
import { begin } from './begin.ts';
import { gameIdOf, stateOf } from './context.ts';
import { yesNo } from './set-decisions.ts';
import { leagueOf } from './which-league.ts';
import { teamAnywhere, teamNamed } from './which-team.ts';

const opponentOf = (invocation: Invocation, team_id: string): SideChoice => {
  const user_id = invocation.option('user');
  const computer = COMPUTER_STYLES.find((style) => style === invocation.option('computer'));
  return { team_id, ...(computer && { computer }), ...(user_id !== undefined && { user_id }) };
};

const chosen = <T extends string>(
  list: readonly T[],
  invocation: Invocation,
  name: string,
): T | undefined => {
  const value = invocation.option(name);
  if (value === undefined) return undefined;
  return (
    list.find((item) => item === value) ??
    no('bad_input', words().PROBLEM_WORDS.isOneOf(name, list.join(', ')))
  );
};

/** How the game is played where a command says so. */
const manner = (invocation: Invocation) => {
  const mode = chosen(MODES, invocation, 'mode');
  const pace = chosen(PACES, invocation, 'pace');
  const visibility = chosen(VISIBILITIES, invocation, 'visibility');
  return { ...(mode && { mode }), ...(pace && { pace }), ...(visibility && { visibility }) };
};

/** `/game start`: makes a game; the channel follows it from then on. */
export const gameStart = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const need = (name: string): string =>
    invocation.option(name) ?? no('bad_input', words().PROBLEM_WORDS.sayWhich(name));
  const { league, team_id } = await teamAnywhere(deps, invocation, need('team'));
  const mine: SideChoice = { team_id, user_id: invocation.user.id };
  const theirs = opponentOf(invocation, await teamNamed(deps, league.id, need('opponent')));
  const visitors = invocation.option('at') !== 'home';
  return begin(deps, invocation, {
    league_id: league.id,
    away: visitors ? mine : theirs,
    home: visitors ? theirs : mine,
    ...manner(invocation),
  });
};

/** `/game next`: starts a game of the schedule that one manages and that nobody has started: the one that is named, else the next. */
export const gameNext = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const manager_id = invocation.user.id;
  const open = await deps.services.schedule.games({ league_id: league.id, manager_id, open: true });
  const named = invocation.option('scheduled');
  const game = named === undefined ? open[0] : open.find(({ id }) => id === named);
  if (!game) return no('bad_input', words().OFFICE_WORDS.noneOpen);
  return begin(deps, invocation, {
    league_id: league.id,
    schedule_id: game.id,
    away: { team_id: game.away_id },
    home: { team_id: game.home_id },
    ...manner(invocation),
  });
};

const nonceGiven = (invocation: Invocation): string => {
  const read = nonceSchema.safeParse(invocation.option('nonce') ?? '');
  return read.success ? read.data : no('bad_input', words().PROBLEM_WORDS.badNonce);
};

/** `/game accept`: accepts the invitation, with a nonce for the dice if one is given. */
export const gameAccept = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(
    await acceptGame(deps.services, requestOf(invocation, gameId), nonceGiven(invocation)),
  );
  return { content: words().GAME_WORDS.isOn(waitText(state)), rows: turnRows(state) };
};

/** An answered invitation in place of the one that was pressed. */
const answered = async (deps: CommandDeps, invocation: Invocation, reply: Promise<Reply>): Promise<Reply> => {
  await reply;
  return { content: invitationText(await stateOf(deps, invocation), deps.publicUrl), rows: [] };
};

/** The invitation accepted by its button. */
export const acceptInvitation = (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  answered(deps, invocation, gameAccept(deps, invocation));

/** The invitation declined by its button. */
export const declineInvitation = (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  answered(deps, invocation, gameDecline(deps, invocation));

/** The invitation declined. */
export const gameDecline = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  taken(await declineGame(deps.services, requestOf(invocation, gameId)));
  return { content: words().GAME_WORDS.declinedInvitation };
};

/** `/game list`: public games, or one's own. */
export const gameList = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const mine = yesNo(invocation, 'mine', false);
  const games = await deps.services.store.listGames({
    limit: 10,
    ...(mine ? { user_id: invocation.user.id } : {}),
  });
  return {
    content: games.map(summaryText).join('\n') || words().GAME_WORDS.noGames,
    ephemeral: true,
  };
};

/** `/game show`: where a game stands, with the controls of whoever is to act. */
export const gameShow = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const state = await stateOf(deps, invocation);
  return { content: scorebugText(state), rows: turnRows(state) };
};

/** `/game pause`: stops the game until it is resumed. */
export const gamePause = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await pauseGame(deps.services, requestOf(invocation, gameId)));
  return { content: words().GAME_WORDS.paused, rows: turnRows(state) };
};

const holding = async (deps: CommandDeps, invocation: Invocation, hold: boolean): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await holdComputer(deps.services, requestOf(invocation, gameId), hold));
  const { GAME_WORDS } = words();
  return { content: hold ? GAME_WORDS.held : GAME_WORDS.goesOn(waitText(state)), rows: turnRows(state) };
};

/** The computer waits until it is told to play on. */
export const holdTheComputer = (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  holding(deps, invocation, true);

/** The computer plays on. */
export const releaseTheComputer = (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  holding(deps, invocation, false);

/** `/game wait`: makes the computer wait, or play on where it waits already. */
export const gameWait = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> =>
  holding(deps, invocation, !(await stateOf(deps, invocation)).held);

/** `/game resume`: goes on with a paused game. */
export const gameResume = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const gameId = await gameIdOf(deps, invocation);
  const { state } = taken(await resumeGame(deps.services, requestOf(invocation, gameId)));
  return { content: words().GAME_WORDS.goesOn(waitText(state)), rows: turnRows(state) };
};
