import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import {
  OUTCOME_FACTS,
  OUTCOMES,
  isPlateAppearance,
  type Outcome,
} from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { findOutcomes, readOutcome } from '@paper-dynasty/engine/notation/outcome-names';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { Status } from '@paper-dynasty/engine/model/state';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { possibleSteals } from '../components/decision-rows.ts';
import { outcomesOfPlay } from '../play/report-text.ts';
import { findGames, gameName, isOwn } from '../play/games.ts';
import { pitchersOf } from '../play/people.ts';
import { possibleAnswers } from '../play/answers.ts';
import { basesWords } from '../render/decision-text.ts';
import { unmarked } from '../render/words.ts';
import { words } from '../words/index.ts';
import { writtenNow, writtenThen } from './suggest-entry.ts';
import { ofGame, positionChoice, stateInMind, type Choice, type Search, type Source } from './suggestions.ts';

const gameChoice = (game: GameSummary): Choice => ({ name: gameName(game), value: game.game_id });

const anyGame: Search = async (deps, invocation, typed) =>
  (await findGames(deps, invocation, { matching: typed })).map(gameChoice);

/** The games in which a command can do something: one's own, or the public ones for who has none, such as an admin. */
const gamesThatAre =
  (...statuses: readonly Status[]): Search =>
  async (deps, invocation, typed) => {
    const found = await findGames(deps, invocation, { matching: typed, statuses });
    const own = found.filter((game) => isOwn(game, invocation.user.id));
    return (own.length > 0 ? own : found).map(gameChoice);
  };

const INVITED = gamesThatAre('pending');
const UNDER_WAY = gamesThatAre('active', 'paused');

const OFTEN = OUTCOMES.filter((o) => isPlateAppearance(o));

const outcomeChoice = (outcome: Outcome, place: Position | null = null): Choice => ({
  name: place
    ? words().GAME_WORDS.outcomeTo(words().OUTCOME_WORDS[outcome], place)
    : words().OUTCOME_WORDS[outcome],
  value: place ? `${outcome} ${place}` : outcome,
});

/** What a text can mean as an outcome, with a place behind it if it has one (`gba ss`), the `likely` ones first; those, then all others, while nothing is typed. */
const outcomesNamed = (typed: string, likely: readonly Outcome[]): readonly Choice[] => {
  if (typed.trim() === '')
    return [...new Set([...likely, ...OFTEN, ...OUTCOMES])].map((o) => outcomeChoice(o));
  const { outcomes, place } = readOutcome(typed, likely);
  if (place) return outcomes.map((o) => outcomeChoice(o, place));
  return findOutcomes(typed, likely).map((o) => outcomeChoice(o));
};

/** Of what is offered, and of nothing else, what a text can mean. */
const offeredNamed = (typed: string, offered: readonly Outcome[]): readonly Choice[] => {
  const named =
    typed.trim() === '' ? offered : findOutcomes(typed, offered).filter((o) => offered.includes(o));
  return named.map((o) => outcomeChoice(o));
};

/** What can be reported for the dice on the table comes first; what is typed finds every outcome. */
const outcomes: Search = async (deps, invocation, typed) => {
  const state = await stateInMind(deps, invocation);
  return outcomesNamed(typed, state ? reportableOutcomes(state) : []);
};

const outcomesOfPast: Search = async (deps, invocation, typed) => {
  const state = await stateInMind(deps, invocation);
  const number = Number(invocation.option('number') ?? state?.plays.length);
  const offered = state ? outcomesOfPlay(state, number, invocation.option('play') !== undefined) : [];
  return offered.length > 0 ? offeredNamed(typed, offered) : outcomesNamed(typed, []);
};

const locations: Source = async (_deps, invocation) => {
  const named = readOutcome(invocation.option('outcome') ?? '').outcomes;
  const places = POSITIONS.filter((p) => named.some((o) => OUTCOME_FACTS[o].locations.includes(p)));
  return (places.length > 0 ? places : POSITIONS).map(positionChoice);
};

const answers = ofGame((state) => {
  const question = state.pending?.question?.question;
  if (!question) return [];
  return possibleAnswers(state, question).map(({ say, label }) => ({ name: unmarked(label), value: say }));
});

/** Every set of the runners on base. */
const holds = ofGame(({ situation }) => {
  const on = BASES.filter((base) => runnerOn(situation.bases, base));
  const sets = on.reduce<number[][]>((all, base) => [...all, ...all.map((set) => [...set, base])], [[]]);
  return sets.map((set) => ({
    name:
      set.length > 0 ? words().DECISION_WORDS.holdThese(basesWords(set)) : words().DECISION_WORDS.holdNobody,
    value: set.length > 0 ? set.join(' ') : 'none',
  }));
});

const pitchers = ofGame((state) => pitchersOf(state).map(({ id, name }) => ({ name, value: id })));

const steals = ofGame((state) =>
  possibleSteals(state).map((set) => ({
    name: words().DECISION_WORDS.stealThese(basesWords(set)),
    value: set.join(' '),
  })),
);

/** The sources by option, or by command and option. */
export const GAME_SOURCES: Readonly<Record<string, Source>> = {
  'correct play': writtenThen,
  'outcome play': writtenNow,
  location: locations,
  answer: answers,
  'ruling winner': pitchers,
  'ruling loser': pitchers,
  'ruling save': pitchers,
  hold: holds,
  bases: steals,
};

/** The searches by option, or by command and option. */
export const GAME_SEARCHES: Readonly<Record<string, Search>> = {
  game: anyGame,
  'game accept game': INVITED,
  'game decline game': INVITED,
  'game pause game': gamesThatAre('active'),
  'game resume game': gamesThatAre('paused'),
  'game wait game': gamesThatAre('active'),
  'game abandon game': gamesThatAre('pending', 'lineups', 'active', 'paused'),
  'game agree game': UNDER_WAY,
  'game disagree game': UNDER_WAY,
  'ruling game': gamesThatAre('active', 'paused', 'completed'),
  'undo game': UNDER_WAY,
  'correct game': UNDER_WAY,
  'lineup auto game': gamesThatAre('lineups'),
  'lineup set game': gamesThatAre('lineups'),
  outcome: outcomes,
  'correct outcome': outcomesOfPast,
};
