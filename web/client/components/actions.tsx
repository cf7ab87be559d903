import { useEffect, useState } from 'preact/hooks';
import { INFIELD_DEPTHS, type InfieldDepth } from '@paper-dynasty/engine/model/decisions';
import { battingSide, otherSide } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { api } from '../api.ts';
import type { GameStore } from '../game-store.ts';
import { STRINGS } from '../strings.ts';
import { diceLine } from './dice.tsx';
import { OutcomePad } from './outcome-pad.tsx';

const WAITS_FOR = {
  accept: 'to accept the invitation',
  set_lineup: 'to set the lineup',
  decide_defense: 'to set the defense',
  decide_offense: 'to choose the play',
  roll: 'to roll',
  report: 'to read the card and report',
  resolve: 'to read the card',
  answer_request: 'to answer',
} as const;

const waiting = (view: GameView): string => {
  if (view.status === 'completed' && view.winner)
    return `${view[view.winner].team.name} win, ${view.score[view.winner]}–${view.score[otherSide(view.winner)]}.`;
  const turn = view.turns[0];
  if (!turn) return `This game is ${view.status}.`;
  return `Waiting for ${view[turn.side].team.name} ${WAITS_FOR[turn.action]}.`;
};

const http = (store: GameStore, verb: 'accept' | 'decline' | 'start'): void => {
  store.busy.value = verb;
  store.toast.value = null;
  api
    .act(store.gameId, verb)
    .catch((error: unknown) => (store.toast.value = error instanceof Error ? error.message : String(error)))
    .finally(() => (store.busy.value = null));
};

const DEPTHS: Readonly<Record<InfieldDepth, string>> = {
  normal: STRINGS.infieldNormal,
  corners_in: STRINGS.infieldCorners,
  infield_in: STRINGS.infieldIn,
};

const Defense = ({ store, view }: { store: GameStore; view: GameView }) => {
  const fielding = otherSide(battingSide(view.half));
  if (
    view.status !== 'active' ||
    view.roll ||
    !view.your_sides.includes(fielding) ||
    view.runners.length === 0
  )
    return null;
  const decide = (data: object): void => void store.act('submit_defensive_decision', data);
  return (
    <div class="defense" role="group" aria-label="Defense">
      <span class="muted">{STRINGS.infield}</span>
      {INFIELD_DEPTHS.map((infield) => (
        <button
          key={infield}
          class="chip"
          aria-pressed={(view.defense?.infield ?? null) === infield}
          onClick={() => decide({ infield })}
        >
          {DEPTHS[infield]}
        </button>
      ))}
      <button class="chip" onClick={() => decide({ intentional_walk: true })}>
        {STRINGS.walkHim}
      </button>
    </div>
  );
};

const Primary = ({ store, view }: { store: GameStore; view: GameView }) => {
  const busy = store.busy.value !== null;
  const turn = store.yourTurn.value;
  switch (turn?.action) {
    case 'accept':
      return (
        <div class="pair">
          <button class="primary big" disabled={busy} onClick={() => http(store, 'accept')}>
            {STRINGS.accept}
          </button>
          <button class="big" disabled={busy} onClick={() => http(store, 'decline')}>
            {STRINGS.decline}
          </button>
        </div>
      );
    case 'set_lineup':
      return (
        <button class="primary big" disabled={busy} onClick={() => http(store, 'start')}>
          {STRINGS.setLineup}
        </button>
      );
    case 'roll':
      return (
        <button
          class="primary big"
          disabled={busy}
          title={STRINGS.keys}
          onClick={() => void store.act('roll_dice')}
        >
          {STRINGS.roll}
        </button>
      );
    case 'resolve':
      return (
        <button
          class="primary big"
          disabled={busy}
          title={STRINGS.keys}
          onClick={() => void store.act('resolve_play', { roll_id: view.roll?.roll_id })}
        >
          {STRINGS.resolve}
        </button>
      );
    case 'report':
      return (
        <OutcomePad
          key={view.roll?.roll_id}
          dice={view.roll ? diceLine(view.roll) : ''}
          reportable={view.reportable}
          busy={busy}
          onReport={(outcome, hit_location) =>
            void store.act('submit_manual_outcome', {
              roll_id: view.roll?.roll_id,
              outcome,
              ...(hit_location ? { hit_location } : {}),
            })
          }
        />
      );
    case 'decide_offense':
      return (
        <button
          class="primary big"
          disabled={busy}
          onClick={() => void store.act('submit_offensive_decision')}
        >
          Swing away
        </button>
      );
    case 'answer_request':
      return (
        <div class="pair">
          <p>{STRINGS.abandonAsked}</p>
          <button disabled={busy} onClick={() => void store.act('answer_request', { agree: true })}>
            {STRINGS.agree}
          </button>
          <button
            class="primary"
            disabled={busy}
            onClick={() => void store.act('answer_request', { agree: false })}
          >
            {STRINGS.playOn}
          </button>
        </div>
      );
    case 'decide_defense':
    case undefined:
      return <p class="waiting">{waiting(view)}</p>;
  }
};

const Abandon = ({ store, view }: { store: GameStore; view: GameView }) => {
  const [sure, setSure] = useState(false);
  if (view.your_sides.length === 0 || !['pending', 'lineups', 'active'].includes(view.status)) return null;
  if (!sure)
    return (
      <button class="quiet" onClick={() => setSure(true)}>
        {STRINGS.abandon}
      </button>
    );
  return (
    <span class="sure" role="group" aria-label={STRINGS.abandonSure}>
      {STRINGS.abandonSure}
      <button
        class="chip"
        onClick={() => {
          setSure(false);
          void store.act('request_abandon');
        }}
      >
        {STRINGS.yes}
      </button>
      <button class="chip" onClick={() => setSure(false)}>
        {STRINGS.no}
      </button>
    </span>
  );
};

/** What the person can do now, or whom the game waits for. */
export const Actions = ({ store, view }: { store: GameStore; view: GameView }) => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea');
      if (event.key.toLowerCase() !== 'r' || typing || event.ctrlKey || event.metaKey) return;
      const action = store.yourTurn.value?.action;
      if (action === 'roll') void store.act('roll_dice');
      if (action === 'resolve') void store.act('resolve_play');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store]);
  return (
    <section class="actions" aria-label="Your turn">
      {store.toast.value && (
        <p class="toast" role="alert">
          {store.toast.value}
        </p>
      )}
      <Primary store={store} view={view} />
      <Defense store={store} view={view} />
      <Abandon store={store} view={view} />
    </section>
  );
};
