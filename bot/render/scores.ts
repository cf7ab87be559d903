import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { words } from '../words/index.ts';
import { MESSAGE_LENGTH, plainWords, whenText } from './words.ts';

/** A game under way in a line, linked to its scorecard: "▲ 7, 1 out · Herons 3, Lamplighters 2". */
const gameLine = (game: GameSummary, publicUrl: string): string => {
  const { status, half, inning, outs } = game;
  const when = whenText({ half: half === 'top' ? 'top' : 'bottom', inning, outs });
  const score = SIDES.map((side) => `${plainWords(game[side].name)} ${game[side].score}`).join(', ');
  const paused = status === 'paused' ? ` · ⏸ ${words().STATUS_WORDS.paused}` : '';
  return `${when} · [${score}](<${publicUrl}/games/${game.game_id}>)${paused}`;
};

/** The games of each league, in the leagues' order. */
const byLeague = (games: readonly GameSummary[], leagues: readonly LeagueConfig[]) =>
  leagues
    .map(({ id, name }) => ({ name, games: games.filter(({ league_id }) => league_id === id) }))
    .filter((league) => league.games.length > 0);

const inOrder = (games: readonly GameSummary[]): readonly GameSummary[] =>
  games.toSorted((a, b) => a.home.name.localeCompare(b.home.name) || (a.game_id < b.game_id ? -1 : 1));

/** The longest beginning of some lines that fits into a message with a last line, which counts the others. */
const fittingLines = (
  lines: readonly { readonly text: string; readonly games: number }[],
): readonly string[] => {
  const all = lines.reduce((sum, { games }) => sum + games, 0);
  const shown: string[] = [];
  let told = 0;
  for (const { text, games } of lines) {
    const more = words().LIVE_WORDS.moreGames(all - told);
    if ([...shown, text, more].join('\n').length > MESSAGE_LENGTH) return [...shown, more];
    shown.push(text);
    told += games;
  }
  return shown;
};

/** The games that are under way, each in a line, at most as many as a message holds; the others are counted. */
export const scoresText = (
  games: readonly GameSummary[],
  leagues: readonly LeagueConfig[],
  publicUrl: string,
): string => {
  const groups = byLeague(games, leagues);
  const lines = groups.flatMap((group) => [
    ...(groups.length > 1 ? [{ text: `**${plainWords(group.name)}**`, games: 0 }] : []),
    ...inOrder(group.games).map((game) => ({ text: gameLine(game, publicUrl), games: 1 })),
  ]);
  return fittingLines([{ text: `**${words().LIVE_WORDS.scores}**`, games: 0 }, ...lines]).join('\n');
};
