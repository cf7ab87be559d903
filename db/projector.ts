import { onBaseCode } from '@paper-dynasty/engine/model/bases';
import type { EventType } from '@paper-dynasty/engine/model/events';
import { COUNTING_STATISTICS, type Play } from '@paper-dynasty/engine/model/play';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { GameSetup } from '@paper-dynasty/engine/model/setup';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';

/** The read tables whose rows events add to. */
export const ROW_TABLES = ['plays', 'rolls', 'lineups', 'roster_links', 'game_cardset_links'] as const;
/** A read table whose rows events add to. */
export type RowTable = (typeof ROW_TABLES)[number];
/** A row of a read table: every column by name. */
export type Row = Readonly<Record<string, unknown>>;
/** New rows by table. */
export type RowChanges = Partial<Record<RowTable, readonly Row[]>>;

const finalBase = (play: Play, from: number): number | null =>
  play.movements.find((m) => m.from === from)?.to ?? null;

const playRow = (event: StoredEvent, play: Play): Row => ({
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
  catcher_id: play.catcher_id,
  defender_id: play.defender_id,
  check_pos: play.check_pos,
  roll_id: play.roll_id,
  outcome: play.outcome,
  hit_location: play.hit_location,
  batter_final: finalBase(play, 0),
  on_first_final: finalBase(play, 1),
  on_second_final: finalBase(play, 2),
  on_third_final: finalBase(play, 3),
  outs: play.outs,
  runs: play.runs,
  ...Object.fromEntries(COUNTING_STATISTICS.map((name) => [name, play.stats[name] ?? 0])),
  notation: play.notation,
  description: play.description,
  is_tied: play.is_tied,
  is_go_ahead: play.is_go_ahead,
  is_new_inning: play.is_new_inning,
  undone: false,
  play_metadata: {},
});

const lineupRows = (gameId: string, side: Side, lineup: Lineup): readonly Row[] => {
  const row = (player_id: string, slot: number, position: string): Row => ({
    game_id: gameId,
    side,
    player_id,
    slot,
    position,
    starter: true,
    active: true,
    entered_inning: 1,
    lineup_metadata: {},
  });
  const batters = lineup.batting_order.map((s, i) => row(s.player_id, i + 1, s.position));
  const bats = lineup.batting_order.some((s) => s.player_id === lineup.pitcher_id);
  return bats ? batters : [...batters, row(lineup.pitcher_id, 0, 'P')];
};

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
const PROJECTIONS: { readonly [T in EventType]?: (event: Extract<StoredEvent, { type: T }>) => RowChanges } =
  {
    play_resolved: (event) => ({ plays: [playRow(event, event.payload.play)] }),
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
    lineup_set: (event) => ({ lineups: lineupRows(event.game_id, event.payload.side, event.payload.lineup) }),
    game_created: (event) => {
      const { setup } = event.payload;
      const cardsets = setup.cardsets.map((link) => ({ game_id: setup.game_id, ...link }));
      return { roster_links: rosterRows(setup), game_cardset_links: cardsets };
    },
  };

/** The rows that one event adds to the read tables. Pure. */
export const projectEvent = (event: StoredEvent): RowChanges => {
  const projection = PROJECTIONS[event.type] as ((event: StoredEvent) => RowChanges) | undefined;
  return projection?.(event) ?? {};
};

/** The rows that events add, table by table. */
export const projectEvents = (events: readonly StoredEvent[]): RowChanges => {
  const all = events.map(projectEvent);
  const changes: RowChanges = {};
  for (const table of ROW_TABLES) {
    const rows = all.flatMap((change) => change[table] ?? []);
    if (rows.length > 0) changes[table] = rows;
  }
  return changes;
};

const sideColumns = (state: GameState, side: Side): Row => {
  const { team, manager } = state.setup[side];
  return {
    [`${side}_team_id`]: team.id,
    [`${side}_name`]: team.name,
    [`${side}_abbreviation`]: team.abbreviation,
    [`${side}_color`]: team.color,
    [`${side}_user_ids`]: manager.kind === 'user' ? manager.user_ids : [],
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
  updated_at: at,
});

/** The row of a game in a state that was reached `at`. */
export const gameRow = (state: GameState, at: string): Row => ({
  game_id: state.setup.game_id,
  league_id: state.setup.league.id,
  season: state.setup.season,
  week: state.setup.week,
  game_number: state.setup.game_number,
  mode: state.setup.mode,
  visibility: state.setup.visibility,
  pace: state.setup.pace,
  creator_id: state.setup.creator_id,
  ...sideColumns(state, 'away'),
  ...sideColumns(state, 'home'),
  dice_commitment: state.dice_commitment,
  ...gameProgress(state, at),
});
