import { leagueRulesSchema, type RestRules } from '@paper-dynasty/engine/leagues/league-rules';
import type { Secrets } from '@paper-dynasty/engine/service/ports';
import type { Sql } from '../connection.ts';
import { createRemote, type Remote, type RemoteLimits } from './remote/remote.ts';
import { createSbaClient, sbaBase, type SbaClient } from './sba/client.ts';

/** What leads to the leagues' own servers. */
export interface LeagueServersOptions {
  readonly sql: Sql;
  /** What the keys of the servers are sealed under. */
  readonly secrets: Pick<Secrets, 'open'>;
  /** Hosts that may be in a network that is not public. */
  readonly localHosts: readonly string[];
  readonly limits?: Partial<RemoteLimits>;
}

/** A league that is kept at a server of the SBA's kind. */
export interface SbaLeague {
  readonly client: SbaClient;
  readonly rest: RestRules;
}

/** The leagues' own servers, each reached one way from this process, so that its limits hold. Keys leave it only for their server. */
export interface LeagueServers {
  /** A league's server of the SBA's kind; null when its data comes from elsewhere. */
  sba(leagueId: string): Promise<SbaLeague | null>;
  /** A league's server, by the address and the sealed key of its source. Throws when the key was sealed under another. */
  remote(address: string, sealedKey: string | null): Remote;
  close(): Promise<void>;
}

/** Makes the ways to the leagues' servers. */
export const createLeagueServers = ({
  sql,
  secrets,
  localHosts,
  limits = {},
}: LeagueServersOptions): LeagueServers => {
  const remotes = new Map<string, Remote>();
  const remote = (address: string, sealedKey: string | null): Remote => {
    const name = `${address} ${sealedKey ?? ''}`;
    const found = remotes.get(name);
    if (found) return found;
    const key = sealedKey === null ? null : secrets.open(sealedKey);
    const made = createRemote({ base: address, key, localHosts, limits });
    remotes.set(name, made);
    return made;
  };
  return {
    remote,
    sba: async (leagueId) => {
      const [row] = await sql<{ address: string | null; sealed_key: string | null; rules: unknown }[]>`
        select s.address, s.sealed_key, l.rules from league_sources s join leagues l on l.id = s.league_id
        where s.league_id = ${leagueId} and s.kind = 'sba'`;
      if (!row?.address) return null;
      const { rest } = leagueRulesSchema.parse(row.rules);
      return { client: createSbaClient(remote(sbaBase(row.address), row.sealed_key)), rest };
    },
    close: async () => {
      await Promise.all([...remotes.values()].map((each) => each.close()));
      remotes.clear();
    },
  };
};
