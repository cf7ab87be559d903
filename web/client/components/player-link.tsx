import { playerPath } from '../logic/addresses.ts';

interface PlayerLinkProps {
  readonly league: string;
  readonly id: string;
  readonly name: string;
}

/** A man of a game with the way to his ratings and cards, beside the game. */
export const PlayerLink = ({ league, id, name }: PlayerLinkProps) => (
  <a class="player-link" href={playerPath(league, id)} target="_blank" rel="noreferrer">
    {name}
  </a>
);
