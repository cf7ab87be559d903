import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { ACTIONS, authorize, mayWatch, type Action } from '@paper-dynasty/engine/service/authorize';
import { activeGame } from '../engine/support.ts';
import type { Manager } from '@paper-dynasty/engine/model/setup';

const managers = (...user_ids: string[]): Manager => ({ kind: 'user', user_ids });

/** Away bats (the top of the first): ann and her co-manager abe; home fields: bob. carl made the game; lea is the league's admin. */
const game = (changes: Parameters<typeof activeGame>[0] = {}): GameState =>
  activeGame({ away: managers('ann', 'abe'), home: managers('bob'), creator_id: 'ann', ...changes });

const ROLES = {
  batting: 'ann',
  co_manager: 'abe',
  fielding: 'bob',
  creator: 'carl',
  admin: 'lea',
  stranger: 'zoe',
} as const;
type Role = keyof typeof ROLES;

/** Who may do what, in the top of the first: the side for which it is done, or `-`. */
const MATRIX: Readonly<Record<Action, Readonly<Record<Role, 'away' | 'home' | '-'>>>> = {
  accept: { batting: '-', co_manager: '-', fielding: 'home', creator: '-', admin: 'home', stranger: '-' },
  decline: { batting: '-', co_manager: '-', fielding: 'home', creator: '-', admin: 'home', stranger: '-' },
  set_lineup: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  decide_defense: {
    batting: '-',
    co_manager: '-',
    fielding: 'home',
    creator: '-',
    admin: 'home',
    stranger: '-',
  },
  decide_offense: {
    batting: 'away',
    co_manager: 'away',
    fielding: '-',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  roll: { batting: 'away', co_manager: 'away', fielding: '-', creator: '-', admin: 'away', stranger: '-' },
  report: { batting: 'away', co_manager: 'away', fielding: '-', creator: '-', admin: 'away', stranger: '-' },
  resolve: { batting: 'away', co_manager: 'away', fielding: '-', creator: '-', admin: 'away', stranger: '-' },
  make_decision: {
    batting: '-',
    co_manager: '-',
    fielding: 'home',
    creator: '-',
    admin: 'home',
    stranger: '-',
  },
  substitute: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  pause: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  resume: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  ask_abandon: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  ask_undo: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  ask_correction: {
    batting: 'away',
    co_manager: 'away',
    fielding: 'home',
    creator: '-',
    admin: 'away',
    stranger: '-',
  },
  answer_request: {
    batting: '-',
    co_manager: '-',
    fielding: 'home',
    creator: '-',
    admin: 'home',
    stranger: '-',
  },
  reopen: { batting: '-', co_manager: '-', fielding: '-', creator: '-', admin: 'away', stranger: '-' },
  announce: { batting: '-', co_manager: '-', fielding: '-', creator: '-', admin: 'away', stranger: '-' },
};

/** A game in which every action has its owner: the home side is invited, the defense is asked, and the batting side has asked the other. */
const asked = (state: GameState): GameState => ({
  ...state,
  accepted: [],
  request: { side: 'away', subject: { kind: 'abandon' } },
  pending: {
    outcome: 'single_uncapped',
    location: 'CF',
    entry: null,
    facts: [],
    question: { side: 'home', question: { kind: 'throw', try: { runner: 1, to: 3 } } },
  },
});

const sideFor = (state: GameState, role: Role, action: Action): string => {
  const side = authorize(state, { kind: 'user', user_id: ROLES[role] }, role === 'admin', action);
  return typeof side === 'string' ? side : '-';
};

const cells = ACTIONS.flatMap((action) =>
  (Object.keys(ROLES) as Role[]).map((role) => [action, role, MATRIX[action][role]] as const),
);

describe('every cell of the matrix', () => {
  const state = asked(game());
  test.each(cells)('%s by %s: %s', (action, role, side) => {
    expect(sideFor(state, role, action)).toBe(side);
  });

  test.each(cells.filter(([, role]) => role === 'creator'))(
    'in practice, %s by the %s who manages neither side: both sides are his',
    (action) => {
      const practice = asked({ ...state, setup: { ...state.setup, mode: 'practice', creator_id: 'carl' } });
      const admins: readonly Action[] = ['reopen', 'announce'];
      expect(sideFor(practice, 'creator', action)).not.toBe(admins.includes(action) ? 'away' : '-');
    },
  );

  test('a refusal says whose turn it is, or that one is no manager at all', () => {
    const say = (user_id: string, action: Action) =>
      authorize(state, { kind: 'user', user_id }, false, action) as { code: string; message: string };
    expect(say('bob', 'roll')).toMatchObject({
      code: 'not_your_turn',
      message: expect.stringContaining(state.setup.away.team.name) as string,
    });
    expect(say('zoe', 'roll')).toMatchObject({ code: 'not_allowed' });
    expect(say('ann', 'reopen')).toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('sealed') as string,
    });
  });
});

test.each([
  ['public', { batting: true, co_manager: true, fielding: true, creator: true, admin: true, stranger: true }],
  [
    'private',
    { batting: true, co_manager: true, fielding: true, creator: true, admin: true, stranger: false },
  ],
] as const)('who may watch a %s game', (visibility, may) => {
  const state = game();
  const seen = { ...state, setup: { ...state.setup, visibility, creator_id: 'carl' } };
  for (const [role, user] of Object.entries(ROLES))
    expect(mayWatch(seen, user, role === 'admin'), role).toBe(may[role as Role]);
  expect(mayWatch(seen, null, false)).toBe(visibility === 'public');
});

test('the computer acts for the sides that it manages, the clock for both', () => {
  const state = game({ home: { kind: 'computer', style: 'safe' } });
  expect(authorize(state, { kind: 'computer' }, false, 'roll')).toMatchObject({ code: 'not_your_turn' });
  expect(authorize(state, { kind: 'computer' }, false, 'decide_defense')).toBe('home');
  expect(authorize(state, { kind: 'system' }, false, 'roll')).toBe('away');
});
