/** A player's batting over many games; averages to three places are his to make. */
export interface BattingRecord {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
  readonly pa: number;
  readonly ab: number;
  readonly r: number;
  readonly h: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly rbi: number;
  readonly bb: number;
  readonly so: number;
  readonly sb: number;
  readonly cs: number;
  readonly avg: number | null;
  readonly obp: number | null;
  readonly slg: number | null;
}

/** A player's pitching over many games. */
export interface PitchingRecord {
  readonly player_id: string;
  readonly name: string;
  readonly team_id: string;
  readonly games: number;
  readonly starts: number;
  readonly wins: number;
  readonly losses: number;
  readonly saves: number;
  readonly holds: number;
  readonly complete_games: number;
  /** Shutouts of his own, not those he had a part in (OBR 9.18). */
  readonly shutouts: number;
  readonly outs: number;
  readonly h: number;
  readonly r: number;
  readonly er: number;
  readonly bb: number;
  readonly so: number;
  readonly homerun: number;
  readonly era: number | null;
  readonly whip: number | null;
}
