import { demoLeague } from '@paper-dynasty/db/league/demo/clubs';
import { seededDice } from '@paper-dynasty/engine/dice/seeded';
import { roundRobin } from '@paper-dynasty/engine/game/series';
import { simulateGame } from '@paper-dynasty/engine/game/simulate';
import type { Play } from '@paper-dynasty/engine/model/play';
import { isRefusal } from '@paper-dynasty/engine/model/refusals';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { perform } from '@paper-dynasty/engine/game/decide';
import { rewind } from '@paper-dynasty/engine/rules/rewind';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { scorebook } from '@paper-dynasty/engine/stats/scorebook';
import { asideViews } from '@paper-dynasty/engine/wire/aside-view';
import { gameView } from '@paper-dynasty/engine/wire/game-view';
import { playViews } from '@paper-dynasty/engine/wire/play-view';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';
import { cpuTimed } from './measure.ts';

const CORRECTED = 200;
const LONG = 500;
const TIMES = 4;
const SEED = 1;
const [SETUP] = roundRobin(demoLeague('pd'), { away: 'balanced', home: 'balanced' });

/** A game under way with so many plays: one of more innings than it needs, taken back. */
const gameOf = (plays: number): GameState => {
  if (!SETUP) throw new Error('the demo league has no games');
  const innings = Math.ceil(plays / 7);
  const played = simulateGame({ ...SETUP, league: { ...SETUP.league, innings } }, seededDice(SEED));
  if (played.plays.length <= plays) throw new Error(`a game of ${innings} innings has too few plays`);
  return { ...rewind(played, plays + 1), status: 'active', winner: null };
};

/** What was reported; the place is read from the dice. */
const reportOf = ({ outcome, entry }: Play) => ({ outcome, hit_location: null, entry });

/** Corrects the first play, so that all after it are decided again, and shows the game as it then stands. */
const correct = (state: GameState): void => {
  const [first] = state.plays;
  if (!first) throw new Error('nothing was played');
  const subject = { kind: 'correction', play: 1, report: reportOf(first) } as const;
  const done = perform(state, { type: 'make_request', side: 'away', subject, alone: true }, seededDice(SEED));
  if (isRefusal(done)) throw new Error(tellRefusal(done, 'en'));
  if (done.state) show(done.state);
};

const RECENT_PLAYS = 30;

/** All that somebody who comes to a game is sent. */
const show = (state: GameState): string =>
  JSON.stringify([gameView(state, ['away', 'home']), playViews(state, RECENT_PLAYS), asideViews(state)]);

/** What somebody can ask of a long game. */
const asked = () => {
  const corrected = gameOf(CORRECTED);
  const long = gameOf(LONG);
  return {
    corrected: () => correct(corrected),
    box: () => boxScore(long),
    book: () => scorebook(long),
    joined: () => show(long),
  } as const;
};

/** What is asked of long games. */
export type Asked = keyof ReturnType<typeof asked>;

/** What asks everything of long games: each call answers the longest that a process was at it, in milliseconds of its processor, for nothing else happens in that time. The first time of all is not counted: nothing is compiled then. */
export const longGames = (): (() => Readonly<Record<Asked, number>>) => {
  const things = Object.entries(asked());
  for (const [, thing] of things) thing();
  return () =>
    Object.fromEntries(
      things.map(([name, thing]) => [
        name,
        Math.max(...Array.from({ length: TIMES }, () => cpuTimed(thing))),
      ]),
    ) as Record<Asked, number>;
};
