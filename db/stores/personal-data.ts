import { randomInt } from 'node:crypto';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import type { PersonalData, StoredAboutPerson } from '@paper-dynasty/engine/service/personal-data';
import type { Queries, Sql } from '../connection.ts';
import { catchUpWithin } from '../records/catch-up.ts';
import { LEAGUE_CHANGED, PERSON_FORGOTTEN, type Signals } from './signals.ts';

/** An id that stands for a person: 18 digits of which the first is 0, as no id of Discord's is. */
const newPlaceholder = (): string =>
  `0${String(randomInt(100_000_000)).padStart(8, '0')}${String(randomInt(1_000_000_000)).padStart(9, '0')}`;

/** Where each thing that is stored about a person stands, as one select a table; `$1` is their id. What is a secret of the server's (hashes of tokens) is not told. */
const STORED: Readonly<Record<string, string>> = {
  users: 'select user_id, name, avatar_url from users where user_id = $1',
  sessions: 'select agent, address, started_at, seen_at, ends_at from sessions where user_id = $1',
  refresh_tokens:
    'select family_id, used, revoked, expires_at, used_at from refresh_tokens where user_id = $1',
  user_settings: 'select * from user_settings where user_id = $1',
  follows:
    'select channel_id, game_id, verbosity, delay_seconds, followed_at from channel_feeds where follower_id = $1',
  looks: 'select game_id, seq, looked_at from game_looks where user_id = $1',
  push_browsers: 'select endpoint, language, since from push_subscriptions where user_id = $1',
  push_turns: 'select game_id, seq, due_at from push_turns where user_id = $1',
  present_at: 'select game_id, role, lease_until from game_sessions where user_id = $1',
  open_forms: "select game_id, until from open_forms where holder = 'discord:' || $1",
  limits: "select key, points, expire from rate_limits where key like '%:' || $1",
  manages: 'select league_id, team_id from team_managers where user_id = $1',
  admin_of: 'select id as league_id from leagues where $1 = any(admin_ids)',
  owner_since: 'select since from owners where user_id = $1',
  setup_codes: 'select made_at, used_at from setup_codes where used_by = $1',
  games: `select game_id, league_id, season, status, mode, visibility, creator_id, away_name, home_name, away_user_ids,
    home_user_ids, updated_at from games
    where creator_id = $1 or $1 = any(away_user_ids) or $1 = any(home_user_ids) order by updated_at`,
  acts: `select game_id, seq, type, surface, at, case when type = 'game_created' then null else payload end as payload
    from game_events where actor = $1 order by at, game_id, seq`,
  office_acts: 'select league_id, at, action, detail from league_audit where actor = $1 order by id',
  announcements: 'select * from league_announcements where actor = $1',
  imports: 'select league_id, at, origin, taken_back_at from league_imports where actor = $1 order by id',
  drafts: 'select league_id, at, origin from league_drafts where actor = $1',
  injuries: 'select league_id, season, player_id, game_id, games, note, at from injuries where actor = $1',
};

const read = async (sql: Sql, userId: string): Promise<StoredAboutPerson> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(STORED).map(
        async ([name, text]) => [name, [...(await sql.unsafe(text, [userId]))]] as const,
      ),
    ),
  );

/** What is a person's alone goes. `$1` is their id. */
const DELETED: readonly string[] = [
  'delete from users where user_id = $1',
  'delete from sessions where user_id = $1',
  'delete from refresh_tokens where user_id = $1',
  'delete from user_settings where user_id = $1',
  "delete from channel_feeds where follower_id = $1 and kind = 'follow'",
  'delete from game_sessions where user_id = $1',
  'delete from game_looks where user_id = $1',
  'delete from push_subscriptions where user_id = $1',
  'delete from push_turns where user_id = $1',
  "delete from open_forms where holder = 'discord:' || $1",
  "delete from rate_limits where key like '%:' || $1",
  'delete from team_managers where user_id = $1',
  'delete from owners where user_id = $1',
  'delete from league_drafts where actor = $1',
];

/** The games that a person has to do with, in the log or by being named in it. */
const THEIR_GAMES = `(select game_id from games
  where creator_id = $1 or $1 = any(away_user_ids) or $1 = any(home_user_ids)
  union select game_id from game_events where actor = $1)`;

const managersOf = (side: string): string => `
  update game_events set payload = jsonb_set(payload, '{setup,${side},manager,user_ids}',
    (select jsonb_agg(case when id = $1 then $2 else id end)
     from jsonb_array_elements_text(payload #> '{setup,${side},manager,user_ids}') as id))
  where type = 'game_created' and game_id in ${THEIR_GAMES}
    and jsonb_exists(payload #> '{setup,${side},manager,user_ids}', $1)`;

/** In a league's data a person stands as their id, in texts of their own or among words. */
const inData = (table: string, column: string): string => String.raw`
  update ${table} set ${column} = regexp_replace(${column}::text, '\m' || $1 || '\M', $2, 'g')::jsonb
  where strpos(${column}::text, $1) > 0`;

/** What a record needs a person for names the placeholder (`$2`) in their (`$1`) place. The events keep their numbers, kinds and times; the log comes before what tells which games are meant. */
const RENAMED: readonly string[] = [
  `delete from snapshots where game_id in ${THEIR_GAMES}`,
  `update game_events set payload = jsonb_set(payload, '{setup,creator_id}', to_jsonb($2::text))
   where type = 'game_created' and game_id in ${THEIR_GAMES} and payload #>> '{setup,creator_id}' = $1`,
  managersOf('away'),
  managersOf('home'),
  `update game_events set payload = jsonb_set(payload, '{user_id}', to_jsonb($2::text))
   where type in ('acting_began', 'acting_ended') and payload ->> 'user_id' = $1`,
  `update commands set idempotency_key = replace(idempotency_key, 'user ' || $1 || ' ', 'user ' || $2 || ' ')
   where game_id in ${THEIR_GAMES} and starts_with(idempotency_key, 'user ' || $1 || ' ')`,
  'update rolls set roller = $2 where roller = $1',
  `update games set creator_id = case when creator_id = $1 then $2 else creator_id end,
     away_user_ids = array_replace(away_user_ids, $1, $2), home_user_ids = array_replace(home_user_ids, $1, $2)
   where game_id in ${THEIR_GAMES}`,
  'update game_events set actor = $2 where actor = $1',
  'update channel_feeds set follower_id = null where follower_id = $1 and $2 <> $1',
  'update leagues set admin_ids = array_remove(admin_ids, $1) where $1 = any(admin_ids) and $2 <> $1',
  'update setup_codes set used_by = $2 where used_by = $1',
  'update injuries set actor = $2 where actor = $1',
  'update league_announcements set actor = $2 where actor = $1',
  'update league_audit set actor = $2 where actor = $1',
  inData('league_audit', 'detail'),
  'update league_imports set actor = $2 where actor = $1',
  inData('league_imports', 'changes'),
  inData('league_imports', 'before'),
  inData('league_drafts', 'data'),
  inData('league_sources', 'held'),
];

/** Brings the read tables of their games to the end of the logs: whoever would still write what they hold of the person finds it written. */
const bringToEnd = async (tx: Queries, userId: string): Promise<void> => {
  const games = await tx.unsafe<{ game_id: string }[]>(`${THEIR_GAMES} order by game_id`, [userId]);
  for (const { game_id } of games) await unlessBroken(catchUpWithin(tx, game_id));
};

/** What is stored about people, on Postgres. Every process is told of a person who is forgotten, and lets go of what it has in memory. */
export const createPersonalData = (sql: Sql, signals: Pick<Signals, 'send'>): PersonalData => ({
  read: (userId) => read(sql, userId),
  forget: async (userId) => {
    const placeholder = newPlaceholder();
    await sql.begin(async (transaction) => {
      await bringToEnd(transaction, userId);
      for (const text of DELETED) await transaction.unsafe(text, [userId]);
      for (const text of RENAMED)
        await transaction.unsafe(text, text.includes('$2') ? [userId, placeholder] : [userId]);
    });
    signals.send(PERSON_FORGOTTEN, userId);
    signals.send(LEAGUE_CHANGED, '');
    return placeholder;
  },
});
