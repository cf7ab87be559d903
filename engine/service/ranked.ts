import { userIdsOf } from '../model/managing.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import type { ComputerStyle, Manager } from '../model/setup.ts';
import { SIDES, type PerSide, type Side } from '../model/sides.ts';
import type { LeagueTeam } from './ports.ts';

/** Who makes a ranked game: its creator, and whether they do it as a league admin who has no part in it. */
export interface RankedMaker {
  readonly user_id: string;
  readonly neutral: boolean;
  readonly scheduled: boolean;
}

/** The computer for a side of a ranked game: only where the team's own manager says so, or a league admin who has no part in the game for a team without one, or in a game of the schedule. */
export const rankedComputer = (
  { team, manager_ids }: LeagueTeam,
  style: ComputerStyle,
  { user_id, neutral, scheduled }: RankedMaker,
): Manager | Refusal => {
  const agreed = manager_ids.includes(user_id) || (neutral && (scheduled || manager_ids.length === 0));
  if (agreed) return { kind: 'computer', style };
  return refuse('not_allowed', {
    why: { reason: 'computer_needs_managers_word', team: team.name },
    field: 'computer',
  });
};

/** Nobody is on both sides of a ranked game: who manages both teams has a part on the side that they started for, else on that of the visitors. */
export const apart = (
  managers: PerSide<Manager>,
  teams: PerSide<LeagueTeam>,
  creatorId: string,
): PerSide<Manager> | Refusal => {
  const own: Side = SIDES.find((side) => userIdsOf(managers[side]).includes(creatorId)) ?? 'away';
  const other: Side = own === 'away' ? 'home' : 'away';
  const rest = userIdsOf(managers[other]).filter((id) => !userIdsOf(managers[own]).includes(id));
  if (managers[other].kind === 'computer' || rest.length === userIdsOf(managers[other]).length)
    return managers;
  if (rest.length === 0)
    return refuse('team_taken', {
      why: { reason: 'same_manager_twice', teams: [teams[other].team.name, teams[own].team.name] },
      field: other,
    });
  return { ...managers, [other]: { kind: 'user', user_ids: rest } };
};

/** Whether somebody has no part in a game: manages neither team, and takes neither side. */
export const hasNoPart = (
  userId: string,
  teams: readonly LeagueTeam[],
  takes: readonly (string | undefined)[],
): boolean => !takes.includes(userId) && !teams.some(({ manager_ids }) => manager_ids.includes(userId));
