import type { ToldByServer } from '@paper-dynasty/engine/leagues/told-by-server';
import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { Refusal } from '@paper-dynasty/engine/model/refusals';
import { CUSTOM_ID, makeCustomId } from '../components/custom-id.ts';
import { button, buttons, NO_GAME } from '../components/widgets.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { findPlayer } from '../play/people.ts';
import { injuryText, toldInjuryText } from '../render/injury.ts';
import { abbreviationsOf } from '../render/schedule.ts';
import { momentText, pagesOf, plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { staleness } from './league-office.ts';
import { administeredLeague } from './league-source.ts';
import { rosteredIn, type Rostered } from './stats.ts';
import { leagueOf } from './which-league.ts';
import { teamNamed } from './which-team.ts';

/** As many are told as a message holds. */
const TOLD = 20;

const listed = (lines: readonly string[]): readonly string[] => [
  ...lines.slice(0, TOLD),
  ...(lines.length > TOLD ? [words().OFFICE_WORDS.more(lines.length - TOLD)] : []),
];

/** What the league's own server says of it, where it does. */
const toldLines = (told: ToldByServer | null, team: string | undefined): readonly string[] => {
  const men = told?.injuries.filter((man) => team === undefined || man.team === team) ?? [];
  if (!told || men.length === 0) return [];
  return [words().INJURY_WORDS.toldHead(momentText(told.read_at)), ...listed(men.map(toldInjuryText))];
};

/** `/injury list`: who is hurt in a league or one of its teams, those who miss most first; and as the league's own server lists it. */
export const injuryList = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const { fitness, leagues, sources, office } = deps.services;
  const said = invocation.option('team');
  const team_id = said === undefined ? null : await teamNamed(deps, league.id, said);
  const [injured, teams, told, status] = await Promise.all([
    fitness.injured(league.id),
    leagues.teams(league.id),
    sources.told(league.id),
    office.status(league.id),
  ]);
  const w = words().INJURY_WORDS;
  const of = teams.find(({ team }) => team.id === team_id)?.team;
  const men = injured.filter((man) => team_id === null || man.team_id === team_id);
  const letters = abbreviationsOf(teams);
  const lines = men.map((man) => injuryText(man, letters));
  const content = [
    w.head(plainWords(of?.name ?? league.name)),
    ...(lines.length > 0 ? listed(lines) : [w.nobody]),
    ...toldLines(told, of?.abbreviation),
    ...(status ? staleness(status) : []),
  ];
  const [first = '', ...more] = pagesOf(content.join('\n'));
  return { content: first, ...(more.length > 0 && { more }) };
};

/** What an admin would do to a league's list of the injured. */
interface Act {
  readonly command: 'injury set' | 'injury clear';
  readonly options: Readonly<Record<string, string>>;
  /** What it is, in words. */
  readonly said: string;
  readonly done: string;
  readonly work: () => Promise<Refusal | null>;
}

/** Does it if the person has confirmed it, else asks by a button. */
const confirmed = async (invocation: Invocation, act: Act): Promise<Reply> => {
  const { INJURY_WORDS: w, CONTROL_WORDS } = words();
  if (invocation.confirmed ?? invocation.surface === 'terminal') {
    const refused = await act.work();
    if (refused) throw new Refused(refused);
    return { content: act.done, rows: [], ephemeral: true };
  }
  const again = {
    action: 'sure',
    game_id: NO_GAME,
    command: act.command,
    options: new URLSearchParams(act.options).toString(),
  } as const;
  if (makeCustomId(again).length > CUSTOM_ID) return no('confirmation_needed', w.tooLong);
  return {
    content: act.said,
    rows: [buttons(button(CONTROL_WORDS.asAdmin, again, 'danger'))],
    ephemeral: true,
  };
};

const manMeant = async (
  deps: CommandDeps,
  invocation: Invocation,
): Promise<Rostered & { readonly league: LeagueConfig }> => {
  const league = await administeredLeague(deps, invocation);
  const everybody = await rosteredIn(deps, league.id);
  const player = findPlayer(
    everybody.map((man) => man.player),
    invocation.option('player') ?? '',
  );
  const man = everybody.find((one) => one.player === player);
  return man ? { ...man, league } : no('bad_input', words().PROBLEM_WORDS.noPlayer(player.name));
};

const nameOf = ({ player, team }: Rostered): string => `${plainWords(player.name)} (${team.abbreviation})`;

/** `/injury set`: an admin writes down how many games a player misses, or changes it. */
export const injurySet = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const man = await manMeant(deps, invocation);
  const { league, player } = man;
  const note = invocation.option('note')?.trim() || null;
  const games = Number(invocation.option('games'));
  const w = words().INJURY_WORDS;
  const about = note === null ? '' : ` (${plainWords(note)})`;
  return confirmed(invocation, {
    command: 'injury set',
    options: {
      league: league.id,
      player: player.id,
      games: String(games),
      ...(note === null ? {} : { note }),
    },
    said: w.sureSet(nameOf(man), games, about),
    done: w.set(nameOf(man), games, about),
    work: () =>
      deps.services.fitness.setInjury(league.id, invocation.user.id, { player_id: player.id, games, note }),
  });
};

/** `/injury clear`: an admin takes a player off the list of the injured. */
export const injuryClear = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const man = await manMeant(deps, invocation);
  const { league, player } = man;
  const w = words().INJURY_WORDS;
  return confirmed(invocation, {
    command: 'injury clear',
    options: { league: league.id, player: player.id },
    said: w.sureClear(nameOf(man)),
    done: w.cleared(nameOf(man)),
    work: () => deps.services.fitness.clearInjury(league.id, invocation.user.id, player.id),
  });
};
