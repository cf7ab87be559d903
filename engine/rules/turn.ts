import { anyoneOn } from '../model/bases.ts';
import { userIdsOf } from '../model/managing.ts';
import { ofSide, otherSide, type Side } from '../model/sides.ts';
import { atBat } from '../model/situation.ts';
import type { GameState } from '../model/state.ts';
import { hurtMan } from './hurt.ts';
import { hitterLost, pitcherBats, positionMissing } from './lineup-rules.ts';

/** What a game can wait for. */
export const TURN_ACTIONS = [
  'accept',
  'set_lineup',
  'set_positions',
  'decide_defense',
  'decide_offense',
  'roll',
  'report',
  'resolve',
  'make_decision',
  'answer_request',
] as const;
/** What a game waits for. */
export type TurnAction = (typeof TURN_ACTIONS)[number];

/** One thing that the game waits for, and the side that must do it. */
export interface Turn {
  readonly side: Side;
  readonly action: TurnAction;
}

const invited = (state: GameState): readonly Turn[] =>
  sidesInvited(state).map((side) => ({ side, action: 'accept' }) as const);

/** The sides whose people were invited by somebody else and have not answered. */
export const sidesInvited = (state: Pick<GameState, 'setup' | 'accepted'>): readonly Side[] =>
  (['away', 'home'] as const).filter((side) => {
    if (state.accepted.includes(side)) return false;
    const { manager } = ofSide(state.setup, side);
    return manager.kind === 'user' && !manager.user_ids.includes(state.setup.creator_id);
  });

const lineupsMissing = (state: GameState): readonly Turn[] =>
  (['away', 'home'] as const)
    .filter((side) => ofSide(state.lineups, side) === null)
    .map((side) => ({ side, action: 'set_lineup' }) as const);

/** Whether decisions are waited for before the dice: full pace, with a runner on (RULES section 2). */
export const decisionsAwaited = (state: GameState): boolean =>
  state.setup.pace === 'full' && anyoneOn(state.situation.bases);

/** Whether the computer manages a side. */
export const computerManages = (state: Pick<GameState, 'setup'>, side: Side): boolean =>
  ofSide(state.setup, side).manager.kind === 'computer';

/** Whether the engine reads the cards of a side: in an automatic league, and wherever the computer manages. */
export const engineReads = (state: Pick<GameState, 'setup'>, side: Side): boolean =>
  ofSide(state.setup, side).card_mode === 'auto' || computerManages(state, side);

/** The position that keeps the side in the field from playing on: nobody holds it, or a man who is hurt; null = none. */
export const positionAwaited = (state: GameState): ReturnType<typeof positionMissing> => {
  const side = otherSide(atBat(state.situation));
  const lineup = ofSide(state.lineups, side);
  if (!lineup) return null;
  const hurt = hurtMan(state);
  if (hurt && hurt.as !== 'batter') return hurt.as;
  const missing = positionMissing(lineup);
  if (missing || pitcherBats(lineup)) return missing;
  return hitterLost(state, side) ? 'P' : null;
};

/** The side that cannot play on before it has changed its lineup: a position that nobody holds, a man who is hurt. */
const changesFirst = (state: GameState): Side | null => {
  if (positionAwaited(state)) return otherSide(atBat(state.situation));
  return hurtMan(state)?.side ?? null;
};

const active = (state: GameState): readonly Turn[] => {
  const side = atBat(state.situation);
  const fielding = otherSide(side);
  if (state.pending?.question) return [{ side: state.pending.question.side, action: 'make_decision' }];
  if (state.roll) return [{ side, action: engineReads(state, side) ? 'resolve' : 'report' }];
  const changes = changesFirst(state);
  if (changes && !computerManages(state, changes)) return [{ side: changes, action: 'set_positions' }];
  if (state.setup.league.scored_only) return [{ side, action: 'report' }];
  if (!decisionsAwaited(state)) return [{ side, action: 'roll' }];
  if (!state.defense && !computerManages(state, fielding))
    return [{ side: fielding, action: 'decide_defense' }];
  if (!state.offense && !computerManages(state, side)) return [{ side, action: 'decide_offense' }];
  return [{ side, action: 'roll' }];
};

const answerDue = (state: GameState): readonly Turn[] =>
  state.request ? [{ side: otherSide(state.request.side), action: 'answer_request' }] : [];

/** What the game waits for now, most pressing first; empty when it is over or paused. */
export const turns = (state: GameState): readonly Turn[] => {
  switch (state.status) {
    case 'pending':
      return invited(state);
    case 'lineups':
      return [...lineupsMissing(state), ...answerDue(state)];
    case 'active':
      return state.request ? [...active(state), ...answerDue(state)] : active(state);
    case 'paused':
    case 'completed':
      return answerDue(state);
    case 'declined':
    case 'abandoned':
      return [];
  }
};

/** Returns the people whom a game waits for, each once. */
export const awaitedPeople = (state: GameState): readonly string[] => [
  ...new Set(turns(state).flatMap(({ side }) => userIdsOf(state.setup[side].manager))),
];
