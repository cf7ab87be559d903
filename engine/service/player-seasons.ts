import type { BattingRecord, FieldingRecord, PitchingRecord } from '../stats/season-lines.ts';
import type { CountedMode, RecordFilter, Records, SeasonOfPerson } from './league-records.ts';

/** What a person did in the games that count; fielding by position. */
export interface PersonRecord {
  readonly batting: BattingRecord | null;
  readonly pitching: PitchingRecord | null;
  readonly fielding: readonly FieldingRecord[];
}

/** What a person did in a season, with whatever cards; `season` null where the games stand alone. */
export interface PlayerSeason extends SeasonOfPerson, PersonRecord {}

/** What a person did in the games that count. */
export const personRecord = async (
  records: Records,
  filter: RecordFilter & { readonly player_id: string },
): Promise<PersonRecord> => {
  const [[batting], [pitching], fielding] = await Promise.all([
    records.batting(filter),
    records.pitching(filter),
    records.fielding(filter),
  ]);
  return { batting: batting ?? null, pitching: pitching ?? null, fielding };
};

/** A person's seasons in a league, the newest first, whatever ids and cards they had in each. */
export const playerSeasons = async (
  { records }: { readonly records: Records },
  leagueId: string,
  playerId: string,
  mode?: CountedMode,
): Promise<readonly PlayerSeason[]> => {
  const filter = { league_id: leagueId, player_id: playerId, mode };
  const played = await records.seasonsOf(filter);
  return Promise.all(
    played.map(async (of) => ({
      ...of,
      ...(await personRecord(records, { ...filter, season: of.season ?? 'all' })),
    })),
  );
};
