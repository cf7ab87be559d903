import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import { CARD_MODES, leagueConfigSchema } from './league.ts';
import { playerSchema } from './players.ts';
import { rulesPackSchema } from './rules-pack.ts';
import { gameRulesSchema } from './season-rules.ts';

/** What a game counts for. */
export const MODES = ['ranked', 'friendly', 'practice'] as const;
/** What a game counts for. */
export type Mode = (typeof MODES)[number];

/** Who may watch. */
export const VISIBILITIES = ['public', 'private'] as const;
/** Who may watch. */
export type Visibility = (typeof VISIBILITIES)[number];

/** `quick`: defaults stand unless a manager decides before the dice; `full`: the game waits for both. */
export const PACES = ['quick', 'full'] as const;
/** How much the game waits for decisions. */
export type Pace = (typeof PACES)[number];

/** The temperaments of the computer manager. */
export const COMPUTER_STYLES = ['balanced', 'yolo', 'safe'] as const;
/** The temperament of a computer manager. */
export type ComputerStyle = (typeof COMPUTER_STYLES)[number];

/** Who manages a side: people, by their Discord ids, or the computer. */
export const managerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), user_ids: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('computer'), style: z.enum(COMPUTER_STYLES) }),
]);
/** Who manages a side. */
export type Manager = Immutable<z.infer<typeof managerSchema>>;

/** A team as a game knows it. `color` is `#rrggbb`. */
export const teamSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(60),
  abbreviation: z.string().min(2).max(4),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
});
/** A team as a game knows it. */
export type Team = Immutable<z.infer<typeof teamSchema>>;

/** One side of a game: its team, its manager, its roster by player id, and how its cards are read. */
export const sideSetupSchema = z.object({
  team: teamSchema,
  manager: managerSchema,
  card_mode: z.enum(CARD_MODES),
  roster: z.record(z.string(), playerSchema),
});
/** One side of a game. */
export type SideSetup = Immutable<z.infer<typeof sideSetupSchema>>;

const parkNumber = z.int().min(0).max(20).nullable();

/** A ballpark's numbers for a batter's hand (0-20): a d20 at or under makes a ballpark check a hit. Null where only its printed card has them. */
export const parkSchema = z.object({
  name: z.string().min(1).max(60),
  homerun: z.object({ L: parkNumber, R: parkNumber }),
  single: z.object({ L: parkNumber, R: parkNumber }),
});
/** A ballpark's numbers. */
export type Park = Immutable<z.infer<typeof parkSchema>>;

/** All that is settled when a game is made and never changes after. */
export const gameSetupSchema = z.object({
  game_id: z.uuid(),
  league: leagueConfigSchema,
  season: z.string().nullable(),
  week: z.int().min(1).nullable(),
  game_number: z.int().min(1).nullable(),
  /** The game of the league's schedule that it is. */
  schedule_id: z.string().optional(),
  mode: z.enum(MODES),
  visibility: z.enum(VISIBILITIES),
  pace: z.enum(PACES),
  /** The Discord id of whoever made the game. */
  creator_id: z.string(),
  /** The legal cardsets with their priority: 1 = primary, 2 and up = backup. */
  cardsets: z.array(z.object({ cardset: z.string(), priority: z.int().min(1) })),
  park: parkSchema,
  /** The league's own charts; null = the default rules pack. */
  rules_pack: rulesPackSchema.nullable().default(null),
  /** The rules of its season; absent for a game beside it. */
  season_rules: gameRulesSchema.optional(),
  away: sideSetupSchema,
  home: sideSetupSchema,
});
/** All that is settled when a game is made and never changes after. */
export type GameSetup = Immutable<z.infer<typeof gameSetupSchema>>;
