import { endsAppearance } from '../model/count-on.ts';
import type { CountingStatistic, Play } from '../model/play.ts';
import type { BattingCounts, Mutable } from './lines.ts';

type Counts = Mutable<BattingCounts>;

const FIELDS: Partial<Record<CountingStatistic, keyof BattingCounts>> = {
  pa: 'pa',
  ab: 'ab',
  hit: 'h',
  double: 'double',
  triple: 'triple',
  homerun: 'homerun',
  rbi: 'rbi',
  bb: 'bb',
  ibb: 'ibb',
  so: 'so',
  hbp: 'hbp',
  sac: 'sac',
  sf: 'sf',
  gidp: 'gidp',
};

const countAppearance = (line: Counts, play: Play): void => {
  for (const name in play.stats) {
    const field = FIELDS[name as CountingStatistic];
    if (field) line[field] += play.stats[name as CountingStatistic] ?? 0;
  }
};

/** Whether the batter was on base by an error, also where he was put out beyond first: `E8.BX2(86)`. */
const reachedByError = (play: Play, m: Play['movements'][number]): boolean => {
  if (m.to !== null || m.cause !== 'error') return m.reached_on === 'error';
  return (play.entry?.movements.find((e) => e.from === 0)?.out_at ?? 1) > 1;
};

const countRunning = (line: Counts, play: Play, m: Play['movements'][number]): void => {
  if (m.cause === 'stolen_base' && m.to !== m.from) line.sb += 1;
  if (m.cause === 'caught_stealing' || m.cause === 'pick_off_stealing') line.cs += 1;
  if (m.to === 4) line.r += 1;
  if (m.from > 0) return;
  if (reachedByError(play, m)) line.roe += 1;
  if (m.reached_on === 'interference') line.ci += 1;
};

/**
 * Counts a play for the side at bat: the appearance for whoever answers for it (a strikeout of a batter who came in with
 * two strikes goes to the man he replaced, OBR 9.15(b)), runs and steals for the runners. `lineOf` finds a man's counts in a slot.
 */
export const countBatting = (
  play: Play,
  lineOf: (playerId: string, slot: number) => Counts | undefined,
): void => {
  if (endsAppearance(play)) {
    const line = lineOf(play.charged.batter_id, play.batter_slot);
    if (line) countAppearance(line, play);
  }
  for (const m of play.movements) {
    const line = lineOf(m.player_id, m.slot);
    if (line) countRunning(line, play, m);
  }
};
