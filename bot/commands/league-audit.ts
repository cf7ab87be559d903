import {
  FAIR_PLAY_ACTS,
  FAIR_PLAY_PATTERNS,
  type FairPlayEntry,
  type FairPlayFilter,
  type FairPlayReview,
} from '@paper-dynasty/engine/service/fair-play';
import { peopleOfFairPlay, tellFairPlay } from '@paper-dynasty/engine/service/fair-play-words';
import { fairPlayTable } from '@paper-dynasty/engine/wire/fair-play-table';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { fittingLines, momentText, plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { administeredLeague } from './league-source.ts';

/** As many characters of entries are said in the message; all of them are in the file below it. */
const SAID = 1400;
/** The most damaged games that are named. */
const NAMED = 5;

type People = Readonly<Partial<Record<string, string>>>;

/** One of a few values that an option may name; undefined where it was left out, refused where it is none. */
const oneNamed = <T extends string>(
  invocation: Invocation,
  option: string,
  names: readonly T[],
): T | undefined => {
  const said = invocation.option(option);
  const named = names.find((name) => name === said);
  if (said === undefined || named) return named;
  return no('bad_input', words().PROBLEM_WORDS.isOneOf(option, names.join(', ')));
};

const filterOf = (league_id: string, invocation: Invocation): FairPlayFilter => ({
  league_id,
  actor: invocation.option('who'),
  act: oneNamed(invocation, 'what', FAIR_PLAY_ACTS),
  pattern: oneNamed(invocation, 'gain', FAIR_PLAY_PATTERNS),
});

const peopleIn = async ({ services }: CommandDeps, { actors }: FairPlayReview): Promise<People> =>
  peopleOfFairPlay(await services.users.find(actors), spokenLanguage());

/** Those who took something back in a league's ranked games, for its admins; refused for anybody else. */
export const auditedPeople = async (deps: CommandDeps, invocation: Invocation) => {
  const { id } = await administeredLeague(deps, invocation);
  const review = await deps.services.fairPlay.review({ league_id: id });
  const people = await peopleIn(deps, review);
  return review.actors.map((value) => ({ name: people[value] ?? value, value }));
};

const gameLink = (publicUrl: string, id: string): string => `[${id.slice(0, 8)}](<${publicUrl}/games/${id}>)`;

const lineOf =
  (publicUrl: string, people: People) =>
  (entry: FairPlayEntry): string => {
    const told = plainWords(tellFairPlay(entry, spokenLanguage()));
    const who = plainWords(people[entry.actor] ?? entry.actor);
    return `- ${momentText(entry.at)} ${gameLink(publicUrl, entry.game_id)} ${who}: ${told}`;
  };

/** What of the games is not in the list. */
const notInIt = ({ entries, only_last, unreadable }: FairPlayReview, said: number, publicUrl: string) => {
  const w = words().COMMISSIONER_WORDS;
  const damaged = unreadable
    .slice(0, NAMED)
    .map((id) => gameLink(publicUrl, id))
    .join(', ');
  return [
    ...(said < entries.length ? [w.auditMore(said, entries.length)] : []),
    ...(only_last === null ? [] : [w.auditOnlyLast(only_last)]),
    ...(damaged === '' ? [] : [w.auditDamaged(damaged)]),
  ];
};

/** `/league audit`: who took back what in a league's ranked games, after which roll, and what it may have gained; for its admins. */
export const leagueAudit = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await administeredLeague(deps, invocation);
  const review = await deps.services.fairPlay.review(filterOf(league.id, invocation));
  const people = await peopleIn(deps, review);
  const w = words().COMMISSIONER_WORDS;
  const { entries } = review;
  const lines = fittingLines(entries.map(lineOf(deps.publicUrl, people)), SAID);
  const content = [
    w.audit(plainWords(league.name)),
    ...(entries.length === 0 ? [w.auditNothing] : [w.auditHint, ...lines]),
    ...notInIt(review, lines.length, deps.publicUrl),
  ].join('\n');
  if (entries.length === 0) return { content, ephemeral: true };
  const table = {
    name: `${league.id}-fair-play.csv`,
    data: new TextEncoder().encode(fairPlayTable(entries, people)),
    about: w.auditTable(league.name),
  };
  return { content, files: [table], ephemeral: true };
};
