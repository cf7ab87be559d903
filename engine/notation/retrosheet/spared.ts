import { isForcedOn } from './advances.ts';
import type { Advance, EventText } from './ast.ts';
import { creditsOf, hasNote, runnerOf, type Runner } from './credits.ts';
import type { Occupied } from './draft.ts';

/** Written as put out (`2XH(6E5)`), and safe by the error in the throw. */
const isMuffedOut = ({ out, details }: Advance): boolean => {
  const last = creditsOf(details).at(-1);
  return out && last !== undefined && last.safe && last.assists.length > 0;
};

/** The pitcher and the catcher throw to the lead runner's base. */
const NEAR_THE_PLATE: readonly string[] = ['1', '2'];

/** Home on a force play that failed, for which nobody is credited with a run batted in: he was to be out there. */
const wasToBeOutAtHome = (advance: Advance | undefined): boolean =>
  advance !== undefined && hasNote(advance.details, 'NR', 'NORBI');

/** The runner whom an error spared on a force play (`E4/FO`): mostly the one from first. */
const forceSpared = (fielder: string, advances: readonly Advance[], occupied: Occupied): Runner | null => {
  const forced = ([1, 2, 3] as const).filter((runner) => isForcedOn(occupied, runner));
  const home = advances.find((a) => a.from === '3' && a.to === 'H');
  const out = forced.filter((runner) => runner < 3 || home === undefined || wasToBeOutAtHome(home));
  const lead = out.at(-1);
  return (lead === 3 && home !== undefined) || NEAR_THE_PLATE.includes(fielder)
    ? (lead ?? null)
    : (out[0] ?? null);
};

/** Who was to be put out on a play, and is safe by an error alone; null where the event tells of none. */
export const sparedIn = ({ play, modifiers, advances }: EventText, occupied: Occupied): Runner | null => {
  const muffed = advances.find(isMuffedOut);
  if (muffed) return runnerOf(muffed.from);
  return play.kind === 'error' && modifiers.includes('FO')
    ? forceSpared(play.fielder, advances, occupied)
    : null;
};
