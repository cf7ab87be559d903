import type { PublishedDice } from '@paper-dynasty/engine/dice/verify';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { api } from '../api.ts';
import { DiceRun, rollAnchor } from '../components/dice-run.tsx';
import { Frame } from '../components/frame.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { judge, type Verdict } from '../logic/dice-verdict.ts';
import { CHECK_WORDS, HOME_WORDS, SITE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';
import '../styles/dice-check.css';

const loadDice = async (id: string) => {
  const [published, game] = await Promise.all([api.dice(id), api.game(id)]);
  return { published, game, verdict: judge(published) };
};

const SAID: Readonly<Record<Verdict['kind'], (verdict: Verdict) => readonly [title: string, why: string]>> = {
  none: () => [CHECK_WORDS.noRolls, CHECK_WORDS.scoredOnly],
  sealed: () => [CHECK_WORDS.sealed, CHECK_WORDS.sealedWhy],
  broken: () => [CHECK_WORDS.brokenSeal, CHECK_WORDS.brokenSealWhy],
  wrong: ({ wrong }) => [CHECK_WORDS.wrong(wrong.length), CHECK_WORDS.wrongWhy],
  right: ({ rolls }) => [CHECK_WORDS.allRight(rolls), CHECK_WORDS.allRightWhy],
};

const SIGNS = {
  none: 'unknown',
  sealed: 'unknown',
  broken: 'wrongRoll',
  wrong: 'wrongRoll',
  right: 'right',
} as const;

const VerdictBanner = ({ verdict }: { verdict: Verdict }) => {
  const [title, why] = SAID[verdict.kind](verdict);
  return (
    <div class={`verdict ${verdict.kind}`} role="status">
      <span class={`sign mark ${SIGNS[verdict.kind]}`} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p>{why}</p>
        {verdict.wrong.length > 0 && (
          <ul>
            {verdict.wrong.map((check) => (
              <li key={check.number}>
                <a href={`#${rollAnchor(check)}`}>{CHECK_WORDS.rollLink(check.roll.n)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};

const Head = ({ game }: { game: GameView }) => (
  <header class="page-head">
    <div>
      <a class="over" href={`/games/${game.game_id}`}>
        {HOME_WORDS.at(game.away.team.name, game.home.team.name)} · {SITE_WORDS.scorecard}
      </a>
      <h1>{CHECK_WORDS.title}</h1>
    </div>
  </header>
);

const Inputs = ({ published, game }: { published: PublishedDice; game: GameView }) => (
  <section class="panel" aria-labelledby="how">
    <h2 id="how">{CHECK_WORDS.how}</h2>
    <ol class="steps">
      {CHECK_WORDS.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <dl class="seal">
      <div>
        <dt>{CHECK_WORDS.game}</dt>
        <dd>
          <code>{published.game_id}</code>
        </dd>
      </div>
      {SIDES.map((side) => (
        <div key={side}>
          <dt>
            {CHECK_WORDS.nonces}: {game[side].team.name}
          </dt>
          <dd>
            {published.nonces[side] ? (
              <code>{published.nonces[side]}</code>
            ) : (
              <span class="muted">{CHECK_WORDS.noNonce}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
    <p class="muted small">{CHECK_WORDS.vectors}</p>
  </section>
);

const DicePage = ({ id }: { id: string }) => {
  const loaded = useLoad(id, () => loadDice(id));
  const game = loaded.data?.game;
  const title = game && CHECK_WORDS.pageTitle(HOME_WORDS.at(game.away.team.name, game.home.team.name));
  return (
    <Frame class="records dice-check" title={title}>
      <WhenLoaded from={loaded}>
        {({ published, game: of, verdict }) => (
          <>
            <Head game={of} />
            <VerdictBanner verdict={verdict} />
            <div class="columns wide-left">
              <div class="stack">
                {verdict.runs.map((run, i) => (
                  <DiceRun key={run.commitment} run={run} n={i + 1} of={verdict.runs.length} />
                ))}
              </div>
              <Inputs published={published} game={of} />
            </div>
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** The page that checks a game's dice in the browser. */
export const showDice = (id: string) => <DicePage id={id} />;
