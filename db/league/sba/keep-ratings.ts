import type { LeagueData, LeaguePlayer } from '@paper-dynasty/engine/leagues/league-data';
import type { Player } from '@paper-dynasty/engine/model/players';

type Ratings = Readonly<Record<string, unknown>>;

/** Values that are not known, taken from what was known before. */
const filled = <T extends Ratings>(now: T, before: Ratings): T => {
  const known = Object.entries(now).map(([name, value]) => [name, value ?? before[name] ?? value]);
  return Object.fromEntries(known) as T;
};

const fieldingOf = (now: Player, before: Player): Player['fielding'] =>
  now.fielding.map((line) => {
    const known = before.fielding.find(({ position }) => position === line.position);
    return known ? { ...known, ...filled(line, known) } : line;
  });

const withKnown = (now: Player, before: Player): Player => ({
  ...now,
  bats: now.bats ?? before.bats,
  throws: now.throws ?? before.throws,
  image: now.image ?? before.image,
  ...((now.image2 ?? before.image2) ? { image2: now.image2 ?? before.image2 } : {}),
  fielding: fieldingOf(now, before),
  batting: now.batting && before.batting ? filled(now.batting, before.batting) : now.batting,
  pitching: now.pitching && before.pitching ? filled(now.pitching, before.pitching) : now.pitching,
});

const byPerson = (data: LeagueData): ReadonlyMap<string, LeaguePlayer> =>
  new Map(data.players.map((player) => [player.person_id, player]));

/**
 * A league as its server tells of it, with what the server does not know and the league knew before (hands, ratings and limits
 * from a commissioner's table, the numbers of a park): by person and by park, whatever their ids are this season.
 */
export const keepRatings = (now: LeagueData, before: LeagueData | null): LeagueData => {
  if (!before) return now;
  const people = byPerson(before);
  const parks = new Map(before.parks.map(({ id, park }) => [id, park]));
  return {
    ...now,
    parks: now.parks.map((line) => {
      const known = parks.get(line.id);
      if (!known) return line;
      const numbers = {
        homerun: filled(line.park.homerun, known.homerun),
        single: filled(line.park.single, known.single),
      };
      return { ...line, park: { ...line.park, ...numbers } };
    }),
    players: now.players.map((line) => {
      const known = people.get(line.person_id);
      return known ? { ...line, player: withKnown(line.player, known.player), limits: known.limits } : line;
    }),
  };
};
