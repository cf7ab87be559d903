import type { GameEvent } from '../model/events.ts';
import { withEntry, withRunRuling, type Movement, type Play } from '../model/play.ts';
import type { RunRuling, ScorerEntry } from '../model/scorer-entry.ts';
import type { GameState } from '../model/state.ts';
import { reconstruction } from '../stats/earned-runs.ts';
import { recordsOf, type EventFileGame } from '../notation/retrosheet/event-file-records.ts';

/** Rulings on runs by `runKey`. */
type Rulings = ReadonlyMap<string, RunRuling>;

/** The key of a run: the number of the play on which it scored, and the base where the man began it. */
const runKey = (play: number, from: number): string => `${play}:${from}`;

/** A run as the file has it. */
interface Run {
  readonly key: string;
  readonly pitcher_id: string;
  readonly ruling: RunRuling;
  /** Whether he reached without a hit or a free pass: the likelier unearned run. */
  readonly doubtful: boolean;
}

const DOUBTFUL: readonly Movement['reached_on'][] = ['error', 'interference', 'automatic'];

/** The run of a man who was put on base to begin the inning is nobody's (OBR 9.16). */
const rulingOf = ({ ruling, reached_on }: Movement): RunRuling =>
  reached_on === 'automatic' ? 'unearned' : (ruling ?? 'earned');

const runOf = (play: Play, movement: Movement): Run => ({
  key: runKey(play.number, movement.from),
  pitcher_id: movement.pitcher_id,
  ruling: rulingOf(movement),
  doubtful: DOUBTFUL.includes(movement.reached_on) || movement.cause === 'error',
});

const runsOf = ({ plays }: GameState): readonly Run[] =>
  plays.flatMap((play) =>
    play.runs === 0 ? [] : play.movements.filter((m) => m.to === 4).map((m) => runOf(play, m)),
  );

const isEarned = (run: Run): boolean => run.ruling !== 'unearned';

const official = (game: EventFileGame): ReadonlyMap<string, number> =>
  new Map(
    recordsOf(game, 'data')
      .filter((r) => r.kind === 'er')
      .map((r) => [r.player_id, r.value]),
  );

/** The runs of one pitcher with as many earned as the official figure says: first those change that the reconstruction rules so, then the doubtful ones, then the last. */
const squared = (runs: readonly Run[], earned: number, found: Rulings): readonly Run[] => {
  const excess = runs.filter(isEarned).length - earned;
  const to: RunRuling = excess > 0 ? 'unearned' : 'earned';
  const fitness = (run: Run): number =>
    2 * Number((found.get(run.key) === 'unearned') === excess > 0) + Number(run.doubtful === excess > 0);
  const changing = runs
    .filter((run) => isEarned(run) === excess > 0)
    .sort((a, b) => fitness(b) - fitness(a))
    .slice(0, Math.abs(excess))
    .map((run) => run.key);
  return runs.map((run) => (changing.includes(run.key) ? { ...run, ruling: to } : run));
};

/** The ruling that each run has by the reconstruction of its inning, by the same keys. */
const reconstructed = (asWritten: GameState, runs: readonly Run[]): Rulings => {
  const verdicts = reconstruction(asWritten);
  return new Map(
    runs.map((run, i) => {
      const { earned = true, team_earned = true } = verdicts[i] ?? {};
      return [run.key, earned ? (team_earned ? 'earned' : 'team_unearned') : 'unearned'];
    }),
  );
};

/**
 * The rulings that give every pitcher his official earned runs (`data,er`), from a game played with the marks of its plays (`UR`,
 * `TUR`). Only runs that the reconstruction of the inning (OBR 9.16) rules otherwise are ruled; a file with neither marks nor
 * figures leaves all to it.
 */
export const officialRulings = (game: EventFileGame, asWritten: GameState): Rulings => {
  const figures = official(game);
  const runs = runsOf(asWritten);
  const found = reconstructed(asWritten, runs);
  const pitchers = [...new Set(runs.map((run) => run.pitcher_id))];
  const ruled = pitchers.flatMap((id) => {
    const own = runs.filter((run) => run.pitcher_id === id);
    const earned = figures.get(id);
    return earned === undefined ? own : squared(own, earned, found);
  });
  return new Map(
    ruled.filter((run) => found.get(run.key) !== run.ruling).map((run) => [run.key, run.ruling]),
  );
};

/** The ruling on a run; null = by reconstruction. */
const rulingOn = (rulings: Rulings, number: number, { from }: Pick<Movement, 'from'>): RunRuling | null =>
  rulings.get(runKey(number, from)) ?? null;

/** Whether the rulings say otherwise of a play's runs than its marks. */
const isRuledAnew = (rulings: Rulings, { number, movements }: Play): boolean =>
  movements.some((m) => m.to === 4 && m.ruling !== rulingOn(rulings, number, m));

const ruledEntry = (rulings: Rulings, number: number, entry: ScorerEntry): ScorerEntry => ({
  ...entry,
  movements: entry.movements.map(({ ruling: _written, ...m }) => {
    const ruling = m.to === 4 ? rulingOn(rulings, number, m) : null;
    return ruling ? { ...m, ruling } : m;
  }),
});

const ruledPlay = (rulings: Rulings, play: Play): Play =>
  withEntry(
    play,
    play.entry && ruledEntry(rulings, play.number, play.entry),
    play.movements.map((m) => (m.to === 4 ? withRunRuling(m, rulingOn(rulings, play.number, m)) : m)),
  );

/**
 * A game that was played as its file has it, with these rulings in place of the marks of its plays: in its events and its state,
 * as if it had been played with them, for a ruling changes nothing else.
 */
export const withRulings = (
  { events, state }: { readonly events: readonly GameEvent[]; readonly state: GameState },
  rulings: Rulings,
): { readonly events: readonly GameEvent[]; readonly state: GameState } => {
  const ruled = new Map<Play, Play>();
  const entries = new Map<ScorerEntry, ScorerEntry>();
  for (const play of state.plays) {
    if (play.runs === 0 || !isRuledAnew(rulings, play)) continue;
    const now = ruledPlay(rulings, play);
    ruled.set(play, now);
    if (play.entry && now.entry) entries.set(play.entry, now.entry);
  }
  const inEvent = (event: GameEvent): GameEvent => {
    if (event.type === 'play_resolved') {
      const play = ruled.get(event.payload.play);
      return play ? { ...event, payload: { ...event.payload, play } } : event;
    }
    if (event.type !== 'outcome_reported' || !event.payload.entry) return event;
    const entry = entries.get(event.payload.entry);
    return entry ? { ...event, payload: { ...event.payload, entry } } : event;
  };
  if (ruled.size === 0) return { events, state };
  return {
    events: events.map(inEvent),
    state: { ...state, plays: state.plays.map((play) => ruled.get(play) ?? play) },
  };
};
