import { VERBOSITIES, type Verbosity } from '@paper-dynasty/db/stores/channel-feeds';
import type { GuildSettings } from '@paper-dynasty/db/stores/settings';
import { LANGUAGE_NAMES, LANGUAGES } from '@paper-dynasty/engine/model/languages';
import { forgetPerson } from '@paper-dynasty/engine/service/personal-data';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { languageOf, spokenLanguage, words, type Language } from '../words/index.ts';
import { yesNo } from './set-decisions.ts';
import { leagueNamed } from './which-league.ts';

/** `/settings data`: everything that is stored about oneself, as a file. */
export const settingsData = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { id } = invocation.user;
  const text = JSON.stringify(await deps.services.personal.read(id), null, 2);
  const w = words().SETTING_WORDS;
  const file = { name: 'paper-dynasty.json', data: new TextEncoder().encode(text), about: w.dataAbout };
  return { content: w.data, files: [file], ephemeral: true };
};

/** `/settings forget`: tells what goes, asks twice for a code, and forgets whoever gives it. */
export const settingsForget = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { surface } = invocation;
  const code = invocation.option('code');
  const answer = await forgetPerson(deps.services, { user_id: invocation.user.id, surface, code });
  const w = words().SETTING_WORDS;
  if (answer.kind === 'forgotten') return { content: w.forgotten, ephemeral: true };
  const { step, games } = answer;
  const content = step === 1 ? w.forgetFirst(answer.code, games.length) : w.forgetLast(answer.code);
  return { content, ephemeral: true };
};

type Changes = Parameters<CommandDeps['settings']['saveGuild']>[1];

const REMOVED: Readonly<Record<string, Changes>> = {
  scores_channel: { scores_channel_id: null },
  news_channel: { news_channel_id: null },
  verbosity: { verbosity: null },
  league: { league_id: null },
  language: { locale: null },
};

/** A channel for scores or news; one in which the bot may not post is refused. */
const openChannel = async (deps: CommandDeps, channelId: string): Promise<string> =>
  (await deps.mayPostIn(channelId)) ? channelId : no('not_allowed', words().PROBLEM_WORDS.notHere);

const changesGiven = async (deps: CommandDeps, invocation: Invocation): Promise<Changes> => {
  const scores = invocation.option('scores_channel');
  const news = invocation.option('news_channel');
  const verbosity = VERBOSITIES.find((v) => v === invocation.option('verbosity'));
  const league = invocation.option('league');
  const language = LANGUAGES.find((l) => l === invocation.option('language'));
  const removed = invocation.option('remove');
  return {
    ...(removed === undefined ? {} : REMOVED[removed]),
    ...(scores === undefined ? {} : { scores_channel_id: await openChannel(deps, scores) }),
    ...(news === undefined ? {} : { news_channel_id: await openChannel(deps, news) }),
    ...(verbosity ? { verbosity } : {}),
    ...(league === undefined
      ? {}
      : { league_id: leagueNamed(await deps.services.leagues.leagues(), league).id }),
    ...(language ? { locale: language } : {}),
    ...(invocation.option('thread_scores') === undefined
      ? {}
      : { thread_scores: yesNo(invocation, 'thread_scores', false) }),
  };
};

const verbosityOf = ({ verbosity }: GuildSettings): Verbosity =>
  VERBOSITIES.find((v) => v === verbosity) ?? 'every_play';

/** The verbosity of a server's channels when none is named. */
export const serverVerbosity = async (
  deps: CommandDeps,
  { guild }: Pick<Invocation, 'guild'>,
): Promise<Verbosity> => (guild ? verbosityOf(await deps.settings.guild(guild.id)) : 'every_play');

/** The language of what everybody in a server sees: the server's where it has chosen one, else that of whoever asks. */
export const sharedLanguage = async (
  { settings }: Pick<CommandDeps, 'settings'>,
  { guild }: Pick<Invocation, 'guild'>,
): Promise<Language> => {
  const chosen = guild && (await settings.guild(guild.id)).locale;
  return chosen === null ? spokenLanguage() : languageOf(chosen);
};

const told = async (deps: CommandDeps, chosen: GuildSettings): Promise<string> => {
  const { SETTING_WORDS: w, VERBOSITY_WORDS } = words();
  const leagues = await deps.services.leagues.leagues();
  const verbosity = VERBOSITY_WORDS[verbosityOf(chosen)];
  const language = LANGUAGE_NAMES[languageOf(chosen.locale)];
  return [
    w.server,
    w.scoresChannel(chosen.scores_channel_id ? `<#${chosen.scores_channel_id}>` : w.none),
    w.newsChannel(chosen.news_channel_id ? `<#${chosen.news_channel_id}>` : w.none),
    w.verbosity(chosen.verbosity ? verbosity : w.usual(verbosity)),
    w.league(leagues.find((league) => league.id === chosen.league_id)?.name ?? w.noLeague),
    w.language(chosen.locale ? language : w.usual(language)),
    w.threadScores(chosen.thread_scores),
  ].join('\n');
};

/** `/settings server`: what a server has chosen, changed by whoever may manage it. */
export const settingsServer = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { guild } = invocation;
  if (!guild) return no('bad_input', words().PROBLEM_WORDS.onlyInServer);
  if (!guild.manages) return no('not_allowed', words().PROBLEM_WORDS.manageServer);
  const changes = await changesGiven(deps, invocation);
  const chosen =
    Object.keys(changes).length > 0
      ? await deps.settings.saveGuild(guild.id, changes)
      : await deps.settings.guild(guild.id);
  return { content: await told(deps, chosen), ephemeral: true };
};
