import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore, OpenDialog } from '../../game-store.ts';
import { useOpenForm } from '../../use-open-form.ts';
import { SHORTCUTS } from '../../use-shortcuts.ts';
import { KEY_WORDS, SCORECARD_WORDS, STRINGS, TOOL_WORDS } from '../../strings.ts';
import { ActDialog } from '../actions/acting-switch.tsx';
import { Cards } from '../cards/cards.tsx';
import { Dialog } from '../dialog.tsx';
import { lazyPart } from '../lazy-part.tsx';
import { CatchUpDialog } from './catch-up-dialog.tsx';
import { HereDialog } from './here-dialog.tsx';
import { PlayDialog } from './play-dialog.tsx';

/** The dialogs that most looks at a game never open: each is loaded when it is opened first. */
const GlossaryDialog = lazyPart(async () => (await import('../guide/glossary-dialog.tsx')).GlossaryDialog);
const LineupDialog = lazyPart(async () => (await import('../lineups/lineup-dialog.tsx')).LineupDialog);
const OpeningDialog = lazyPart(async () => (await import('../lineups/opening-dialog.tsx')).OpeningDialog);
const RulingDialog = lazyPart(async () => (await import('./ruling-dialog.tsx')).RulingDialog);
const ScorerDialog = lazyPart(async () => (await import('../scorer/scorer-dialog.tsx')).ScorerDialog);

const KeysDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={KEY_WORDS.title} onClose={onClose}>
    <dl class="keys-list">
      {SHORTCUTS.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
);

const AbandonDialog = ({ store, onClose }: { store: GameStore; onClose: () => void }) => (
  <Dialog title={TOOL_WORDS.abandonSure} onClose={onClose}>
    <div class="pair two-up">
      <button
        onClick={() => {
          onClose();
          void store.act('request_abandon');
        }}
      >
        {TOOL_WORDS.abandon}
      </button>
      <button class="primary" onClick={onClose}>
        {STRINGS.cancel}
      </button>
    </div>
  </Dialog>
);

/** The dialogs that are about plays which the computer's next would overtake. The lineups are a form only for those who can change them. */
const FORMS: readonly OpenDialog['kind'][] = ['play', 'scorer', 'abandon'];

/** The dialog that is open, if one is. */
export const GameDialogs = ({ store, view }: { store: GameStore; view: GameView }) => {
  const open = store.dialog.value;
  const onClose = (): void => void (store.dialog.value = null);
  useOpenForm(store, open !== null && FORMS.includes(open.kind));
  switch (open?.kind) {
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'glossary':
      return <GlossaryDialog onClose={onClose} />;
    case 'abandon':
      return <AbandonDialog store={store} onClose={onClose} />;
    case 'ruling':
      return <RulingDialog store={store} view={view} onClose={onClose} />;
    case 'catch_up':
      return <CatchUpDialog told={open.told} onClose={onClose} />;
    case 'act':
      return <ActDialog store={store} view={view} side={open.side} onClose={onClose} />;
    case 'here':
      return <HereDialog store={store} view={view} onClose={onClose} />;
    case 'cards':
      return (
        <Dialog title={SCORECARD_WORDS.cards} onClose={onClose}>
          <Cards view={view} />
        </Dialog>
      );
    case 'lineups':
      return <LineupDialog store={store} view={view} onClose={onClose} />;
    case 'opening':
      return <OpeningDialog store={store} view={view} onClose={onClose} />;
    case 'play':
      return <PlayDialog key={open.play} store={store} number={open.play} onClose={onClose} />;
    case 'scorer':
      return <ScorerDialog store={store} view={view} playNumber={open.play} onClose={onClose} />;
    case undefined:
      return null;
  }
};
