import type { LeagueStatus } from '@paper-dynasty/engine/service/league-office';
import { serverWords } from '@paper-dynasty/engine/wire/server-words';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { listed, momentText, plainWords } from '../render/words.ts';
import { spokenLanguage, words } from '../words/index.ts';
import { leagueOf } from './which-league.ts';

/** Of which time a league's data is, while its server does not answer. */
export const staleness = ({ away, read_at }: LeagueStatus): readonly string[] =>
  away && read_at !== null ? [words().COMMISSIONER_WORDS.dataOf(momentText(read_at))] : [];

/** What is to be known of a league's source: that its server does not answer, that it could not be read, or that a change waits. */
const stateOfSource = (status: LeagueStatus): readonly string[] => {
  const { failure, held } = status;
  const { OFFICE_WORDS, COMMISSIONER_WORDS: w } = words();
  const waits = held ? [w.heldWaits] : [];
  const stale = staleness(status);
  if (stale.length > 0) return [...stale, ...waits];
  if (!failure) return waits;
  return [OFFICE_WORDS.failure(plainWords(serverWords(failure, spokenLanguage()))), ...waits];
};

/** `/league status`: where a league's data comes from, how much there is, how far its season is. */
export const leagueStatus = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const status = await deps.services.office.status(league.id);
  if (!status) return no('league_not_found', words().PROBLEM_WORDS.noLeague(league.name));
  const w = words().OFFICE_WORDS;
  const season = status.season === null ? '' : `, ${w.season(status.season)}`;
  const read =
    status.read_at === null ? '' : `, ${w.asOf(status.read_at.slice(0, 16).replace('T', ' '))} UTC`;
  const lines = [
    `**${status.name}**${season}`,
    `${w.source(w.sources[status.source])}${read}`,
    w.counts(status.teams, status.players),
    ...(status.scheduled > 0 ? [w.played(status.played, status.scheduled)] : []),
    ...(status.without_manager.length > 0 ? [w.withoutManager(status.without_manager.join(', '))] : []),
    ...stateOfSource(status),
  ];
  return { content: lines.join('\n') };
};

/** `/league admins`: who a league's admins are; an admin names another. */
export const leagueAdmins = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { services, publicUrl } = deps;
  const league = await leagueOf(deps, invocation);
  const added = invocation.option('add');
  if (added !== undefined) {
    const actor = { user_id: invocation.user.id };
    const answer = await services.office.change(league.id, actor, (data) => ({
      ...data,
      admins: [...new Set([...data.admins, added])],
    }));
    if (answer.kind === 'refused') throw new Refused(answer.error);
  }
  const ids = await services.leagues.admins(league.id);
  const people = await services.users.find(ids);
  const w = words().OFFICE_WORDS;
  const names = ids.map((id) => people.find(({ user_id }) => user_id === id)?.name ?? id).join(', ');
  const office = w.office(`<${publicUrl}/leagues/${league.id}/office>`);
  return { content: `${w.admins(league.name, names || w.noAdmins)}\n${office}`, ephemeral: true };
};

/** `/league setup`: the first person who gives the code that the server printed becomes its owner. */
export const leagueSetup = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { id, name, avatar_url } = invocation.user;
  const { services, publicUrl } = deps;
  await services.users.save({ user_id: id, name, avatar_url });
  const refused = await services.office.claim(invocation.option('code') ?? '', id);
  if (refused) throw new Refused(refused);
  const leagues = await services.leagues.leagues();
  const w = words().OFFICE_WORDS;
  const names = listed(leagues.map((league) => plainWords(league.name)));
  const office = `<${publicUrl}/office>`;
  return { content: leagues.length === 0 ? w.owner(office) : w.ownerOf(names, office), ephemeral: true };
};
