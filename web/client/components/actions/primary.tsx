import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { api } from '../../api.ts';
import type { Doing, GameStore } from '../../game-store.ts';
import { asksPlaceNow } from '../../logic/places.ts';
import { waitingWords } from '../../logic/words.ts';
import {
  MODE_WORDS,
  OPENING_WORDS,
  PACE_WORDS,
  STRINGS,
  VISIBILITY_WORDS,
  WAIT_WORDS,
} from '../../strings.ts';
import { OutcomePad } from '../pad/outcome-pad.tsx';
import { FinalResult } from './final-result.tsx';
import { PositionsPanel } from './positions-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';

const http = (store: GameStore, verb: 'accept' | 'decline' | 'start', body: object = {}): void => {
  store.doing.value = { name: verb, data: {} };
  store.toast.value = null;
  api
    .act(store.gameId, verb, body)
    .catch((error: unknown) => (store.toast.value = error instanceof Error ? error.message : String(error)))
    .finally(() => (store.doing.value = null));
};

interface BigButtonProps {
  readonly label: string;
  /** Whether it has been pressed and is not answered yet. */
  readonly sent: boolean;
  readonly onPress: () => void;
}

const BigButton = ({ label, sent, onPress }: BigButtonProps) => (
  <button class={sent ? 'primary big sent' : 'primary big'} aria-busy={sent} data-primary onClick={onPress}>
    {label}
  </button>
);

const LONGEST_NONCE = 64;

const terms = ({ league, mode, pace, visibility }: GameView): string =>
  [
    league.name,
    MODE_WORDS[mode],
    `${STRINGS.pace}: ${PACE_WORDS[pace]}`,
    `${STRINGS.visibility}: ${VISIBILITY_WORDS[visibility]}`,
  ].join(' · ');

/** The invitation with what is to be played, where the invited manager can add words of his own to the dice. */
const Invitation = ({ store, view }: { store: GameStore; view: GameView }) => {
  const [nonce, setNonce] = useState('');
  const accept = (): void => http(store, 'accept', nonce ? { nonce } : {});
  return (
    <>
      <p class="terms">{terms(view)}</p>
      <div class="pair">
        <BigButton label={STRINGS.accept} sent={isSent(store, 'accept')} onPress={accept} />
        <button class="big" onClick={() => http(store, 'decline')}>
          {STRINGS.decline}
        </button>
      </div>
      <details class="extras">
        <summary>{STRINGS.nonce}</summary>
        <label class="field-label">
          {STRINGS.nonceHint}
          <input
            maxLength={LONGEST_NONCE}
            autocomplete="off"
            value={nonce}
            onInput={(event) => setNonce(event.currentTarget.value)}
          />
        </label>
      </details>
    </>
  );
};

const isSent = (store: GameStore, name: Doing['name']): boolean => store.doing.value?.name === name;

const Report = ({ store, view }: { store: GameStore; view: GameView }) => {
  const doing = store.doing.value;
  const sent = doing?.name === 'submit_manual_outcome' ? (doing.data as { outcome?: Outcome }).outcome : null;
  return (
    <OutcomePad
      key={view.roll?.roll_id}
      title={STRINGS.report}
      reportable={view.reportable}
      sent={sent ?? null}
      onWrite={() => (store.dialog.value = { kind: 'scorer', play: null })}
      asksPlace={(outcome) => asksPlaceNow(view, outcome)}
      onReport={(outcome, hit_location) =>
        void store.act('submit_manual_outcome', {
          roll_id: view.roll?.roll_id,
          outcome,
          ...(hit_location ? { hit_location } : {}),
        })
      }
    />
  );
};

/** How long the dice and the row that they point at are seen before the card is read by itself. */
const READ_MILLISECONDS = 900;

/** Reads the digital card that the dice point at. Against the computer it reads itself after a moment: nothing is to be decided there, and nobody else waits to see the dice. */
const ReadCard = ({ store, view, side }: { store: GameStore; view: GameView; side: Side }) => {
  const roll_id = view.roll?.roll_id;
  const byItself = view[otherSide(side)].computer !== null;
  useEffect(() => {
    if (!byItself) return;
    // A refusal is no news: another page of the same person's has read it.
    const timer = setTimeout(() => void store.attempt('resolve_play', { roll_id }), READ_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [byItself, roll_id]);
  return (
    <BigButton
      label={STRINGS.resolve}
      sent={isSent(store, 'resolve_play')}
      onPress={() => void store.act('resolve_play', { roll_id })}
    />
  );
};

/** The sensible lineup in one tap, or one of his own behind a quieter button. */
const SetLineup = ({ store }: { store: GameStore }) => (
  <>
    <BigButton label={STRINGS.setLineup} sent={isSent(store, 'start')} onPress={() => http(store, 'start')} />
    <button class="quiet set-own" onClick={() => (store.dialog.value = { kind: 'opening' })}>
      {OPENING_WORDS.setOwn}
    </button>
  </>
);

const isComputersTurn = (view: GameView): boolean => {
  const [turn] = view.turns;
  return turn !== undefined && view[turn.side].computer !== null;
};

/** Whom the game waits for. Where that is the computer, a manager can make it wait for them. */
const Waiting = ({ store, view }: { store: GameStore; view: GameView }) => {
  const holds = view.your_sides.length > 0 && view.status === 'active' && isComputersTurn(view);
  return (
    <>
      <p class="waiting">{holds && view.held ? WAIT_WORDS.held : waitingWords(view)}</p>
      {holds && (
        <button
          class={view.held ? 'primary big' : 'quiet'}
          {...(view.held ? { 'data-primary': true } : {})}
          onClick={() => void store.act('hold_computer', { hold: !view.held })}
        >
          {view.held ? WAIT_WORDS.playOn : WAIT_WORDS.hold}
        </button>
      )}
    </>
  );
};

/** The one thing that the game waits for from the person, or whom it waits for. */
export const Primary = ({ store, view }: { store: GameStore; view: GameView }) => {
  if (view.status === 'paused' && view.your_sides.length > 0)
    return (
      <BigButton
        label={STRINGS.resume}
        sent={isSent(store, 'resume_game')}
        onPress={() => void store.act('resume_game')}
      />
    );
  const turn = store.yourTurn.value;
  switch (turn?.action) {
    case 'accept':
      return <Invitation store={store} view={view} />;
    case 'set_lineup':
      return <SetLineup store={store} />;
    case 'set_positions':
      return <PositionsPanel key={`${view.play_count}.${turn.side}`} store={store} side={turn.side} />;
    case 'roll':
      return (
        <BigButton
          label={STRINGS.roll}
          sent={isSent(store, 'roll_dice')}
          onPress={() => void store.act('roll_dice')}
        />
      );
    case 'resolve':
      return <ReadCard key={view.roll?.roll_id} store={store} view={view} side={turn.side} />;
    case 'report':
      return <Report store={store} view={view} />;
    case 'make_decision':
      return <QuestionPanel store={store} view={view} />;
    case 'decide_defense':
    case 'decide_offense':
      return null;
    case 'answer_request':
    case undefined:
      if (view.status === 'completed') return <FinalResult store={store} view={view} />;
      return <Waiting store={store} view={view} />;
  }
};
