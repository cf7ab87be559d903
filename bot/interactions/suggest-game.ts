import { BASES, runnerOn } from '@paper-dynasty/engine/model/bases';
import { OUTCOME_FACTS, OUTCOMES } from '@paper-dynasty/engine/model/outcomes';
import { POSITIONS } from '@paper-dynasty/engine/model/positions';
import { reportableOutcomes } from '@paper-dynasty/engine/rules/possible';
import type { Status } from '@paper-dynasty/engine/model/state';
import type { GameSummary } from '@paper-dynasty/engine/service/ports';
import { possibleSteals } from '../components/decision-rows.ts';
import { possibleAnswers } from '../play/answers.ts';
import { basesWords } from '../render/decisions.ts';
import { unmarked } from '../render/words.ts';
import { words } from '../words/index.ts';
import { ofGame, stateInMind, type Choice, type Source } from './suggestions.ts';

const gameChoice = (g: GameSummary): Choice => ({
  name: `${words().GAME_WORDS.at(g.away.name, g.home.name)} (${words().STATUS_WORDS[g.status]}, ${g.game_id.slice(0, 4)})`,
  value: g.game_id,
});

const MOST = 25;

/** One's own games first, then the public ones. */
const games: Source = async ({ services }, invocation) => {
  const mine = await services.store.listGames({ user_id: invocation.user.id, limit: MOST });
  const open = await services.store.listGames({ limit: MOST });
  const own = mine.map((g) => g.game_id);
  return [...mine, ...open.filter((g) => !own.includes(g.game_id))].map(gameChoice);
};

/** The games in which a command can do something: one's own, or the public ones for who has none, such as an admin. */
const gamesThatAre =
  (...statuses: readonly Status[]): Source =>
  async ({ services: { store } }, invocation) => {
    const mine = await store.listGames({ user_id: invocation.user.id, statuses, limit: MOST });
    const found = mine.length > 0 ? mine : await store.listGames({ statuses, limit: MOST });
    return found.map(gameChoice);
  };

const INVITED = gamesThatAre('pending');
const UNDER_WAY = gamesThatAre('active', 'paused');

const OFTEN = OUTCOMES.filter((o) => OUTCOME_FACTS[o].plate_appearance);

/** What can be reported for the dice on the table; with a play written out, and without dice, everything. */
const outcomes: Source = async (deps, invocation) => {
  const state = await stateInMind(deps, invocation);
  const possible = state ? reportableOutcomes(state) : [];
  const any = possible.length === 0 || invocation.option('play') !== undefined;
  const rest = any ? [...OFTEN, ...OUTCOMES].filter((o) => !possible.includes(o)) : [];
  return [...possible, ...new Set(rest)].map((o) => ({ name: words().OUTCOME_WORDS[o], value: o }));
};

const anyOutcome: Source = async () =>
  [...new Set([...OFTEN, ...OUTCOMES])].map((o) => ({ name: words().OUTCOME_WORDS[o], value: o }));

const locations: Source = async (_deps, invocation) => {
  const outcome = OUTCOMES.find((o) => o === invocation.option('outcome'));
  const places = outcome ? OUTCOME_FACTS[outcome].locations : POSITIONS;
  return places.map((place) => ({ name: `${place} (${words().POSITION_WORDS[place]})`, value: place }));
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

const steals = ofGame((state) =>
  possibleSteals(state).map((set) => ({
    name: words().DECISION_WORDS.stealThese(basesWords(set)),
    value: set.join(' '),
  })),
);

/** The sources by option, or by command and option. */
export const GAME_SOURCES: Readonly<Record<string, Source>> = {
  game: games,
  'game accept game': INVITED,
  'game decline game': INVITED,
  'game pause game': gamesThatAre('active'),
  'game resume game': gamesThatAre('paused'),
  'game abandon game': gamesThatAre('pending', 'lineups', 'active', 'paused'),
  'game agree game': UNDER_WAY,
  'game disagree game': UNDER_WAY,
  'undo game': UNDER_WAY,
  'correct game': UNDER_WAY,
  'lineup auto game': gamesThatAre('lineups'),
  'lineup set game': gamesThatAre('lineups'),
  outcome: outcomes,
  'correct outcome': anyOutcome,
  location: locations,
  answer: answers,
  hold: holds,
  bases: steals,
};
