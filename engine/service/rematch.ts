import { userIdsOf } from '../model/managing.ts';
import { refuse } from '../model/refusals.ts';
import type { Manager } from '../model/setup.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { isOver } from '../rules/over.ts';
import type { SeasonGame } from './league-office.ts';
import type { Surface } from './ports.ts';
import { seriesOf } from './series.ts';
import type { Answer, Services } from './services.ts';
import { makeGameId, startGame, type SideChoice, type StartGame } from './start-game.ts';
import { seeGame } from './who-sees.ts';

/** Who wants to play which game again. `swap`: the visitors of then are at home. */
export interface RematchAsked {
  readonly game_id: string;
  readonly user_id: string;
  readonly surface: Surface;
  readonly swap: boolean;
}

/** How often one person may ask for the same game again: those that were declined or played are gone through in turn. */
const MOST = 50;

const keyOf = (gameId: string, n: number): string => `rematch ${gameId} ${n}`;

const peopleOf = ({ setup }: GameState): readonly string[] => [
  ...new Set(SIDES.flatMap((side) => userIdsOf(setup[side].manager))),
];

/** What a person's rematches of a game have come to: the one that is open, or the key of the next. */
interface Rematches {
  readonly user_id: string;
  readonly open: GameState | null;
  readonly key: string | null;
}

const lookFor = async ({ live }: Services, gameId: string, user_id: string): Promise<Rematches> => {
  for (let n = 1; n <= MOST; n += 1) {
    const key = keyOf(gameId, n);
    const found = await live.state(makeGameId(user_id, key));
    if (!found) return { user_id, open: null, key };
    if (!isOver(found)) return { user_id, open: found, key: null };
  }
  return { user_id, open: null, key: null };
};

const rematchesOf = (services: Services, state: GameState): Promise<readonly Rematches[]> =>
  Promise.all(peopleOf(state).map((userId) => lookFor(services, state.setup.game_id, userId)));

const openOf = (asked: readonly Rematches[]): GameState | null =>
  asked.find(({ open }) => open !== null)?.open ?? null;

/** Returns the rematch of a game that is open, whoever of its people has asked for it; null where there is none. */
export const openRematch = async (services: Services, state: GameState): Promise<GameState | null> =>
  openOf(await rematchesOf(services, state));

const choiceOf = (teamId: string, manager: Manager, userId: string): SideChoice => {
  if (manager.kind === 'computer') return { team_id: teamId, computer: manager.style };
  const { user_ids } = manager;
  const user_id = user_ids.includes(userId) ? userId : user_ids[0];
  return { team_id: teamId, ...(user_id !== undefined && { user_id }) };
};

/** The game anew, with the settings that it had: one of the schedule counts once, and is a friendly game the next time. */
const again = ({ setup }: GameState, { user_id, surface, swap }: RematchAsked, key: string): StartGame => {
  const away = choiceOf(setup.away.team.id, setup.away.manager, user_id);
  const home = choiceOf(setup.home.team.id, setup.home.manager, user_id);
  return {
    user_id,
    surface,
    idempotency_key: key,
    league_id: setup.league.id,
    away: swap ? home : away,
    home: swap ? away : home,
    mode: setup.schedule_id === undefined ? setup.mode : 'friendly',
    visibility: setup.visibility,
    pace: setup.pace,
  };
};

/** Invites the other side to the same game again. Where one of its people has done so already, that is the answer, without events: however often it is asked for, one is open at a time. */
export const rematch = async (services: Services, asked: RematchAsked): Promise<Answer> => {
  const { game_id, user_id } = asked;
  const seen = await seeGame(services, game_id, user_id);
  if (!seen) return { ok: false, error: refuse('game_not_found', { field: 'game_id' }) };
  const { state } = seen;
  if (!peopleOf(state).includes(user_id))
    return { ok: false, error: refuse('not_allowed', { why: { reason: 'only_managers' } }) };
  if (state.status !== 'completed')
    return {
      ok: false,
      error: refuse('game_not_active', { why: { reason: 'game_not_ended' } }),
    };
  const all = await rematchesOf(services, state);
  const open = openOf(all);
  if (open) return { ok: true, game_id: open.setup.game_id, events: [], state: open };
  const key = all.find((one) => one.user_id === user_id)?.key ?? null;
  if (key === null) return { ok: false, error: refuse('rate_limited') };
  return startGame(services, again(state, asked, key));
};

/** Returns the next game of the series that a game of the schedule belongs to, if it is not over; null where there is none. */
export const nextOfSeries = async (
  { schedule }: Pick<Services, 'schedule'>,
  { setup }: Pick<GameState, 'setup'>,
): Promise<SeasonGame | null> => {
  const { schedule_id, season, week, league } = setup;
  if (schedule_id === undefined || season === null || week === null) return null;
  const games = await schedule.games({ league_id: league.id, season, week });
  const series = seriesOf(games).find((one) => one.games.some(({ id }) => id === schedule_id));
  const later = series?.games.slice(series.games.findIndex(({ id }) => id === schedule_id) + 1) ?? [];
  return later.find(({ forfeit, played }) => forfeit === null && played?.status !== 'completed') ?? null;
};
