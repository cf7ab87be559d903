import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { makeCommitment } from '../dice/verifiable.ts';
import { verifiableDice } from '../dice/verifiable.ts';
import { notInSchedule } from '../leagues/change-schedule.ts';
import type { LeagueConfig } from '../model/league.ts';
import { isRefusal, refuse, type Refusal } from '../model/refusals.ts';
import { withSharedParts } from '../model/shared.ts';
import type { ComputerStyle, GameSetup, Manager, Mode, Pace, SideSetup, Visibility } from '../model/setup.ts';
import type { PerSide, Side } from '../model/sides.ts';
import { perform } from '../game/decide.ts';
import { countStart } from './limits.ts';
import { envelope } from './perform.ts';
import { apart, hasNoPart, rankedComputer, type RankedMaker } from './ranked.ts';
import { seasonRulesOf, type InCalendar } from './season-rules.ts';
import { scopedKey } from './scoped-key.ts';
import type { LeagueTeam, Surface } from './ports.ts';
import type { Answer, Services } from './services.ts';

/** A side of a game to be made: the team, and who manages it. Without `user_id` or `computer` the team's own managers are invited. */
export interface SideChoice {
  readonly team_id: string;
  readonly user_id?: string;
  readonly computer?: ComputerStyle;
}

/** A game to be made. The creator need not play in it when both sides are the computer's. */
export interface StartGame {
  readonly user_id: string;
  readonly surface: Surface;
  readonly idempotency_key: string;
  readonly league_id: string;
  /** The game of the league's schedule that it is to be: it is ranked then, and between the schedule's teams. */
  readonly schedule_id?: string;
  readonly away: SideChoice;
  readonly home: SideChoice;
  readonly mode?: Mode;
  readonly visibility?: Visibility;
  readonly pace?: Pace;
  /** How many innings a practice game has, from 1; the league's where it is not said. No other game has its own. */
  readonly innings?: number;
}

/** The id of the game that a person's key makes: the same key makes the same game, from whichever process. A version-8 UUID of a SHA-256. */
export const makeGameId = (userId: string, idempotencyKey: string): string => {
  const hex = bytesToHex(sha256(utf8ToBytes(`${userId}|${idempotencyKey}`)));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Who manages a side. Whoever may act for a team in the league may do it in its games: its managers are equals. */
const managerOf = (
  request: StartGame,
  choice: SideChoice,
  team: LeagueTeam,
  league: LeagueConfig,
  maker: RankedMaker,
): Manager | Refusal => {
  if (choice.computer && request.mode === 'ranked') return rankedComputer(team, choice.computer, maker);
  if (choice.computer) return { kind: 'computer', style: choice.computer };
  const userId =
    choice.user_id ?? (team.manager_ids.includes(request.user_id) ? request.user_id : team.manager_ids[0]);
  if (!userId)
    return refuse('team_taken', {
      why: {
        reason: request.mode === 'ranked' ? 'nobody_manages_in_league' : 'nobody_manages',
        team: team.team.name,
      },
      field: 'team_id',
    });
  const own = team.manager_ids.includes(userId);
  if (!own && !(league.open_teams && (request.mode ?? 'friendly') !== 'ranked')) {
    return refuse('team_taken', {
      why: { reason: 'managed_by_another', team: team.team.name },
      field: 'team_id',
    });
  }
  return { kind: 'user', user_ids: own ? [...team.manager_ids] : [userId] };
};

const teamOf = async (
  services: Services,
  { user_id, computer, team_id }: SideChoice,
  league: LeagueConfig,
  side: Side,
): Promise<LeagueTeam | Refusal> => {
  if (computer && user_id) return refuse('bad_input', { why: { reason: 'person_or_computer' }, field: side });
  const team = (await services.leagues.teams(league.id)).find((t) => t.team.id === team_id);
  return (
    team ??
    refuse('team_not_found', {
      why: { reason: 'no_team_in_league', team_id, league: league.name },
      field: side,
    })
  );
};

/** Who manages both sides. */
const managersOf = async (
  services: Services,
  request: StartGame,
  league: LeagueConfig,
  teams: PerSide<LeagueTeam>,
): Promise<PerSide<Manager> | Refusal> => {
  const takes = [request.away.user_id, request.home.user_id];
  const maker: RankedMaker = {
    user_id: request.user_id,
    neutral:
      (await services.leagues.admins(league.id)).includes(request.user_id) &&
      hasNoPart(request.user_id, [teams.away, teams.home], takes),
    scheduled: request.schedule_id !== undefined,
  };
  const away = managerOf(request, request.away, teams.away, league, maker);
  if (isRefusal(away)) return away;
  const home = managerOf(request, request.home, teams.home, league, maker);
  if (isRefusal(home)) return home;
  return request.mode === 'ranked' ? apart({ away, home }, teams, request.user_id) : { away, home };
};

const sideOf = async (
  services: Services,
  league: LeagueConfig,
  { team }: LeagueTeam,
  manager: Manager,
  side: Side,
): Promise<SideSetup | Refusal> => {
  const players = await services.leagues.roster(league.id, team.id);
  if (players.length < 10)
    return refuse('unavailable', { why: { reason: 'roster_not_known', team: team.name }, field: side });
  const roster = Object.fromEntries(players.map((player) => [player.id, player]));
  return { team, manager, card_mode: league.card_mode, roster };
};

/** Whether one person alone manages both sides: such a game is practice, whatever was asked for. */
export const sameManager = (away: Manager, home: Manager): boolean =>
  away.kind === 'user' &&
  home.kind === 'user' &&
  away.user_ids.length === 1 &&
  home.user_ids.length === 1 &&
  away.user_ids[0] === home.user_ids[0];

/** What a game takes from the season of its league: nothing but the season for a game beside the schedule. */
type InSeason = Pick<GameSetup, 'season' | 'week' | 'game_number' | 'schedule_id' | 'mode'> &
  Pick<InCalendar, 'date'>;

const besideSchedule = async (
  services: Services,
  { league_id, mode = 'friendly' }: StartGame,
): Promise<InSeason | Refusal> => {
  const season = await services.leagues.season(league_id);
  const beside = { season, week: null, game_number: null, mode, date: null };
  if (mode !== 'ranked' || season === null) return beside;
  const scheduled = await services.schedule.games({ league_id, limit: 1 });
  if (scheduled.length === 0) return beside;
  return refuse('bad_input', { why: { reason: 'ranked_by_schedule' }, field: 'mode' });
};

const alreadyStarted = (): Refusal => refuse('schedule_taken', { field: 'schedule_id' });

const ofSchedule = async (services: Services, request: StartGame): Promise<InSeason | Refusal> => {
  const game = await services.schedule.game(request.league_id, request.schedule_id ?? '');
  if (!game) return notInSchedule(request.schedule_id ?? '');
  if (game.forfeit) return refuse('schedule_taken', { why: { reason: 'given_away' }, field: 'schedule_id' });
  const own = makeGameId(request.user_id, request.idempotency_key);
  if (game.played && game.played.game_id !== own) return alreadyStarted();
  if (game.away_id !== request.away.team_id || game.home_id !== request.home.team_id)
    return refuse('bad_input', { why: { reason: 'other_teams_in_schedule' }, field: 'away' });
  const { season, week, id, date } = game;
  return { season, week, game_number: game.game, schedule_id: id, mode: 'ranked', date };
};

const setupOf = async (services: Services, asked: StartGame): Promise<GameSetup | Refusal> => {
  const league = (await services.leagues.leagues()).find((l) => l.id === asked.league_id);
  if (!league)
    return refuse('league_not_found', {
      why: { reason: 'no_league_with_id', league_id: asked.league_id },
      field: 'league_id',
    });
  if (asked.away.team_id === asked.home.team_id)
    return refuse('bad_input', { why: { reason: 'team_against_itself' }, field: 'away' });
  const inSeason = await (asked.schedule_id === undefined ? besideSchedule : ofSchedule)(services, asked);
  if (isRefusal(inSeason)) return inSeason;
  const request = { ...asked, mode: inSeason.mode };
  const visitors = await teamOf(services, request.away, league, 'away');
  if (isRefusal(visitors)) return visitors;
  const hosts = await teamOf(services, request.home, league, 'home');
  if (isRefusal(hosts)) return hosts;
  const managers = await managersOf(services, request, league, { away: visitors, home: hosts });
  if (isRefusal(managers)) return managers;
  const away = await sideOf(services, league, visitors, managers.away, 'away');
  if (isRefusal(away)) return away;
  const home = await sideOf(services, league, hosts, managers.home, 'home');
  if (isRefusal(home)) return home;
  const alone = asked.schedule_id === undefined && sameManager(away.manager, home.manager);
  if (asked.innings !== undefined && !alone && inSeason.mode !== 'practice')
    return refuse('bad_input', { why: { reason: 'innings_of_practice' }, field: 'innings' });
  const rules = await services.leagues.rules(league.id);
  const { date, ...place } = inSeason;
  return withSharedParts({
    game_id: makeGameId(request.user_id, request.idempotency_key),
    league: asked.innings === undefined ? league : { ...league, innings: asked.innings },
    ...place,
    ...(alone ? { mode: 'practice' as const } : {}),
    visibility: request.visibility ?? 'public',
    pace: request.pace ?? 'quick',
    creator_id: request.user_id,
    cardsets: [...(await services.leagues.cardsets(league.id))],
    park: hosts.park,
    rules_pack: rules.rules_pack,
    ...seasonRulesOf(rules, league, { ...place, date }),
    away,
    home,
  });
};

const mayStart = (setup: GameSetup, userId: string, admin: boolean): Refusal | null => {
  const managers = [setup.away.manager, setup.home.manager];
  if (!admin && setup.schedule_id !== undefined && managers.some((m) => m.kind === 'computer'))
    return refuse('not_allowed', { why: { reason: 'computer_by_admin_only' } });
  if (admin || managers.every((m) => m.kind === 'computer')) return null;
  if (managers.some((m) => m.kind === 'user' && m.user_ids.includes(userId))) return null;
  return refuse('not_allowed', { why: { reason: 'choose_your_team' }, field: 'away' });
};

/** Makes a game: invites the other side's people, or, against the computer, goes straight to the lineups. */
export const startGame = async (services: Services, request: StartGame): Promise<Answer> => {
  const setup = await setupOf(services, request);
  if (isRefusal(setup)) return { ok: false, error: setup };
  const admin = (await services.leagues.admins(setup.league.id)).includes(request.user_id);
  const no = mayStart(setup, request.user_id, admin);
  if (no) return { ok: false, error: no };
  return services.live.exclusively(setup.game_id, () => create(services, request, setup));
};

const create = async (services: Services, request: StartGame, setup: GameSetup): Promise<Answer> => {
  const { game_id } = setup;
  // The same key again makes no other game.
  const tooOften = (await services.live.state(game_id)) ? null : await countStart(services, setup);
  if (tooOften) return { ok: false, error: tooOften };
  const seed = services.secrets.newSeed();
  const dice = verifiableDice({ seed, game_id, nonces: { away: '', home: '' } });
  const availability = setup.season_rules ? await services.fitness.availability(setup) : null;
  const made = perform(
    null,
    { type: 'create_game', setup, commitment: makeCommitment(seed), ...(availability && { availability }) },
    dice,
  );
  if (isRefusal(made)) return { ok: false, error: made };
  const actor = { kind: 'user', user_id: request.user_id } as const;
  const key = scopedKey(actor, 'create_game', request.idempotency_key);
  const events = envelope(services, { game_id, actor, surface: request.surface }, 0, made.events);
  const { state } = made;
  const result = await services.store.append({
    game_id,
    expected_seq: 0,
    events,
    idempotency_key: key,
    sealed_seed: services.secrets.seal(seed),
    state,
  });
  if (result.kind !== 'appended') {
    const first = await services.live.catchUp(game_id);
    const record = await services.store.findCommand(game_id, key);
    if (!first && setup.schedule_id !== undefined) return { ok: false, error: alreadyStarted() };
    if (!first || !record) return { ok: false, error: refuse('unavailable') };
    return {
      ok: true,
      game_id,
      events: await services.store.eventsAfter(game_id, 0, record.last_seq),
      state: first,
    };
  }
  const now = services.live.accept(game_id, events, true);
  return { ok: true, game_id, events, state: now };
};
