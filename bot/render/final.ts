import { tellPlay } from '@paper-dynasty/engine/notation/tell-play';
import { otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { Ruling } from '@paper-dynasty/engine/model/rulings';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { toldFeats } from '@paper-dynasty/engine/stats/feats';
import { playValues, type PlayValue } from '@paper-dynasty/engine/stats/run-values';
import { gainOf, largestSwings } from '@paper-dynasty/engine/stats/swings';
import { words, spokenLanguage } from '../words/index.ts';
import { lineScoreText } from './tables.ts';
import { manName, plainWords, whenText } from './words.ts';

const TOP_PLAYS = 3;

/** Winner, loser and save, as far as there are any. */
const decisionsText = (state: GameState): readonly string[] => {
  const { winner, loser, save } = decisions(state);
  const side = state.winner;
  if (!side) return [];
  const { LIVE_WORDS } = words();
  const named = (of: Side, id: string | null, say: (name: string) => string): readonly string[] =>
    id === null ? [] : [say(manName(state, of, id))];
  const line = [
    ...named(side, winner, LIVE_WORDS.winner),
    ...named(otherSide(side), loser, LIVE_WORDS.loser),
    ...named(side, save, LIVE_WORDS.save),
  ];
  return line.length > 0 ? [line.join(' · ')] : [];
};

/** A ruling in a line: whom it names, and why. */
export const ruledText = (state: GameState, { winner, loser, save, reason }: Ruling): string => {
  const { FEED_WORDS, LIVE_WORDS } = words();
  const named = (id: string | null, say: (name: string) => string): readonly string[] =>
    id === null ? [] : [say(manName(state, state.setup.home.roster[id] ? 'home' : 'away', id))];
  const men = [
    ...named(winner, LIVE_WORDS.winner),
    ...named(loser, LIVE_WORDS.loser),
    ...named(save, LIVE_WORDS.save),
  ];
  return `${men.length > 0 ? men.join(' · ') : FEED_WORDS.asRuled} (${plainWords(reason)})`;
};

/** The scorer's ruling that stands, and what the pitchers of record are by it. */
export const rulingText = (state: GameState): string => {
  const { ruling } = state;
  if (!ruling) return '';
  return [words().FEED_WORDS.ruled(ruledText(state, ruling)), ...decisionsText(state)].join('\n');
};

/** Who pitched a complete game, a shutout or better: the man, or his team where several did. */
const featsText = (state: GameState): readonly string[] => {
  const { FEAT_WORDS, COMBINED_WORDS } = words();
  const told = toldFeats(boxScore(state)).map(({ side, player_id, feat }) =>
    player_id === null
      ? `${plainWords(state.setup[side].team.name)}: ${COMBINED_WORDS[feat]}`
      : `${manName(state, side, player_id)}: ${FEAT_WORDS[feat]}`,
  );
  return told.length > 0 ? [told.join(' · ')] : [];
};

const topPlay = (state: GameState, { play: number, wpa }: PlayValue, i: number): readonly string[] => {
  const play = state.plays[number - 1];
  if (!play) return [];
  const { gained, percent } = gainOf(play, wpa);
  const told = `${whenText(play.before)}, ${plainWords(tellPlay(state.setup, play, spokenLanguage()).description)}`;
  const { abbreviation } = state.setup[gained].team;
  return [words().LIVE_WORDS.topPlay(i + 1, percent, abbreviation, told)];
};

/** The plays that moved the chance to win the most, the greatest first. */
const topPlaysText = (state: GameState): readonly string[] => {
  const top = largestSwings(playValues(state), TOP_PLAYS);
  const lines = top.flatMap((value, i) => topPlay(state, value, i));
  return lines.length > 0 ? [words().LIVE_WORDS.topPlays, ...lines] : [];
};

/** A finished game: line score, winner, loser and save, complete games and better, the top three plays, and where the scorecard is. */
export const finalText = (state: GameState, publicUrl?: string): string =>
  [
    `${words().FEED_WORDS.final}\n${lineScoreText(state)}`,
    ...decisionsText(state),
    ...featsText(state),
    ...topPlaysText(state),
    ...(publicUrl ? [`${publicUrl}/games/${state.setup.game_id}`] : []),
  ].join('\n');
