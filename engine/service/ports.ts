import type { GameEvent } from '../model/events.ts';
import type { LeagueRules } from '../leagues/league-rules.ts';
import type { LeagueConfig } from '../model/league.ts';
import type { Player } from '../model/players.ts';
import type { Park, Team } from '../model/setup.ts';
import type { GameState, Status } from '../model/state.ts';

/** The places from which a game is played. */
export const SURFACES = ['discord', 'web', 'terminal', 'computer', 'system'] as const;
/** The place an action came from. */
export type Surface = (typeof SURFACES)[number];

/** An event as it stands in the log. `seq` counts from 1 in its game; `at` is ISO 8601 in UTC; `actor` a Discord id or `computer`. */
export type StoredEvent = GameEvent & {
  readonly game_id: string;
  readonly seq: number;
  readonly version: number;
  readonly actor: string;
  readonly surface: Surface;
  readonly at: string;
};

/** What one command adds to a game, all or nothing. */
export interface Append {
  readonly game_id: string;
  /** The seq of the last event that the decision was made on; 0 for a new game. */
  readonly expected_seq: number;
  readonly events: readonly StoredEvent[];
  readonly idempotency_key: string;
  /** The dice seed, sealed, when the game is made or reopened. */
  readonly sealed_seed?: string;
  /** The state before the events; absent where there was none. */
  readonly before?: GameState;
  /** The state after the events: the read tables take the game's row from it. */
  readonly state: GameState;
}

/** The events (first to last seq) that a command made; it is the command's answer, whoever asks again. */
export interface CommandRecord {
  readonly first_seq: number;
  readonly last_seq: number;
}

/** `duplicate`: the key was used before, and nothing was written. `conflict`: another process was faster; take its events and decide again. */
export type AppendResult =
  | { readonly kind: 'appended' }
  | { readonly kind: 'conflict' }
  | ({ readonly kind: 'duplicate' } & CommandRecord);

/** A game in a list. */
export interface GameSummary {
  readonly game_id: string;
  readonly league_id: string;
  readonly status: Status;
  readonly mode: string;
  readonly visibility: string;
  readonly inning: number;
  readonly half: string;
  readonly outs: number;
  readonly away: SideSummary;
  readonly home: SideSummary;
  readonly creator_id: string;
  readonly updated_at: string;
}
/** One side of a game in a list. `user_ids` is empty for the computer. */
export interface SideSummary {
  readonly team_id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly color: string;
  readonly score: number;
  readonly user_ids: readonly string[];
}

/** Which games to list; newest change first, or with `oldest` last. `user_id`: games that they manage or made; without it only public games, or with `hidden` private ones too. `matching`: words of the teams' names, their abbreviations, or the beginning of a game's id; all of them must be found. */
export interface GameFilter {
  readonly user_id?: string;
  readonly hidden?: boolean;
  readonly oldest?: boolean;
  readonly statuses?: readonly Status[];
  readonly league_id?: string;
  readonly matching?: string;
  readonly limit?: number;
}

/** The log of every game and what is kept with it. Everything that resolves has been committed. */
export interface GameStore {
  /** Writes, and tells the other processes; `meanwhile` is called once, when the write is under way. */
  append(append: Append, meanwhile?: () => void): Promise<AppendResult>;
  findCommand(gameId: string, idempotencyKey: string): Promise<CommandRecord | null>;
  /** Events with a seq above `seq`, up to `last` if given, in order; parsed and upcast. */
  eventsAfter(gameId: string, seq: number, last?: number): Promise<readonly StoredEvent[]>;
  readSnapshot(gameId: string): Promise<GameState | null>;
  saveSnapshot(gameId: string, state: GameState): Promise<void>;
  sealedSeed(gameId: string): Promise<string | null>;
  /** The last seq of each game that exists. */
  heads(gameIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  listGames(filter: GameFilter): Promise<readonly GameSummary[]>;
  /** A game as lists have it, also one whose record is damaged; null = there is none. */
  findGame(gameId: string): Promise<GameSummary | null>;
  /** Games that are under way with at least one side managed by the computer. */
  computerGames(): Promise<readonly string[]>;
  /** Games that are under way in leagues with a turn clock. */
  clockedGames(): Promise<readonly string[]>;
  /** Waits until lists, and all else that is made of the logs, have what this process has appended. What begins, ends, stops or takes back stands in them when it is appended; plays follow at once. */
  settled(): Promise<void>;
  /** Brings lists and all else up to date for games that some process left behind: all that are now (`atOnce`), or those that have stood still since the last call. Returns how many. */
  catchUpTables(atOnce: boolean): Promise<number>;
  /** Calls back for what other processes append: events up to `seq`, and the events themselves where they came along. Returns the way to stop. */
  onAnnounced(
    listener: (gameId: string, seq: number, events: readonly StoredEvent[] | null) => void,
  ): () => void;
}

/** The forms that managers have open, over all processes: the computer does not roll meanwhile. */
export interface OpenForms {
  /** A form of `holder` (a page's connection, a person in Discord) is open for so many seconds more. */
  open(gameId: string, holder: string, seconds: number): Promise<void>;
  close(gameId: string, holder: string): Promise<void>;
  /** Whoever held forms is gone. */
  closeAll(holder: string): Promise<void>;
  anyOpen(gameId: string): Promise<boolean>;
}

/** What nobody may do too often: make a game, invite somebody to one, announce something at one, ask the other manager for something. */
export type LimitedAct = 'start' | 'invite' | 'announce' | 'ask';
/** Whose acts are counted together. */
export type Limited = 'person' | 'team';

/** How often people do what is limited, over all processes. */
export interface Limits {
  /** Counts an act of a person or for a team; answers null, or where it is one too many the seconds until it may be tried again. */
  take(act: LimitedAct, limited: Limited, key: string): Promise<number | null>;
  /** How many games a person has made, or a team takes part in, that are not over, where no more may be opened; null where another may. */
  tooManyOpen(limited: Limited, key: string): Promise<number | null>;
  /** An act that was counted has not been done. */
  giveBack(act: LimitedAct, limited: Limited, key: string): Promise<void>;
}

/** A person, by Discord id. */
export interface User {
  readonly user_id: string;
  readonly name: string;
  readonly avatar_url: string | null;
}

/** The people. */
export interface UserStore {
  /** Makes the person known, or brings name and picture up to date. */
  save(user: User): Promise<void>;
  find(userIds: readonly string[]): Promise<readonly User[]>;
}

/** A team of a league with the Discord ids of its managers and its park. */
export interface LeagueTeam {
  readonly team: Team;
  readonly manager_ids: readonly string[];
  readonly park: Park;
  readonly division: string | null;
  readonly league_half: string | null;
  readonly logo: string | null;
}

/** A player as he is looked up, with his team's abbreviation. */
export interface NamedPlayer {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}

/** A player as a league has him. */
export interface FoundPlayer {
  readonly player: Player;
  readonly team_id: string | null;
  /** The man across seasons and cards. */
  readonly person_id: string | null;
  /** Whether he is of the league still. */
  readonly active: boolean;
}

/** What the leagues know: teams, managers, rosters, players or cards. */
export interface LeagueDirectory {
  leagues(): Promise<readonly LeagueConfig[]>;
  teams(leagueId: string): Promise<readonly LeagueTeam[]>;
  /** The roster of a team; empty for an unknown team. */
  roster(leagueId: string, teamId: string): Promise<readonly Player[]>;
  /** A player or card of a league by its id there, with his team's id (null: a free agent, or one who has left); null where the league has none. */
  player(leagueId: string, playerId: string): Promise<FoundPlayer | null>;
  /** Players of a league by name, `limit` at most: those whose name or team's abbreviation has every word of `matching`, however it is accented. */
  findPlayers(leagueId: string, matching: string, limit: number): Promise<readonly NamedPlayer[]>;
  /** The legal cardsets of a league's games, with their priority. */
  cardsets(leagueId: string): Promise<readonly { cardset: string; priority: number }[]>;
  /** The season that a league plays now; null where its games stand alone. */
  season(leagueId: string): Promise<string | null>;
  /** The rules of a league's season. */
  rules(leagueId: string): Promise<LeagueRules>;
  /** The Discord ids of a league's admins, the server's owners among them. */
  admins(leagueId: string): Promise<readonly string[]>;
}

/** A committed event between the state before it (null at a game's first) and the state that it led to. */
export interface Step {
  readonly before: GameState | null;
  readonly event: StoredEvent;
  readonly state: GameState;
}

/** Committed events of one game in order, each with its states. A batch may begin before what a subscriber has seen: it goes by `seq`. */
export interface FeedBatch {
  readonly game_id: string;
  readonly steps: readonly Step[];
  /** Whether this process committed them. */
  readonly local: boolean;
}

/** Where a process hears of its own commits and of those of other processes, once and in order. */
export interface GameFeed {
  /** Says what is about to be published, while its commit is under way. */
  prepare(batch: FeedBatch): void;
  publish(batch: FeedBatch): void;
  subscribe(subscriber: FeedSubscriber): () => void;
}
/** Who hears of events: `wants` is asked before a game that is not in memory is loaded for an announcement. */
export interface FeedSubscriber {
  wants(gameId: string): boolean;
  /** Makes ready what would be told of a batch whose commit is under way; it may come to nothing. */
  prepare?(batch: FeedBatch): void;
  receive(batch: FeedBatch): void;
}

/** Secrets of the server. */
export interface Secrets {
  /** A fresh secret of 32 bytes as 64 hexadecimal digits. */
  newSeed(): string;
  /** Encrypts under the server's key. */
  seal(plain: string): string;
  /** Decrypts; throws when it was not sealed under this key. */
  open(sealed: string): string;
}

/** Drawing. */
export interface Pictures {
  /** An SVG as PNG of a width in pixels. */
  png(svg: string, width: number): Promise<Uint8Array>;
}

/** Time. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
  /** Milliseconds from some fixed point, for measuring spans. */
  millis(): number;
  /** Runs `task` once after `milliseconds`. Returns a function that cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** A structured log: pino's shape. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
