import type { Player } from '../model/players.ts';
import type { Team } from '../model/setup.ts';
import type { CardSide } from './card-ratings.ts';
import { cardSvg } from './card-svg.ts';
import { aboutCard, aboutDigitalCard, digitalCardSvg, type CardPictureWords } from './digital-card-svg.ts';

/** A card as a picture, with what it says for those who do not see it. */
export interface CardPicture {
  readonly side: CardSide;
  readonly svg: string;
  readonly about: string;
}

const drawn = (player: Player, side: CardSide, team: Team, w: CardPictureWords): readonly CardPicture[] => {
  const card = side === 'pitching' ? player.pitching_card : player.batting_card;
  if (!card) return [];
  if (card.kind === 'digital') {
    const about = aboutDigitalCard(player, card, side, team, w);
    return [{ side, svg: digitalCardSvg(player, card, side, team, w), about }];
  }
  return [{ side, svg: cardSvg(player, team, side, w), about: aboutCard(player, side, team, w) }];
};

/** The cards of a player that are known, drawn: none where they are on people's tables alone, two of a man who both bats and pitches. */
export const cardPictures = (player: Player, team: Team, w: CardPictureWords): readonly CardPicture[] => [
  ...drawn(player, 'batting', team, w),
  ...drawn(player, 'pitching', team, w),
];
