import type { Looks } from './missed.ts';
import type { PushChoices } from './push.ts';
import type { PersonalData } from './personal-data.ts';
import type { FairPlay } from './fair-play.ts';
import type { Records } from './league-records.ts';
import type { Refusal } from '../model/refusals.ts';
import type { GameState } from '../model/state.ts';
import type { Fitness } from './fitness.ts';
import type { LeagueOffice, SeasonSchedule } from './league-office.ts';
import type { LeagueSources } from './league-sources.ts';
import type { Submissions } from './submissions.ts';
import type { LiveGames } from './live-games.ts';
import type {
  Clock,
  GameFeed,
  GameStore,
  LeagueDirectory,
  Limits,
  Log,
  OpenForms,
  Pictures,
  Secrets,
  StoredEvent,
  Surface,
  UserStore,
} from './ports.ts';

/** Everything that the verbs work on; every surface of a process shares one. */
export interface Services {
  readonly store: GameStore;
  readonly forms: OpenForms;
  readonly limits: Limits;
  readonly users: UserStore;
  readonly looks: Looks;
  readonly leagues: LeagueDirectory;
  readonly office: LeagueOffice;
  readonly schedule: SeasonSchedule;
  readonly sources: LeagueSources;
  readonly submissions: Submissions;
  readonly fitness: Fitness;
  readonly records: Records;
  readonly personal: PersonalData;
  readonly push: PushChoices;
  readonly fairPlay: FairPlay;
  readonly feed: GameFeed;
  readonly secrets: Secrets;
  readonly pictures: Pictures;
  readonly clock: Clock;
  readonly log: Log;
  readonly live: LiveGames;
}

/** Who acts: a person by his Discord id, the computer manager, or the product itself (the turn clock). */
export type Actor =
  | { readonly kind: 'user'; readonly user_id: string }
  | { readonly kind: 'computer' }
  | { readonly kind: 'system' };

/** What every verb on a game is told. `seq` is the last event that the caller had seen when he chose to act. */
export interface GameRequest {
  readonly game_id: string;
  readonly actor: Actor;
  readonly surface: Surface;
  readonly idempotency_key: string;
  readonly seq?: number;
  /** Whether the person has just shown anew who they are, or confirmed the act: asked of a league admin before what ends or changes other people's games. */
  readonly confirmed?: () => Promise<boolean>;
}

/** A verb's answer: the events it made and the state they led to, or why not (with the events the caller had missed, when that is why). */
export type Answer =
  | {
      readonly ok: true;
      readonly game_id: string;
      readonly events: readonly StoredEvent[];
      readonly state: GameState;
    }
  | { readonly ok: false; readonly error: Refusal; readonly missed?: readonly StoredEvent[] };
