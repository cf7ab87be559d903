import { CARD_RESULTS, type CardResult } from '../../model/cards.ts';
import { BATTING_HANDS, HANDS } from '../../model/hands.ts';
import { GRADES } from '../../model/players.ts';
import { POSITIONS } from '../../model/positions.ts';
import { SCHEDULE_KINDS } from '../league-data.ts';
import {
  chances,
  color,
  discordIds,
  id,
  needed,
  oneOf,
  optional,
  otherwise,
  picture,
  positions,
  scheduleDate,
  text,
  whole,
  type CellReader,
  type Column,
} from './cells.ts';

/** The columns of `teams.csv`. */
export const TEAM_COLUMNS = {
  id: needed(id),
  name: needed(text(60)),
  abbreviation: needed(text(4, 2)),
  color: otherwise(color, '#5b6770'),
  division: optional(text(40)),
  league_half: optional(text(40)),
  park: needed(id),
  manager_ids: otherwise(discordIds, []),
  logo: optional(picture),
};

const parkNumber = optional(whole(0, 20));
/** The columns of `parks.csv`. */
export const PARK_COLUMNS = {
  id: needed(id),
  name: needed(text(60)),
  homerun_l: parkNumber,
  homerun_r: parkNumber,
  single_l: parkNumber,
  single_r: parkNumber,
  image: optional(picture),
};

const number20 = optional(whole(0, 20));
const grade = optional(oneOf(GRADES));
const endurance = optional(whole(0, 9));
const limit = optional(whole(0, 9999));

/** The columns of a batter's ratings. */
export const BATTING_COLUMNS = {
  speed: optional(whole(8, 17)),
  steal_low: number20,
  steal_high: number20,
  jump: optional(whole(0, 36)),
  bunting: grade,
  hit_and_run: grade,
};
/** The columns of a pitcher's ratings. */
export const PITCHING_COLUMNS = {
  hold: optional(whole(-6, 6)),
  wild_pitch: number20,
  balk: number20,
  pick_off: number20,
  starter_endurance: endurance,
  reliever_endurance: endurance,
  injury: optional(whole(0, 6)),
};

/** The columns of `players.csv`. */
export const PLAYER_COLUMNS = {
  id: needed(id),
  person_id: optional(id),
  name: needed(text(60)),
  team: optional(id),
  cardset: optional(text(60)),
  positions: needed(positions),
  bats: optional(oneOf(BATTING_HANDS)),
  throws: optional(oneOf(HANDS)),
  image: optional(picture),
  image2: optional(picture),
  retro_id: optional(id),
  ...BATTING_COLUMNS,
  ...PITCHING_COLUMNS,
  limit_at_bats: limit,
  limit_innings: limit,
  limit_starts: limit,
};

/** The columns of `fielding.csv`. */
export const FIELDING_COLUMNS = {
  player: needed(id),
  position: needed(oneOf(POSITIONS)),
  range: optional(whole(1, 5)),
  error: optional(whole(0, 88)),
  arm: optional(whole(-6, 5)),
  passed_ball: optional(whole(0, 20)),
};

/** The sides that a card can have. */
export const CARD_SIDES = ['batting', 'pitching'] as const;
/** A side that a card can have. */
export type CardSide = (typeof CARD_SIDES)[number];

const resultColumns = Object.fromEntries(
  CARD_RESULTS.map((result) => [result, otherwise(chances as CellReader<number>, 0)]),
) as Readonly<Record<CardResult, Column<number>>>;

/** The columns of `cards.csv`. */
export const CARD_COLUMNS = {
  player: needed(id),
  side: needed(oneOf(CARD_SIDES)),
  against: needed(oneOf(HANDS)),
  ...resultColumns,
};

/** The columns of `schedule.csv`. */
export const SCHEDULE_COLUMNS = {
  id: needed(id),
  week: needed(whole(1, 99)),
  series: needed(text(40)),
  game: needed(whole(1, 99)),
  away: needed(id),
  home: needed(id),
  date: optional(scheduleDate),
  kind: otherwise(oneOf(SCHEDULE_KINDS), 'regular'),
};
