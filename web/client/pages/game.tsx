import { useEffect, useRef, useState } from 'preact/hooks';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { arrive, expectArrival } from '../arrival.ts';
import { Actions } from '../components/actions/actions.tsx';
import { AtBat } from '../components/at-bat/at-bat.tsx';
import { Announcer, TabBar, TabPanel, TABS, type Tab } from '../components/books/books.tsx';
import { Cards } from '../components/cards/cards.tsx';
import { GameDialogs } from '../components/dialogs/game-dialogs.tsx';
import { FieldMap } from '../components/field/field-map.tsx';
import { LastPlay } from '../components/field/last-play.tsx';
import { Matchup } from '../components/field/matchup.tsx';
import { Hints } from '../components/guide/hints.tsx';
import { ScoreHeader } from '../components/scoreboard/score-header.tsx';
import { Frame, useTitle } from '../components/frame.tsx';
import { DamagedGame } from '../components/damaged-game.tsx';
import { Failed } from '../components/loaded.tsx';
import { NotFound } from '../components/not-found.tsx';
import { SiteNav } from '../components/site-nav.tsx';
import { Story } from '../components/story.tsx';
import type { GameStore } from '../game-store.ts';
import { isOver, isUnderWay } from '../logic/status.ts';
import { teamTones } from '../logic/team-tones.ts';
import { openGame } from '../open-game.ts';
import { FIELD_WORDS, HOME_WORDS, SCORECARD_WORDS, STRINGS } from '../strings.ts';
import { useNamedPlay } from '../use-named-play.ts';
import { useTerms } from '../use-terms.ts';
import { useTurnIcon } from '../use-turn-icon.ts';
import { useOneScreen, useWide } from '../use-wide.ts';
import '../styles/board.css';
import '../styles/fielders.css';
import '../styles/desktop.css';
import '../styles/line-score.css';
import '../styles/cards.css';
import '../styles/books.css';
import '../styles/scorebook.css';
import '../styles/pad.css';
import '../styles/print.css';
import '../styles/story.css';

const BOOKS: readonly Tab[] = TABS.filter((tab) => tab !== 'field' && tab !== 'more');
const ON_FIELD: readonly Tab[] = ['field', ...BOOKS];

/** Both teams' colours as the style sheets use them. */
const colors = (view: GameView): Record<string, string> =>
  Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.entries(teamTones(view[side].team.color)).map(([use, color]) => [`--${side}-${use}`, color]),
    ),
  );

const isYourTurn = ({ turns, your_sides }: GameView): boolean =>
  turns.some(({ side }) => your_sides.includes(side));

/** The score in the title, and whether the game waits for the person, for whoever has it in another tab. */
const titleOf = (view: GameView): string => {
  const { away, home, score } = view;
  const title = SCORECARD_WORDS.pageTitle(
    away.team.abbreviation,
    score.away,
    home.team.abbreviation,
    score.home,
    view.status === 'completed' ? STRINGS.final : FIELD_WORDS.inning(view.half, view.inning),
  );
  return isYourTurn(view) ? SCORECARD_WORDS.yourTurnTitle(title) : title;
};

const Field = ({ store, view, wide }: { store: GameStore; view: GameView; wide: boolean }) => (
  <section class="panel field" aria-label={STRINGS.field}>
    <FieldMap store={store} view={view} />
    {isUnderWay(view) && <Matchup store={store} view={view} />}
    {(!wide || isOver(view)) && <LastPlay store={store} />}
    <Hints store={store} view={view} />
  </section>
);

const CardsPanel = ({ store, view }: { store: GameStore; view: GameView }) => (
  <section class="panel cards-panel" aria-label={SCORECARD_WORDS.cards}>
    <Cards view={view} onLarge={() => (store.dialog.value = { kind: 'cards' })} />
  </section>
);

/** Lets the main part take the focus where a game goes from one layout to the other, for what had it is gone then; null before a layout is shown. */
const useLayoutChange = (layout: 'page' | 'one screen' | null): void => {
  const last = useRef(layout);
  if (layout === null || layout === last.current) return;
  if (last.current !== null) expectArrival();
  last.current = layout;
};

/** Opens the play-by-play of a game under way where the address names a play; a finished game's story goes there by itself. */
const useNamedPlaysTab = (view: GameView | null, choose: (tab: Tab) => void): void => {
  const [named] = useNamedPlay(view?.play_count ?? 0);
  const isShown = named !== null && view?.status !== 'completed';
  useEffect(() => {
    if (isShown) choose('plays');
  }, [isShown, named]);
};

const Scorecard = ({ store }: { store: GameStore }) => {
  const wide = useWide();
  const oneScreen = useOneScreen();
  useTerms();
  const [chosen, setChosen] = useState<Tab | null>(null);
  const view = store.view.value;
  useTitle(view ? titleOf(view) : undefined);
  useTurnIcon(view !== null && isYourTurn(view));
  useNamedPlaysTab(view, setChosen);
  const standing = view !== null && isUnderWay(view) && view.batter !== null;
  useLayoutChange(view && (standing && oneScreen ? 'one screen' : 'page'));
  if (store.missing.value)
    return (
      <Frame>
        <NotFound />
      </Frame>
    );
  if (!view && store.problem.value !== null)
    return (
      <Frame>
        {store.damaged.value ? (
          <DamagedGame gameId={store.gameId} problem={store.problem.value} />
        ) : (
          <Failed problem={store.problem.value} onAgain={() => void store.join()} />
        )}
      </Frame>
    );
  if (!view)
    return (
      <main class="page muted" role="status">
        {store.connection.value === 'crowded' ? SCORECARD_WORDS.crowded : STRINGS.loading}
      </main>
    );
  const onField = standing || view.status === 'completed';
  const tabs = wide || !onField ? BOOKS : ON_FIELD;
  const tab = chosen && tabs.includes(chosen) ? chosen : (tabs[0] ?? 'plays');
  const over = view.status === 'completed' && view.play_count > 0;
  const field =
    onField &&
    (over ? (
      <Story store={store} view={view} wide={wide} />
    ) : (
      <Field store={store} view={view} wide={wide} />
    ));
  const cards = standing && <CardsPanel store={store} view={view} />;
  const books = (
    <div class="books">
      <TabBar tabs={tabs} tab={tab} onTab={setChosen} />
      <TabPanel store={store} view={view} tab={tab}>
        {field}
        {cards}
      </TabPanel>
    </div>
  );
  const frame = {
    class: `page game batting-${view.half === 'top' ? 'away' : 'home'}`,
    style: colors(view),
    'data-seq': view.seq,
  };
  if (standing && oneScreen)
    return (
      <div {...frame} class={`${frame.class} at-bat`}>
        <AtBat store={store} view={view} />
        <Announcer store={store} />
        <GameDialogs store={store} view={view} />
      </div>
    );
  return (
    <div {...frame}>
      <ScoreHeader store={store} view={view} wide={wide} />
      <main class={`columns showing-${tab}${standing ? ' under-way' : ''}`} tabIndex={-1} ref={arrive}>
        <h1 class="sr">{HOME_WORDS.at(view.away.team.name, view.home.team.name)}</h1>
        {wide ? (
          <>
            <div class="table">
              {field}
              <Actions store={store} view={view} />
            </div>
            {cards}
            {books}
          </>
        ) : (
          <>
            {books}
            <Actions store={store} view={view} />
          </>
        )}
      </main>
      <Announcer store={store} />
      <footer class="site-foot">
        <SiteNav gameId={view.game_id} />
      </footer>
      <GameDialogs store={store} view={view} />
    </div>
  );
};

/** A game's live scorecard. */
export const GamePage = ({ gameId }: { gameId: string }) => {
  const [store, setStore] = useState<GameStore | null>(null);
  useEffect(() => {
    const opened = openGame(gameId);
    setStore(opened.store);
    return opened.close;
  }, [gameId]);
  return store && <Scorecard store={store} />;
};
