import { z } from 'zod';

/** An integer, also as a text. */
const int = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);
/** A text that may be missing; blank is missing. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value?.trim() || null);
const maybeInt = z
  .union([int, z.literal('')])
  .nullish()
  .transform((value) => (typeof value === 'number' ? value : null));

/** A number, also as a text; null for anything else, for nothing goes by it. */
const maybeNumber = z
  .union([z.number(), z.string().regex(/^-?\d{1,9}(\.\d{1,9})?$/)])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : Number(value)))
  .catch(null);

/** A Discord id as it came. A number may have been rounded on its way: it is `certain` when it cannot have been. */
export interface ForeignId {
  readonly id: string;
  readonly certain: boolean;
}

const SNOWFLAKE = /^[1-9]\d{14,19}$/;

/** A number that a double holds exactly looks the same whether it was rounded or not. */
const foreignId = z
  .union([z.string(), z.bigint(), z.number()])
  .nullish()
  .transform((value): ForeignId | null => {
    if (value === null || value === undefined) return null;
    const id = String(value).trim();
    if (!SNOWFLAKE.test(id)) return null;
    return { id, certain: typeof value === 'string' || BigInt(Number(value)) !== BigInt(id) };
  });

/** A relation: the bare id, or the object itself. */
const relation = <T extends z.ZodType>(row: T) =>
  z.union([int.transform((id) => ({ id, row: null })), row.transform((of) => ({ id: idOf(of), row: of }))]);

const idOf = (row: unknown): number => z.object({ id: int }).parse(row).id;

const managerSchema = z.object({ id: int, name: z.string() });
const divisionSchema = z.object({ id: int, division_name: text, league_name: text });

/** `GET current`. `bet_week` is the version of the scorecard that counts. */
export const currentSchema = z.object({
  id: int,
  season: int,
  week: int,
  freeze: z.boolean().nullish(),
  bet_week: text,
});
/** Where a season stands. */
export type SbaCurrent = z.infer<typeof currentSchema>;

/** A team: a club, its minor leaguers, its injured list, or the free agents. */
export const teamSchema = z.object({
  id: int,
  season: maybeInt,
  abbrev: z.string().trim().min(1),
  sname: text,
  lname: text,
  gmid: foreignId,
  gmid2: foreignId,
  manager1: relation(managerSchema).nullish(),
  manager2: relation(managerSchema).nullish(),
  division: relation(divisionSchema).nullish(),
  stadium: text,
  thumbnail: text,
  color: text,
});
/** A team. */
export type SbaTeam = z.infer<typeof teamSchema>;

const personSchema = z.object({ id: int, key_retro: text });

/** A player of one season: no hands, no ratings. */
export const playerSchema = z.object({
  id: int,
  name: z.string().trim().min(1),
  team: relation(teamSchema).nullish(),
  image: text,
  image2: text,
  pos_1: text,
  pos_2: text,
  pos_3: text,
  pos_4: text,
  pos_5: text,
  pos_6: text,
  pos_7: text,
  pos_8: text,
  injury_rating: text,
  il_return: text,
  sbaplayer: relation(personSchema).nullish(),
});
/** A player of one season. */
export type SbaPlayer = z.infer<typeof playerSchema>;

/** A scheduled game, with its result once it has been played. */
export const gameSchema = z.object({
  id: int,
  season: maybeInt,
  week: int,
  game_num: maybeInt,
  season_type: text,
  away_team: relation(teamSchema),
  home_team: relation(teamSchema),
  away_score: maybeInt,
  home_score: maybeInt,
  scorecard_url: text,
});
/** A scheduled game. */
export type SbaGame = z.infer<typeof gameSchema>;

/** An injury; the player is whole, or by their id. */
export const injurySchema = z
  .object({
    id: int,
    player: relation(playerSchema).nullish(),
    player_id: maybeInt,
    total_games: maybeInt,
    end_week: maybeInt,
    end_game: maybeInt,
  })
  .transform(({ player, player_id, ...row }) => ({
    ...row,
    player_id: player?.id ?? player_id,
    name: player?.row?.name ?? null,
    team: player?.row?.team ?? null,
  }));
/** An injury. */
export type SbaInjury = z.infer<typeof injurySchema>;

/** A team's record, as the league counts it. */
export const standingSchema = z.object({
  team: relation(teamSchema),
  wins: int,
  losses: int,
  run_diff: maybeInt,
  div_gb: maybeNumber,
  streak_wl: text,
  streak_num: maybeInt,
});
/** A team's record, as the league counts it. */
export type SbaStanding = z.infer<typeof standingSchema>;
