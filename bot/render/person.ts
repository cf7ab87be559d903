import type { PlayerGame, SplitLine } from '@paper-dynasty/engine/stats/player-lines';
import type { FieldingRecord, TeamTotals } from '@paper-dynasty/engine/stats/season-lines';
import type { SeasonFeat } from '@paper-dynasty/engine/stats/season-feats';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { words } from '../words/index.ts';
import { averageText, dayText } from './league.ts';
import { cut, num } from './words.ts';

/** A man's fielding, a line a position; nothing where he has not stood in the field. */
export const fieldingText = (records: readonly FieldingRecord[]): readonly string[] => {
  if (records.length === 0) return [];
  const { LEAGUE_WORDS, STAT_HEADS: c, TEAM_WORDS } = words();
  const line = (position: string, figures: readonly (number | string)[], average: string): string =>
    `${cut(position, 4)}${figures.map((figure) => num(figure, 4)).join('')} ${num(average, 6)}`;
  return [
    LEAGUE_WORDS.fielding,
    line(TEAM_WORDS.position, [c.games, c.putouts, c.assists, c.errors, c.double_plays], c.fielding),
    ...records.map((r) =>
      line(r.position, [r.games, r.putouts, r.assists, r.errors, r.double_plays], averageText(r.percentage)),
    ),
  ];
};

const isPart = (name: string): name is keyof ReturnType<typeof words>['SPLIT_WORDS'] =>
  Object.hasOwn(words().SPLIT_WORDS, name);

/** The parts of a record that have a name, in its order; weeks and months are the page's. */
export const splitsText = (title: string, lines: readonly SplitLine[]): readonly string[] => {
  const { SPLIT_WORDS, STAT_HEADS: c } = words();
  type Cell = number | string;
  const line = (name: string, [pa, h, hr]: readonly [Cell, Cell, Cell], avg: string, ops: string): string =>
    `${cut(name, 11)}${num(pa, 4)}${num(h, 4)}${num(hr)} ${num(avg, 5)} ${num(ops, 5)}`;
  const rows = Object.keys(SPLIT_WORDS).flatMap((name) => {
    const found = lines.find(({ split, value }) => `${split} ${value}` === name);
    if (!found || !isPart(name)) return [];
    const { pa, h, homerun, avg, obp, slg } = found;
    const ops = obp === null || slg === null ? null : obp + slg;
    return [line(SPLIT_WORDS[name], [pa, h, homerun], averageText(avg), averageText(ops))];
  });
  return rows.length === 0 ? [] : [title, line('', [c.pa, c.h, c.homerun], c.avg, c.ops), ...rows];
};

const whereText = ({ home, opponent }: PlayerGame): string => cut(`${home ? '' : '@'}${opponent}`, 5);

/** A man's latest games, those at bat and those on the mound. */
export const gamesText = (games: readonly PlayerGame[], outsPerHalf: number): readonly string[] => {
  const { LEAGUE_WORDS, STAT_HEADS: c } = words();
  const line = (day: string, where: string, figures: readonly (number | string)[]): string =>
    `${cut(day, 7)}${cut(where, 5)}${figures.map((figure) => num(figure, 4)).join('')}`;
  const pitched = games.flatMap((game) => {
    const p = game.pitching;
    if (!p) return [];
    const figures = [inningsPitched(p.outs, outsPerHalf), p.h, p.er, p.so, p.decisions.join('')];
    return [line(dayText(game.day), whereText(game), figures).trimEnd()];
  });
  const batted = games.flatMap((game) => {
    const b = game.batting;
    if (!b || (b.pa === 0 && game.pitching)) return [];
    return [line(dayText(game.day), whereText(game), [b.ab, b.r, b.h, b.homerun, b.rbi])];
  });
  return [
    ...(pitched.length > 0 ? [LEAGUE_WORDS.pitching, line('', '', [c.ip, c.h, c.er, c.so]), ...pitched] : []),
    ...(batted.length > 0
      ? [LEAGUE_WORDS.batting, line('', '', [c.ab, c.r, c.h, c.homerun, c.rbi]), ...batted]
      : []),
  ];
};

/** What a team's batting, pitching and fielding come to, in a line. */
export const totalsText = ({ batting, pitching, fielding }: TeamTotals): string => {
  const { STAT_HEADS: c } = words();
  return [
    `${c.avg} ${averageText(batting.avg)}`,
    `${c.homerun} ${batting.homerun}`,
    `${c.era} ${averageText(pitching.era, 2)}`,
    `${c.fielding} ${averageText(fielding.percentage)}`,
    `${c.errors} ${fielding.errors}`,
  ].join(' · ');
};

/** The records of a season: what each is of, and who holds it. */
export const featsText = (
  feats: readonly SeasonFeat[],
  abbreviations: ReadonlyMap<string, string>,
): readonly string[] =>
  feats.flatMap(({ feat, holders }, i) => [
    ...(i > 0 ? [''] : []),
    words().FEAT_TITLES[feat],
    ...holders.map(({ name, team_id, value }) => {
      const team = abbreviations.get(team_id) ?? team_id;
      return name === null ? `${num(value)} ${team}` : `${num(value)} ${cut(name, 22)} ${team}`;
    }),
  ]);
