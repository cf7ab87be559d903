import { userIdsOf } from '@paper-dynasty/engine/model/managing';
import { onBaseCode } from '@paper-dynasty/engine/model/bases';
import type { EventType } from '@paper-dynasty/engine/model/events';
import { COUNTING_STATISTICS, type CountingStatistic, type Play } from '@paper-dynasty/engine/model/play';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { GameSetup } from '@paper-dynasty/engine/model/setup';
import { playLedger, playMark, splitValue } from '@paper-dynasty/engine/stats/play-ledger';
import { playValue } from '@paper-dynasty/engine/stats/run-values';
import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import type { plays } from '../schema/games.ts';
import { lineRows } from './project-lines.ts';
import { lineupRows } from './project-lineups.ts';
import { ROW_TABLES, type Row, type RowChanges } from './rows.ts';

/** Raise this with every change of what the read tables hold of a game: those of before are then made anew by themselves. */
export const READ_VERSION = 1;

/** Who answers for an appearance, where it is not the man of the play. */
const elsewhere = (id: string, charged: string): string | null => (charged === id ? null : charged);

const finalBase = (play: Play, from: number): number | null =>
  play.movements.find((m) => m.from === from)?.to ?? null;

/** What becomes known of a play only later: its batter's run, and, for a game's last, what it was worth. */
const marksOf = (state: GameState, play: Play) => {
  const { run, e_run, locked } = playMark(state, play);
  const { re24, wpa } = playValue(state, play);
  return { run, e_run, locked, ...splitValue(state, play), re24, wpa };
};

/** A row of `plays`: a column that the table has and the projector forgets does not compile. */
type PlayRow = Readonly<Record<keyof typeof plays.$inferSelect, unknown>>;

const countsOf = ({ stats }: Play): Readonly<Record<CountingStatistic, number>> =>
  // Every name of the list has its number.
  Object.fromEntries(COUNTING_STATISTICS.map((name) => [name, stats[name] ?? 0])) as Record<
    CountingStatistic,
    number
  >;

/** `state` is the game's when the play was the last, or after it. */
const playRow = (event: StoredEvent, play: Play, state: GameState): PlayRow => ({
  game_id: event.game_id,
  seq: event.seq,
  number: play.number,
  inning: play.before.inning,
  half: play.before.half,
  outs_before: play.before.outs,
  away_score: play.before.score.away,
  home_score: play.before.score.home,
  on_base_code: onBaseCode(play.before.bases),
  batting_slot: play.batter_slot,
  batter_id: play.batter_id,
  pitcher_id: play.pitcher_id,
  charged_batter_id: elsewhere(play.batter_id, play.charged.batter_id),
  charged_pitcher_id: elsewhere(play.pitcher_id, play.charged.pitcher_id),
  catcher_id: play.catcher_id,
  defender_id: play.defender_id,
  check_pos: play.check_pos,
  roll_id: play.roll?.roll_id ?? null,
  outcome: play.outcome,
  result: play.result,
  hit_location: play.hit_location,
  batter_final: finalBase(play, 0),
  on_first_final: finalBase(play, 1),
  on_second_final: finalBase(play, 2),
  on_third_final: finalBase(play, 3),
  outs: play.outs,
  runs: play.runs,
  ...countsOf(play),
  ...tellPlay(state.setup, play),
  in_pow: play.in_pow,
  is_tied: play.is_tied,
  is_go_ahead: play.is_go_ahead,
  is_new_inning: play.is_new_inning,
  undone: false,
  ...playLedger(state, play),
  ...marksOf(state, play),
  defense: play.defense,
  offense: play.offense,
  complete: true,
  play_metadata: {},
});

/** The events that change the lineups. */
const LINEUP_EVENTS: readonly EventType[] = [
  'lineup_set',
  'substitution_made',
  'play_undone',
  'play_corrected',
];

/** The events that a completed game's lines come of. */
const IN_THE_LINES: readonly EventType[] = ['game_completed', 'decisions_ruled'];

const rosterRows = (setup: GameSetup): readonly Row[] =>
  SIDES.flatMap((side) =>
    Object.values(setup[side].roster).map((player) => ({
      game_id: setup.game_id,
      roster_id: player.id,
      side,
      card_id: player.kind === 'card' ? player.card_id : null,
      player_id: player.kind === 'player' ? player.player_id : null,
    })),
  );

/** The projections by event type; a type without one adds no rows. */
const PROJECTIONS: {
  readonly [T in EventType]?: (event: Extract<StoredEvent, { type: T }>, state: GameState) => RowChanges;
} = {
  play_resolved: (event, state) => ({ plays: [playRow(event, event.payload.play, state)] }),
  play_corrected: (event, state) => ({
    plays: event.payload.plays.map((play) => playRow(event, play, state)),
  }),
  dice_rolled: (event) => {
    const { roll, side } = event.payload;
    const { roll_id, n, kind, ...dice } = roll;
    return {
      rolls: [
        {
          roll_id,
          game_id: event.game_id,
          seq: event.seq,
          n,
          kind,
          side,
          roller: event.actor,
          dice,
          at: event.at,
        },
      ],
    };
  },
  game_created: (event) => {
    const { setup } = event.payload;
    const cardsets = setup.cardsets.map((link) => ({ game_id: setup.game_id, ...link }));
    return { roster_links: rosterRows(setup), game_cardset_links: cardsets };
  },
};

const projectEvent = (event: StoredEvent, state: GameState): RowChanges => {
  const projection = PROJECTIONS[event.type] as
    ((event: StoredEvent, state: GameState) => RowChanges) | undefined;
  return projection?.(event, state) ?? {};
};

/** The rows that events add to the read tables, table by table; `state` is the game's after the last of them. Pure. */
export const projectEvents = (events: readonly StoredEvent[], state: GameState): RowChanges => {
  const all = events.map((event) => projectEvent(event, state));
  const changes: RowChanges = {};
  for (const table of ROW_TABLES) {
    const rows = all.flatMap((change) => change[table] ?? []);
    if (rows.length > 0) changes[table] = rows;
  }
  if (events.some((event) => LINEUP_EVENTS.includes(event.type))) changes.lineups = lineupRows(state);
  if (state.status === 'completed' && events.some(({ type }) => IN_THE_LINES.includes(type)))
    Object.assign(changes, lineRows(state));
  return changes;
};

/** The first play that events take back or put another in the place of; null when none do. */
export const firstUndone = (events: readonly StoredEvent[]): number | null => {
  const numbers = events.flatMap((event) =>
    event.type === 'play_undone' || event.type === 'play_corrected' ? [event.payload.play] : [],
  );
  return numbers.length > 0 ? Math.min(...numbers) : null;
};

/** The events after which plays of before are marked anew. */
const MARKING_EVENTS: readonly EventType[] = [
  'play_resolved',
  'play_undone',
  'play_corrected',
  'game_completed',
  'game_reopened',
];

/** The columns of a play's row that are marked anew. */
export const MARKS = ['run', 'e_run', 'locked', 're24', 'wpa', 're24_primary', 're24_running'] as const;
/** A play by its number, with those columns. */
export type MarkRow = Row & { readonly number: number };

const isSealing = (event: StoredEvent): boolean =>
  event.type === 'game_completed' || event.type === 'game_reopened' || event.type === 'play_corrected';

/** The first play that events add for good; later ones come with their marks. */
const firstAdded = (events: readonly StoredEvent[]): number =>
  Math.min(...events.flatMap((event) => (event.type === 'play_resolved' ? [event.payload.play.number] : [])));

/** The marks that events change in plays of before, by the number of the play: those of the half that is under way, of every play where the game is sealed, reopened or corrected. Null when they change none. */
export const changedMarks = (events: readonly StoredEvent[], state: GameState): readonly MarkRow[] | null => {
  if (!events.some((event) => MARKING_EVENTS.includes(event.type))) return null;
  const last = state.plays.at(-1)?.before;
  const all = events.some(isSealing);
  const added = firstAdded(events);
  const changed = state.plays.filter(
    ({ number, before }) =>
      number < added && (all || (before.inning === last?.inning && before.half === last.half)),
  );
  return changed.length > 0
    ? changed.map((play) => ({ number: play.number, ...marksOf(state, play) }))
    : null;
};

const sideColumns = (state: GameState, side: Side): Row => {
  const { team, manager } = state.setup[side];
  return {
    [`${side}_team_id`]: team.id,
    [`${side}_name`]: team.name,
    [`${side}_abbreviation`]: team.abbreviation,
    [`${side}_color`]: team.color,
    [`${side}_user_ids`]: userIdsOf(manager),
    [`${side}_computer`]: manager.kind === 'computer' ? manager.style : null,
  };
};

/** The columns of a game's row that change while it is played, in a state that was reached `at`. */
export const gameProgress = (state: GameState, at: string): Row => ({
  status: state.status,
  inning: state.situation.inning,
  half: state.situation.half,
  outs: state.situation.outs,
  away_score: state.situation.score.away,
  home_score: state.situation.score.home,
  seq: state.seq,
  projected_seq: state.seq,
  dice_commitment: state.dice_commitment,
  updated_at: at,
});

/** The row of a game in a state that was reached `at`. */
export const gameRow = (state: GameState, at: string): Row => ({
  game_id: state.setup.game_id,
  league_id: state.setup.league.id,
  season: state.setup.season,
  week: state.setup.week,
  game_number: state.setup.game_number,
  schedule_id: state.setup.schedule_id ?? null,
  mode: state.setup.mode,
  visibility: state.setup.visibility,
  pace: state.setup.pace,
  creator_id: state.setup.creator_id,
  read_version: READ_VERSION,
  ...sideColumns(state, 'away'),
  ...sideColumns(state, 'home'),
  ...gameProgress(state, at),
});
