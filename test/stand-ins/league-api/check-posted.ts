import { z } from 'zod';
import type { Posted, World } from './world.ts';

/** Why the server does not take what was posted: the status and the text that it answers. */
export interface Refused {
  readonly status: number;
  readonly text: string;
}

const flag = z.int().min(0).max(1);
const count = z.int().min(0);
const id = z.int().min(1);
const base = z.int().min(1).max(4).nullable();

/** A play as the server takes it; what it leaves out is 0 or null there. */
const playSchema = z
  .strictObject({
    game_id: id,
    play_num: z.int().min(1),
    batter_pos: z.string().min(1).max(3),
    on_base_code: z.string().regex(/^[01]{3}$/),
    inning_half: z.enum(['top', 'bot']),
    check_pos: z.string().max(3).nullable(),
    batter_id: id,
    pitcher_id: id,
    catcher_id: id,
    defender_id: id.nullable(),
    runner_id: id.nullable(),
    inning_num: z.int().min(1),
    batting_order: z.int().min(1).max(9),
    starting_outs: z.int().min(0).max(2),
    away_score: count,
    home_score: count,
    on_first_id: id.nullable(),
    on_first_final: base,
    on_second_id: id.nullable(),
    on_second_final: base,
    on_third_id: id.nullable(),
    on_third_final: base,
    batter_final: base,
    pa: flag,
    ab: flag,
    run: flag,
    e_run: flag,
    hit: flag,
    rbi: z.int().min(0).max(4),
    double: flag,
    triple: flag,
    homerun: flag,
    bb: flag,
    so: flag,
    hbp: flag,
    sac: flag,
    ibb: flag,
    gidp: flag,
    bphr: flag,
    bpfo: flag,
    bp1b: flag,
    bplo: flag,
    sb: flag,
    cs: flag,
    outs: z.int().min(0).max(3),
    error: count,
    wild_pitch: flag,
    passed_ball: flag,
    pick_off: flag,
    balk: flag,
    pitcher_rest_outs: count,
    inherited_runners: count,
    inherited_scored: count,
    on_hook_for_loss: id.nullable(),
    run_differential: z.int(),
    is_go_ahead: z.boolean(),
    is_tied: z.boolean(),
    is_new_inning: z.boolean(),
    wpa: z.number().min(-1).max(1),
    re24_primary: z.number().nullable(),
    re24_running: z.number().nullable(),
    hand_batting: z.enum(['L', 'R', 'S']).nullable(),
    hand_pitching: z.enum(['L', 'R']).nullable(),
  })
  .refine(
    (play) => play.on_first_id !== null || play.on_first_final === null,
    'a final base without a runner',
  );

const decisionSchema = z.strictObject({
  game_id: id,
  season: id,
  week: id,
  game_num: z.int().min(1).max(7),
  pitcher_id: id,
  team_id: id,
  win: flag,
  loss: flag,
  hold: flag,
  is_save: flag,
  b_save: flag,
  is_start: z.boolean(),
  irunners: count,
  irunners_scored: count,
  rest_ip: z.number().min(0),
  rest_required: count,
});

const PLAYS = z.object({ plays: z.array(playSchema).min(1) });
const DECISIONS = z.object({ decisions: z.array(decisionSchema).min(1) });

const unfit = (error: z.ZodError): Refused => ({
  status: 422,
  text: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
});

const missing = (what: string, id: unknown): Refused => ({
  status: 404,
  text: `${what} ID ${String(id)} not found`,
});

/** Plays as they were posted, when the server takes them. */
export const checkPlays = (world: World, body: unknown): readonly Posted[] | Refused => {
  const parsed = PLAYS.safeParse(body);
  if (!parsed.success) return unfit(parsed.error);
  const { plays } = parsed.data;
  const gameId = plays[0]?.game_id ?? 0;
  if (!world.games.some((game) => game.id === gameId)) return missing('Game', gameId);
  const known = new Set(world.players.map((player) => player.id));
  const stranger = plays
    .flatMap((play) => [play.batter_id, play.pitcher_id, play.catcher_id, play.defender_id, play.runner_id])
    .find((player) => player !== null && !known.has(player));
  if (stranger !== undefined) return missing('Player', stranger);
  if (new Set(plays.map((play) => play.play_num)).size < plays.length || world.plays.has(gameId))
    return { status: 422, text: `Game ID ${String(gameId)} has such plays already` };
  return plays;
};

/** Decisions as they were posted, when the server takes them: one win and one loss. */
export const checkDecisions = (world: World, body: unknown): readonly Posted[] | Refused => {
  const parsed = DECISIONS.safeParse(body);
  if (!parsed.success) return unfit(parsed.error);
  const { decisions } = parsed.data;
  const gameId = decisions[0]?.game_id ?? 0;
  if (!world.games.some((game) => game.id === gameId)) return missing('Game', gameId);
  if (world.decisions.has(gameId))
    return { status: 422, text: `Game ID ${String(gameId)} has decisions already` };
  const wins = decisions.filter((row) => row.win === 1).length;
  const losses = decisions.filter((row) => row.loss === 1).length;
  return wins === 1 && losses === 1 ? decisions : { status: 422, text: 'one win and one loss are needed' };
};
