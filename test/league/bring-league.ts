import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { leagueRulesSchema, type LeagueRules } from '@paper-dynasty/engine/leagues/league-rules';
import { leagueConfigSchema, type CardMode } from '@paper-dynasty/engine/model/league';
import { DEMO_COMMISSIONER, DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import { createRemote } from '@paper-dynasty/db/league/remote/remote';
import { createSbaClient, sbaBase } from '@paper-dynasty/db/league/sba/client';
import { readSbaSeason } from '@paper-dynasty/db/league/sba/read-season';
import { imported } from '../db/leagues.ts';
import type { OwnProcess } from '../process.ts';
import type { LeagueStandIn } from '../stand-ins/league-api/index.ts';

/** A league of the SBA's kind at a server, in a test's database: with digital cards where computers are to play it, for the server has none. */
export const bringAlliance = async (
  process: Pick<OwnProcess, 'sql' | 'services'>,
  server: LeagueStandIn,
  changes: {
    readonly id?: string;
    readonly card_mode?: CardMode;
    readonly rules?: Partial<LeagueRules>;
  } = {},
): Promise<LeagueData> => {
  const remote = createRemote({ base: sbaBase(server.url), key: server.key, localHosts: ['127.0.0.1'] });
  const config = leagueConfigSchema.parse({
    id: changes.id ?? 'alliance',
    name: 'The Alliance',
    card_mode: changes.card_mode ?? 'manual',
    rare_play: 'd100_is_1',
  });
  const settings = {
    config,
    cardsets: [],
    admins: [DEMO_COMMISSIONER.user_id],
    rules: leagueRulesSchema.parse(changes.rules ?? {}),
  };
  const people = DEMO_MANAGERS.map(({ user_id }) => user_id);
  const { data } = await readSbaSeason(createSbaClient(remote), settings, people);
  await remote.close();
  imported(await process.services.office.importLeague(data, 'operator', 'sba'));
  const sealed_key = process.services.secrets.seal(server.key);
  await process.sql`
    update league_sources set kind = 'sba', address = ${server.url}, sealed_key = ${sealed_key}
    where league_id = ${config.id}`;
  return data;
};
