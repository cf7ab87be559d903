import type { GameState } from '@paper-dynasty/engine/model/state';
import { clockedTurn } from '@paper-dynasty/engine/rules/turn-time';
import { deadlineOf } from '@paper-dynasty/engine/service/turn-clock';
import { asideViews } from '@paper-dynasty/engine/wire/aside-view';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { menOf } from '@paper-dynasty/engine/wire/men';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import type { WholeGame } from '@paper-dynasty/engine/wire/server-events';
import type { Watched } from '../access.ts';
import type { WebDeps } from '../deps.ts';
import type { Attendance } from './presence.ts';

const RECENT_PLAYS = 30;

/** When the turn under way ends, from the time of the game's last event. */
const deadlineNow = async ({ services }: WebDeps, state: GameState): Promise<string | null> => {
  if (!clockedTurn(state)) return null;
  const { game_id } = state.setup;
  const last =
    services.live.since(game_id, state.seq - 1)?.find(({ event }) => event.seq === state.seq)?.event ??
    (await services.store.eventsAfter(game_id, state.seq - 1, state.seq))[0];
  return last ? deadlineOf(state, last.at) : null;
};

/** What is told of a game beside its state. */
export type Around = Pick<WholeGame, 'deadline' | 'here' | 'timestamp'>;

/** Finds out what is told of a game beside its state. */
export const around = async (
  deps: WebDeps,
  attendance: Pick<Attendance, 'told' | 'here'>,
  state: GameState,
): Promise<Around> => ({
  deadline: await deadlineNow(deps, state),
  here: attendance.told(state.setup.game_id) ?? (await attendance.here(state.setup.game_id)),
  timestamp: deps.services.clock.now(),
});

type Seen = Pick<WholeGame, 'state' | 'men' | 'recent_plays' | 'asides'>;
const seen = new WeakMap<GameState, Map<string, Seen>>();

/** Whom a game is shown to. */
type Viewer = Pick<Watched, 'sides' | 'mayAct'>;

/** A state as those see it who act for these sides; made once for all of them. */
const seenBy = (state: GameState, { sides, mayAct }: Viewer): Seen => {
  const views = seen.get(state) ?? new Map<string, Seen>();
  seen.set(state, views);
  const key = `${sides.join()} ${String(mayAct)}`;
  const known = views.get(key);
  if (known) return known;
  const made = {
    state: gameView(state, sides, mayAct),
    men: menOf(state),
    recent_plays: playViews(state, RECENT_PLAYS),
    asides: asideViews(state),
  };
  views.set(key, made);
  return made;
};

/** The whole game for a viewer. */
export const wholeGame = (state: GameState, viewer: Viewer, rest: Around): WholeGame => ({
  ...seenBy(state, viewer),
  seq: state.seq,
  ...rest,
});
