import { CARD_RESULTS } from '../../model/cards.ts';
import { HANDS } from '../../model/hands.ts';
import type { Card, Player } from '../../model/players.ts';
import type { LeagueData, LeaguePlayer } from '../league-data.ts';
import type { LeagueTable } from './raw-league.ts';
import {
  CARD_COLUMNS,
  CARD_SIDES,
  FIELDING_COLUMNS,
  PARK_COLUMNS,
  PLAYER_COLUMNS,
  SCHEDULE_COLUMNS,
  TEAM_COLUMNS,
} from './tables.ts';

/** A table as it is to be written: its header, and its rows by column. */
export interface WrittenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
/** A league as a file: what stands in `league.json`, and its tables. */
export interface WrittenLeague {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<LeagueTable, WrittenTable>>;
}

type Cells = Readonly<Record<string, string | number | null | undefined>>;

const table = (columns: object, rows: readonly Cells[]): WrittenTable => {
  const names = Object.keys(columns);
  return { columns: names, rows: rows.map((row) => names.map((name) => String(row[name] ?? ''))) };
};

const playerCells = ({ player, team_id, person_id, retro_id, positions, limits }: LeaguePlayer): Cells => {
  const { roles: _roles, ...pitching } = player.pitching ?? {};
  return {
    ...player.batting,
    ...pitching,
    id: player.id,
    person_id,
    name: player.name,
    team: team_id,
    cardset: player.kind === 'card' ? player.cardset : null,
    positions: positions.join(' '),
    bats: player.bats,
    throws: player.throws,
    image: player.image,
    image2: player.image2,
    retro_id,
    limit_at_bats: limits.at_bats,
    limit_innings: limits.innings,
    limit_starts: limits.starts,
  };
};

const fieldingCells = ({ player: { id, fielding } }: LeaguePlayer): readonly Cells[] =>
  fielding
    .filter(({ range, error, arm, passed_ball }) =>
      [range, error, arm ?? null, passed_ball ?? null].some((n) => n !== null),
    )
    .map((rating) => ({ player: id, ...rating }));

const cardOf = (player: Player, side: (typeof CARD_SIDES)[number]): Card | null =>
  side === 'batting' ? player.batting_card : player.pitching_card;

const cardCells = ({ player }: LeaguePlayer): readonly Cells[] =>
  CARD_SIDES.flatMap((side) => {
    const card = cardOf(player, side);
    // Printed cards are pictures: a league file has no place for their rows.
    if (card?.kind !== 'digital') return [];
    return HANDS.map((against) => {
      const chances = new Map(against === 'L' ? card.vs_left : card.vs_right);
      const results = CARD_RESULTS.map((result) => [result, chances.get(result)] as const);
      return { player: player.id, side, against, ...Object.fromEntries(results) };
    });
  });

/** A league as a file; the same league makes the same file. */
export const writeLeague = (data: LeagueData): WrittenLeague => ({
  settings: {
    ...data.config,
    season: data.season,
    cardsets: data.cardsets,
    admins: data.admins,
    ...data.rules,
  },
  tables: {
    teams: table(
      TEAM_COLUMNS,
      data.teams.map(({ team, park_id, manager_ids, ...club }) => ({
        ...team,
        ...club,
        park: park_id,
        manager_ids: manager_ids.join(' '),
      })),
    ),
    parks: table(
      PARK_COLUMNS,
      data.parks.map(({ id, park, image }) => ({
        id,
        name: park.name,
        homerun_l: park.homerun.L,
        homerun_r: park.homerun.R,
        single_l: park.single.L,
        single_r: park.single.R,
        image,
      })),
    ),
    players: table(PLAYER_COLUMNS, data.players.map(playerCells)),
    fielding: table(FIELDING_COLUMNS, data.players.flatMap(fieldingCells)),
    cards: table(CARD_COLUMNS, data.players.flatMap(cardCells)),
    schedule: table(
      SCHEDULE_COLUMNS,
      data.schedule.map(({ away_id, home_id, ...game }) => ({ ...game, away: away_id, home: home_id })),
    ),
  },
});
