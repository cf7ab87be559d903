import type { Lineup } from '../model/lineups.ts';
import type { Movement, Play } from '../model/play.ts';
import { LINEUP_POSITIONS, type LineupPosition } from '../model/positions.ts';
import { atBat, type Situation } from '../model/situation.ts';
import { otherSide, SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { Substitution } from '../model/substitutions.ts';
import {
  makeEventFile,
  type EventFileRecord,
  type RecordOf,
} from '../notation/retrosheet/event-file-records.ts';
import { writePlay } from '../notation/retrosheet/write-play.ts';
import { pitcherBats } from '../rules/lineup-rules.ts';
import { decisions } from '../stats/pitching-decisions.ts';
import { boxScore } from '../stats/box-score.ts';
import { earnedRuns } from '../stats/earned-runs.ts';
import { isAbsent } from './import-setup.ts';
import { info, keptRecords, recordsAfter, sourceOf, withOtherInfo } from './imported-source.ts';
import { playerCodes, type PlayerCodes } from './player-codes.ts';

/** What an event file says of a game beside the game itself. */
export interface EventFileMeta {
  /** The day it was played, `yyyy-mm-dd`; an imported game keeps its own. */
  readonly date: string;
  /** 0 the only game of its day, 1 and 2 the games of a double header. */
  readonly number?: number;
}

const UNKNOWN_COUNT = '??';

interface Writing {
  readonly state: GameState;
  readonly codes: PlayerCodes;
  /** Whether the home team bats first, so that the engine's visitors are the home team of the file. */
  readonly swapped: boolean;
}

const ruleOf = (state: GameState, name: string): string | null => {
  const value = state.setup.league.special_rules[name];
  return typeof value === 'string' ? value : null;
};

const codeOf = (w: Writing, side: Side, playerId: string): string => w.codes[side].get(playerId) ?? playerId;

const fileSide = (w: Writing, side: Side): Side => (w.swapped ? otherSide(side) : side);

const positionNumber = (position: LineupPosition): number => LINEUP_POSITIONS.indexOf(position) + 1;

const threeLetters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 3)
    .padEnd(3, 'X');

/** The codes of the teams, of three letters: different ones. */
const teamCodes = (w: Writing): PerSide<string> => {
  const of = (side: Side): string => threeLetters(w.state.setup[side].team.abbreviation);
  const home = of('home');
  const away = of('away');
  return { home, away: away === home ? `${away.slice(0, 2)}${away.endsWith('V') ? 'W' : 'V'}` : away };
};

const NOT_KNOWN = [
  ['starttime', '0:00PM'],
  ['daynight', 'night'],
] as const;
const UNKNOWN_CONDITIONS = [
  ['umphome', '(none)'],
  ['ump1b', '(none)'],
  ['ump2b', '(none)'],
  ['ump3b', '(none)'],
  ['howscored', 'unknown'],
  ['pitches', 'none'],
  ['temp', '0'],
  ['winddir', 'unknown'],
  ['windspeed', '-1'],
  ['fieldcond', 'unknown'],
  ['precip', 'unknown'],
  ['sky', 'unknown'],
  ['timeofgame', '0'],
  ['attendance', '0'],
] as const;

const siteOf = (w: Writing, home: string): string => {
  const { name } = w.state.setup.park;
  return /^[A-Z]{3}\d\d$/.test(name) ? name : `${home}01`;
};

/** The side whose pitcher it is; in a forfeited game the winning pitcher's is not always the one with more runs. */
const pitcherCode = (w: Writing, likely: Side, id: string | null): string => {
  if (id === null) return '';
  const side = w.state.setup[likely].roster[id] ? likely : otherSide(likely);
  return codeOf(w, side, id);
};

const decisionRecords = (w: Writing): readonly EventFileRecord[] => {
  const { winner, loser, save } = decisions(w.state);
  const side = w.state.winner ?? 'home';
  const code = (of: Side, id: string | null): string => pitcherCode(w, of, id);
  return [
    info('wp', code(side, winner)),
    info('lp', code(otherSide(side), loser)),
    info('save', code(side, save)),
  ];
};

interface Header {
  readonly id: string;
  readonly records: readonly EventFileRecord[];
}

const header = (w: Writing, meta: EventFileMeta): Header => {
  const { league } = w.state.setup;
  const teams = teamCodes(w);
  const home = teams[fileSide(w, 'home')];
  const date = ruleOf(w.state, 'date') ?? meta.date.replaceAll('-', '/');
  const number = ruleOf(w.state, 'number') ?? String(meta.number ?? 0);
  const lineup = w.state.starters.home;
  return {
    id: ruleOf(w.state, 'retrosheet_id') ?? `${home}${date.replaceAll('/', '')}${number}`,
    records: withOtherInfo(w.state, [
      { type: 'version', value: '2' },
      info('visteam', teams[fileSide(w, 'away')]),
      info('hometeam', home),
      info('site', siteOf(w, home)),
      info('date', date),
      info('number', number),
      ...NOT_KNOWN.map(([key, value]) => info(key, value)),
      info('innings', league.innings),
      ...(league.extra_innings_runner ? [info('tiebreaker', 2)] : []),
      info('usedh', String(lineup !== null && !pitcherBats(lineup))),
      ...(w.swapped ? [info('htbf', 'true')] : []),
      ...UNKNOWN_CONDITIONS.map(([key, value]) => info(key, value)),
      ...decisionRecords(w),
    ]),
  };
};

const appearance = (
  w: Writing,
  type: 'start' | 'sub',
  side: Side,
  man: { readonly player_id: string; readonly slot: number; readonly position: LineupPosition },
): RecordOf<'start'> | RecordOf<'sub'> => ({
  type,
  player_id: codeOf(w, side, man.player_id),
  name: w.state.setup[side].roster[man.player_id]?.name ?? man.player_id,
  side: fileSide(w, side),
  slot: man.slot,
  position: positionNumber(man.position),
});

const starters = (w: Writing, side: Side): readonly EventFileRecord[] => {
  const lineup = w.state.starters[side];
  if (!lineup) return [];
  const nine = lineup.batting_order.flatMap((s, i) =>
    isAbsent(s.player_id) ? [] : [appearance(w, 'start', side, { ...s, slot: i + 1 })],
  );
  if (pitcherBats(lineup)) return nine;
  const pitcher = { player_id: lineup.pitcher_id, slot: 0, position: 'P' } as const;
  return [...nine, appearance(w, 'start', side, pitcher)];
};

const batterDue = (lineups: PerSide<Lineup | null>, { half, slots }: Situation): string => {
  const side = half === 'top' ? 'away' : 'home';
  return lineups[side]?.batting_order[slots[side] - 1]?.player_id ?? '';
};

const substitutionRecords = (
  w: Writing,
  s: Substitution,
  lineups: PerSide<Lineup | null>,
  now: Situation,
): readonly EventFileRecord[] => {
  const side = atBat(now);
  const count = s.count ? `${s.count.balls}${s.count.strikes}` : UNKNOWN_COUNT;
  const noPlay: EventFileRecord = {
    type: 'play',
    inning: now.inning,
    side: fileSide(w, side),
    batter_id: codeOf(w, side, batterDue(lineups, now)),
    count,
    pitches: s.pitches ?? '',
    event: 'NP',
  };
  const records = s.moves.flatMap((move) => [noPlay, appearance(w, 'sub', s.side, move)]);
  return s.kind === 'courtesy_runner' ? [...records, courtesyComment(w, s)] : records;
};

const nameIn = (w: Writing, side: Side, id: string | undefined): string =>
  w.state.setup[side].roster[id ?? '']?.name ?? '';

const courtesyComment = (w: Writing, { side, moves, replaced }: Substitution): EventFileRecord => ({
  type: 'com',
  text: `$Courtesy runner; ${nameIn(w, side, moves[0]?.player_id)} runs for ${nameIn(w, side, replaced[0])}`,
});

const isCourtesy = (s: Substitution): boolean => s.kind === 'courtesy_runner';

/** The record that has the man back for whom somebody ran out of courtesy: in a file he left the lineup, and takes his place in it again. */
const backRecords = (w: Writing, s: Substitution, now: Situation): readonly EventFileRecord[] => {
  const [{ slot } = { slot: 0 }] = s.moves;
  const position = s.lineup.batting_order[slot - 1]?.position ?? 'PH';
  const move = { player_id: s.replaced[0] ?? '', slot, position };
  return substitutionRecords(
    w,
    { ...s, kind: 'position_switch', moves: [move], count: null },
    w.state.lineups,
    now,
  );
};

/** Whether the runner of a courtesy is on base no longer. */
const isDone = ({ side, moves }: Substitution, now: Situation): boolean =>
  atBat(now) !== side || !now.bases.some((runner) => runner?.player_id === moves[0]?.player_id);

/** What the scorer found otherwise than the rules would have it, and the automatic runner of the half. */
const adjustmentRecords = (w: Writing, play: Play, opensHalf: boolean): readonly EventFileRecord[] => {
  const side = atBat(play.before);
  const adjust = play.entry?.adjust;
  const placed = play.before.bases.flatMap((runner, i): readonly EventFileRecord[] => {
    const base = (i + 1) as 1 | 2 | 3;
    const said = adjust?.runners?.find((r) => r.base === base);
    const radj = runner?.reached_on === 'automatic' && (opensHalf || said?.slot !== undefined);
    return [
      ...(radj ? [{ type: 'radj' as const, player_id: codeOf(w, side, runner.player_id), base }] : []),
      ...(said?.pitcher_id === undefined
        ? []
        : [{ type: 'presadj' as const, player_id: codeOf(w, otherSide(side), said.pitcher_id), base }]),
    ];
  });
  const outOfTurn = adjust?.slot === undefined ? [] : [ladj(w, side, adjust.slot)];
  return [...outOfTurn, ...placed];
};

const ladj = (w: Writing, side: Side, slot: number): EventFileRecord => ({
  type: 'ladj',
  side: fileSide(w, side),
  slot,
});

/** The plays with every run ruled earned or not, as the game's earned runs have it: an event file marks those that are not. */
const ruledPlays = (state: GameState): readonly Play[] => {
  const verdicts = earnedRuns(state).runs.values();
  const ruled = (m: Movement): Movement => {
    const run = m.to === 4 ? verdicts.next().value : undefined;
    if (!run) return m;
    return { ...m, ruling: run.earned ? (run.team_earned ? 'earned' : 'team_unearned') : 'unearned' };
  };
  return state.plays.map((play) =>
    play.runs === 0 ? play : { ...play, movements: play.movements.map(ruled) },
  );
};

const playRecord = (w: Writing, play: Play, courtesy: boolean): EventFileRecord => {
  const side = atBat(play.before);
  return {
    type: 'play',
    inning: play.before.inning,
    side: fileSide(w, side),
    batter_id: codeOf(w, side, play.batter_id),
    ...(sourceOf(play) ?? { count: UNKNOWN_COUNT, pitches: '', event: writePlay(play, courtesy) }),
  };
};

const sameHalf = (a: Situation, b: Situation): boolean => a.inning === b.inning && a.half === b.half;

/** The plays with the substitutions after each, and what was adjusted before it. */
const playRecords = (w: Writing): readonly EventFileRecord[] => {
  const { state } = w;
  let lineups = state.starters;
  let running: readonly Substitution[] = [];
  const comingBack = (now: Situation): readonly EventFileRecord[] => {
    const done = running.filter((s) => isDone(s, now));
    running = running.filter((s) => !done.includes(s));
    return done.flatMap((s) => backRecords(w, s, now));
  };
  const entering = (after: number, now: Situation): readonly EventFileRecord[] =>
    state.substitutions
      .filter((s) => s.after_play === after)
      .flatMap((s) => {
        const records = substitutionRecords(w, s, lineups, now);
        lineups = { ...lineups, [s.side]: s.lineup };
        if (isCourtesy(s)) running = [...running, s];
        return records;
      });
  const played = ruledPlays(state).flatMap((play, i) => {
    const last = state.plays[i - 1];
    const opens = !last || !sameHalf(last.before, play.before);
    const back = comingBack(play.before);
    const before = [...back, ...entering(i, play.before), ...keptRecords(play)];
    const courtesy = state.substitutions.some((s) => s.after_play === i && isCourtesy(s));
    return [...before, ...adjustmentRecords(w, play, opens), playRecord(w, play, courtesy)];
  });
  const after = recordsAfter(state.plays.at(-1));
  return [...played, ...entering(state.plays.length, state.situation), ...after];
};

const earnedRunRecords = (w: Writing): readonly EventFileRecord[] => {
  const box = boxScore(w.state);
  return SIDES.flatMap((side) =>
    box[side].pitching
      .filter((line) => !isAbsent(line.player_id))
      .map((line): EventFileRecord => ({
        type: 'data',
        kind: 'er',
        player_id: codeOf(w, side, line.player_id),
        value: line.er,
      })),
  );
};

/**
 * A game as a Retrosheet event file, for cwbox, cwevent and whatever else reads them. Counts and pitches are not known. An imported
 * game keeps its id, date and player ids; another gets an id from its home team and date.
 */
export const exportEventFile = (state: GameState, meta: EventFileMeta): string => {
  const swapped = ruleOf(state, 'home_bats_first') === 'true';
  const w: Writing = { state, codes: playerCodes(state.setup), swapped };
  const { id, records } = header(w, meta);
  const file = { away: fileSide(w, 'away'), home: fileSide(w, 'home') };
  return makeEventFile([
    {
      id,
      records: [
        ...records,
        ...starters(w, file.away),
        ...starters(w, file.home),
        ...playRecords(w),
        ...earnedRunRecords(w),
      ],
    },
  ]);
};
