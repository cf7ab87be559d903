import { namesOf, tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { correctableTo } from '@paper-dynasty/engine/rules/correctable';
import { entryOf } from '@paper-dynasty/engine/rules/entry-of';
import { lineupOf, matchup } from '@paper-dynasty/engine/rules/roster';
import { rewind } from '@paper-dynasty/engine/rules/rewind';
import { noPlay } from '@paper-dynasty/engine/game/corrections';
import { previewPlay } from '@paper-dynasty/engine/game/preview';
import { reportOf } from '@paper-dynasty/engine/service/report-outcome';
import { watch, type Watched } from '../access.ts';
import type { WebDeps } from '../deps.ts';
import { no, notFound, type Client, type Handler, type No } from './client.ts';
import { reportIn } from './report.ts';

/** The game for one of its managers, or the refusal. */
const managed = async (deps: WebDeps, { userId }: Client, gameId: string): Promise<Watched | No> => {
  if (userId === null) return no('not_signed_in');
  const watched = await watch(deps.services, gameId, userId);
  if (!watched) return notFound();
  return watched.sides.length > 0 ? watched : no('not_allowed', { why: { reason: 'only_managers' } });
};

/** Who is due in a game, and who bats in which slot. */
const orderThen = (state: GameState) => {
  const { batting, slot: due } = matchup(state);
  const nameOf = namesOf(state.setup);
  const men = lineupOf(state, batting).batting_order.map(({ player_id }, i) => ({
    slot: i + 1,
    name: nameOf(player_id),
  }));
  return { due, men };
};

/** A past play as the scorer would write it, and what it can be corrected to. */
export const getPlay: Handler<'get_play'> = async (deps, _room, client, { game_id, play: number }) => {
  const watched = await managed(deps, client, game_id);
  if ('ok' in watched) return watched;
  const { state } = watched;
  const play = state.plays[number - 1];
  const correctable = correctableTo(state, number);
  if (!play || !correctable) return { ok: false, error: noPlay(number) };
  return {
    ok: true,
    outcome: play.result,
    hit_location: play.hit_location,
    entry: entryOf(play),
    order: orderThen(rewind(state, number)),
    ...correctable,
  };
};

/** What a report would make of the play now, or of a past one, in words; nothing is recorded. */
export const previewOf: Handler<'preview_play'> = async (deps, _room, client, data) => {
  const watched = await managed(deps, client, data.game_id);
  if ('ok' in watched) return watched;
  const { state } = watched;
  const play = previewPlay(state, data.play ?? null, reportOf(reportIn(data)));
  if (isRefusal(play)) return { ok: false, error: play };
  return {
    ok: true,
    ...tellPlay(state.setup, play),
    description_es: tellPlay(state.setup, play, 'es').description,
    runs_scored: play.runs,
    outs_recorded: play.outs,
  };
};
