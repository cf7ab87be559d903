import type * as en from '../en/record-words.ts';

type Like<T> = Readonly<Record<keyof T, string>>;

/** The heads of batting, pitching and fielding records in Spanish, at most four characters each. */
export const STAT_HEADS: Like<typeof en.STAT_HEADS> = {
  games: 'J',
  pa: 'AP',
  ab: 'VB',
  r: 'C',
  h: 'H',
  double: '2B',
  triple: '3B',
  homerun: 'HR',
  rbi: 'CI',
  bb: 'BB',
  so: 'K',
  sb: 'BR',
  cs: 'AR',
  avg: 'PRO',
  obp: 'OBP',
  slg: 'SLG',
  ops: 'OPS',
  starts: 'JI',
  wins: 'G',
  losses: 'P',
  saves: 'SV',
  holds: 'HLD',
  complete_games: 'JC',
  shutouts: 'BLQ',
  ip: 'IL',
  er: 'CL',
  era: 'EFE',
  whip: 'WHIP',
  hbp: 'GP',
  sf: 'FS',
  putouts: 'O',
  assists: 'A',
  errors: 'E',
  double_plays: 'DM',
  passed_balls: 'PB',
  innings: 'ENT',
  fielding: 'PF',
  range_factor: 'AR9',
};

/** The heads of the standings in Spanish. */
export const STANDING_HEADS: Like<typeof en.STANDING_HEADS> = {
  wins: 'G',
  losses: 'P',
  percentage: 'PCT',
  behind: 'JD',
  runs: 'CF',
  allowed: 'CC',
  difference: 'DIF',
  streak: 'RACHA',
};

/** What the leaders lead in, in Spanish. */
export const CATEGORY_WORDS: Like<typeof en.CATEGORY_WORDS> = {
  avg: 'Promedio de bateo',
  homerun: 'Jonrones',
  rbi: 'Carreras impulsadas',
  h: 'Hits',
  r: 'Carreras anotadas',
  sb: 'Bases robadas',
  ops: 'Embasado más slugging',
  wins: 'Juegos ganados',
  saves: 'Juegos salvados',
  complete_games: 'Juegos completos',
  shutouts: 'Blanqueadas',
  strikeouts: 'Ponches',
  era: 'Efectividad',
  whip: 'Bases y hits por entrada',
  fielding: 'Promedio de fildeo',
  putouts: 'Outs realizados',
  assists: 'Asistencias',
  double_plays: 'Dobles matanzas',
  errors: 'Errores',
};

/** What a pitcher did with a whole game, behind his name, in Spanish. */
export const FEAT_MARKS: Like<typeof en.FEAT_MARKS> = {
  CG: 'JC',
  SHO: 'BLQ',
  NH: 'sin hit',
  PG: 'juego perfecto',
};

/** What a pitcher did with a whole game, in Spanish words. */
export const FEAT_WORDS: Like<typeof en.FEAT_WORDS> = {
  CG: 'juego completo',
  SHO: 'blanqueada',
  NH: 'juego sin hit',
  PG: 'juego perfecto',
};

/** What several pitchers did together with a whole game, in Spanish. */
export const COMBINED_WORDS: Like<typeof en.COMBINED_WORDS> = {
  CG: 'juego completo',
  SHO: 'blanqueada combinada',
  NH: 'juego sin hit combinado',
  PG: 'juego perfecto combinado',
};

/** The records of a season, in Spanish. */
export const FEAT_TITLES: Like<typeof en.FEAT_TITLES> = {
  hits: 'Más hits en un juego',
  homeruns: 'Más jonrones en un juego',
  runs_batted_in: 'Más impulsadas en un juego',
  runs: 'Más anotadas en un juego',
  stolen_bases: 'Más robos en un juego',
  strikeouts: 'Más ponches en un juego',
  hitting_streak: 'Racha más larga con hit',
  team_runs: 'Más carreras de un equipo',
  margin: 'Mayor diferencia',
  innings: 'Juego más largo, entradas',
  winning_streak: 'Racha más larga de triunfos',
  losing_streak: 'Racha más larga de derrotas',
};

/** The parts of a record, in Spanish. */
export const SPLIT_WORDS: Like<typeof en.SPLIT_WORDS> = {
  'versus L': 'vs zurdos',
  'versus R': 'vs derechos',
  'place home': 'En casa',
  'place away': 'De visita',
  'bases empty': 'Sin gente',
  'bases on': 'Con gente',
  'bases scoring': 'Pos. anotar',
  'outs 0': 'Sin outs',
  'outs 1': 'Un out',
  'outs 2': 'Dos outs',
};
