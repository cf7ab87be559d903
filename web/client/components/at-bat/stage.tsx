import { pictureAt } from '../../frame-address.ts';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { pictureToRead, readsCards } from '../../logic/card-to-read.ts';
import { MATCHUP_WORDS, SCORECARD_WORDS, STRINGS } from '../../strings.ts';
import { PlayFeed } from '../books/play-feed.tsx';
import { FieldMap } from '../field/field-map.tsx';
import { LastPlay } from '../field/last-play.tsx';
import { Matchup } from '../field/matchup.tsx';
import { Hints } from '../guide/hints.tsx';
import { ReadRows } from './read-rows.tsx';

/** The printed card that the dice point at, in the field's place; a tap shows it larger. */
const Picture = ({ src, name, onLarge }: { src: string; name: string; onLarge: () => void }) => (
  <button class="picture-to-read" onClick={onLarge} aria-label={SCORECARD_WORDS.showCard}>
    <img src={pictureAt(src)} alt={MATCHUP_WORDS.card(name)} width="740" height="374" />
  </button>
);

/** What the dock's decision depends on: the field with its men, who bats and who pitches, and the card that the dice point at. Who only watches has the feed below it. */
export const Stage = ({ store, view }: { store: GameStore; view: GameView }) => {
  const picture = pictureToRead(view);
  const watching = view.your_sides.length === 0;
  const showCards = (): void => void (store.dialog.value = { kind: 'cards' });
  return (
    <>
      <section
        class={['stage', readsCards(view) && 'low', picture && 'reading-card'].filter(Boolean).join(' ')}
        aria-label={STRINGS.field}
      >
        {picture ? <Picture {...picture} onLarge={showCards} /> : <FieldMap store={store} view={view} />}
        <Matchup store={store} view={view} />
        {!picture && (
          <div class="under-field">
            <ReadRows view={view} onShow={showCards}>
              <LastPlay store={store} />
            </ReadRows>
          </div>
        )}
        <Hints store={store} view={view} />
      </section>
      {watching && <PlayFeed store={store} view={view} />}
    </>
  );
};
