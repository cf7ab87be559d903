import { isDeepStrictEqual } from 'node:util';
import type { Append, StoredEvent } from '@paper-dynasty/engine/service/ports';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import type { Queries } from '../connection.ts';

/** Whether a ruling after the end changes the decisions that were sent; one that confirms them, or whose words alone are new, changes nothing. */
const rulesAnew = ({ events, before, state }: Append): boolean =>
  state.status === 'completed' &&
  events.some(({ type }) => type === 'decisions_ruled') &&
  !(before && isDeepStrictEqual(decisions(before), decisions(state)));

/** What events mean for a game's place at its league's own server. Who acts for a side changes nothing there. */
const endingOf = (append: Append): 'completed' | 'reopened' | null => {
  const has = (type: StoredEvent['type']): boolean => append.events.some((event) => event.type === type);
  if (has('game_completed') || rulesAnew(append)) return 'completed';
  return has('game_reopened') ? 'reopened' : null;
};

/**
 * Supersedes, within the transaction of an ending or reopening, whatever was to be sent of an earlier ending. A ranked game of the
 * schedule goes to its league's own server, at once or after a yes, where the league says so.
 */
export const submitEnding = async (tx: Queries, append: Append): Promise<void> => {
  const { game_id } = append;
  const ending = endingOf(append);
  if (ending === null) return;
  await tx`
    update submissions set state = 'superseded', updated_at = now()
    where game_id = ${game_id} and state <> 'superseded'`;
  if (ending === 'reopened') return;
  await tx`
    insert into submissions (game_id, revision, league_id, state, step, attempts, next_try_at, made_at, updated_at)
    select g.game_id, coalesce((select max(revision) from submissions where game_id = ${game_id}), 0) + 1, g.league_id,
      case l.rules->>'submission' when 'auto' then 'due' else 'waiting' end, 'version', 0, now(), now(), now()
    from games g join leagues l on l.id = g.league_id join league_sources s on s.league_id = l.id and s.kind = 'sba'
    where g.game_id = ${game_id} and g.schedule_id is not null and g.mode = 'ranked'
      and l.rules->>'submission' in ('auto', 'approve')`;
};
