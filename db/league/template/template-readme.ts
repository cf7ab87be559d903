import type {
  BATTING_COLUMNS,
  CARD_COLUMNS,
  FIELDING_COLUMNS,
  PARK_COLUMNS,
  PITCHING_COLUMNS,
  PLAYER_COLUMNS,
  SCHEDULE_COLUMNS,
  TEAM_COLUMNS,
} from '@paper-dynasty/engine/leagues/file/tables';
import type { CardResult } from '@paper-dynasty/engine/model/cards';

type Explained<C> = Readonly<Record<keyof C, string>>;

const TEAMS: Explained<typeof TEAM_COLUMNS> = {
  id: 'your id of the team: letters, digits and signs, no spaces. It stays the same for ever',
  name: 'up to 60 characters',
  abbreviation: '2 to 4 characters, each team its own',
  color: 'six hexadecimal digits, with or without #',
  division: 'for the standings; may be empty',
  league_half: 'league or conference, for the standings; may be empty',
  park: 'an id of parks.csv',
  manager_ids:
    'the Discord ids of its managers, with spaces between. Give the column the format text, or your spreadsheet rounds them',
  logo: 'address of a picture, https://…; may be empty',
};

const PARKS: Explained<typeof PARK_COLUMNS> = {
  id: 'your id of the park',
  name: 'up to 60 characters',
  homerun_l: 'ballpark home run number for left-handed batters, 0 to 20; may be empty',
  homerun_r: 'the same for right-handed batters',
  single_l: 'ballpark single number for left-handed batters; may be empty',
  single_r: 'the same for right-handed batters',
  image: 'address of a picture; may be empty',
};

const BATTING: Explained<typeof BATTING_COLUMNS> = {
  speed: 'running, 8 to 17',
  steal_low: 'steals are safe from this number on, 0 to 20',
  steal_high: 'to this number, 0 to 20',
  jump: 'chances of 36 of a good jump',
  bunting: 'A to D',
  hit_and_run: 'A to D',
};

const PITCHING: Explained<typeof PITCHING_COLUMNS> = {
  hold: '-6 to 6',
  wild_pitch: '0 to 20',
  balk: '0 to 20',
  pick_off: '0 to 20',
  starter_endurance: 'innings as a starter, 0 to 9',
  reliever_endurance: 'innings in relief, 0 to 9',
  injury: 'injury rating, 0 to 6',
};

const PLAYERS: Explained<typeof PLAYER_COLUMNS> = {
  id: 'your id of the player (or of his card): no two players have the same',
  person_id: 'who he is across seasons and cards; empty means the same as id',
  name: 'up to 60 characters',
  team: 'an id of teams.csv; empty for a free agent',
  cardset: 'of digital cards, the cardset (one of those in league.json)',
  positions: 'with spaces between, the first is his own: C 1B 2B 3B SS LF CF RF DH P SP RP CP',
  bats: 'L, R or S',
  throws: 'L or R',
  image: 'address of the picture of his card, https://…',
  image2: 'address of its second side',
  retro_id: 'his id at Retrosheet',
  ...BATTING,
  ...PITCHING,
  limit_at_bats: 'the most at-bats of a season; empty means no limit',
  limit_innings: 'the most innings of a season',
  limit_starts: 'the most starts of a season',
};

const FIELDING: Explained<typeof FIELDING_COLUMNS> = {
  player: 'an id of players.csv',
  position: 'P C 1B 2B 3B SS LF CF RF',
  range: '1 (best) to 5',
  error: 'error rating, 0 to 88',
  arm: 'of catchers and outfielders, -6 to 5',
  passed_ball: 'of catchers, 0 to 20',
};

const CARDS: Explained<Omit<typeof CARD_COLUMNS, CardResult>> = {
  player: 'an id of players.csv',
  side: 'batting or pitching',
  against: 'L or R: the hand of the man against him',
};

const SCHEDULE: Explained<typeof SCHEDULE_COLUMNS> = {
  id: 'your id of the game: no two games have the same',
  week: '1 to 99',
  series: 'a name of the series in its week',
  game: 'which game of the series it is, from 1',
  away: 'an id of teams.csv',
  home: 'an id of teams.csv',
  date: 'a day (2026-04-01) or a moment (2026-04-01T19:05:00-04:00); may be empty',
  kind: 'regular or playoff; empty means regular',
};

const SETTINGS = {
  id: 'small letters, digits and hyphens, 20 at most: part of addresses, and the same for ever',
  name: 'what people call the league',
  season: 'the season that is played: a number or a name. A new one begins by importing with another season',
  card_mode: 'manual: managers read printed cards; auto: the engine reads the cards of cards.csv',
  admins: 'Discord ids of the commissioners, in quotation marks',
  cardsets: 'of digital cards: [{"cardset": "2026", "priority": 1}]',
  'innings … time_zone': 'the rules of a game; time_zone says when a day ends',
  rest: 'how many games a pitcher rests after so many outs in a role, and whether that is off, warn or forbid',
  injuries:
    'off, announce (people settle it) or roll, with a chart of the results of 3d6 from 3 to 18 by injury rating',
  weather: 'null, or a chart by weeks, day or night, and d20',
  limits: 'whether the limits of players.csv are off, warn or forbid',
  tie_breakers: 'in which order ties in the standings are broken',
  rules_pack: 'null, or fielding charts of your own',
} as const;

const table = (rows: Readonly<Record<string, string>>): string =>
  Object.entries(rows)
    .map(([name, text]) => `- \`${name}\`: ${text}`)
    .join('\n');

/** The README of a league's template: what every column and every setting means. */
export const TEMPLATE_README = `# Your league

Change these files in any spreadsheet, save them as CSV, then see what is wrong, and bring them in:

    npm run league -- check .
    npm run league -- import .

Columns that nobody knows are named and left alone. In a league of printed cards every rating may be empty: what only the card
says is asked of the managers. In a league of digital cards every rating and every card is needed.

## league.json
${table(SETTINGS)}

## teams.csv
${table(TEAMS)}

## parks.csv
${table(PARKS)}

## players.csv
${table(PLAYERS)}

## fielding.csv
${table(FIELDING)}

## cards.csv
${table(CARDS)}
- one column a result, with its chances out of 108 in steps of 0.05; a row adds up to 108. A batter needs \`batting\`, a pitcher
  \`pitching\`, each against L and R

## schedule.csv
${table(SCHEDULE)}
`;
