import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { readsCards } from '../../logic/card-to-read.ts';
import { isOver, isUnderWay } from '../../logic/status.ts';
import { STRINGS } from '../../strings.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { useShortcuts } from '../../use-shortcuts.ts';
import { DiceTray } from '../dice/dice-tray.tsx';
import { ActingSwitch } from './acting-switch.tsx';
import { BeforeTheDice } from './before-the-dice.tsx';
import { Primary } from './primary.tsx';
import { RequestBanner } from './request-banner.tsx';
import { Tools } from './tools.tsx';

interface ActionsProps {
  readonly store: GameStore;
  readonly view: GameView;
  /** Whether it is part of a phone's one screen: optional decisions fold into a line, and the tools are elsewhere. */
  readonly docked?: boolean;
}

/** The dice, and what the person can do now, or whom the game waits for. On a phone it stands within the thumb's reach. */
export const Actions = ({ store, view, docked = false }: ActionsProps) => {
  useShortcuts(store);
  const region = useKeptFocus<HTMLDivElement>(`${view.seq}`);
  const busy = store.doing.value !== null;
  const over = isOver(view);
  const reporting = store.yourTurn.value?.action === 'report';
  const steady = isUnderWay(view) && view.your_sides.length > 0;
  const reads = readsCards(view);
  const classes = [
    'actions',
    steady && 'steady',
    reads && 'with-pad',
    reporting ? 'reporting' : over && 'over',
  ].filter(Boolean);
  return (
    <section class={classes.join(' ')} aria-label={STRINGS.actions}>
      <h2 class="sr">{STRINGS.actions}</h2>
      {isUnderWay(view) && <DiceTray store={store} view={view} />}
      <div
        ref={region}
        class="turn"
        role="group"
        aria-label={STRINGS.yourTurn}
        aria-busy={busy}
        tabIndex={-1}
      >
        {store.toast.value && (
          <p class="toast" role="alert">
            {store.toast.value}
          </p>
        )}
        <ActingSwitch store={store} view={view} />
        <RequestBanner store={store} view={view} />
        <Primary store={store} view={view} />
        <BeforeTheDice store={store} view={view} folded={docked && !reads} />
      </div>
      {!docked && <Tools store={store} view={view} />}
    </section>
  );
};
