import type { GameEvent } from '../model/events.ts';
import type { Language } from '../model/languages.ts';
import type { Play } from '../model/play.ts';
import { otherSide, SIDES, type Half, type PerSide, type Side } from '../model/sides.ts';
import { atBat, leaderOf } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { tellPlay } from '../notation/tell-play.ts';
import { turns } from '../rules/turn.ts';
import { playValue } from '../stats/run-values.ts';
import { gainOf, largestSwings, type Gain } from '../stats/swings.ts';
import { CATCH_UP, type SideScore } from './catch-up-words.ts';

/** A play that moved the chance to win, with the side that gained by it. */
export interface DecidingPlay extends Gain {
  readonly play: Play;
}

/** What has happened in a game since an event of it, in figures. */
export interface GameNews {
  /** The plays that stand now and did not, or not so, then. */
  readonly plays: number;
  readonly runs: PerSide<number>;
  readonly changes: number;
  readonly taken_back: number;
  readonly corrected: number;
  /** The two that mattered most, in the order in which they were made. */
  readonly deciding: readonly DecidingPlay[];
}

/** A play as somebody is told of it who has been away. */
export interface ToldPlay {
  readonly play_number: number;
  readonly inning: number;
  readonly half: Half;
  /** Where it was made: "▲ 5". */
  readonly at: string;
  readonly notation: string;
  readonly text: string;
  /** The abbreviation of the team that gained by it. */
  readonly team: string;
  /** What it added to that team's chance to win, in percent. */
  readonly percent: number;
}

/** What somebody is told who has been away: three sentences, and the two plays that mattered most. */
export interface CatchUp {
  readonly sentences: readonly [string, string, string];
  readonly plays: readonly ToldPlay[];
}

/** How many plays are told. */
const TOLD = 2;

/** The first play that an event has made, changed or taken away; none for every other event. */
const playChanged = (event: GameEvent): number | null => {
  if (event.type === 'play_resolved') return event.payload.play.number;
  return event.type === 'play_undone' || event.type === 'play_corrected' ? event.payload.play : null;
};

const decidingOf = (state: GameState, plays: readonly Play[]): readonly DecidingPlay[] =>
  largestSwings(
    plays.map((play) => ({ play, wpa: playValue(state, play).wpa })),
    TOLD,
  )
    .toSorted((a, b) => a.play.number - b.play.number)
    .map(({ play, wpa }) => ({ play, ...gainOf(play, wpa) }));

/** What of a game has ended or stopped it, or set it going. */
const COURSE: readonly GameEvent['type'][] = [
  'game_started',
  'game_paused',
  'game_resumed',
  'game_completed',
  'game_abandoned',
  'game_reopened',
  'invitation_accepted',
  'invitation_declined',
];

/** Returns what the events since then have brought, and the state that they led to; null where they have brought nothing to tell. */
export const newsOf = (state: GameState, events: readonly GameEvent[]): GameNews | null => {
  const changed = events.flatMap((event) => playChanged(event) ?? []);
  const first = Math.min(...changed, state.plays.length + 1);
  const plays = state.plays.slice(first - 1);
  const count = (type: GameEvent['type']): number => events.filter((event) => event.type === type).length;
  const changes = count('substitution_made');
  const took = changed.length > 0 || changes > 0 || events.some(({ type }) => COURSE.includes(type));
  if (!took) return null;
  const runs = (side: Side): number =>
    plays.filter(({ before }) => atBat(before) === side).reduce((sum, play) => sum + play.runs, 0);
  return {
    plays: plays.length,
    runs: { away: runs('away'), home: runs('home') },
    changes,
    taken_back: count('play_undone'),
    corrected: count('play_corrected'),
    deciding: decidingOf(state, plays),
  };
};

const scoreOf = ({ situation: { score } }: GameState, side: Side): string =>
  `${score[side]}–${score[otherSide(side)]}`;

/** Returns who leads, by how much, and where the game is, in one sentence. */
export const standText = (state: GameState, language: Language): string => {
  const words = CATCH_UP[language];
  const leader = leaderOf(state.situation.score);
  const { situation, status } = state;
  if (status === 'completed')
    return leader
      ? words.won(state.setup[leader].team.name, scoreOf(state, leader))
      : words.calledTied(scoreOf(state, 'away'));
  const { half, inning, outs } = situation;
  const where = status === 'active' ? words.inning(half, inning, outs) : words.status[status];
  return leader
    ? words.leads(state.setup[leader].team.name, scoreOf(state, leader), where)
    : words.tied(scoreOf(state, 'away'), where);
};

/** Returns whose turn it is and for what, as a part of a sentence, to somebody who acts for `sides`. */
export const turnText = (state: GameState, sides: readonly Side[], language: Language): string => {
  const words = CATCH_UP[language];
  const now = turns(state);
  const turn = now.find(({ side }) => sides.includes(side)) ?? now[0];
  if (!turn) return words.nobody;
  const task = words.tasks[turn.action];
  return sides.includes(turn.side) ? words.yours(task) : words.theirs(state.setup[turn.side].team.name, task);
};

const scoredBy = (state: GameState, { runs }: GameNews, side: Side): SideScore => ({
  team: state.setup[side].team.name,
  runs: runs[side],
});

const toldPlay = (state: GameState, deciding: DecidingPlay, language: Language): ToldPlay => {
  const { play, gained, percent } = deciding;
  const { notation, description } = tellPlay(state.setup, play, language);
  const { half, inning } = play.before;
  return {
    play_number: play.number,
    inning,
    half,
    at: CATCH_UP[language].half(half, inning),
    notation,
    text: description,
    team: state.setup[gained].team.abbreviation,
    percent,
  };
};

/** Returns what somebody who acts for `sides` (none: a spectator) is told of a game in a language; null where there is nothing to tell. */
export const catchUpOf = (
  state: GameState,
  events: readonly GameEvent[],
  { sides, language }: { readonly sides: readonly Side[]; readonly language: Language },
): CatchUp | null => {
  const news = newsOf(state, events);
  if (!news) return null;
  const words = CATCH_UP[language];
  const [away, home] = SIDES.map((side) => scoredBy(state, news, side)) as [SideScore, SideScore];
  const { changes, taken_back, corrected } = news;
  return {
    sentences: [
      words.plays(news.plays, [away, home]),
      standText(state, language),
      words.sentence(words.changes(changes, taken_back, corrected), turnText(state, sides, language)),
    ],
    plays: news.deciding.map((play) => toldPlay(state, play, language)),
  };
};
