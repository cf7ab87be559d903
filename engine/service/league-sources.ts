import type { ToldByServer } from '../leagues/told-by-server.ts';
import type { LeaguePreview, OfficeActor } from './league-office.ts';

/** What came of reading a league from its source. `held`: it changes so much that an admin is asked first. `failed`: what was read last serves on. */
export type RefreshAnswer =
  | { readonly kind: 'no_source' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'taken'; readonly notices: readonly string[] }
  | { readonly kind: 'held' }
  | { readonly kind: 'failed'; readonly why: string };

/** The leagues that are read from servers, as surfaces see them. */
export interface LeagueSources {
  /** Reads a league from its source now; who asks while it is read hears the same answer. */
  refresh(leagueId: string): Promise<RefreshAnswer>;
  /** The standings and the injured as a league's own server lists them; null where it has no server that does. */
  told(leagueId: string): Promise<ToldByServer | null>;
  /** What a change that waits for a yes would do; null when none waits. */
  held(leagueId: string): Promise<LeaguePreview | null>;
  /** An admin's yes to what was held. */
  acceptHeld(leagueId: string, actor: OfficeActor): Promise<RefreshAnswer>;
}
