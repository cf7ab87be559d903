import type { LeagueData } from './league-data.ts';

/** The hosts that a league's pictures are on, each once, in order. */
export const pictureHosts = ({ parks, teams, players }: LeagueData): readonly string[] => {
  const addresses = [
    ...parks.map(({ image }) => image),
    ...teams.map(({ logo }) => logo),
    ...players.flatMap(({ player }) => [player.image, player.image2 ?? null]),
  ];
  const hosts = addresses.flatMap((address) =>
    address?.startsWith('https://') ? [new URL(address).host] : [],
  );
  return [...new Set(hosts)].sort();
};
