import type { Player } from '@paper-dynasty/engine/model/players';
import { personRecord } from '@paper-dynasty/engine/service/player-seasons';
import type { RecordFilter } from '@paper-dynasty/engine/service/league-records';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import type { CommandDeps } from '../deps.ts';
import { no, type Invocation, type Reply } from '../invocation.ts';
import { findPlayer } from '../play/people.ts';
import { battingText, pitchingText } from '../render/league.ts';
import { fieldingText, gamesText, splitsText } from '../render/person.ts';
import { block, plainWords } from '../render/words.ts';
import { words } from '../words/index.ts';
import { countingGames } from './league.ts';
import { leagueOf } from './which-league.ts';

/** A player of a league with his team. */
export interface Rostered {
  readonly player: Player;
  readonly team: LeagueTeam['team'];
}

/** Everybody on the rosters of a league. */
export const rosteredIn = async (deps: CommandDeps, leagueId: string): Promise<readonly Rostered[]> => {
  const { leagues } = deps.services;
  const teams = await leagues.teams(leagueId);
  const lists = await Promise.all(
    teams.map(async ({ team }) =>
      (await leagues.roster(leagueId, team.id)).map((player) => ({ player, team })),
    ),
  );
  return lists.flat();
};

type Shown = (
  deps: CommandDeps,
  own: RecordFilter & { readonly player_id: string },
  outsPerHalf: number,
) => Promise<readonly string[]>;

/** Blocks of lines with an empty one between each two. */
const apart = (...blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks.filter((lines) => lines.length > 0).flatMap((lines, i) => (i > 0 ? ['', ...lines] : lines));

/** As many games are told as a message holds. */
const GAMES = 10;

/** What can be shown of a player's record. */
const SHOWN: Readonly<Partial<Record<string, Shown>>> = {
  season: async ({ services }, own, outsPerHalf) => {
    const { batting, pitching, fielding } = await personRecord(services.records, own);
    return apart(
      batting && batting.pa > 0 ? battingText(batting) : [],
      pitching ? pitchingText(pitching, outsPerHalf) : [],
      fieldingText(fielding),
    );
  },
  splits: async ({ services }, own) => {
    const { batting, pitching } = await services.records.splits(own);
    const w = words().LEAGUE_WORDS;
    return apart(splitsText(w.against, pitching), splitsText(w.batting, batting));
  },
  games: async ({ services }, own, outsPerHalf) =>
    gamesText(await services.records.gameLog({ ...own, limit: GAMES }), outsPerHalf),
};

/** `/stats`: what a player has done in a league's completed games. */
export const stats = async (deps: CommandDeps, invocation: Invocation): Promise<Reply> => {
  const league = await leagueOf(deps, invocation);
  const { filter } = await countingGames(deps, invocation);
  const everybody = await rosteredIn(deps, league.id);
  const said = invocation.option('player') ?? '';
  const player = findPlayer(
    everybody.map((man) => man.player),
    said,
  );
  const team = everybody.find((man) => man.player === player)?.team.name ?? '';
  const own = { ...filter, player_id: player.id };
  const w = words().LEAGUE_WORDS;
  const lines = await SHOWN[invocation.option('show') ?? 'season']?.(deps, own, league.outs_per_half);
  if (!lines) return no('bad_input', words().PROBLEM_WORDS.isOneOf('show', Object.keys(SHOWN).join(', ')));
  const head = w.playerHead(plainWords(player.name), plainWords(team), league.name);
  return {
    content: `${head}\n${lines.length > 0 ? block(lines) : w.noRecord(plainWords(player.name))}`,
  };
};
