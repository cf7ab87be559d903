import type { CardMode } from '../../model/league.ts';
import type { LeagueData } from '../league-data.ts';
import { leagueConfigSchema } from '../../model/league.ts';
import { leagueRulesSchema } from '../league-rules.ts';
import { checkCards, checkPlayerCards } from './check-cards.ts';
import { known, scheduleProblems, rosterProblems } from './check-references.ts';
import { makePlayer, type CardRow, type FieldingRow } from './make-player.ts';
import { problem, type LeagueNotice, type LeagueProblem } from './league-problems.ts';
import type { LeagueTable, RawLeague } from './raw-league.ts';
import { repeated } from './read-table.ts';
import { fileOf, readTables, type ReadTables } from './read-tables.ts';
import { readSettings, type LeagueSettings } from './settings.ts';

/** A league file that was checked: the league, or everything that is wrong with it; and what is odd. */
export type LeagueCheck =
  | { readonly ok: true; readonly data: LeagueData; readonly notices: readonly LeagueNotice[] }
  | {
      readonly ok: false;
      readonly problems: readonly LeagueProblem[];
      readonly notices: readonly LeagueNotice[];
    };

const NEEDED: Readonly<Record<CardMode, readonly LeagueTable[]>> = {
  manual: ['teams', 'parks', 'players'],
  auto: ['teams', 'parks', 'players', 'fielding', 'cards'],
};

const grouped = <R>(
  rows: readonly R[],
  key: (row: R) => string | undefined,
): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const at = key(row);
    if (at !== undefined) groups.set(at, [...(groups.get(at) ?? []), row]);
  }
  return groups;
};

const references = (tables: ReadTables): readonly LeagueProblem[] => {
  const { teams, parks, players, fielding, cards, schedule } = tables;
  return [
    ...known(teams, 'park', parks),
    ...known(players, 'team', teams),
    ...known(fielding, 'player', players),
    ...known(cards, 'player', players),
    ...known(schedule, 'away', teams),
    ...known(schedule, 'home', teams),
    ...repeated(teams, 'id', ({ cells }) => cells.id),
    ...repeated(teams, 'abbreviation', ({ cells }) => cells.abbreviation?.toUpperCase()),
    ...repeated(parks, 'id', ({ cells }) => cells.id),
    ...repeated(players, 'id', ({ cells }) => cells.id),
    ...repeated(fielding, 'position', ({ cells }) => cells.position && `${cells.player} ${cells.position}`),
    ...repeated(
      cards,
      'against',
      ({ cells }) => cells.against && `${cells.player} ${cells.side} ${cells.against}`,
    ),
    ...repeated(schedule, 'id', ({ cells }) => cells.id),
    ...repeated(schedule, 'game', ({ cells }) =>
      cells.game === undefined ? undefined : `${cells.week} / ${cells.series} / ${cells.game}`,
    ),
    ...scheduleProblems(schedule),
  ];
};

const ROUNDED = /0{3}$/;
/** Discord ids that end in zeros: what spreadsheets make of long numbers. */
const roundedIds = ({ file, rows }: ReadTables['teams']): readonly LeagueNotice[] => {
  const names = rows.flatMap(({ cells }) => (cells.manager_ids ?? []).filter((id) => ROUNDED.test(id)));
  return names.length > 0 ? [{ file, code: 'rounded_id', names }] : [];
};

const assemble = (settings: LeagueSettings, tables: ReadTables): LeagueData => {
  const fielding = grouped<FieldingRow>(tables.fielding.rows, ({ cells }) => cells.player);
  const cards = grouped<CardRow>(tables.cards.rows, ({ cells }) => cells.player);
  const auto = settings.card_mode === 'auto';
  return {
    config: leagueConfigSchema.parse(settings),
    season: settings.season,
    cardsets: settings.cardsets,
    admins: settings.admins,
    rules: leagueRulesSchema.strip().parse(settings),
    parks: tables.parks.rows.map(({ cells }) => ({
      id: cells.id ?? '',
      park: {
        name: cells.name ?? '',
        homerun: { L: cells.homerun_l ?? null, R: cells.homerun_r ?? null },
        single: { L: cells.single_l ?? null, R: cells.single_r ?? null },
      },
      image: cells.image ?? null,
    })),
    teams: tables.teams.rows.map(({ cells }) => ({
      team: {
        id: cells.id ?? '',
        name: cells.name ?? '',
        abbreviation: cells.abbreviation ?? '',
        color: cells.color ?? '',
      },
      division: cells.division ?? null,
      league_half: cells.league_half ?? null,
      park_id: cells.park ?? '',
      manager_ids: cells.manager_ids ?? [],
      logo: cells.logo ?? null,
    })),
    players: tables.players.rows.map((row) => {
      const id = row.cells.id ?? '';
      const cardset = row.cells.cardset ?? settings.cardsets[0]?.cardset ?? '';
      return makePlayer(row, fielding.get(id) ?? [], cards.get(id) ?? [], auto ? cardset : null);
    }),
    schedule: tables.schedule.rows.map(({ cells }) => ({
      id: cells.id ?? '',
      week: cells.week ?? 0,
      series: cells.series ?? '',
      game: cells.game ?? 0,
      away_id: cells.away ?? '',
      home_id: cells.home ?? '',
      date: cells.date ?? null,
      kind: cells.kind ?? 'regular',
    })),
  };
};

/** The way of the cards as far as it can be told from settings that may be wrong elsewhere. */
const modeOf = (settings: LeagueSettings | null, given: unknown): CardMode => {
  if (settings) return settings.card_mode;
  const auto =
    typeof given === 'object' && given !== null && 'card_mode' in given && given.card_mode === 'auto';
  return auto ? 'auto' : 'manual';
};

/** Checks a league file whole: the league that it tells of, or everything in it that is wrong. */
export const checkLeague = (raw: RawLeague): LeagueCheck => {
  const { settings, problems: inSettings, notices: ofSettings } = readSettings(raw.settings);
  const mode = modeOf(settings, raw.settings);
  const tables = readTables(raw);
  const all = Object.values(tables);
  const missing = NEEDED[mode].filter((table) => !raw.tables[table]);
  const problems = [
    ...inSettings,
    ...missing.map((table) => problem(fileOf(table), {}, { code: 'file' })),
    ...all.flatMap((table) => table.problems),
    ...references(tables),
    ...checkCards(tables.cards),
    ...(mode === 'auto' && missing.length === 0 ? checkPlayerCards(tables, settings) : []),
    ...rosterProblems(tables),
  ];
  const notices = [...ofSettings, ...all.flatMap((table) => table.notices), ...roundedIds(tables.teams)];
  if (problems.length > 0 || !settings) return { ok: false, problems, notices };
  return { ok: true, data: assemble(settings, tables), notices };
};
