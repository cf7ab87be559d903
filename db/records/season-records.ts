import type { Records } from '@paper-dynasty/engine/service/league-records';
import type { Sql } from '../connection.ts';
import { readSeasonsOf } from './player-seasons.ts';
import { readFeats } from './read-feats.ts';
import { readGameLog } from './read-game-log.ts';
import { readBatting, readFielding, readPitching, readTotals } from './read-lines.ts';
import { readResults } from './read-results.ts';
import { readSplits } from './read-splits.ts';
import { readStandings } from './read-standings.ts';
import { seasonArchive } from './season-archive.ts';

/** League records on Postgres, from the read tables; private games are not among them. */
export const createRecords = (sql: Sql): Records => ({
  standings: (filter) => readStandings(sql, filter),
  seasonsOf: (filter) => readSeasonsOf(sql, filter),
  results: (filter) => readResults(sql, filter),
  batting: (filter) => readBatting(sql, filter),
  pitching: (filter) => readPitching(sql, filter),
  fielding: (filter) => readFielding(sql, filter),
  totals: (filter) => readTotals(sql, filter),
  splits: (filter) => readSplits(sql, filter),
  gameLog: (filter) => readGameLog(sql, filter),
  feats: (filter) => readFeats(sql, filter),
  archive: (filter) => seasonArchive(sql, filter),
});
