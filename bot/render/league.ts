import { DateTime } from 'luxon';
import type { BattingRecord, PitchingRecord } from '@paper-dynasty/engine/stats/season-lines';
import type { Result } from '@paper-dynasty/engine/service/league-records';
import type { ToldStanding } from '@paper-dynasty/engine/leagues/told-by-server';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import { byDivision, wildCards } from '@paper-dynasty/engine/leagues/standing-groups';
import type { LeaderBoard } from '@paper-dynasty/engine/stats/leaders';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { spokenLanguage, words } from '../words/index.ts';
import { block, cut, num, plainWords } from './words.ts';

/** An average as baseball writes it: ".312", "1.045". */
export const averageText = (value: number | null, decimals: 2 | 3 = 3): string => {
  if (value === null) return '-';
  const text = value.toFixed(decimals);
  return decimals === 3 ? text.replace(/^0/, '') : text;
};

const behindText = (behind: number): string =>
  behind === 0 ? '-' : `${behind < 0 ? '+' : ''}${Math.abs(behind).toFixed(behind % 1 === 0 ? 0 : 1)}`;

const streakText = (streak: number): string => {
  const { wins, losses } = words().STANDING_HEADS;
  return streak === 0 ? '' : `${streak > 0 ? wins : losses}${Math.abs(streak)}`;
};

/** The standings as a table as wide as a phone. */
export const standingsText = (rows: readonly Standing[]): string => {
  const { LEAGUE_WORDS, STANDING_HEADS: heads } = words();
  const line = (name: string, columns: readonly (string | number)[]): string => {
    const [wins = '', losses = '', percentage = '', behind = '', streak = ''] = columns;
    return `${cut(name, 13)}${num(wins)}${num(losses)} ${num(percentage, 5)} ${num(behind, 4)} ${num(streak)}`.trimEnd();
  };
  const table = (name: string | null, group: readonly Standing[], behind: (row: Standing) => number) => [
    ...(name === null ? [] : [name]),
    line(LEAGUE_WORDS.team, [heads.wins, heads.losses, heads.percentage, heads.behind]),
    ...group.map((row) =>
      line(row.name, [
        row.wins,
        row.losses,
        averageText(row.percentage),
        behindText(behind(row)),
        streakText(row.streak),
      ]),
    ),
    '',
  ];
  const divisions = byDivision(rows).flatMap((group) =>
    table(group.name, group.rows, ({ behind }) => behind),
  );
  const wild = wildCards(rows).flatMap((group) =>
    table(LEAGUE_WORDS.wildCard(group.name), group.rows, ({ wild_card }) => wild_card?.behind ?? 0),
  );
  return block([...divisions, ...wild].slice(0, -1));
};

/** The standings as the league's own server counts them, as a table as wide as a phone. */
export const toldStandingsText = (rows: readonly ToldStanding[]): string => {
  const { LEAGUE_WORDS, STANDING_HEADS: heads } = words();
  const line = (name: string, [wins, losses, behind, difference]: readonly (string | number)[]): string =>
    `${cut(name, 13)}${num(wins ?? '')}${num(losses ?? '')} ${num(behind ?? '', 4)} ${num(difference ?? '', 5)}`;
  return block([
    line(LEAGUE_WORDS.team, [heads.wins, heads.losses, heads.behind, heads.difference]),
    ...rows.map(({ name, wins, losses, behind, run_difference }) =>
      line(name, [wins, losses, behind ? behindText(behind) : '-', run_difference ?? '-']),
    ),
  ]);
};

/** A league's day for people: not a timestamp, which Discord would tell in each reader's own zone. */
export const dayText = (day: string): string => {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: spokenLanguage() });
  const thisYear = date.year === DateTime.utc().year;
  return date.toLocaleString({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
};

/** A result in a line, linked to its scorecard. */
export const resultText = (result: Result, publicUrl: string): string => {
  const { away, home, innings } = result;
  const extra = innings === 9 ? '' : words().LEAGUE_WORDS.innings(innings);
  const score = `${plainWords(away.name)} ${away.score}, ${plainWords(home.name)} ${home.score}${extra}`;
  return `${dayText(result.day)} [${score}](<${publicUrl}/games/${result.game_id}>)`;
};

const valueText = (value: number, decimals: LeaderBoard['decimals']): string =>
  decimals === 0 ? String(value) : averageText(value, decimals);

const isCategory = (name: string): name is keyof ReturnType<typeof words>['CATEGORY_WORDS'] =>
  Object.hasOwn(words().CATEGORY_WORDS, name);

/** Leaders by category as tables. */
export const boardText = (
  boards: readonly LeaderBoard[],
  abbreviations: ReadonlyMap<string, string>,
): string => {
  const lines = boards.flatMap(({ category, label, decimals, leaders }, i) => [
    ...(i > 0 ? [''] : []),
    isCategory(category) ? words().CATEGORY_WORDS[category] : label,
    ...leaders.map(
      ({ name, team_id, value, position }) =>
        `${num(valueText(value, decimals), 6)} ${cut(name, 20)} ${abbreviations.get(team_id) ?? ''}${position ? ` ${position}` : ''}`,
    ),
  ]);
  return block(lines);
};

/** Two lines: the names of columns and what is in them. */
const columnsText = (columns: readonly (readonly [string, string | number])[]): readonly string[] => {
  const width = ([name, value]: readonly [string, string | number]): number =>
    Math.max(name.length, String(value).length) + 1;
  return [
    columns.map((column) => num(column[0], width(column))).join(''),
    columns.map((column) => num(column[1], width(column))).join(''),
  ];
};

/** A batter's record. */
export const battingText = (r: BattingRecord): readonly string[] => {
  const { STAT_HEADS: c, LEAGUE_WORDS } = words();
  const counted = (['games', 'pa', 'ab', 'r', 'h', 'double', 'triple', 'homerun', 'rbi'] as const).map(
    (key) => [c[key], r[key]] as const,
  );
  const others = (['bb', 'so', 'sb', 'cs'] as const).map((key) => [c[key], r[key]] as const);
  const ops = r.obp === null || r.slg === null ? null : r.obp + r.slg;
  const rates = [
    [c.avg, averageText(r.avg)],
    [c.obp, averageText(r.obp)],
    [c.slg, averageText(r.slg)],
    [c.ops, averageText(ops)],
  ] as const;
  return [LEAGUE_WORDS.batting, ...columnsText(counted), ...columnsText(others), ...columnsText(rates)];
};

/** A pitcher's record. */
export const pitchingText = (r: PitchingRecord, outsPerHalf: number): readonly string[] => {
  const { STAT_HEADS: c, LEAGUE_WORDS } = words();
  const decisions = (
    ['games', 'starts', 'complete_games', 'shutouts', 'wins', 'losses', 'saves', 'holds'] as const
  ).map((key) => [c[key], r[key]] as const);
  const allowed = (['h', 'r', 'er', 'bb', 'so', 'homerun'] as const).map((key) => [c[key], r[key]] as const);
  const innings = [[c.ip, inningsPitched(r.outs, outsPerHalf)], ...allowed] as const;
  const rates = [
    [c.era, averageText(r.era, 2)],
    [c.whip, averageText(r.whip, 2)],
  ] as const;
  return [LEAGUE_WORDS.pitching, ...columnsText(decisions), ...columnsText(innings), ...columnsText(rates)];
};
