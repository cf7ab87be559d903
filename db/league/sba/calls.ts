/** A call that we make of the league's server; `{}` stands for an id in its path. `needed`: without it the league cannot be played here. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base of the third version. */
  readonly path: string;
  readonly query: readonly string[];
  readonly use: CallUse;
}

/** What calls are for. */
export const CALL_USES = ['reading', 'showing', 'sending'] as const;
/** What a call is for: reading the league, showing what it has beside, sending results. */
export type CallUse = (typeof CALL_USES)[number];

const call = (use: CallUse, method: Call['method'], path: string, query: readonly string[] = []): Call => ({
  method,
  path,
  query,
  use,
});

/** Every call that we make of the league's server (sba/client.ts). */
export const CALLS: readonly Call[] = [
  call('reading', 'GET', '/current', ['season']),
  call('reading', 'GET', '/teams', ['season', 'owner_id']),
  call('reading', 'GET', '/teams/{}'),
  call('reading', 'GET', '/teams/{}/roster/current'),
  call('reading', 'GET', '/players', ['season', 'team_id']),
  call('reading', 'GET', '/games', ['season', 'week', 'game_num', 'away_team_id', 'home_team_id', 'played']),
  call('reading', 'GET', '/games/{}'),
  call('showing', 'GET', '/standings', ['season']),
  call('showing', 'GET', '/injuries', ['season', 'is_active']),
  call('sending', 'GET', '/plays', ['game_id']),
  call('sending', 'GET', '/decisions', ['game_id']),
  call('sending', 'DELETE', '/plays/game/{}'),
  call('sending', 'DELETE', '/decisions/game/{}'),
  call('sending', 'POST', '/games/wipe/{}'),
  call('sending', 'POST', '/plays'),
  call('sending', 'PATCH', '/games/{}', [
    'away_score',
    'home_score',
    'away_manager_id',
    'home_manager_id',
    'game_num',
    'scorecard_url',
  ]),
  call('sending', 'POST', '/decisions'),
  call('sending', 'POST', '/standings/s{}/recalculate'),
];
