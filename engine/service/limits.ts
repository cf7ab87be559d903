import type { Reason } from '../model/reasons.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { GameSetup, Team } from '../model/setup.ts';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import type { LimitedAct, Limited } from './ports.ts';
import type { Services } from './services.ts';

/** Whose share of an act is counted: a person's or a team's, by a key, with the name that a refusal gives it. */
interface Share {
  readonly limited: Limited;
  readonly key: string;
  readonly name: string;
}

const person = (userId: string): Share => ({ limited: 'person', key: userId, name: '' });

const ofTeam = (leagueId: string, { id, name }: Team): Share => ({
  limited: 'team',
  key: `${leagueId} ${id}`,
  name,
});

/** Why an act is refused that a share has had too often. */
const reasonOf = (act: LimitedAct, { limited, name }: Share, minutes: number): Reason =>
  limited === 'person'
    ? { reason: `person_${act}`, minutes }
    : { reason: `team_${act}`, team: name, minutes };

/** The seconds of a minute. */
const MINUTE = 60;

/** Counts an act for all of whom it is a share of; the refusal, and nothing counted, where one of them has done it too often. */
const takeShares = async (
  { limits }: Pick<Services, 'limits'>,
  act: LimitedAct,
  shares: readonly Share[],
): Promise<Refusal | null> => {
  for (const [i, share] of shares.entries()) {
    const seconds = await limits.take(act, share.limited, share.key);
    if (seconds === null) continue;
    for (const other of shares.slice(0, i)) await limits.giveBack(act, other.limited, other.key);
    const minutes = Math.max(1, Math.ceil(seconds / MINUTE));
    return refuse('rate_limited', { why: reasonOf(act, share, minutes), retry_after: seconds });
  }
  return null;
};

const reasonOfOpen = ({ limited, name }: Share, count: number): Reason =>
  limited === 'person' ? { reason: 'person_open', count } : { reason: 'team_open', team: name, count };

const refuseMoreOpen = async (
  { limits }: Pick<Services, 'limits'>,
  shares: readonly Share[],
): Promise<Refusal | null> => {
  for (const share of shares) {
    const count = await limits.tooManyOpen(share.limited, share.key);
    if (count !== null) return refuse('rate_limited', { why: reasonOfOpen(share, count) });
  }
  return null;
};

/** Counts a game that somebody makes: for them and the teams that they take, and as an invitation for those whose people they invite. Refuses it where too many are open already. */
export const countStart = async (
  services: Pick<Services, 'limits'>,
  setup: GameSetup,
): Promise<Refusal | null> => {
  const { creator_id, league } = setup;
  const sides = SIDES.map((side) => setup[side]).filter(({ manager }) => manager.kind === 'user');
  const own = sides.filter(({ manager }) => manager.kind === 'user' && manager.user_ids.includes(creator_id));
  const invited = sides.filter((side) => !own.includes(side));
  const teams = (of: typeof sides): readonly Share[] => of.map(({ team }) => ofTeam(league.id, team));
  const invitation = invited.length > 0 ? [person(creator_id), ...teams(invited)] : [];
  return (
    (await refuseMoreOpen(services, [person(creator_id), ...teams(sides)])) ??
    (await takeShares(services, 'invite', invitation)) ??
    (await takeShares(services, 'start', [person(creator_id), ...teams(own)]))
  );
};

/** Counts an announcement that somebody makes at a game: for them and for both teams. */
export const countAnnouncement = (
  services: Pick<Services, 'limits'>,
  { setup }: GameState,
  userId: string,
): Promise<Refusal | null> =>
  takeShares(services, 'announce', [
    person(userId),
    ...SIDES.map((side) => ofTeam(setup.league.id, setup[side].team)),
  ]);

/** Counts an announcement that somebody makes to a whole league. */
export const countLeagueAnnouncement = (
  services: Pick<Services, 'limits'>,
  userId: string,
): Promise<Refusal | null> => takeShares(services, 'announce', [person(userId)]);

/** Counts what somebody asks of the other manager, for them and their team in this game. */
export const countRequest = (
  services: Pick<Services, 'limits'>,
  { setup }: GameState,
  userId: string,
  team: Team,
): Promise<Refusal | null> =>
  takeShares(services, 'ask', [person(userId), ofTeam(`${setup.league.id} ${setup.game_id}`, team)]);
