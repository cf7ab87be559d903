/** What a row of an organisation is: the club, its minor leaguers, its injured list, or the free agents. */
export type RosterType = 'club' | 'minors' | 'injured' | 'free_agents';

/** The longest abbreviation of a club. */
const CLUB_LETTERS = 3;

/**
 * What a team's row is, by its abbreviation: up to three letters are a club; `…MiL` its minor leaguers, unless the short name
 * ends in IL (`BHMIL` is the injured list of BHM); `…IL` its injured list. Free agents go by their name.
 */
export const rosterTypeOf = (abbrev: string, shortName: string | null): RosterType => {
  const letters = abbrev.toUpperCase();
  if (letters === 'FA' || /^free agents?$/i.test(shortName ?? '')) return 'free_agents';
  if (letters.length <= CLUB_LETTERS) return 'club';
  const injuredByName = /il$/i.test(shortName ?? '') && !/mil$/i.test(shortName ?? '');
  if (letters.endsWith('MIL') && !injuredByName) return 'minors';
  return letters.endsWith('IL') ? 'injured' : 'club';
};

/** The letters behind a club's abbreviation in those of its other rows. */
const SUFFIXES: Readonly<Record<RosterType, number>> = { club: 0, minors: 3, injured: 2, free_agents: 0 };

/** The abbreviation of the club that a row of an organisation is of. */
export const clubLetters = (abbrev: string, shortName: string | null): string =>
  abbrev.slice(0, abbrev.length - SUFFIXES[rosterTypeOf(abbrev, shortName)]).toUpperCase();
