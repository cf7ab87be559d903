import { pictureAt } from '../../frame-address.ts';
import { battingSide, otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import { batsAgainst, throwsWith, type Hand } from '@paper-dynasty/engine/model/hands';
import type { GameView, PlayerView } from '@paper-dynasty/engine/wire/game-view';
import { cardRoll, hitOf, ownerOf, type CardHit } from '../../logic/card-cells.ts';
import { MATCHUP_WORDS, SCORECARD_WORDS, STRINGS } from '../../strings.ts';
import { ratings } from '../field/matchup.tsx';
import { DigitalCard } from './digital-card.tsx';

interface PlayerCardProps {
  readonly title: string;
  readonly player: PlayerView;
  readonly side: Side;
  readonly firstColumn: 1 | 4;
  readonly against: Hand;
  /** Where the dice point on this card, or null. */
  readonly hit: CardHit | null;
  readonly row: number | null;
  /** Shows a picture large; without it the picture opens by itself. */
  readonly onLarge?: (() => void) | undefined;
}

const Face = ({ player, firstColumn, against, hit, onLarge }: PlayerCardProps) => {
  if (player.card?.kind === 'digital')
    return (
      <DigitalCard
        card={player.card}
        name={player.name}
        firstColumn={firstColumn}
        against={against}
        hit={hit}
      />
    );
  const onShow = (event: MouseEvent): void => {
    if (!onLarge || event.ctrlKey || event.metaKey || event.button !== 0) return;
    event.preventDefault();
    onLarge();
  };
  if (!player.image) return <p class="muted">{SCORECARD_WORDS.noCard}</p>;
  return (
    <a class="printed" href={player.image} target="_blank" rel="noreferrer" data-load onClick={onShow}>
      <img
        class="card"
        src={pictureAt(player.image)}
        alt={MATCHUP_WORDS.card(player.name)}
        width="740"
        height="374"
      />
    </a>
  );
};

/** A player's card: printed ones by their picture, digital ones drawn; the one that the dice point at stands out. */
const PlayerCard = (props: PlayerCardProps) => {
  const { title, player, side, hit, firstColumn, row } = props;
  return (
    <article
      class={hit ? `player-card ${side} is-hit` : `player-card ${side}`}
      aria-label={SCORECARD_WORDS.side(title, player.name)}
    >
      <header>
        <small>{title}</small>
        <strong>{player.name}</strong>
        <span>{ratings(player)}</span>
        {hit && (
          <b class="look">
            <span class="sr">{SCORECARD_WORDS.lookAt}: </span>
            {firstColumn + hit.column}–{row}
          </b>
        )}
      </header>
      <Face {...props} />
    </article>
  );
};

/** Both cards of the matchup, with the cell that the dice hit. */
export const Cards = ({ view, onLarge }: { view: GameView; onLarge?: () => void }) => {
  const { batter, pitcher } = view;
  if (!batter || !pitcher) return null;
  const batting = battingSide(view.half);
  const roll = cardRoll(view.roll);
  const owner = roll && ownerOf(roll);
  const hit = roll && hitOf(roll);
  const row = roll?.d6_two_total ?? null;
  return (
    <div class="cards">
      <PlayerCard
        key={`b${batter.id}`}
        title={STRINGS.batter}
        player={batter}
        side={batting}
        firstColumn={1}
        against={throwsWith(pitcher)}
        hit={owner === 'batter' ? hit : null}
        row={row}
        onLarge={onLarge}
      />
      <PlayerCard
        key={`p${pitcher.id}`}
        title={STRINGS.pitcher}
        player={pitcher}
        side={otherSide(batting)}
        firstColumn={4}
        against={batsAgainst(batter, pitcher)}
        hit={owner === 'pitcher' ? hit : null}
        row={row}
        onLarge={onLarge}
      />
    </div>
  );
};
