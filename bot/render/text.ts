import { isRefusal, type RefusalCode } from '@paper-dynasty/engine/model/refusals';
import type { AtBatRoll } from '@paper-dynasty/engine/model/rolls';
import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { Situation } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import type { Play } from '@paper-dynasty/engine/model/play';
import { turns } from '@paper-dynasty/engine/rules/turn';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore } from '@paper-dynasty/engine/stats/line-score';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import type { Refused } from '../invocation.ts';

const block = (lines: readonly string[]): string => `\`\`\`\n${lines.join('\n')}\n\`\`\``;
const cut = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
const num = (value: number | string | null, width = 3): string => String(value ?? '').padStart(width);

const BASES = ['', 'first', 'second', 'third'];

/** What to do about a refusal, beside what its sentence says. */
const ADVICE: Partial<Record<RefusalCode, string>> = {
  no_roll: 'Use `/roll`.',
  roll_pending: 'Use `/outcome`, or `/resolve` where the engine reads the card.',
  hit_location_required: 'Give `location` too.',
  not_an_auto_game: 'Use `/outcome`.',
  game_not_found: 'Use `/game list` to see the games.',
  game_not_active: 'Use `/game show` to see what it waits for.',
  game_not_in_lineups: 'Use `/game show` to see what it waits for.',
};

/** A refusal in words, with what to do about it. */
export const refusalText = ({ refusal }: Refused): string => {
  const advice = isRefusal(refusal) ? ADVICE[refusal.code] : undefined;
  return `⚠️ ${refusal.message}${advice ? ` ${advice}` : ''}`;
};

/** Inning and outs: "▲ 3, 1 out". */
export const whenText = (s: Pick<Situation, 'inning' | 'half' | 'outs'>): string =>
  `${s.half === 'top' ? '▲' : '▼'} ${s.inning}, ${s.outs} out`;

const score = (state: GameState, s: Situation): string =>
  SIDES.map((side) => `${state.setup[side].team.abbreviation} ${s.score[side]}`).join(' · ');

const basesText = (state: GameState): string => {
  const { runners } = gameView(state, []);
  return runners.length === 0
    ? 'bases empty'
    : runners.map((r) => `${r.name} on ${BASES[r.base]}`).join(', ');
};

const WAITS_FOR = {
  accept: 'to accept',
  set_lineup: 'to set the lineup (`/lineup auto`)',
  decide_defense: 'to set the defense',
  decide_offense: 'to choose the play',
  roll: 'to roll (`/roll`)',
  report: 'to report (`/outcome`)',
  resolve: 'to read the card (`/resolve`)',
  answer_request: 'to answer',
} as const;

/** Whom the game waits for, or how it ended. */
export const waitText = (state: GameState): string => {
  if (state.winner) return `Final: ${score(state, state.situation)}.`;
  const [turn] = turns(state);
  return turn
    ? `${state.setup[turn.side].team.name} ${WAITS_FOR[turn.action]}.`
    : `This game is ${state.status}.`;
};

/** The scorebug: score, inning, bases and matchup in a few lines. */
export const scorebugText = (state: GameState): string => {
  const view = gameView(state, []);
  const sides = SIDES.map(
    (side) =>
      `${view.half === (side === 'away' ? 'top' : 'bottom') && view.status === 'active' ? '›' : ' '} ${cut(view[side].team.name, 24)} ${num(view.score[side])}`,
  );
  const men =
    view.batter && view.pitcher
      ? [`${view.batter.name} (${view.batter.bats}) v ${view.pitcher.name} (${view.pitcher.throws})`]
      : [];
  const active =
    view.status === 'active' ? [`${whenText(state.situation)} · ${basesText(state)}`, ...men] : [];
  return `${block([...sides, ...active])}\n${waitText(state)}`;
};

/** The dice, and how to read them. */
export const diceText = (roll: AtBatRoll): string => {
  const check = roll.check_wild_pitch
    ? 'Wild-pitch check'
    : roll.check_passed_ball
      ? 'Passed-ball check'
      : null;
  const where =
    check ??
    `${roll.d6_one <= 3 ? "Batter's" : "Pitcher's"} card, column ${roll.d6_one}, row ${roll.d6_two_total}`;
  const injury = roll.injury_rating === null ? '' : ` · injury check: pitchers rated ${roll.injury_rating}`;
  return `🎲 **${roll.d6_one}** · **${roll.d6_two[0]}+${roll.d6_two[1]}** · chaos ${roll.chaos_d20} · resolution ${roll.resolution_d20} · split ${roll.split_d20}\n${where}${injury}`;
};

/** A play as a line of the play-by-play. */
export const playText = (state: GameState, play: Play): string => {
  const scored = play.runs > 0 ? `  **${score(state, play.after)}**` : '';
  return `${whenText(play.before)}  \`${play.notation}\`  ${play.description}${scored}`;
};

/** The last plays, newest last. */
export const playsText = (state: GameState, count: number): string => {
  const list = state.plays.slice(-count).map((play) => playText(state, play));
  const kept = list.reduceRight<string[]>(
    (lines, line) => (lines.join('\n').length + line.length > 1900 ? lines : [line, ...lines]),
    [],
  );
  return kept.join('\n') || 'No plays yet.';
};

/** The line score. */
export const lineScoreText = (state: GameState): string => {
  const line = lineScore(state);
  const head = `${' '.repeat(5)}${line.away.innings.map((_, i) => num(i + 1)).join('')}  ${num('R')}${num('H')}${num('E')}`;
  const row = (side: Side): string =>
    `${cut(state.setup[side].team.abbreviation, 5)}${line[side].innings.map((r) => num(r)).join('')}  ${num(line[side].runs)}${num(line[side].hits)}${num(line[side].errors)}`;
  return block([head, row('away'), row('home')]);
};

/** One side's box score. */
export const boxScoreText = (state: GameState, side: Side): string => {
  const box = boxScore(state)[side];
  const batting = box.batting.map(
    (b) =>
      `${cut(b.name, 19)}${cut(b.position, 3)}${[b.ab, b.r, b.h, b.rbi, b.bb, b.so].map((n) => num(n)).join('')}`,
  );
  const pitching = box.pitching.map(
    (p) =>
      `${cut(p.name, 22)}${num(`${Math.floor(p.outs / 3)}.${p.outs % 3}`, 4)}${[p.h, p.r, p.bb, p.so].map((n) => num(n)).join('')}`,
  );
  return block([
    `${cut(state.setup[side].team.name, 22)}${['AB', 'R', 'H', 'BI', 'BB', 'SO'].map((h) => num(h)).join('')}`,
    ...batting,
    `${cut('Pitching', 22)}${num('IP', 4)}${['H', 'R', 'BB', 'SO'].map((h) => num(h)).join('')}`,
    ...pitching,
  ]);
};

/** Both lineups, as far as they are set. */
export const lineupText = (state: GameState): string => {
  const view = gameView(state, []);
  const of = (side: Side): readonly string[] => {
    const { lineup, team } = view[side];
    if (!lineup) return [`${team.name}: not set`];
    return [
      team.name,
      ...lineup.batting_order.map((s) => `${s.slot} ${cut(s.position, 3)} ${s.name}`),
      `  P   ${lineup.pitcher.name}`,
    ];
  };
  return block([...of('away'), '', ...of('home')]);
};

/** A game in a list. */
export const summaryText = (game: GameSummary): string => {
  const when = game.status === 'active' ? `${game.half === 'top' ? '▲' : '▼'} ${game.inning}` : game.status;
  return `${game.away.name} ${game.away.score}, ${game.home.name} ${game.home.score} (${when}) \`${game.game_id}\``;
};
