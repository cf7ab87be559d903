import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environmentReport } from '@paper-dynasty/engine/game/environment-report';
import { playSeries, roundRobin, type ClubLeague } from '@paper-dynasty/engine/game/series';
import { styleReport, styleTallies } from '@paper-dynasty/engine/game/style-report';
import { COMPUTER_STYLES } from '@paper-dynasty/engine/model/setup';
import { runEnvironment } from '@paper-dynasty/engine/stats/run-environment';

/** How the command is used. */
const SIMULATE_USAGE = `npm run simulate -- [--league pd] [--games 1000] [--seed 1] [--style-away balanced] [--style-home balanced]
npm run simulate -- --styles [--league pd] [--games 1000] [--seed 1]   each style against each other, so many games a pair`;

const MOST_GAMES = 1_000_000;
const style = z.enum(COMPUTER_STYLES, { error: `must be one of ${COMPUTER_STYLES.join(', ')}` });

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .pipe(z.number().min(least, { error }).max(most, { error }));
};

const optionsOf = (leagues: readonly string[]) =>
  z.object({
    league: z.enum(leagues, { error: `must be one of ${leagues.join(', ')}` }),
    games: wholeNumber(1, MOST_GAMES),
    seed: wholeNumber(0, 2 ** 32 - 1),
    styles: z.boolean(),
    'style-away': style,
    'style-home': style,
  });
type Options = z.infer<ReturnType<typeof optionsOf>>;

/** What a command says, and whether it did what was asked. */
export interface Said {
  readonly ok: boolean;
  readonly text: string;
}

const readArguments = (args: readonly string[]): Record<string, unknown> =>
  parseArgs({
    args: [...args],
    options: {
      league: { type: 'string', default: 'pd' },
      games: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      styles: { type: 'boolean', default: false },
      'style-away': { type: 'string', default: 'balanced' },
      'style-home': { type: 'string', default: 'balanced' },
    },
  }).values;

const readOptions = (args: readonly string[], leagues: readonly string[]): Options | string => {
  try {
    const parsed = optionsOf(leagues).safeParse(readArguments(args));
    if (parsed.success) return parsed.data;
    return parsed.error.issues.map((i) => `--${i.path.join('.')} ${i.message}.`).join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const PAIRS = COMPUTER_STYLES.flatMap((away) =>
  COMPUTER_STYLES.filter((home) => home !== away).map((home) => ({ away, home })),
);

/** Every style at every other; half of a pair's games are played on either ground. */
const compareStyles = (from: ClubLeague, { games, seed }: Options, tick: () => void): string => {
  const tallies = styleTallies();
  PAIRS.forEach((styles, i) => {
    playSeries(roundRobin(from, styles), Math.ceil(games / 2), seed + i, (state) => {
      tallies.add(state);
      tick();
    });
  });
  return styleReport(tallies.read());
};

const measure = (from: ClubLeague, options: Options, tick: () => void): string => {
  const environment = runEnvironment();
  const styles = { away: options['style-away'], home: options['style-home'] };
  playSeries(roundRobin(from, styles), options.games, options.seed, (state) => {
    environment.add(state);
    tick();
  });
  return environmentReport(environment.read());
};

/** How many games were played in a second over all, and in the second half, when the machine knows the code. */
const speedOf = (ticks: readonly number[]): string => {
  const games = ticks.length - 1;
  const rate = (from: number): string => {
    const seconds = ((ticks[games] ?? 0) - (ticks[from] ?? 0)) / 1000;
    return ((games - from) / seconds).toFixed(0);
  };
  return `${rate(0)} games a second (${rate(Math.floor(games / 2))} once warm)`;
};

/**
 * Plays a league's clubs against each other by computer and says what came of it. The same options say the same, save the
 * last line with the speed. `leagues` are made when asked for; `now` is a clock in milliseconds.
 */
export const simulate = (
  args: readonly string[],
  leagues: Readonly<Record<string, () => ClubLeague>>,
  now: () => number,
): Said => {
  const options = readOptions(args, Object.keys(leagues));
  if (typeof options === 'string') return { ok: false, text: `${options}\n\n${SIMULATE_USAGE}` };
  const league = leagues[options.league]?.();
  if (!league) return { ok: false, text: SIMULATE_USAGE };
  const ticks = [now()];
  const play = options.styles ? compareStyles : measure;
  const report = play(league, options, () => void ticks.push(now()));
  return { ok: true, text: `${report}\n${speedOf(ticks)}` };
};
