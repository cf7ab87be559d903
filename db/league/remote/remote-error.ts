/** Why a league's server did not give what it was asked for. */
export const REMOTE_PROBLEMS = [
  'unreachable',
  'slow',
  'too_big',
  'not_json',
  'no_right',
  'not_found',
  'refused',
  'failing',
  'elsewhere',
  'private_address',
  'not_https',
] as const;
/** Why a league's server did not give what it was asked for. */
export type RemoteProblem = (typeof REMOTE_PROBLEMS)[number];

/** What may be over when it is asked again. */
const PASSING: readonly RemoteProblem[] = ['unreachable', 'slow', 'failing'];

const SENTENCES: Readonly<Record<RemoteProblem, string>> = {
  unreachable: 'the league’s server does not answer',
  slow: 'the league’s server takes too long',
  too_big: 'the league’s server sends more than a league can be',
  not_json: 'the league’s server sends what is no JSON',
  no_right: 'the league’s server does not take the key',
  not_found: 'the league’s server has no such thing',
  refused: 'the league’s server refuses what was sent',
  failing: 'the league’s server has an error of its own',
  elsewhere: 'the league’s server sends us somewhere else',
  private_address: 'the address is not public, and LEAGUE_LOCAL_HOSTS does not name it',
  not_https: 'the address must begin with https://, or LEAGUE_LOCAL_HOSTS must name its host',
};

/** A league's server did not give what it was asked for. The message has no key and no address in it; `said` is the server's own text, cut. */
export class RemoteError extends Error {
  readonly problem: RemoteProblem;
  readonly status: number | null;
  readonly said: string | null;
  constructor(
    problem: RemoteProblem,
    told: { readonly status?: number; readonly said?: string; readonly cause?: unknown } = {},
  ) {
    const said = told.said ? told.said.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').slice(0, 200) : null;
    super(said ? `${SENTENCES[problem]} (${said})` : SENTENCES[problem], { cause: told.cause });
    this.problem = problem;
    this.status = told.status ?? null;
    this.said = said;
  }
  /** Whether it may be over when it is asked again. */
  get passing(): boolean {
    return PASSING.includes(this.problem);
  }
}
