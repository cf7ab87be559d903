import type { GameState } from '@paper-dynasty/engine/model/state';
import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import { words } from '../words/index.ts';
import { plainWords, teamName } from './words.ts';

/** What has happened in a game while somebody was away: three sentences, the plays that mattered most, and the way to the scorecard. */
export const catchUpText = (state: GameState, told: CatchUp, publicUrl: string): string => {
  const w = words().BACK_WORDS;
  return [
    `**${w.title}** · ${words().GAME_WORDS.at(teamName(state, 'away'), teamName(state, 'home'))}`,
    ...told.sentences.map(plainWords),
    ...told.plays.map(
      ({ at, text, team, percent }) => `- ${at} · ${plainWords(text)} **${plainWords(team)} +${percent}%**`,
    ),
    `<${publicUrl}/games/${state.setup.game_id}>`,
  ].join('\n');
};
