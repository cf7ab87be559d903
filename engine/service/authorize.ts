import { refuse, type Refusal } from '../model/refusals.ts';
import { otherSide, SIDES, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { sidesInvited } from '../rules/turn.ts';
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
  'ask_abandon',
  'answer_request',
] as const;
/** Something that somebody can do to a game. */
export type Action = (typeof ACTIONS)[number];

/** Whose action it is: the side at bat, the side in the field, the side that must answer a request or an invitation, or any side of one's own. */
type Owner = 'batting' | 'fielding' | 'answering' | 'invited' | 'own';

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
  ask_abandon: 'own',
  answer_request: 'answering',
};

/** The sides that an actor may act for: those he manages; both for the creator in practice, for a league admin, and, where it manages, the computer. */
export const sidesOf = (state: GameState, actor: Actor, isAdmin: boolean): readonly Side[] =>
  SIDES.filter((side) => {
    const { manager } = state.setup[side];
    if (actor.kind === 'computer') return manager.kind === 'computer';
    if (isAdmin) return true;
    if (manager.kind === 'user' && manager.user_ids.includes(actor.user_id)) return true;
    return state.setup.mode === 'practice' && state.setup.creator_id === actor.user_id;
  });

const ownedBy = (state: GameState, action: Action, sides: readonly Side[]): Side | null => {
  const batting = atBat(state.situation);
  switch (OWNERS[action]) {
    case 'batting':
      return batting;
    case 'fielding':
      return otherSide(batting);
    case 'answering':
      return state.request ? otherSide(state.request.side) : null;
    case 'invited': {
      const invited = sidesInvited(state);
      return invited.find((side) => sides.includes(side)) ?? invited[0] ?? null;
    }
    case 'own':
      return null;
  }
};

/** The side for which an actor does an action, or why he may not. `wanted` names the side where he could mean either. */
export const authorize = (
  state: GameState,
  actor: Actor,
  isAdmin: boolean,
  action: Action,
  wanted?: Side,
): Side | Refusal => {
  const sides = sidesOf(state, actor, isAdmin);
  const owner = ownedBy(state, action, sides) ?? wanted ?? sides[0];
  if (owner && sides.includes(owner)) return owner;
  if (sides.length === 0) return refuse('not_allowed', 'Only the managers of this game can do that.');
  const team = owner ? state.setup[owner].team.name : 'the other side';
  return refuse('not_your_turn', `That is for the manager of ${team} to do.`);
};

/** Whether somebody may watch a game: anyone a public one, its people and the league's admins a private one. */
export const mayWatch = (state: GameState, userId: string | null, isAdmin: boolean): boolean =>
  state.setup.visibility === 'public' ||
  (userId !== null &&
    (state.setup.creator_id === userId ||
      sidesOf(state, { kind: 'user', user_id: userId }, isAdmin).length > 0));
