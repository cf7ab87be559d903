import type { BoxScore } from '@paper-dynasty/engine/stats/box-score';
import { boxScore } from '@paper-dynasty/engine/stats/box-score';
import { lineScore, type LineScore } from '@paper-dynasty/engine/stats/line-score';
import { playedInnings } from '@paper-dynasty/engine/interchange/export-json';
import { importGame, type ImportedGame } from '@paper-dynasty/engine/interchange/import-game';
import type { ImportNote } from '@paper-dynasty/engine/interchange/import-book';
import { homeBatsFirst } from '@paper-dynasty/engine/interchange/import-setup';
import { isRetrosheetError, type RetrosheetError } from '@paper-dynasty/engine/notation/retrosheet/errors';
import type { PerSide } from '@paper-dynasty/engine/model/sides';
import { readGames, type EventFileGame } from '@paper-dynasty/engine/notation/retrosheet/event-file-records';
import { envelope } from '@paper-dynasty/engine/service/perform';
import type { Services } from '@paper-dynasty/engine/service/services';
import { makeGameId } from '@paper-dynasty/engine/service/start-game';

/** Who has made the games that come from event files. */
export const IMPORT_USER_ID = 'retrosheet';

/** The game id that a Retrosheet game has here: the same every time. */
export const importedGameId = (retrosheetId: string): string => makeGameId(IMPORT_USER_ID, retrosheetId);

/** What became of a game: only read, kept, or there already. */
export type Kept = 'read' | 'kept' | 'known';

/** A game that was imported. `away` and `home` are the file's visitors and home team, whoever batted first. */
export interface ImportReport {
  readonly id: string;
  readonly game_id: string;
  readonly kept: Kept;
  readonly teams: PerSide<string>;
  /** The team that has won; null in a tie. */
  readonly winner: string | null;
  readonly line_score: LineScore;
  readonly box: BoxScore;
  /** What was odd in the file and was read all the same. */
  readonly notes: readonly ImportNote[];
}

/** Where games are kept; null = nowhere. */
export type Keeper = Pick<Services, 'store' | 'secrets' | 'clock'> | null;

const keep = async (keeper: Keeper, gameId: string, { events, state }: ImportedGame): Promise<Kept> => {
  if (!keeper) return 'read';
  const actor = { kind: 'system' } as const;
  const result = await keeper.store.append({
    game_id: gameId,
    expected_seq: 0,
    events: envelope(keeper, { game_id: gameId, actor, surface: 'system' }, 0, events),
    idempotency_key: 'import',
    // A seed that rolls nothing: every game has one, for whoever opens it again.
    sealed_seed: keeper.secrets.seal(keeper.secrets.newSeed()),
    state,
  });
  return result.kind === 'appended' ? 'kept' : 'known';
};

const reportOf = (game: EventFileGame, kept: Kept, { state, notes }: ImportedGame): ImportReport => {
  const bySide = <T>({ away, home }: PerSide<T>): PerSide<T> =>
    homeBatsFirst(game) ? { away: home, home: away } : { away, home };
  const teams = { away: state.setup.away.team.abbreviation, home: state.setup.home.team.abbreviation };
  return {
    id: game.id,
    game_id: state.setup.game_id,
    kept,
    teams: bySide(teams),
    winner: state.winner && teams[state.winner],
    line_score: bySide(playedInnings(lineScore(state))),
    box: bySide(boxScore(state)),
    notes,
  };
};

const importOne = async (
  keeper: Keeper,
  game: EventFileGame | RetrosheetError,
): Promise<ImportReport | RetrosheetError> => {
  if (isRetrosheetError(game)) return game;
  const game_id = importedGameId(game.id);
  const imported = importGame(game, { game_id, user_id: IMPORT_USER_ID });
  if (isRetrosheetError(imported)) return imported;
  return reportOf(game, await keep(keeper, game_id, imported), imported);
};

/** As many games at a time as keep one processor busy while the database writes. */
const AT_ONCE = 4;

type Result = Promise<ImportReport | RetrosheetError>;

/** Begins to import a game; how it fails is told to whoever waits for it. */
const begin = (keeper: Keeper, game: EventFileGame | RetrosheetError): Result => {
  const result = importOne(keeper, game);
  result.catch(() => undefined);
  return result;
};

/**
 * Imports the games of an event file and tells of each in the order of the file; a broken one does not stop the others. While
 * some are written, the next are played, unless one has the id of another under way: the first of the file is kept.
 */
export async function* importGames(
  keeper: Keeper,
  text: string,
): AsyncGenerator<ImportReport | RetrosheetError> {
  const underWay: { readonly id: string | null; readonly result: Result }[] = [];
  const next = () => underWay.shift()!.result;
  for (const game of readGames(text)) {
    const id = isRetrosheetError(game) ? null : game.id;
    while (id !== null && underWay.some((other) => other.id === id)) yield await next();
    underWay.push({ id, result: begin(keeper, game) });
    if (keeper === null || underWay.length >= AT_ONCE) yield await next();
  }
  while (underWay.length > 0) yield await next();
}
