import type { Player } from '@paper-dynasty/engine/model/players';
import type { Standing } from '@paper-dynasty/engine/leagues/standing';
import type { PlayerSeason } from '@paper-dynasty/engine/service/player-seasons';
import { inningsPitched } from '@paper-dynasty/engine/stats/innings-pitched';
import { words } from '../words/index.ts';
import { averageText } from './league.ts';
import { block, cut, num } from './words.ts';

const shown = (value: number | string | null | undefined): string =>
  value === null || value === undefined ? '-' : String(value);

const hittersText = (men: readonly Player[]): readonly string[] => {
  const { TEAM_WORDS: w } = words();
  const line = (name: string, bats: string, where: string, speed: string): string =>
    `${cut(name, 17)} ${cut(bats, 1)} ${cut(where, 10)} ${num(speed)}`.trimEnd();
  return [
    line(w.hitters, w.bats, w.position, w.speed),
    ...men.map((man) =>
      line(
        man.name,
        shown(man.bats),
        man.fielding.map(({ position }) => position).join(' '),
        shown(man.batting?.speed),
      ),
    ),
  ];
};

const pitchersText = (men: readonly Player[]): readonly string[] => {
  const { TEAM_WORDS: w } = words();
  const line = (name: string, throws: string, starts: string, relieves: string): string =>
    `${cut(name, 17)} ${cut(throws, 1)} ${num(starts, 4)} ${num(relieves, 4)}`.trimEnd();
  return [
    line(w.pitchers, w.throws, w.starter, w.reliever),
    ...men.map((man) =>
      line(
        man.name,
        shown(man.throws),
        shown(man.pitching?.starter_endurance),
        shown(man.pitching?.reliever_endurance),
      ),
    ),
  ];
};

/** A roster as two tables, each as wide as a phone: who hits, and who pitches. */
export const rosterText = (roster: readonly Player[]): string => {
  const pitchers = roster.filter(({ pitching }) => pitching !== null);
  const hitters = roster.filter(({ pitching }) => pitching === null);
  return block([...hittersText(hitters), '', ...pitchersText(pitchers)]);
};

/** A team's record in a line: wins and losses, place and games behind. */
export const recordText = (standing: Standing): string => {
  const { TEAM_WORDS: w } = words();
  const { wins, losses, percentage, place, behind, division } = standing;
  const where = division === null ? '' : ` (${division})`;
  return w.record(
    wins,
    losses,
    averageText(percentage),
    `${place}${where}`,
    behind === 0 ? '-' : String(behind),
  );
};

/** A man's seasons as two tables: a line a season, at bat and on the mound. */
export const seasonsText = (seasons: readonly PlayerSeason[], outsPerHalf: number): string => {
  const { STAT_HEADS: c, TEAM_WORDS: w, LEAGUE_WORDS } = words();
  const name = (season: string | null): string => cut(season ?? w.allGames, 6);
  const hitting = seasons.flatMap(({ season, batting: b }) =>
    b && b.pa > 0
      ? [
          `${name(season)}${num(b.games)}${num(b.ab, 4)}${num(b.h, 4)}${num(b.homerun)}${num(b.rbi, 4)} ${averageText(b.avg)}`,
        ]
      : [],
  );
  const mound = seasons.flatMap(({ season, pitching: p }) =>
    p
      ? [
          `${name(season)}${num(p.games)}${num(p.wins)}-${cut(String(p.losses), 2)}${num(p.saves)} ${num(inningsPitched(p.outs, outsPerHalf), 5)}${num(p.so, 4)} ${num(averageText(p.era, 2), 5)}`,
        ]
      : [],
  );
  const lines = [
    ...(hitting.length > 0
      ? [
          LEAGUE_WORDS.batting,
          `${cut(w.season, 6)}${num(c.games)}${num(c.ab, 4)}${num(c.h, 4)}${num(c.homerun)}${num(c.rbi, 4)} ${c.avg}`,
          ...hitting,
        ]
      : []),
    ...(hitting.length > 0 && mound.length > 0 ? [''] : []),
    ...(mound.length > 0
      ? [
          LEAGUE_WORDS.pitching,
          `${cut(w.season, 6)}${num(c.games)}${num(c.wins)}-${cut(c.losses, 2)}${num(c.saves)} ${num(c.ip, 5)}${num(c.so, 4)} ${num(c.era, 5)}`,
          ...mound,
        ]
      : []),
  ];
  return lines.length > 0 ? block(lines) : '';
};
