/** The setting of a connection that has the token of its last append: where the append fails, it has not. */
export const APPENDED = 'paper_dynasty.appended';

const EVENT_RECORD =
  'seq int, type text, version smallint, payload jsonb, actor text, surface text, at timestamptz';

const EVENT_COLUMNS = 'seq, type, version, payload, actor, surface, at';

/**
 * Writes what a command adds to the log, its answer and its events: one round trip, all or nothing.
 * Parameters: game id, key, first seq, last seq, events, and the token that the connection's setting has once it is committed.
 */
export const APPEND_TO_LOG = `with c as (insert into commands (game_id, idempotency_key, first_seq, last_seq) values ($1::uuid, $2::text, $3::int, $4::int))
 insert into game_events (game_id, ${EVENT_COLUMNS}) select $1::uuid, ${EVENT_COLUMNS} from jsonb_to_recordset($5::jsonb) as e(${EVENT_RECORD})
 where set_config('${APPENDED}', $6::text, false) is not null`;
