import type { Status } from '@paper-dynasty/engine/model/state';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { mayWrite } from '../../logic/plays.ts';
import { mayChangePlays } from '../../logic/status.ts';
import { TOOL_WORDS } from '../../strings.ts';
import { useTouch } from '../../use-wide.ts';
import { useLazy } from '../../use-lazy.ts';
import { Icon } from '../icons.tsx';

const loadPush = () => import('../push-switch.tsx');

/** The offer to be told of one's turns, loaded once the game is shown. */
const PushOffer = () => {
  const module = useLazy(loadPush);
  return module && <module.PushOffer />;
};

const OPEN: readonly Status[] = ['pending', 'lineups', 'active', 'paused'];

/** What can be done at any time: look at the lineups, take back, write out, pause, abandon. */
export const Tools = ({ store, view }: { store: GameStore; view: GameView }) => {
  const manages = view.your_sides.length > 0;
  const open = (kind: 'lineups' | 'keys' | 'abandon' | 'glossary') => () => (store.dialog.value = { kind });
  const begun = !['pending', 'lineups', 'declined'].includes(view.status);
  const last = view.play_count;
  return (
    <nav class="tools" aria-label={TOOL_WORDS.title}>
      {begun && (
        <button class="quiet" onClick={open('lineups')}>
          <Icon name="lineups" /> {TOOL_WORDS.lineups}
        </button>
      )}
      {mayChangePlays(view) && last > 0 && (
        <button class="quiet" onClick={() => (store.dialog.value = { kind: 'play', play: last })}>
          <Icon name="undo" /> {TOOL_WORDS.undo}
        </button>
      )}
      {mayWrite(view) && (
        <button class="quiet" onClick={() => (store.dialog.value = { kind: 'scorer', play: null })}>
          <Icon name="write" /> {TOOL_WORDS.scorer}
        </button>
      )}
      {manages && view.status === 'active' && (
        <button class="quiet" onClick={() => void store.act('pause_game')}>
          <Icon name="pause" /> {TOOL_WORDS.pause}
        </button>
      )}
      {manages && OPEN.includes(view.status) && (
        <button class="quiet" onClick={open('abandon')}>
          <Icon name="abandon" /> {TOOL_WORDS.abandon}
        </button>
      )}
      {manages && OPEN.includes(view.status) && <PushOffer />}
      <button class="quiet" onClick={open('glossary')}>
        <Icon name="book" /> {TOOL_WORDS.glossary}
      </button>
      {!useTouch() && (
        <button class="quiet keys" onClick={open('keys')}>
          <Icon name="keys" /> {TOOL_WORDS.keys}
        </button>
      )}
    </nav>
  );
};
