import type { CardMode } from '@paper-dynasty/engine/model/league';
import type { Card, Player } from '@paper-dynasty/engine/model/players';
import { CARD_RESULTS } from '@paper-dynasty/engine/model/cards';
import type { LeagueData, LeaguePlayer, ListedPosition } from '@paper-dynasty/engine/leagues/league-data';
import { leagueRulesSchema } from '@paper-dynasty/engine/leagues/league-rules';
import { makeSchedule } from '@paper-dynasty/engine/leagues/make-schedule';
import { isStarter } from '@paper-dynasty/engine/leagues/usual-ratings';
import { leagueConfigSchema } from '@paper-dynasty/engine/model/league';
import type { Club } from '@paper-dynasty/engine/game/series';
import { demoLeague } from '../demo/clubs.ts';
import { DEMO_LEAGUES } from '../demo/leagues.ts';
import { DEMO_CARDSET } from '../demo/rosters.ts';

/** Weeks of a season, and games of a series. */
const WEEKS = 18;
const GAMES = 4;

const LISTED_IN_ORDER = new Map(CARD_RESULTS.map((result, i) => [result, i]));
/** A digital card in the order in which a league file lists results. */
const inFileOrder = (card: Card | null): Card | null => {
  if (card?.kind !== 'digital') return null;
  const sorted = (side: typeof card.vs_left) =>
    [...side].sort(([a], [b]) => (LISTED_IN_ORDER.get(a) ?? 0) - (LISTED_IN_ORDER.get(b) ?? 0));
  return { kind: 'digital', vs_left: sorted(card.vs_left), vs_right: sorted(card.vs_right) };
};

const listed = (player: Player): readonly ListedPosition[] => {
  if (player.pitching) return [isStarter(player) ? 'SP' : 'RP'];
  const { fielding } = player;
  return fielding.length > 0 ? fielding.map(({ position }) => position) : ['DH'];
};

const withRoles = (player: Player, positions: readonly ListedPosition[]): Player['pitching'] =>
  player.pitching && { ...player.pitching, roles: [positions.includes('SP') ? 'SP' : 'RP'] };

const playerOf = (player: Player, teamId: string, id: string): LeaguePlayer => {
  const positions = listed(player);
  const own = {
    ...player,
    id,
    image: null,
    pitching: withRoles(player, positions),
    batting_card: inFileOrder(player.batting_card),
    pitching_card: inFileOrder(player.pitching_card),
  };
  return {
    player: own.kind === 'card' ? { ...own, card_id: id } : { ...own, player_id: id },
    team_id: teamId,
    person_id: id,
    retro_id: null,
    positions,
    limits: { at_bats: null, innings: null, starts: null },
  };
};

/** A whole small league to begin with: four teams of 26 players, and a schedule of 18 weeks. Nobody manages a team yet. */
export const templateLeague = (mode: CardMode, id: string): LeagueData =>
  leagueOfClubs(mode, id, demoLeague(mode === 'auto' ? 'pd' : 'sba').clubs);

/** A whole league of some clubs, in two divisions. Nobody manages a team yet. */
export const leagueOfClubs = (mode: CardMode, id: string, clubs: readonly Club[]): LeagueData => {
  const { rare_play } = DEMO_LEAGUES[mode === 'auto' ? 'pd' : 'sba'];
  const teamIds = clubs.map(({ team }) => team.abbreviation.toLowerCase());
  return {
    config: leagueConfigSchema.parse({ id, name: 'My League', card_mode: mode, rare_play }),
    season: '1',
    cardsets: mode === 'auto' ? [{ cardset: DEMO_CARDSET, priority: 1 }] : [],
    admins: [],
    rules: leagueRulesSchema.parse({
      rest: {
        enforcement: 'warn',
        chart: [
          { role: 'starter', outs: 1, games: 4 },
          { role: 'reliever', outs: 4, games: 1 },
          { role: 'reliever', outs: 7, games: 2 },
        ],
      },
    }),
    parks: clubs.map(({ park }, i) => ({ id: `park-${i + 1}`, park, image: null })),
    teams: clubs.map(({ team }, i) => ({
      team: { ...team, id: teamIds[i] ?? '' },
      division: i % 2 === 0 ? 'East' : 'West',
      league_half: null,
      park_id: `park-${i + 1}`,
      manager_ids: [],
      logo: null,
    })),
    players: clubs.flatMap(({ roster }, i) =>
      Object.values(roster).map((player, n) =>
        playerOf(player, teamIds[i] ?? '', `${teamIds[i] ?? ''}-${String(n + 1).padStart(2, '0')}`),
      ),
    ),
    schedule: makeSchedule(teamIds, { weeks: WEEKS, games: GAMES }),
  };
};
