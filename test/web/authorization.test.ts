import { describe, expect, test } from 'vitest';
import type { GameState } from '@paper-dynasty/engine/model/state';
import {
  ACTIONS,
  administers,
  authorize,
  mayWatch,
  sidesOf,
  type Action,
} from '@paper-dynasty/engine/service/authorize';
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
  acting: 'lex',
  stranger: 'zoe',
} as const;
type Role = keyof typeof ROLES;
const ADMINS: readonly string[] = ['lea', 'lex'];

/** Who may do what, in the top of the first: the side for which it is done, or `-`. One admin only watches, the other acts for the home side. */
const MATRIX = `
                   batting  co_manager  fielding  creator  admin  acting  stranger
  accept           -        -           home      -        -      home    -
  decline          -        -           home      -        -      home    -
  set_lineup       away     away        home      -        -      home    -
  decide_defense   -        -           home      -        -      home    -
  decide_offense   away     away        -         -        -      -       -
  roll             away     away        -         -        -      -       -
  report           away     away        -         -        -      -       -
  resolve          away     away        -         -        -      -       -
  make_decision    -        -           home      -        -      home    -
  substitute       away     away        home      -        -      home    -
  pause            away     away        home      -        -      home    -
  hold_computer    away     away        home      -        -      home    -
  resume           away     away        home      -        -      home    -
  ask_abandon      away     away        home      -        -      home    -
  ask_undo         away     away        home      -        -      home    -
  ask_correction   away     away        home      -        -      home    -
  ask_ruling       away     away        home      -        -      home    -
  answer_request   -        -           home      -        -      home    -
  withdraw_request away     away        -         -        -      -       -
  reopen           -        -           -         -        home   home    -
  announce         -        -           -         -        home   home    -
  act_for          -        -           -         -        home   home    -
`;
const [columns = [], ...rows] = MATRIX.trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/));
const cells = rows.flatMap(([action, ...sides]) =>
  columns.map((role, i) => [action as Action, role as Role, sides[i]] as const),
);

/** A game in which every action has its owner: the home side is invited, the defense is asked, and the batting side has asked the other. */
const asked = (state: GameState): GameState => ({
  ...state,
  accepted: [],
  acting: [{ user_id: 'lex', side: 'home' }],
  request: { side: 'away', subject: { kind: 'abandon' }, seq: 1 },
  pending: {
    outcome: 'single_uncapped',
    location: 'CF',
    entry: null,
    facts: [],
    question: { side: 'home', question: { kind: 'throw', try: { runner: 1, to: 3 } } },
  },
});

const sideFor = (state: GameState, role: Role, action: Action): string => {
  const side = authorize(state, { kind: 'user', user_id: ROLES[role] }, ADMINS.includes(ROLES[role]), action);
  return typeof side === 'string' ? side : '-';
};

describe('every cell of the matrix', () => {
  const state = asked(game());
  test('is there: each action by each role', () => {
    const named = cells.map(([action, role]) => `${action} ${role}`);
    const all = ACTIONS.flatMap((action) => Object.keys(ROLES).map((role) => `${action} ${role}`));
    expect(named.sort()).toEqual(all.sort());
  });

  test.each(cells)('%s by %s: %s', (action, role, side) => {
    expect(sideFor(state, role, action)).toBe(side);
  });

  test.each(cells.filter(([, role]) => role === 'creator'))(
    'in practice, %s by the %s who manages neither side: both sides are his',
    (action) => {
      const practice = asked({ ...state, setup: { ...state.setup, mode: 'practice', creator_id: 'carl' } });
      const admins: readonly Action[] = ['reopen', 'announce', 'act_for'];
      expect(sideFor(practice, 'creator', action)).not.toBe(admins.includes(action) ? 'away' : '-');
    },
  );

  test('a refusal says whose turn it is, or that one is no manager at all', () => {
    const say = (user_id: string, action: Action) =>
      authorize(state, { kind: 'user', user_id }, false, action);
    expect(say('bob', 'roll')).toMatchObject({
      code: 'not_your_turn',
      why: { reason: 'for_manager_of', team: state.setup.away.team.name },
    });
    expect(say('zoe', 'roll')).toMatchObject({ code: 'not_allowed' });
    expect(say('ann', 'reopen')).toMatchObject({
      code: 'not_allowed',
      why: { reason: 'only_admins_reopen' },
    });
  });
});

describe('an admin of the league', () => {
  const state = game();
  const asAdmin = (user_id: string, action: Action) =>
    authorize(state, { kind: 'user', user_id }, true, action);

  test('who only watches is told to say first for whom they act', () => {
    expect(asAdmin('lea', 'roll')).toMatchObject({
      code: 'not_allowed',
      why: { reason: 'admin_only_watches' },
    });
    expect(sidesOf(state, { kind: 'user', user_id: 'lea' }, true)).toEqual([]);
  });

  test('who plays in the game has no more rights in it than any manager, nor the eyes', () => {
    expect(sidesOf(state, { kind: 'user', user_id: 'ann' }, true)).toEqual(['away']);
    expect(asAdmin('ann', 'roll')).toBe('away');
    for (const action of ['decide_defense', 'reopen', 'announce', 'act_for'] as const)
      expect(asAdmin('ann', action), action).toMatchObject({ code: expect.any(String) as string });
  });

  test('who has made a practice game plays in it', () => {
    const setup = { ...state.setup, mode: 'practice', creator_id: 'carl' } as const;
    const practice = { ...state, setup };
    expect(administers(practice, { kind: 'user', user_id: 'carl' }, true)).toBe(false);
    expect(sidesOf(practice, { kind: 'user', user_id: 'carl' }, true)).toEqual(['away', 'home']);
    const computer = { kind: 'computer', style: 'balanced' } as const;
    const against = { ...setup, creator_id: 'ann', home: { ...setup.home, manager: computer } };
    expect(sidesOf({ ...state, setup: against }, { kind: 'user', user_id: 'ann' }, false)).toEqual(['away']);
  });
});

test.each([
  ['public', Object.keys(ROLES)],
  ['private', Object.keys(ROLES).filter((role) => role !== 'stranger')],
] as const)('who may watch a %s game', (visibility, watchers) => {
  const state = game();
  const seen = { ...state, setup: { ...state.setup, visibility, creator_id: 'carl' } };
  for (const [role, user] of Object.entries(ROLES))
    expect(mayWatch(seen, user, ADMINS.includes(user)), role).toBe(watchers.includes(role));
  expect(mayWatch(seen, null, false)).toBe(visibility === 'public');
});

test('the computer acts for the sides that it manages, the clock for both', () => {
  const state = game({ home: { kind: 'computer', style: 'safe' } });
  expect(authorize(state, { kind: 'computer' }, false, 'roll')).toMatchObject({ code: 'not_your_turn' });
  expect(authorize(state, { kind: 'computer' }, false, 'decide_defense')).toBe('home');
  expect(authorize(state, { kind: 'system' }, false, 'roll')).toBe('away');
});
