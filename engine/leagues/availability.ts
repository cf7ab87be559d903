import type { ManAvailability, SeasonOuting, TeamAvailability } from '../model/availability.ts';
import type { Enforcement, GameRules } from '../model/season-rules.ts';

/** What a man comes into a game as. */
export type UsedAs = 'starter' | 'reliever' | 'batter';

/** Which rule of a season a man's use breaks: an injury, his rest, or a limit of use. */
export type BrokenRule =
  | { readonly kind: 'injury'; readonly of: NonNullable<ManAvailability['injury']> }
  | { readonly kind: 'rest'; readonly games: number; readonly after: SeasonOuting }
  | { readonly kind: 'at_bats' | 'innings' | 'starts' };

/** A man whose use breaks a rule of the season, and what happens then. */
export type Breach = BrokenRule & { readonly player_id: string; readonly enforcement: 'warn' | 'forbid' };

const spent = (left: number | null | undefined): boolean => left !== null && left !== undefined && left <= 0;

const restBroken = ({ rest }: ManAvailability, as: UsedAs): readonly BrokenRule[] =>
  as === 'batter' || !rest || rest.games === 0
    ? []
    : [{ kind: 'rest', games: rest.games, after: rest.after }];

/** The limits that a use goes beyond: at-bats at the plate, innings and starts on the mound. */
const limitsBroken = ({ left }: ManAvailability, as: UsedAs): readonly BrokenRule[] => {
  if (as === 'batter') return spent(left?.at_bats) ? [{ kind: 'at_bats' }] : [];
  return [
    ...(spent(left?.outs) ? [{ kind: 'innings' } as const] : []),
    ...(as === 'starter' && spent(left?.starts) ? [{ kind: 'starts' } as const] : []),
  ];
};

const enforced = (
  player_id: string,
  enforcement: Enforcement,
  broken: readonly BrokenRule[],
): readonly Breach[] =>
  enforcement === 'off' ? [] : broken.map((rule) => ({ ...rule, player_id, enforcement }));

/** The rules of the season that a man's use in a game breaks. Whoever is hurt plays in no game of a league that settles injuries. */
export const breachesOf = (
  rules: Pick<GameRules, 'rest' | 'limits' | 'injuries'> | undefined,
  men: TeamAvailability,
  player_id: string,
  as: UsedAs,
): readonly Breach[] => {
  const man = men[player_id];
  if (!rules || !man) return [];
  const injured = man.injury ? [{ kind: 'injury', of: man.injury } as const] : [];
  return [
    ...enforced(player_id, rules.injuries.settle === 'off' ? 'off' : 'forbid', injured),
    ...enforced(player_id, rules.rest, restBroken(man, as)),
    ...enforced(player_id, rules.limits, limitsBroken(man, as)),
  ];
};
