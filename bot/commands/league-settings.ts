import { announceToLeague } from '@paper-dynasty/engine/service/announce-league';
import {
  settingsChangeSchema,
  settingsOf,
  withSettings,
  type LeagueSettings,
} from '@paper-dynasty/engine/leagues/league-settings';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { administeredLeague } from './league-source.ts';
import { leagueOf } from './which-league.ts';

const CHOSEN = ['submission', 'rest', 'injuries', 'limits'] as const;

/** What is to be settled otherwise, by the options that were given; null = nothing. */
const changeGiven = (invocation: Invocation) => {
  const minutes = invocation.option('turn_clock');
  const given = {
    ...Object.fromEntries(CHOSEN.map((key) => [key, invocation.option(key)] as const)),
    turn_clock: minutes === undefined ? undefined : Number(minutes),
  };
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  if (Object.keys(change).length === 0) return null;
  const read = settingsChangeSchema.safeParse(change);
  if (read.success) return read.data;
  const wrong = String(read.error.issues[0]?.path[0] ?? 'turn_clock');
  return no('bad_input', words().PROBLEM_WORDS.isOneOf(wrong, listOf(wrong)));
};

const listOf = (option: string): string => {
  const { submission, enforcement, injuries } = words().CHOICE_WORDS;
  const lists: Readonly<Record<string, object>> = {
    submission,
    rest: enforcement,
    limits: enforcement,
    injuries,
  };
  return Object.keys(lists[option] ?? {}).join(', ') || '0-10080';
};

const settingLines = (settings: LeagueSettings): readonly string[] => {
  const { COMMISSIONER_WORDS: w, CHOICE_WORDS } = words();
  const { turn_clock } = settings;
  return [
    w.setting.submission(CHOICE_WORDS.submission[settings.submission]),
    w.setting.rest(CHOICE_WORDS.enforcement[settings.rest]),
    w.setting.injuries(CHOICE_WORDS.injuries[settings.injuries]),
    w.setting.limits(CHOICE_WORDS.enforcement[settings.limits]),
    w.setting.turn_clock(turn_clock === 0 ? w.noClock : w.minutes(turn_clock)),
  ];
};

/** The channels in which this server shows the league; none in a direct message. */
const channelLines = async (deps: CommandDeps, { guild }: Invocation): Promise<readonly string[]> => {
  if (!guild) return [];
  const { scores_channel_id, news_channel_id } = await deps.settings.guild(guild.id);
  const { COMMISSIONER_WORDS: w, SETTING_WORDS } = words();
  const named = (id: string | null): string => (id === null ? SETTING_WORDS.none : `<#${id}>`);
  return [w.setting.channels(named(scores_channel_id), named(news_channel_id))];
};

/** `/league settings`: how a league has settled things; its admins change them. */
export const leagueSettings = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { leagues, office } = deps.services;
  const change = changeGiven(invocation);
  const { id, name } = await (change ? administeredLeague : leagueOf)(deps, invocation);
  if (change) {
    const answer = await office.change(id, { user_id: invocation.user.id }, withSettings(change));
    if (answer.kind === 'refused') throw new Refused(answer.error);
  }
  const league = (await leagues.leagues()).find((one) => one.id === id);
  const settings = league ? settingLines(settingsOf(league, await leagues.rules(id))) : [];
  return {
    content: [
      words().COMMISSIONER_WORDS.settings(plainWords(name)),
      ...settings,
      ...(await channelLines(deps, invocation)),
    ].join('\n'),
    ephemeral: true,
  };
};

/** `/league announce`: tells everybody in a league something. */
export const leagueAnnounce = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const { id, name } = await administeredLeague(deps, invocation);
  const refused = await announceToLeague(
    deps.services,
    id,
    invocation.user.id,
    invocation.option('text') ?? '',
  );
  if (refused) throw new Refused(refused);
  return { content: words().COMMISSIONER_WORDS.announced(plainWords(name)), ephemeral: true };
};
