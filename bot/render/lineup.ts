import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { lineupProblem } from '@paper-dynasty/engine/rules/lineup-rules';
import { tellReason } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { playerOf } from '@paper-dynasty/engine/rules/roster';
import { spokenLanguage, words } from '../words/index.ts';
import { block, cut } from './words.ts';

/** A lineup as its menus show it before it is set, with what is wrong with it. */
export const draftText = (state: GameState, side: Side, lineup: Lineup): string => {
  const name = (id: string): string => playerOf(state, side, id).name;
  const lines = lineup.batting_order.map((s, i) => `${i + 1} ${cut(s.position, 3)} ${name(s.player_id)}`);
  const problem = lineupProblem(state.setup, side, lineup);
  return `${block([state.setup[side].team.name, ...lines, `  P   ${name(lineup.pitcher_id)}`])}\n${problem ? `⚠️ ${tellReason(problem, spokenLanguage())}` : words().GAME_WORDS.readyToSet}`;
};
