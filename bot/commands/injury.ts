import type { LeagueConfig } from '@paper-dynasty/engine/model/league';
import type { Refusal } from '@paper-dynasty/engine/model/refusals';
import { CUSTOM_ID, makeCustomId } from '../components/custom-id.ts';
import { button, buttons, NO_GAME } from '../components/widgets.ts';
import type { CommandDeps } from '../deps.ts';
import { no, Refused, type Invocation, type Reply } from '../invocation.ts';
import { findPlayer } from '../play/people.ts';
import { injuryText } from '../render/injury.ts';
import { abbreviationsOf } from '../render/schedule.ts';
import { plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { administeredLeague } from './league-source.ts';
import { rosteredIn, type Rostered } from './stats.ts';
import { leagueOf } from './which-league.ts';
import { teamNamed } from './which-team.ts';

/** As many are told as a message holds. */
const TOLD = 20;

/** `/injury list`: who is hurt in a league or one of its teams, those who miss most first. */
export const injuryList = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const { fitness, leagues } = deps.services;
  const said = invocation.option('team');
  const team_id = said === undefined ? null : await teamNamed(deps, league.id, said);
  const [injured, teams] = await Promise.all([fitness.injured(league.id), leagues.teams(league.id)]);
  const w = words().INJURY_WORDS;
  const of = teams.find(({ team }) => team.id === team_id)?.team.name;
  const head = w.head(plainWords(of ?? league.name));
  const men = injured.filter((man) => team_id === null || man.team_id === team_id);
  const letters = abbreviationsOf(teams);
  const lines = men.slice(0, TOLD).map((man) => injuryText(man, letters));
  const more = men.length > TOLD ? [words().OFFICE_WORDS.more(men.length - TOLD)] : [];
  return { content: [head, ...(lines.length > 0 ? lines : [w.nobody]), ...more].join('\n') };
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
