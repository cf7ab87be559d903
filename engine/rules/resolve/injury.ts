import { checkOf } from '../possible.ts';
import type { PlayContext } from './context.ts';
import { askInjury, rollInjury, type Resolving } from './needs.ts';

/**
 * Rolls for the pitcher where the dice of the plate appearance hint at an injury of his rating (RULES section 3) and the league has it
 * rolled; whoever reads the printed cards is asked for a rating that is on them alone. A wild-pitch or passed-ball check is no plate appearance.
 */
export function* settleInjury(at: PlayContext): Resolving<void> {
  const { roll, injuries } = at;
  if (injuries === null || roll?.kind !== 'ab' || roll.injury_rating === null || checkOf(roll)) return;
  const rating = roll.injury_rating;
  const { id, pitching } = at.who.pitcher;
  const known = pitching?.injury ?? null;
  const asked = known === null && injuries.reader !== null;
  const hurt = asked ? yield* askInjury(injuries.reader, { player_id: id, rating }) : known === rating;
  if (hurt) yield* rollInjury({ player_id: id, rating });
}
