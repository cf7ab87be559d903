import type { BattingRecord, PitchingRecord } from '../stats/season-lines.ts';
import type { CountedMode } from './records.ts';
import type { Services } from './services.ts';

/** What a man did in a season on one of his cards; `season` null where the games stand alone. */
export interface PlayerSeason {
  readonly season: string | null;
  readonly player_id: string;
  readonly batting: BattingRecord | null;
  readonly pitching: PitchingRecord | null;
}

/** A man's seasons in a league, the newest first: his own whatever id or card he had in each. */
export const playerSeasons = async (
  { records }: Pick<Services, 'records'>,
  leagueId: string,
  playerId: string,
  mode?: CountedMode,
): Promise<readonly PlayerSeason[]> => {
  const played = await records.seasonsOf({ league_id: leagueId, player_id: playerId, mode });
  return Promise.all(
    played.map(async ({ season, player_id }) => {
      const filter = { league_id: leagueId, player_id, mode, season: season ?? 'all' };
      const [[batting], [pitching]] = await Promise.all([records.batting(filter), records.pitching(filter)]);
      return { season, player_id, batting: batting ?? null, pitching: pitching ?? null };
    }),
  );
};
