import { LosslessNumber } from 'lossless-json';
import type { GameRow, InjuryRow, Owner, PlayerRow, Posted, TeamRow, World } from './world.ts';

/** Relations whole, or as the bare ids of `short_output`. */
export interface Depth {
  readonly short: boolean;
}

const byId = <T extends { readonly id: number }>(rows: readonly T[], id: number | null): T | null =>
  rows.find((row) => row.id === id) ?? null;

/** An id as it comes: a text, a number with all its digits, or what became of them in a program that keeps numbers in 53 bits. */
const idOf = ({ id, form }: Owner): string | LosslessNumber => {
  if (form === 'text') return id;
  return new LosslessNumber(form === 'number' ? id : BigInt(Number(id)).toString());
};

/** A team as it is sent. */
export const teamView = (world: World, team: TeamRow, { short }: Depth): Posted => {
  const manager = (i: number) => {
    const id = team.managers[i] ?? null;
    const row = byId(world.managers, id);
    return short || !row ? id : { ...row, image: null, headline: null, bio: null };
  };
  const { owners, managers: _, division, ...row } = team;
  return {
    ...row,
    gmid: owners[0] ? idOf(owners[0]) : null,
    gmid2: owners[1] ? idOf(owners[1]) : null,
    manager1: manager(0),
    manager2: manager(1),
    division: short ? division : byId(world.divisions, division),
  };
};

const PLACES = 8;

/** A player as they are sent. */
export const playerView = (world: World, player: PlayerRow, depth: Depth): Posted => {
  const { positions, team, sbaplayer, ...row } = player;
  const person = byId(world.people, sbaplayer);
  const of = byId(world.teams, team);
  const places = Array.from({ length: PLACES }, (_, i) => [`pos_${String(i + 1)}`, positions[i] ?? null]);
  return {
    ...row,
    ...(Object.fromEntries(places) as Posted),
    team: depth.short || !of ? team : teamView(world, of, depth),
    sbaplayer: depth.short || !person ? sbaplayer : { ...person, key_fangraphs: null, key_mlbam: null },
    vanity_card: null,
    headshot: null,
    pitcher_injury: null,
    demotion_week: null,
    last_game: null,
    last_game2: null,
    strat_code: `STRAT-${String(player.id)}`,
    bbref_id: null,
  };
};

const ROSTER_COUNTS = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH', 'SP', 'RP', 'CP'] as const;

/** One list of a roster: how many there are of each position, what they cost, and who they are. */
const rosterList = (world: World, players: readonly PlayerRow[], depth: Depth): Posted => ({
  ...Object.fromEntries(
    ROSTER_COUNTS.map((name) => [name, players.filter((player) => player.positions[0] === name).length]),
  ),
  WARa: players.reduce((sum, player) => sum + player.wara, 0),
  players: players.map((player) => playerView(world, player, depth)),
});

/** An organisation's roster: its active men, its injured, its minor leaguers. */
export const rosterView = (world: World, team: TeamRow, depth: Depth): Posted => {
  const of = (suffix: string) => {
    const row = world.teams.find(
      ({ season, abbrev }) => season === team.season && abbrev === `${team.abbrev}${suffix}`,
    );
    return world.players.filter((player) => player.team === row?.id);
  };
  return {
    active: rosterList(world, of(''), depth),
    shortil: rosterList(world, of('IL'), depth),
    longil: rosterList(world, of('MiL'), depth),
  };
};

/** A game as it is sent. */
export const gameView = (world: World, game: GameRow, depth: Depth): Posted => {
  const { away, home, away_manager, home_manager, ...row } = game;
  const team = (id: number) => {
    const found = byId(world.teams, id);
    return depth.short || !found ? id : teamView(world, found, depth);
  };
  const manager = (id: number | null) => (depth.short ? id : byId(world.managers, id));
  return {
    ...row,
    away_team: team(away),
    home_team: team(home),
    away_manager: manager(away_manager),
    home_manager: manager(home_manager),
  };
};

/** An injury as it is sent. */
export const injuryView = (world: World, injury: InjuryRow, depth: Depth): Posted => {
  const { player, ...row } = injury;
  const found = byId(world.players, player);
  return depth.short || !found
    ? { ...row, player_id: player }
    : { ...row, player: playerView(world, found, depth) };
};

/** A season's standings, worked out from its results; only what the server's clients read is in them. */
export const standingsView = (world: World, season: number, depth: Depth): readonly Posted[] => {
  const played = world.games.filter((game) => game.season === season && game.away_score !== null);
  const clubs = world.teams.filter((team) => team.season === season && team.division !== null);
  return clubs.map((team, i) => {
    const record = {
      wins: 0,
      losses: 0,
      run_diff: 0,
      home_wins: 0,
      home_losses: 0,
      away_wins: 0,
      away_losses: 0,
    };
    for (const game of played) {
      const home = game.home === team.id;
      if (!home && game.away !== team.id) continue;
      const margin = ((game.home_score ?? 0) - (game.away_score ?? 0)) * (home ? 1 : -1);
      record.run_diff += margin;
      record[margin > 0 ? 'wins' : 'losses'] += 1;
      record[`${home ? 'home' : 'away'}_${margin > 0 ? 'wins' : 'losses'}`] += 1;
    }
    return {
      id: season * 100 + i,
      team: depth.short ? team.id : teamView(world, team, depth),
      ...record,
      div_gb: null,
      wc_gb: null,
      streak_wl: 'w',
      streak_num: 0,
    };
  });
};
