import type { NotSubmittable } from '@paper-dynasty/engine/leagues/submission';

const REASONS: Readonly<Record<NotSubmittable['reason'], (about: string) => string>> = {
  not_completed: () => 'the game is not completed',
  not_scheduled: () => 'the game is none of the league’s schedule',
  foreign_player: (id) => `the league’s server does not know player ${id}`,
  foreign_team: (name) => `the league’s server does not know ${name}`,
  no_winner: () => 'nobody won the game: a win and a loss are needed',
};

/** Why a game cannot be submitted, in words. */
export const tellNotSubmittable = ({ reason, about }: NotSubmittable): string => REASONS[reason](about);
