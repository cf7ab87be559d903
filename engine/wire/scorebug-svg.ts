import { winExpectancy } from '../charts/win-expectancy.ts';
import { onBaseCode, runnerOn, type Base } from '../model/bases.ts';
import type { Team } from '../model/setup.ts';
import { SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { matchup } from '../rules/roster.ts';
import type { Language } from '../model/languages.ts';
import { playValues } from '../stats/run-values.ts';
import { finalMarks, finalPanels } from './final-svg.ts';
import { PICTURE_WORDS, type PictureWords } from './picture-words.ts';
import { escapeMarkup } from './escape-markup.ts';
import { clipped, SCOREBUG_COLORS, svgText } from './svg-text.ts';

/** The size of the picture, in its own units. */
export const SCOREBUG = { width: 900, height: 470 } as const;

const TEAM_HEIGHT = 118;

const teamRow = (team: Team, score: number, index: number, up: boolean): string => {
  const y = 24 + index * (TEAM_HEIGHT + 10);
  return [
    `<rect x="24" y="${y}" width="520" height="${TEAM_HEIGHT}" rx="14" fill="${SCOREBUG_COLORS.panel}"/>`,
    `<rect x="24" y="${y}" width="16" height="${TEAM_HEIGHT}" rx="8" fill="${team.color}" stroke="${SCOREBUG_COLORS.text}" stroke-opacity="0.35"/>`,
    svgText(62, y + 62, team.abbreviation, { size: 56 }),
    svgText(62, y + 100, clipped(team.name, 24), { size: 26, weight: 400, fill: SCOREBUG_COLORS.muted }),
    up ? `<path d="M392 ${y + 44} l20 15 l-20 15 z" fill="${SCOREBUG_COLORS.lit}"/>` : '',
    svgText(520, y + 86, String(score), { size: 82, anchor: 'end' }),
  ].join('');
};

const BASE_AT: Readonly<Record<Base, readonly [number, number]>> = {
  1: [782, 126],
  2: [722, 70],
  3: [662, 126],
};

const baseMark = (state: GameState, base: Base): string => {
  const [x, y] = BASE_AT[base];
  const on = runnerOn(state.situation.bases, base) !== null;
  return `<rect x="${x - 27}" y="${y - 27}" width="54" height="54" rx="6" transform="rotate(45 ${x} ${y})" fill="${on ? SCOREBUG_COLORS.lit : SCOREBUG_COLORS.unlit}"/>`;
};

const outMarks = (state: GameState): string => {
  const { outs_per_half } = state.setup.league;
  const start = 722 - ((outs_per_half - 1) * 40) / 2;
  return Array.from({ length: outs_per_half }, (_, i) => {
    const lit = i < state.situation.outs ? SCOREBUG_COLORS.lit : SCOREBUG_COLORS.unlit;
    return `<circle cx="${start + i * 40}" cy="243" r="13" fill="${lit}"/>`;
  }).join('');
};

/** What stands under the bases; the longest word fits. */
const inningWords = (state: GameState, w: PictureWords): string => {
  if (state.status !== 'active') return w.status[state.status].toUpperCase();
  return `${state.situation.half === 'top' ? '▲' : '▼'} ${state.situation.inning}`;
};

const field = (state: GameState, w: PictureWords): string =>
  [
    `<rect x="564" y="24" width="312" height="${TEAM_HEIGHT * 2 + 10}" rx="14" fill="${SCOREBUG_COLORS.panel}"/>`,
    ...([1, 2, 3] as const).map((base) => baseMark(state, base)),
    svgText(722, 210, inningWords(state, w), { size: 40, anchor: 'middle' }),
    outMarks(state),
  ].join('');

/** Whether somebody is at bat. */
const isUnderWay = ({ status }: GameState): boolean => status === 'active' || status === 'paused';

const men = (state: GameState, w: PictureWords): string => {
  if (!isUnderWay(state)) return '';
  const { batter, pitcher } = matchup(state);
  const line = (y: number, label: string, name: string, hand: string): string =>
    [
      svgText(40, y, label.toUpperCase(), { size: 26, fill: SCOREBUG_COLORS.muted }),
      svgText(190, y, clipped(name, 26), { size: 34 }),
      svgText(860, y, hand, { size: 28, weight: 400, fill: SCOREBUG_COLORS.muted, anchor: 'end' }),
    ].join('');
  return [
    `<rect x="24" y="290" width="852" height="104" rx="14" fill="${SCOREBUG_COLORS.panel}"/>`,
    line(334, w.atBat, batter.name, batter.bats ? w.bats(batter.bats) : ''),
    line(378, w.pitcher, pitcher.name, pitcher.throws ? w.throws(pitcher.throws) : ''),
  ].join('');
};

/** The home side's chance to win as the game stands, 0 to 1. */
export const homeChance = (state: GameState): number => {
  if (state.status === 'completed') return playValues(state).at(-1)?.home_win_after ?? 0.5;
  const { league } = state.setup;
  const s = state.situation;
  return winExpectancy({
    inning: s.inning,
    half: s.half,
    outs: Math.max(0, s.outs + 3 - league.outs_per_half),
    on_base_code: onBaseCode(s.bases),
    margin: s.score.home - s.score.away,
    innings: league.innings,
    automatic_runner: league.extra_innings_runner,
  });
};

const BAR = { x: 196, y: 420, width: 508, height: 26, gap: 6 } as const;

const bar = (x: number, width: number, color: string): string =>
  width < 1
    ? ''
    : `<rect x="${x}" y="${BAR.y}" width="${width}" height="${BAR.height}" rx="6" fill="${color}" stroke="${SCOREBUG_COLORS.text}" stroke-opacity="0.35"/>`;

const chanceBar = (state: GameState): string => {
  const home = homeChance(state);
  const { away, home: host } = state.setup;
  const free = BAR.width - BAR.gap;
  const left = Math.round(free * (1 - home));
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return [
    svgText(24, 443, `${away.team.abbreviation} ${percent(1 - home)}`, { size: 28 }),
    svgText(876, 443, `${percent(home)} ${host.team.abbreviation}`, { size: 28, anchor: 'end' }),
    bar(BAR.x, left, away.team.color),
    bar(BAR.x + left + BAR.gap, free - left, host.team.color),
  ].join('');
};

/** The scorebug as a picture, in a language: score, inning, outs, bases, matchup and win probability, or of a finished game its line score and the pitchers of record; for a dark or a light surrounding. */
export const scorebugSvg = (state: GameState, language: Language): string => {
  const { width, height } = SCOREBUG;
  const w = PICTURE_WORDS[language];
  const up = (side: Side): boolean => state.status === 'active' && atBat(state.situation) === side;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter" role="img">`,
    `<title>${escapeMarkup(scorebugWords(state, language))}</title>`,
    `<rect width="${width}" height="${height}" rx="22" fill="${SCOREBUG_COLORS.ground}"/>`,
    ...SIDES.map((side, i) => teamRow(state.setup[side].team, state.situation.score[side], i, up(side))),
    ...(state.status === 'completed'
      ? finalPanels(state, w)
      : [field(state, w), men(state, w), chanceBar(state)]),
    '</svg>',
  ].join('');
};

/** The scorebug in words, in a language, for those who do not see the picture. */
export const scorebugWords = (state: GameState, language: Language): string => {
  const w = PICTURE_WORDS[language];
  const { away, home } = state.setup;
  const s = state.situation;
  const score = `${away.team.name} ${s.score.away}, ${home.team.name} ${s.score.home}`;
  if (state.status !== 'active') {
    const marks = state.status === 'completed' ? finalMarks(state, w).join(', ') : '';
    return `${score}; ${w.status[state.status]}.${marks && ` ${marks}.`}`;
  }
  const on = ([1, 2, 3] as const)
    .filter((base) => runnerOn(s.bases, base) !== null)
    .map((base) => w.bases[base]);
  const now = [w.inning(s.half, s.inning), w.outs(s.outs), w.runners(on)].join(', ');
  if (!state.lineups.away || !state.lineups.home) return `${score}; ${now}.`;
  const { batter, pitcher } = matchup(state);
  return `${score}; ${now}. ${w.matchup(batter.name, pitcher.name)}`;
};
