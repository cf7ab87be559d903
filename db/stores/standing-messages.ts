import type { Sql } from '../connection.ts';

/** What a message can stand for: a result in a news channel, the submission of a game in its thread, the call for an admin where that failed, an announcement, the games under way in a scores channel, a reminder of a turn. */
export const STANDING_KINDS = [
  'result',
  'submission',
  'submission_failed',
  'announcement',
  'scores',
  'reminder',
] as const;
/** What a message can stand for. */
export type StandingKind = (typeof STANDING_KINDS)[number];

/** A message's place: the channel, what it is about, and as what. */
export interface StandingKey {
  readonly channel_id: string;
  /** A game, or an announcement; the nil UUID where it is neither. */
  readonly about: string;
  readonly kind: StandingKind;
}

/** The version of a message that is to be taken away, for there is nothing to show. */
export const NOTHING_TO_SHOW = 'nothing';

/** A message that is to be posted, brought up to date, or taken away. `league_id` is empty for all leagues. `version`: what of it is to be shown; before the colon stands what makes it another message. */
export interface StandingWanted extends StandingKey {
  readonly league_id: string;
  readonly version: string;
  /** The message that there is, and what it shows; null = none is posted yet. */
  readonly message_id: string | null;
  readonly shown: string | null;
  /** The channel that the channel, a thread, hangs under. */
  readonly parent_id: string | null;
  readonly text: string | null;
}

/** The messages that stand for something in a channel. */
export interface StandingMessages {
  /** Those that are to be posted or brought up to date now, the oldest matters first. */
  wanted(limit: number): Promise<readonly StandingWanted[]>;
  /** A message shows a version from now on. */
  keep(key: StandingKey, messageId: string, version: string): Promise<void>;
  /** A message is gone. */
  drop(key: StandingKey): Promise<void>;
  /** A news or scores channel takes no message any more. */
  forgetChannel(channelId: string): Promise<void>;
}

/** How long after its last change a submission is told of still; what is older was told, or cannot be. */
const TOLD_FOR = '7 days';

const joinMessage = (sql: Sql, kind: StandingKind) => sql`
  left join standing_messages m on m.channel_id = w.channel_id and m.about = w.about and m.kind = ${kind}`;

/** Results of a league in its news channels: public games that count for something, from when the channel was chosen; a result is corrected, and taken back while its game is open again. */
const results = (sql: Sql) => sql`
  select w.*, m.message_id, m.version as shown, null as parent_id, null as text from (
    select s.news_channel_id as channel_id, g.game_id as about, 'result' as kind, g.league_id,
      case when g.status = 'completed' then 'result:' || g.seq else 'result:open' end as version,
      g.updated_at as since, g.status, s.news_since
    from guild_settings s join games g on s.league_id is null or s.league_id = g.league_id
    where s.news_channel_id is not null and g.visibility = 'public' and g.mode <> 'practice') w
  ${joinMessage(sql, 'result')}
  where w.version is distinct from m.version
    and ((w.status = 'completed' and w.since >= w.news_since) or m.version is not null)`;

/** The newest submission of each game that changed of late, in the channel in which the game was played, once its end has been told there. */
const newest = (sql: Sql) => sql`
  select f.channel_id, f.parent_id, u.game_id as about, u.league_id, u.revision, u.state, u.attempts, u.made_at,
    u.error, u.updated_at as since
  from submissions u join channel_feeds f on f.game_id = u.game_id and f.kind = 'home'
  join games g on g.game_id = u.game_id and f.last_seq_posted >= g.seq
  where u.updated_at > now() - ${TOLD_FOR}::interval
    and u.revision = (select max(revision) from submissions n where n.game_id = u.game_id)`;

const submissions = (sql: Sql) => sql`
  select w.channel_id, w.about, 'submission' as kind, w.league_id, w.version, w.since, m.message_id,
    m.version as shown, w.parent_id, null as text
  from (select *, revision || ':' || state || ':' || attempts || ':' || coalesce(md5(error), '') as version
    from (${newest(sql)}) n) w
  ${joinMessage(sql, 'submission')}
  where w.version is distinct from m.version`;

const failures = (sql: Sql) => sql`
  select w.channel_id, w.about, 'submission_failed' as kind, w.league_id, w.version, w.since, m.message_id,
    m.version as shown, w.parent_id, null as text
  from (select *, extract(epoch from made_at) || ':' as version from (${newest(sql)}) n where state = 'failed') w
  ${joinMessage(sql, 'submission_failed')}
  where w.version is distinct from m.version`;

const announcements = (sql: Sql) => sql`
  select w.channel_id, w.about, 'announcement' as kind, w.league_id, 'said:' as version, w.since, m.message_id,
    m.version as shown, null as parent_id, w.text
  from (select s.news_channel_id as channel_id, a.id as about, a.league_id, a.at as since, a.text
    from league_announcements a join guild_settings s on s.league_id is null or s.league_id = a.league_id
    where s.news_channel_id is not null and a.at >= s.news_since and a.at > now() - interval '1 day') w
  ${joinMessage(sql, 'announcement')}
  where m.version is null`;

/** How long a scores message is edited: Discord lets an older one be edited only a few times after an hour. */
const RENEWED_AFTER = '45 minutes';

/** What about no game in particular. */
const NO_GAME = '00000000-0000-0000-0000-000000000000';

/** Public games under way, for each scores channel those of its server's league: shown anew when a score, an inning or an out changes; taken away where none is, and where the channel is a scores channel no longer. */
const scores = (sql: Sql) => sql`
  select coalesce(w.channel_id, m.channel_id) as channel_id, ${NO_GAME}::uuid as about, 'scores' as kind,
    coalesce(w.league_id, '') as league_id,
    case when w.shows is null then ${NOTHING_TO_SHOW}
      else case when m.posted_at > now() - ${RENEWED_AFTER}::interval then split_part(m.version, ':', 1)
        else extract(epoch from now())::text end || ':' || w.shows end as version,
    now() as since, m.message_id, m.version as shown, null as parent_id, null as text
  from (select s.scores_channel_id as channel_id, s.league_id,
      md5(string_agg(concat_ws('|', s.locale, g.game_id, g.status, g.half, g.inning, g.outs, g.away_score, g.home_score), ','
        order by g.game_id)) as shows
    from guild_settings s join games g on g.league_id = coalesce(s.league_id, g.league_id)
    where s.scores_channel_id is not null and g.visibility = 'public' and g.status in ('active', 'paused')
    group by s.scores_channel_id, s.league_id) w
  full join (select * from standing_messages where kind = 'scores') m on m.channel_id = w.channel_id
  where split_part(m.version, ':', 2) is distinct from w.shows`;

/**
 * Where somebody is called to a game `g`: in its own channel, or, where it has none that takes messages, where it was offered, where it is
 * followed, in the news of its league. Of a private game only its own are told.
 */
const callingChannels = (sql: Sql) => sql`
  select f.channel_id, f.parent_id, case f.kind when 'home' then 0 when 'lobby' then 1 else 2 end as place
  from channel_feeds f where f.game_id = g.game_id and f.failing_since is null
    and (f.kind in ('home', 'lobby') or (f.kind = 'follow' and g.visibility = 'public'))
  union all select s.news_channel_id, null, 3 from guild_settings s
  where s.news_channel_id is not null and g.visibility = 'public' and coalesce(s.league_id, g.league_id) = g.league_id`;

/**
 * Whoever was reminded of a game's turn since it was last told, in the channel where its people are called, while it is that turn: each
 * reminder is a message of its own, and two that were not told yet are one. What an older version has told of a turn has no reminder's number.
 */
const reminders = (sql: Sql) => sql`
  select w.channel_id, w.about, 'reminder' as kind, w.league_id, w.seq || '-' || r.last || ':' as version, r.since, m.message_id,
    m.version as shown, w.parent_id, r.text
  from (select distinct on (g.game_id) c.channel_id, c.parent_id, g.game_id as about, g.league_id, g.seq
    from league_audit a join games g on g.game_id = (a.detail->>'game_id')::uuid and g.seq = (a.detail->>'seq')::int
    join lateral (${callingChannels(sql)}) c on true
    where a.action = 'reminded' and a.at > now() - interval '1 hour'
    order by g.game_id, c.place, c.channel_id) w
  ${joinMessage(sql, 'reminder')}
  join lateral (select max(a.id) as last, max(a.at) as since, json_agg(distinct u.id)::text as text
    from league_audit a, jsonb_array_elements_text(a.detail->'user_ids') u (id)
    where a.action = 'reminded' and a.at > now() - interval '1 hour' and (a.detail->>'game_id')::uuid = w.about
      and (a.detail->>'seq')::int = w.seq and a.id > coalesce(substring(m.version from '-([0-9]+):$')::bigint, 0)) r on r.last is not null
  where m.version is distinct from w.seq || ':'`;

/** The messages that stand for something in a channel, on Postgres. */
export const createStandingMessages = (sql: Sql): StandingMessages => ({
  wanted: async (limit) => [
    ...(await sql<StandingWanted[]>`
      select channel_id, about, kind, league_id, version, message_id, shown, parent_id, text from (
        select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${results(sql)}) r
        union all select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${submissions(sql)}) u
        union all select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${failures(sql)}) f
        union all select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${announcements(sql)}) a
        union all select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${scores(sql)}) s
        union all select channel_id, about, kind, league_id, version, since, message_id, shown, parent_id, text
        from (${reminders(sql)}) m) w
      order by since, about, kind desc limit ${limit}`),
  ],
  keep: async ({ channel_id, about, kind }, message_id, version) => {
    await sql`
      insert into standing_messages (channel_id, about, kind, version, message_id, posted_at)
      values (${channel_id}, ${about}, ${kind}, ${version}, ${message_id}, now())
      on conflict (channel_id, about, kind) do update set version = excluded.version, message_id = excluded.message_id,
        posted_at = case when standing_messages.message_id = excluded.message_id then standing_messages.posted_at
          else excluded.posted_at end`;
  },
  drop: async ({ channel_id, about, kind }) => {
    await sql`
      delete from standing_messages where channel_id = ${channel_id} and about = ${about} and kind = ${kind}`;
  },
  forgetChannel: async (channelId) => {
    await sql`
      update guild_settings set news_channel_id = null, news_since = null where news_channel_id = ${channelId}`;
    await sql`update guild_settings set scores_channel_id = null where scores_channel_id = ${channelId}`;
    await sql`delete from standing_messages where channel_id = ${channelId} and kind = 'scores'`;
  },
});
