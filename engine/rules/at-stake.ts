import type { GameState } from '../model/state.ts';

/** Whether more dice would tell whoever must answer, or whoever asked, what the answer is worth: in a ranked game while a play, or the whole game, is asked to be taken back (RULES section 12). */
export const isAtStake = ({ setup, request }: Pick<GameState, 'setup' | 'request'>): boolean =>
  setup.mode === 'ranked' &&
  !setup.league.scored_only &&
  request !== null &&
  request.subject.kind !== 'ruling';
