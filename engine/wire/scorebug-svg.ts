import { winExpectancy } from '../charts/win-expectancy.ts';
import { onBaseCode, runnerOn, type Base } from '../model/bases.ts';
import type { Team } from '../model/setup.ts';
import { SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { matchup } from '../rules/roster.ts';
import { playValues } from '../stats/run-values.ts';

/** The size of the picture, in its own units. */
export const SCOREBUG = { width: 900, height: 470 } as const;

const COLORS = {
  ground: '#12161c',
  panel: '#1b2129',
  text: '#f5f7fa',
  muted: '#9aa7b5',
  lit: '#ffcc33',
  unlit: '#3a4553',
} as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

interface TextStyle {
  readonly size: number;
  readonly weight?: 400 | 700;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const text = (x: number, y: number, words: string, style: TextStyle): string =>
  `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.weight ?? 700}" fill="${style.fill ?? COLORS.text}" text-anchor="${style.anchor ?? 'start'}">${escape(words)}</text>`;

const clipped = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;

const TEAM_HEIGHT = 118;

const teamRow = (team: Team, score: number, index: number, up: boolean): string => {
  const y = 24 + index * (TEAM_HEIGHT + 10);
  return [
    `<rect x="24" y="${y}" width="520" height="${TEAM_HEIGHT}" rx="14" fill="${COLORS.panel}"/>`,
    `<rect x="24" y="${y}" width="16" height="${TEAM_HEIGHT}" rx="8" fill="${team.color}" stroke="${COLORS.text}" stroke-opacity="0.35"/>`,
    text(62, y + 62, team.abbreviation, { size: 56 }),
    text(62, y + 100, clipped(team.name, 24), { size: 26, weight: 400, fill: COLORS.muted }),
    up ? `<path d="M392 ${y + 44} l20 15 l-20 15 z" fill="${COLORS.lit}"/>` : '',
    text(520, y + 86, String(score), { size: 82, anchor: 'end' }),
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
  return `<rect x="${x - 27}" y="${y - 27}" width="54" height="54" rx="6" transform="rotate(45 ${x} ${y})" fill="${on ? COLORS.lit : COLORS.unlit}"/>`;
};

const outMarks = (state: GameState): string => {
  const { outs_per_half } = state.setup.league;
  const start = 722 - ((outs_per_half - 1) * 40) / 2;
  return Array.from({ length: outs_per_half }, (_, i) => {
    const lit = i < state.situation.outs ? COLORS.lit : COLORS.unlit;
    return `<circle cx="${start + i * 40}" cy="243" r="13" fill="${lit}"/>`;
  }).join('');
};

const inningWords = (state: GameState): string => {
  if (state.status === 'completed') return 'FINAL';
  if (state.status !== 'active') return state.status.toUpperCase();
  return `${state.situation.half === 'top' ? '▲' : '▼'} ${state.situation.inning}`;
};

const field = (state: GameState): string =>
  [
    `<rect x="564" y="24" width="312" height="${TEAM_HEIGHT * 2 + 10}" rx="14" fill="${COLORS.panel}"/>`,
    ...([1, 2, 3] as const).map((base) => baseMark(state, base)),
    text(722, 210, inningWords(state), { size: 40, anchor: 'middle' }),
    outMarks(state),
  ].join('');

const men = (state: GameState): string => {
  if (!state.lineups.away || !state.lineups.home) return '';
  const { batter, pitcher } = matchup(state);
  const line = (y: number, label: string, name: string, hand: string): string =>
    [
      text(40, y, label, { size: 26, fill: COLORS.muted }),
      text(190, y, clipped(name, 26), { size: 34 }),
      text(860, y, hand, { size: 28, weight: 400, fill: COLORS.muted, anchor: 'end' }),
    ].join('');
  return [
    `<rect x="24" y="290" width="852" height="104" rx="14" fill="${COLORS.panel}"/>`,
    line(334, 'AT BAT', batter.name, batter.bats ? `bats ${batter.bats}` : ''),
    line(378, 'PITCHER', pitcher.name, pitcher.throws ? `throws ${pitcher.throws}` : ''),
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
    : `<rect x="${x}" y="${BAR.y}" width="${width}" height="${BAR.height}" rx="6" fill="${color}" stroke="${COLORS.text}" stroke-opacity="0.35"/>`;

const chanceBar = (state: GameState): string => {
  const home = homeChance(state);
  const { away, home: host } = state.setup;
  const free = BAR.width - BAR.gap;
  const left = Math.round(free * (1 - home));
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return [
    text(24, 443, `${away.team.abbreviation} ${percent(1 - home)}`, { size: 28 }),
    text(876, 443, `${percent(home)} ${host.team.abbreviation}`, { size: 28, anchor: 'end' }),
    bar(BAR.x, left, away.team.color),
    bar(BAR.x + left + BAR.gap, free - left, host.team.color),
  ].join('');
};

/** The scorebug as a picture: score, inning, outs, bases, matchup and win probability, for a dark or a light surrounding. */
export const scorebugSvg = (state: GameState): string => {
  const { width, height } = SCOREBUG;
  const up = (side: Side): boolean => state.status === 'active' && atBat(state.situation) === side;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter" role="img">`,
    `<title>${escape(scorebugWords(state))}</title>`,
    `<rect width="${width}" height="${height}" rx="22" fill="${COLORS.ground}"/>`,
    ...SIDES.map((side, i) => teamRow(state.setup[side].team, state.situation.score[side], i, up(side))),
    field(state),
    men(state),
    chanceBar(state),
    '</svg>',
  ].join('');
};

const BASE_WORDS = ['', 'first', 'second', 'third'];

/** The scorebug in words, for those who do not see the picture. */
export const scorebugWords = (state: GameState): string => {
  const { away, home } = state.setup;
  const s = state.situation;
  const score = `${away.team.name} ${s.score.away}, ${home.team.name} ${s.score.home}`;
  if (state.status === 'completed') return `${score}; final.`;
  if (state.status !== 'active') return `${score}; ${state.status}.`;
  const on = ([1, 2, 3] as const).filter((base) => runnerOn(s.bases, base)).map((base) => BASE_WORDS[base]);
  const bases = on.length > 0 ? `runner on ${on.join(' and ')}` : 'bases empty';
  const lineups = state.lineups.away && state.lineups.home;
  const men = lineups ? ` ${matchup(state).batter.name} bats against ${matchup(state).pitcher.name}.` : '';
  return `${score}; ${s.half} of inning ${s.inning}, ${s.outs} out, ${bases}.${men}`;
};
