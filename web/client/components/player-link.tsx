interface PlayerLinkProps {
  readonly id: string;
  readonly name: string;
}

/** A man of a game with the way to his ratings and cards, beside the game. */
export const PlayerLink = ({ id, name }: PlayerLinkProps) => (
  <a class="player-link" href={`/players/${id}`} target="_blank" rel="noreferrer">
    {name}
  </a>
);
