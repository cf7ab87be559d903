import type { Reason } from '../model/reasons.ts';
import { refuse, type Refusal } from '../model/refusals.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { actingAs } from '../rules/acting.ts';
import { computerManages, sidesInvited } from '../rules/turn.ts';
import type { Actor } from './services.ts';

/** Everything that somebody can do to a game that exists. */
export const ACTIONS = [
  'accept',
  'decline',
  'set_lineup',
  'decide_defense',
  'decide_offense',
  'roll',
  'report',
  'resolve',
  'make_decision',
  'substitute',
  'pause',
  'resume',
  'hold_computer',
  'ask_abandon',
  'ask_undo',
  'ask_correction',
  'ask_ruling',
  'answer_request',
  'withdraw_request',
  'reopen',
  'announce',
  'act_for',
] as const;
/** Something that somebody can do to a game. */
export type Action = (typeof ACTIONS)[number];

/** Whose action it is: the side at bat, the side in the field, the side that a play's question is put to, the side that must answer a request or an invitation, the side that made a request, any side of one's own, or a league admin's alone. */
type Owner = 'batting' | 'fielding' | 'asked' | 'answering' | 'asking' | 'invited' | 'own' | 'admin';

/** The side that each action belongs to (RULES section 2, "Who may act"). */
const OWNERS: Readonly<Record<Action, Owner>> = {
  accept: 'invited',
  decline: 'invited',
  set_lineup: 'own',
  decide_defense: 'fielding',
  decide_offense: 'batting',
  roll: 'batting',
  report: 'batting',
  resolve: 'batting',
  make_decision: 'asked',
  substitute: 'own',
  pause: 'own',
  resume: 'own',
  hold_computer: 'own',
  ask_abandon: 'own',
  ask_undo: 'own',
  ask_correction: 'own',
  ask_ruling: 'own',
  answer_request: 'answering',
  withdraw_request: 'asking',
  reopen: 'admin',
  announce: 'admin',
  act_for: 'admin',
};

const ADMINS_ONLY: Partial<
  Record<Action, 'only_admins_reopen' | 'only_admins_announce' | 'admins_act_elsewhere'>
> = {
  reopen: 'only_admins_reopen',
  announce: 'only_admins_announce',
  act_for: 'admins_act_elsewhere',
};

const managesSide = (state: GameState, side: Side, userId: string): boolean => {
  const { manager } = state.setup[side];
  return manager.kind === 'user' && manager.user_ids.includes(userId);
};

/** Whether somebody plays in a game: manages a side, or has made it in practice. */
const plays = (state: GameState, userId: string): boolean =>
  SIDES.some((side) => managesSide(state, side, userId)) ||
  (state.setup.mode === 'practice' && state.setup.creator_id === userId);

/** Whether an actor has a league admin's powers and eyes in a game: nobody has who plays in it. */
export const administers = (state: GameState, actor: Actor, isAdmin: boolean): boolean =>
  isAdmin && actor.kind === 'user' && !plays(state, actor.user_id);

/** Whether somebody has made a practice game. */
const practises = ({ setup }: GameState, userId: string): boolean =>
  setup.mode === 'practice' && setup.creator_id === userId;

/** Whether the computer manages a side against somebody: they play against it, in practice too. */
const isOpponentOf = (state: GameState, side: Side, userId: string): boolean =>
  computerManages(state, side) && managesSide(state, otherSide(side), userId);

/** The sides that an actor may act for: those that they manage; both for the creator in practice, but for the computer that they play against, and for the turn clock; the one that a league admin acts for; and, where it manages, the computer. */
export const sidesOf = (state: GameState, actor: Actor, isAdmin: boolean): readonly Side[] =>
  SIDES.filter((side) => {
    if (actor.kind === 'system') return true;
    if (actor.kind === 'computer') return state.setup[side].manager.kind === 'computer';
    if (administers(state, actor, isAdmin)) return actingAs(state, actor.user_id)?.side === side;
    if (managesSide(state, side, actor.user_id)) return true;
    return practises(state, actor.user_id) && !isOpponentOf(state, side, actor.user_id);
  });

const ownedBy = (state: GameState, action: Action, sides: readonly Side[]): Side | null => {
  const batting = atBat(state.situation);
  switch (OWNERS[action]) {
    case 'batting':
      return batting;
    case 'fielding':
      return otherSide(batting);
    case 'asked':
      return state.pending?.question?.side ?? null;
    case 'answering':
      return state.request ? otherSide(state.request.side) : null;
    case 'asking':
      return state.request?.side ?? null;
    case 'invited': {
      const invited = sidesInvited(state);
      return invited.find((side) => sides.includes(side)) ?? invited[0] ?? null;
    }
    case 'own':
    case 'admin':
      return null;
  }
};

/** What a league admin is told who has not said for whom they act. */
const WATCHING = refuse('not_allowed', { why: { reason: 'admin_only_watches' } });

/** The side for which an actor does an action, or why he may not. `wanted` names the side where he could mean either. */
export const authorize = (
  state: GameState,
  actor: Actor,
  isAdmin: boolean,
  action: Action,
  wanted?: Side,
): Side | Refusal => {
  const sides = sidesOf(state, actor, isAdmin);
  const admin = administers(state, actor, isAdmin);
  if (OWNERS[action] === 'admin')
    return admin
      ? (wanted ?? sides[0] ?? 'home')
      : refuse('not_allowed', { why: { reason: ADMINS_ONLY[action] ?? 'for_game_admin' } });
  if (admin && sides.length === 0) return WATCHING;
  const owner = ownedBy(state, action, sides) ?? wanted ?? sides[0];
  if (owner && sides.includes(owner)) return owner;
  if (sides.length === 0) return refuse('not_allowed', { why: { reason: 'only_managers' } });
  const why: Reason = owner
    ? { reason: 'for_manager_of', team: state.setup[owner].team.name }
    : { reason: 'for_other_side' };
  return refuse('not_your_turn', { why });
};

/** What a league admin does to other people's games only after having shown anew who they are: it ends a game, or changes what has been played. */
const SENSITIVE: readonly Action[] = [
  'ask_abandon',
  'ask_undo',
  'ask_correction',
  'ask_ruling',
  'answer_request',
  'reopen',
];

/** Whether an action that somebody may do, they may do as a league admin alone, and have to confirm. */
export const needsConfirming = (state: GameState, actor: Actor, action: Action): boolean =>
  actor.kind === 'user' &&
  SENSITIVE.includes(action) &&
  (OWNERS[action] === 'admin' || sidesOf(state, actor, false).length === 0);

/** Whether somebody may watch a game: anyone a public one, its people and the league's admins a private one. */
export const mayWatch = (state: GameState, userId: string | null, isAdmin: boolean): boolean =>
  state.setup.visibility === 'public' ||
  (userId !== null &&
    (isAdmin ||
      state.setup.creator_id === userId ||
      sidesOf(state, { kind: 'user', user_id: userId }, isAdmin).length > 0));
