import { isRetrosheetError, retrosheetError, type RetrosheetError } from '../notation/retrosheet/errors.ts';
import {
  infoOf,
  recordsOf,
  type EventFileGame,
  type RecordOf,
} from '../notation/retrosheet/event-file-records.ts';
import { leagueConfigSchema, type LeagueConfig } from '../model/league.ts';
import type { Lineup } from '../model/lineups.ts';
import type { SbaPlayer } from '../model/players.ts';
import { LINEUP_POSITIONS, type LineupPosition } from '../model/positions.ts';
import type { GameSetup, SideSetup } from '../model/setup.ts';
import { remembered } from '../model/remembered.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';

/** What an imported game is kept under. */
export interface ImportOptions {
  /** The id of the game, a UUID. */
  readonly game_id: string;
  /** Whose game it is: the one who made it, and scores both sides. */
  readonly user_id: string;
}

/** The league of games that come from event files. */
export const RETROSHEET_LEAGUE_ID = 'retrosheet';
const LEAGUE_NAME = 'Retrosheet event files';
const COLORS = { away: '#5a6570', home: '#1f4e79' } as const;
/** No ballpark checks are rolled in a game that is only scored. */
const NO_NUMBERS = { L: 0, R: 0 } as const;
const TEXT_LIMIT = 60;
const UNKNOWN = 'unknown';
const TIME_ZONE = leagueConfigSchema.shape.time_zone.parse(undefined);

/** Whether the home team bats first (`info,htbf,true`); then it is the engine's visitors. */
export const homeBatsFirst = remembered(
  (game: EventFileGame): boolean => infoOf(game, 'htbf')?.toLowerCase() === 'true',
);

/** The engine's side, which goes by who bats first, for a side of the file. */
export const sideIn = (game: EventFileGame, side: Side): Side =>
  homeBatsFirst(game) ? otherSide(side) : side;

/** The position of a `start` or `sub` record: 1-9 the fielders, 10 the designated hitter, 11 and 12 the pinch hitter and runner. */
export const positionOf = (position: number): LineupPosition => LINEUP_POSITIONS[position - 1] ?? 'PH';

const playerOf = (id: string, name: string): SbaPlayer => ({
  kind: 'player',
  id,
  player_id: id,
  name: name.trim().slice(0, TEXT_LIMIT) || id,
  bats: 'R',
  throws: 'R',
  image: null,
  fielding: [],
  batting: null,
  pitching: null,
  batting_card: null,
  pitching_card: null,
});

const rosterOf = (game: EventFileGame, side: Side): SideSetup['roster'] =>
  Object.fromEntries([
    ...filledSlots(game, side).map(({ player_id: id }) => [id, playerOf(id, isAbsent(id) ? '–' : id)]),
    ...[...recordsOf(game, 'start'), ...recordsOf(game, 'sub')]
      .filter((r) => sideIn(game, r.side) === side)
      .map((r) => [r.player_id, playerOf(r.player_id, r.name)]),
  ]);

const teamCode = (game: EventFileGame, side: Side): string => {
  const home = sideIn(game, 'home') === side;
  return infoOf(game, home ? 'hometeam' : 'visteam') || (home ? game.id.slice(0, 3) : 'VIS');
};

const sideSetup = (game: EventFileGame, side: Side, userId: string): SideSetup => {
  const code = teamCode(game, side);
  return {
    team: { id: code, name: code, abbreviation: code.slice(0, 4).padEnd(2, '-'), color: COLORS[side] },
    manager: { kind: 'user', user_ids: [userId] },
    card_mode: 'manual',
    roster: rosterOf(game, side),
  };
};

const isWhole = (text: string | null): text is string => text !== null && /^[1-9]\d?$/.test(text);

/** The innings that the game was scheduled for: 9 where the file does not say. */
export const scheduledInnings = (game: EventFileGame): number => {
  const given = infoOf(game, 'innings');
  return isWhole(given) ? Number(given) : 9;
};

/** Whether every extra half-inning begins with a runner on second, as the rules of a league can have it. */
const hasAutomaticRunners = (game: EventFileGame, innings: number): boolean => {
  const { records } = game;
  if (!records.some((r) => r.type === 'radj')) return false;
  const halves = new Map<string, boolean>();
  let placed = false;
  for (const record of records) {
    if (record.type === 'radj') placed = record.base === 2;
    if (record.type !== 'play' || record.event === 'NP') continue;
    const half = `${record.inning} ${record.side}`;
    if (record.inning > innings && !halves.has(half)) halves.set(half, placed);
    placed = false;
  }
  return halves.size > 0 && [...halves.values()].every(Boolean);
};

/** What the file says of the game that the engine's rules do not ask for, and its name among the league's special rules. */
const KEPT_INFO = [
  ['date', 'date'],
  ['number', 'number'],
  ['htbf', 'home_bats_first'],
  ['wp', 'winning_pitcher'],
  ['lp', 'losing_pitcher'],
  ['save', 'saving_pitcher'],
] as const;

/** What the setup has of a game in its own way. */
const OWN_INFO: readonly string[] = ['visteam', 'hometeam', 'innings', ...KEPT_INFO.map(([key]) => key)];

/** Before the key of whatever else a file says of a game: where the ball was played, who called it, when, in what weather. */
export const OTHER_INFO = 'info:';

const otherInfo = (game: EventFileGame): LeagueConfig['special_rules'] =>
  Object.fromEntries(
    recordsOf(game, 'info')
      .filter((r) => !OWN_INFO.includes(r.key))
      .map((r) => [OTHER_INFO + r.key, r.value]),
  );

const specialRules = (game: EventFileGame): LeagueConfig['special_rules'] => ({
  retrosheet_id: game.id,
  ...otherInfo(game),
  ...Object.fromEntries(
    KEPT_INFO.flatMap(([key, name]) => {
      const value = infoOf(game, key);
      // A game without a decision names the winning pitcher and leaves his name out.
      return value || (value === '' && key === 'wp') ? [[name, value]] : [];
    }),
  ),
});

const leagueOf = (game: EventFileGame, innings: number): LeagueConfig => ({
  id: RETROSHEET_LEAGUE_ID,
  name: LEAGUE_NAME,
  innings,
  outs_per_half: 3,
  strikes_for_out: 3,
  balls_for_walk: 4,
  roster_size: TEXT_LIMIT,
  designated_hitter: recordsOf(game, 'start').some((r) => r.slot === 0 || positionOf(r.position) === 'DH'),
  extra_innings_runner: hasAutomaticRunners(game, innings),
  time_zone: TIME_ZONE,
  card_mode: 'manual',
  rare_play: 'd100_is_1',
  turn_clock_seconds: null,
  open_teams: false,
  any_position: true,
  courtesy_runners: false,
  scored_only: true,
  special_rules: specialRules(game),
});

const gameNumber = (game: EventFileGame): number | null => {
  const number = infoOf(game, 'number');
  return isWhole(number) ? Number(number) : null;
};

/** The setup of a game that is played by `innings` innings. */
export const importedSetup = (game: EventFileGame, options: ImportOptions, innings: number): GameSetup => {
  const site = infoOf(game, 'site') || UNKNOWN;
  return {
    game_id: options.game_id,
    league: leagueOf(game, innings),
    season: /^\d{4}/.exec(infoOf(game, 'date') ?? game.id.slice(3))?.[0] ?? null,
    week: null,
    game_number: gameNumber(game),
    mode: 'friendly',
    visibility: 'public',
    pace: 'quick',
    creator_id: options.user_id,
    cardsets: [],
    park: { name: site.slice(0, TEXT_LIMIT), homerun: NO_NUMBERS, single: NO_NUMBERS },
    rules_pack: null,
    away: sideSetup(game, 'away', options.user_id),
    home: sideSetup(game, 'home', options.user_id),
  };
};

/** A place in the order that nobody had, in a side that was short of men: passed over when its turn comes. */
const ABSENT = 'absent-';

/** Whether a player id stands for nobody. */
export const isAbsent = (playerId: string): boolean => playerId.startsWith(ABSENT);

const MIN_STARTERS = 8;

/** The batters of a side who come up though no record brought them in, first come first. */
const unnamedBatters = (game: EventFileGame, side: Side): readonly string[] => {
  const named = new Set([...recordsOf(game, 'start'), ...recordsOf(game, 'sub')].map((r) => r.player_id));
  const batters = recordsOf(game, 'play')
    .filter((r) => sideIn(game, r.side) === side && r.event !== 'NP')
    .map((r) => r.batter_id);
  return [...new Set(batters)].filter((id) => !named.has(id));
};

/** A slot that no starter has, and who is put there: a batter whom no record brought in, else nobody. */
export interface FilledSlot {
  readonly slot: number;
  readonly player_id: string;
}

/** The slots of a side that no starter has, with those who are put there. */
export const filledSlots = (game: EventFileGame, side: Side): readonly FilledSlot[] => {
  const starts = recordsOf(game, 'start').filter((r) => sideIn(game, r.side) === side);
  const missing = SLOTS.filter((slot) => !starterIn(starts, slot));
  if (missing.length === 0) return [];
  const unnamed = unnamedBatters(game, side);
  return missing.map((slot, i) => ({ slot, player_id: unnamed[i] ?? ABSENT + String(slot) }));
};

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const starterIn = (starts: readonly RecordOf<'start'>[], slot: number): RecordOf<'start'> | undefined =>
  starts.find((r) => r.slot === slot);

/** A side's starting lineup, with nobody in one slot where it was short of a man, or what it lacks. */
export const startingLineup = (game: EventFileGame, side: Side): Lineup | RetrosheetError => {
  const starts = recordsOf(game, 'start').filter((r) => sideIn(game, r.side) === side);
  const missing = filledSlots(game, side);
  const pitcher = starterIn(starts, 0) ?? starts.find((r) => r.position === 1);
  if (SLOTS.length - missing.length < MIN_STARTERS || (!pitcher && missing.length === 0))
    return retrosheetError('no_lineup', `The ${side} side has no nine starters and a pitcher`, game.id);
  const free = LINEUP_POSITIONS.find((p) => starts.every((r) => positionOf(r.position) !== p)) ?? 'PH';
  return {
    batting_order: SLOTS.map((slot) => {
      const man = starterIn(starts, slot);
      return man
        ? { player_id: man.player_id, position: positionOf(man.position) }
        : { player_id: missing.find((m) => m.slot === slot)?.player_id ?? '', position: free };
    }),
    pitcher_id: pitcher?.player_id ?? missing[0]?.player_id ?? '',
  };
};

/** Both starting lineups by side, or what is missing. */
export const startingLineups = (game: EventFileGame): readonly [Lineup, Lineup] | RetrosheetError => {
  const [away, home] = SIDES.map((side) => startingLineup(game, side));
  if (!away || isRetrosheetError(away)) return away ?? retrosheetError('no_lineup', 'No lineup', game.id);
  if (!home || isRetrosheetError(home)) return home ?? retrosheetError('no_lineup', 'No lineup', game.id);
  return [away, home];
};
