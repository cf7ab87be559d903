import { SIDES, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { Connection, GameStore } from '../../game-store.ts';
import { isOver } from '../../logic/status.ts';
import { FIELD_WORDS, SCORECARD_WORDS, STATUS_WORDS, STRINGS } from '../../strings.ts';
import { useLazy } from '../../use-lazy.ts';
import { BrandMark } from '../brand-mark.tsx';
import { SignIn } from '../sign-in.tsx';
import { LineScore } from './line-score.tsx';
import { Presence } from './presence.tsx';
import { WinBar } from './win-bar.tsx';

const words = (view: GameView): string => {
  if (view.status === 'completed') return STRINGS.final;
  return view.status === 'active' ? FIELD_WORDS.inning(view.half, view.inning) : STATUS_WORDS[view.status];
};

/** The half-inning, or the game's status, with its outs. */
export const Situation = ({ view }: { view: GameView }) => (
  <div class="situation">
    <strong class={view.status === 'active' ? `inning ${view.half}` : 'inning'}>{words(view)}</strong>
    {!isOver(view) && (
      <span class="outs" role="img" aria-label={FIELD_WORDS.outs(view.outs)}>
        {Array.from({ length: view.league.outs_per_half }, (_, i) => (
          <i key={i} class={i < view.outs ? 'on' : ''} />
        ))}
      </span>
    )}
  </div>
);

/** A team's abbreviation and score. */
export const TeamPlate = ({ view, side, batting }: { view: GameView; side: Side; batting: boolean }) => (
  <div class={batting ? `team ${side} batting` : `team ${side}`}>
    <span class="sr">{view[side].team.name}</span>
    <span class="team-abbr" aria-hidden="true">
      {view[side].team.abbreviation}
    </span>
    <span class="team-score">{view.score[side]}</span>
  </div>
);

const loadClock = () => import('./turn-clock.tsx');

/** The clock of whose turn it is; it is loaded only where one runs. */
export const Clock = ({ store }: { store: GameStore }) => {
  const clock = useLazy(loadClock);
  return clock && <clock.TurnClock store={store} />;
};

/** Whether the page is live; one of another version than the server is to be loaded anew. */
const Connected = ({ connection }: { connection: Connection }) => {
  if (connection === 'outdated')
    return (
      <button type="button" class="connection outdated" onClick={() => location.reload()}>
        {SCORECARD_WORDS.outdated}
      </button>
    );
  const words =
    connection === 'restarting' || connection === 'crowded'
      ? SCORECARD_WORDS[connection]
      : STRINGS[connection];
  return <span class={`connection ${connection}`}>{words}</span>;
};

/** The place of the connection's state. */
export const ConnectionState = ({ store }: { store: GameStore }) => (
  <span class="connection-place" role="status">
    <Connected connection={store.connection.value} />
  </span>
);

/** The scoreboard: score, inning, outs, the line score on a wide page, the chance to win, and whether the page is live. */
export const ScoreHeader = ({ store, view, wide }: { store: GameStore; view: GameView; wide: boolean }) => {
  const batting = view.status === 'active' ? (view.half === 'top' ? 'away' : 'home') : null;
  return (
    <header class="board">
      <div class="board-top">
        <a href="/" class="brand" aria-label={STRINGS.title}>
          <BrandMark />
          <span>{STRINGS.title}</span>
        </a>
        <ConnectionState store={store} />
        <Presence store={store} view={view} wide={wide} />
        {store.deadline.value && <Clock store={store} />}
        <SignIn />
      </div>
      {wide ? (
        <div class="board-main wide">
          <LineScore view={view} names />
          <Situation view={view} />
        </div>
      ) : (
        <div class="board-main">
          {SIDES.map((side) => (
            <TeamPlate key={side} view={view} side={side} batting={side === batting} />
          ))}
          <Situation view={view} />
        </div>
      )}
      <WinBar store={store} view={view} />
    </header>
  );
};
