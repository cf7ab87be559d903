import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { SIDES } from '../model/sides.ts';
import type { GameState } from '../model/state.ts';
import { isOver } from '../rules/over.ts';
import { sidesInvited } from '../rules/turn.ts';
import { declineGame } from './answer-invitation.ts';
import { unlessBroken } from './broken-game.ts';
import { askAbandon } from './requests.ts';
import type { GameSummary, Surface } from './ports.ts';
import type { GameRequest, Services } from './services.ts';

/** Everything that is stored about a person, by the table that it stands in, as rows of JSON. */
export type StoredAboutPerson = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What is stored about people, and how it is forgotten. */
export interface PersonalData {
  /** Everything that is stored about a person. */
  read(userId: string): Promise<StoredAboutPerson>;
  /** Forgets a person, in one transaction: what is theirs alone goes; in games and in the record of a league's office a placeholder stands for them from now on. Returns the placeholder. */
  forget(userId: string): Promise<string>;
}

/** Whether an id stands for somebody who was forgotten. No id of Discord begins so. */
export const isPlaceholder = (userId: string): boolean => /^0\d{17}$/.test(userId);

/** How often somebody confirms that they want to be forgotten. */
const CONFIRMATIONS = 2;

/** The code that confirms a step of being forgotten, on one day: to be given on purpose, no secret. */
const codeOf = (userId: string, step: number, day: string): string =>
  bytesToHex(sha256(utf8ToBytes(['forget', userId, step, day].join(' ')))).slice(0, 6);

/** What came of asking to be forgotten: it is to be confirmed by a code (the first time, or the last), or it is done. `games` are under way and stay, for others play in them. */
export type ForgetAnswer =
  | {
      readonly kind: 'confirm';
      readonly step: 1 | 2;
      readonly code: string;
      readonly games: readonly GameSummary[];
    }
  | { readonly kind: 'forgotten'; readonly placeholder: string };

/** Somebody who wants to be forgotten, from where, and the code that they give. */
export interface ForgetRequest {
  readonly user_id: string;
  readonly surface: Surface;
  readonly code?: string | undefined;
}

const OPEN = ['pending', 'lineups', 'active', 'paused'] as const;

const openGames = (services: Services, userId: string): Promise<readonly GameSummary[]> =>
  services.store.listGames({ user_id: userId, statuses: OPEN, limit: 1000 });

const isAlone = (state: GameState, userId: string): boolean =>
  SIDES.every((side) => {
    const { manager } = state.setup[side];
    return manager.kind === 'computer' || manager.user_ids.every((id) => id === userId);
  });

/** Ends a game that is nobody else's, or takes back or turns down its invitation. What others play in goes on. */
const leaveGame = async (services: Services, request: GameRequest, userId: string): Promise<void> => {
  const state = await unlessBroken(services.live.state(request.game_id));
  if (!state || isOver(state)) return;
  const invited = sidesInvited(state).some((side) => {
    const { manager } = state.setup[side];
    return manager.kind === 'user' && manager.user_ids.every((id) => id === userId);
  });
  if (state.status === 'pending' && invited) return void (await declineGame(services, request));
  if (state.status === 'pending' || isAlone(state, userId)) await askAbandon(services, request);
};

/** Forgets a person who has confirmed it twice. Their games stay, under a placeholder; those that are nobody else's end before. */
export const forgetPerson = async (services: Services, request: ForgetRequest): Promise<ForgetAnswer> => {
  const { user_id, surface, code } = request;
  const day = services.clock.now().slice(0, 10);
  // A code that is none, or of another day, begins anew.
  const given = [1, 2].find((step) => codeOf(user_id, step, day) === code?.trim()) ?? 0;
  const games = await openGames(services, user_id);
  if (given < CONFIRMATIONS) {
    const step = given === 0 ? 1 : 2;
    return { kind: 'confirm', step, code: codeOf(user_id, step, day), games };
  }
  for (const { game_id } of games) {
    const actor = { kind: 'user', user_id } as const;
    const leaving = { game_id, actor, surface, idempotency_key: `forget ${game_id}` };
    await leaveGame(services, leaving, user_id);
  }
  return { kind: 'forgotten', placeholder: await services.personal.forget(user_id) };
};
