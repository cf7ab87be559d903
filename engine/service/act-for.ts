import type { Side } from '../model/sides.ts';
import { refuse } from '../model/refusals.ts';
import { perform } from './perform.ts';
import type { Answer, GameRequest, Services } from './services.ts';

/** A league admin acts for a side from now on, until they only watch again (`side` null). Nobody acts for two sides at once. */
export const actFor = (services: Services, request: GameRequest, side: Side | null): Promise<Answer> => {
  const { actor } = request;
  return perform(services, request, {
    action: 'act_for',
    situational: false,
    command: () =>
      actor.kind === 'user'
        ? { type: 'act_for', user_id: actor.user_id, side }
        : refuse('not_allowed', { why: { reason: 'for_game_admin' } }),
  });
};
