import { isInfield } from '../model/positions.ts';
import type { Try } from '../model/questions.ts';
import { isGroundball } from '../charts/groundballs.ts';
import { speedOf, type PlayContext } from '../rules/resolve/context.ts';
import { thrower, tryNumber } from '../rules/resolve/tries.ts';

/** Whether the play under way is a groundball, on which a man who is sent runs by his speed alone (RULES section 5). */
export const isGrounded = ({ outcome, location }: PlayContext): boolean =>
  isGroundball(outcome) || (outcome === 'x_check' && location !== null && isInfield(location));

/** The number (d20, at or under is safe) of a try on the play under way: by speed alone on a groundball, by the outfielder's arm else (RULES sections 5 and 7). */
export const numberOfTry = (at: PlayContext, attempt: Try): number =>
  isGrounded(at) ? speedOf(at, attempt.runner) : tryNumber(at, attempt, thrower(at.location));
