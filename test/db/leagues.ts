import type { LeagueData } from '@paper-dynasty/engine/leagues/league-data';
import { templateLeague } from '@paper-dynasty/db/league/template/template-league';
import type { ImportAnswer, LeagueOffice } from '@paper-dynasty/engine/service/league-office';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';

/** The commissioner and the managers of the leagues of tests; their Discord ids are invented. */
export const COMMISSIONER = '800000000000000001';
export const VERA = '800000000000000011';
export const WIM = '800000000000000012';

/** A league as a commissioner fills it in: its own admin, managers at the first teams, pictures on another host. */
export const filledIn = (
  mode: 'manual' | 'auto',
  id: string,
  managers: readonly string[] = [VERA, WIM],
): LeagueData => {
  const data = templateLeague(mode, id);
  return {
    ...data,
    admins: [COMMISSIONER],
    teams: data.teams.map((club, i) => ({
      ...club,
      manager_ids: managers.slice(i, i + 1),
      logo: `https://logos.example.org/${club.team.id}.png`,
    })),
    players: data.players.map((one) => ({
      ...one,
      player: { ...one.player, image: `https://cards.example.org/${one.player.id}.png` },
    })),
  };
};

/** An import that must be a good one. */
export const imported = (answer: ImportAnswer): Extract<ImportAnswer, { kind: 'imported' }> => {
  if (answer.kind === 'refused') throw new Error(`${answer.error.code}: ${tellRefusal(answer.error, 'en')}`);
  return answer;
};

/** Brings a league in, as the server's operator does. */
export const bringIn = async (office: LeagueOffice, data: LeagueData) =>
  imported(await office.importLeague(data, 'operator', 'file'));
