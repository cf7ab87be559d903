import type { Player } from '@paper-dynasty/engine/model/players';
import type { LeagueTeam } from '@paper-dynasty/engine/service/ports';
import type { CommandDeps } from '../deps.ts';
import type { Invocation, Reply } from '../invocation.ts';
import { findPlayer } from '../play/people.ts';
import { battingText, pitchingText } from '../render/league.ts';
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
  const [batting] = await deps.services.records.batting(own);
  const [pitching] = await deps.services.records.pitching(own);
  const w = words().LEAGUE_WORDS;
  const lines = [
    ...(batting && batting.pa > 0 ? battingText(batting) : []),
    ...(batting && batting.pa > 0 && pitching ? [''] : []),
    ...(pitching ? pitchingText(pitching, league.outs_per_half) : []),
  ];
  const head = w.playerHead(plainWords(player.name), plainWords(team), league.name);
  return {
    content: `${head}\n${lines.length > 0 ? block(lines) : w.noRecord(plainWords(player.name))}`,
  };
};
