import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { gameAct, gameWatch } from './acting.ts';
import { announce } from './announce.ts';
import { catchup } from './catch-up.ts';
import { charts } from './charts.ts';
import { defense, offense, steal, walk } from './set-decisions.ts';
import { ab, d20, dice, fielding, jump, scout } from './dice.ts';
import { gameExport } from './export.ts';
import { follow, unfollow } from './follow.ts';
import {
  gameAccept,
  gameDecline,
  gameList,
  gameNext,
  gamePause,
  gameResume,
  gameShow,
  gameStart,
  gameWait,
} from './game.ts';
import { help } from './help.ts';
import { injuryClear, injuryList, injurySet } from './injury.ts';
import { leagueAdmins, leagueSetup, leagueStatus } from './league-office.ts';
import { leagueAudit } from './league-audit.ts';
import { leagueImport } from './league-import.ts';
import { leagueAnnounce, leagueSettings } from './league-settings.ts';
import { leagueRefresh } from './league-source.ts';
import { leagueSubmissions } from './league-submissions.ts';
import { leaders, results, standings } from './league.ts';
import { lineupAuto, lineupSet, lineupShow } from './lineup.ts';
import { boxscore, link, plays, scorebug, verify, weather } from './look.ts';
import { decide, outcome, resolve, roll } from './play.ts';
import { correct, gameAbandon, gameAgree, gameDisagree, gameWithdraw, ruling, undo } from './requests.ts';
import { schedule } from './schedule.ts';
import { settingsData, settingsForget, settingsServer } from './settings.ts';
import { settingsMe } from './settings-me.ts';
import { card, player } from './player.ts';
import { stats } from './stats.ts';
import { roster, team } from './team.ts';
import { subFielder, subHitter, subPitcher, subRunner } from './sub.ts';

/** What a command does. */
export type Command = (deps: CommandDeps, invocation: Invocation) => Promise<Reply>;

/** Every command by its full name. */
export const COMMANDS = {
  'game start': gameStart,
  'game next': gameNext,
  'game accept': gameAccept,
  'game decline': gameDecline,
  'game list': gameList,
  'game show': gameShow,
  'game pause': gamePause,
  'game resume': gameResume,
  'game wait': gameWait,
  'game abandon': gameAbandon,
  'game agree': gameAgree,
  'game disagree': gameDisagree,
  'game withdraw': gameWithdraw,
  'game act': gameAct,
  'game watch': gameWatch,
  'game export': gameExport,
  'lineup auto': lineupAuto,
  'lineup set': lineupSet,
  'lineup show': lineupShow,
  undo,
  correct,
  ruling,
  roll,
  outcome,
  resolve,
  decide,
  defense,
  offense,
  steal,
  walk,
  'sub hitter': subHitter,
  'sub runner': subRunner,
  'sub fielder': subFielder,
  'sub pitcher': subPitcher,
  scorebug,
  catchup,
  plays,
  boxscore,
  weather,
  link,
  follow,
  unfollow,
  verify,
  announce,
  standings,
  schedule,
  'league status': leagueStatus,
  'league admins': leagueAdmins,
  'league setup': leagueSetup,
  'league import': leagueImport,
  'league refresh': leagueRefresh,
  'league submissions': leagueSubmissions,
  'league audit': leagueAudit,
  'league settings': leagueSettings,
  'league announce': leagueAnnounce,
  results,
  stats,
  team,
  roster,
  player,
  card,
  'injury list': injuryList,
  'injury set': injurySet,
  'injury clear': injuryClear,
  leaders,
  charts,
  'settings me': settingsMe,
  'settings data': settingsData,
  'settings forget': settingsForget,
  'settings server': settingsServer,
  help,
  ab,
  d20,
  dice,
  jump,
  fielding,
  scout,
} as const satisfies Readonly<Record<string, Command>>;

/** The full name of a command. */
export type CommandName = keyof typeof COMMANDS;

/** Whether a name is a command's. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);
