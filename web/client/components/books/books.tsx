import type { ComponentChildren } from 'preact';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { SCORECARD_WORDS } from '../../strings.ts';
import { More } from '../at-bat/more.tsx';
import { BoxScorePanel } from './box-score.tsx';
import { PlayFeed } from './play-feed.tsx';
import { ScorebookPanel } from './scorebook.tsx';
import { WinChart } from './win-chart.tsx';

/** The parts of the scorecard that are shown one at a time; the field is one of them where there are no columns, and the rest where there is one screen only. */
export const TABS = ['field', 'plays', 'box', 'book', 'chart', 'more'] as const;
/** A part of the scorecard. */
export type Tab = (typeof TABS)[number];

interface TabBarProps {
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** The tabs; arrow keys go from one to the next. */
export const TabBar = ({ tabs, tab, onTab }: TabBarProps) => {
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (next) onTab(next);
    const bar = event.currentTarget as HTMLElement;
    queueMicrotask(() => bar.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <div class="tabs" role="tablist" aria-label={SCORECARD_WORDS.tabs} onKeyDown={step}>
      {tabs.map((t) => (
        <button
          key={t}
          id={`tab-${t}`}
          role="tab"
          aria-selected={t === tab}
          aria-controls="tab-panel"
          tabIndex={t === tab ? 0 : -1}
          onClick={() => onTab(t)}
        >
          {SCORECARD_WORDS[t]}
        </button>
      ))}
    </div>
  );
};

interface BookProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly tab: Tab;
  /** What stands in the field's tab, where there is one. */
  readonly children: ComponentChildren;
}

const Book = ({ store, view, tab, children }: BookProps) => {
  switch (tab) {
    case 'field':
      return <>{children}</>;
    case 'plays':
      return <PlayFeed store={store} view={view} />;
    case 'box':
      return <BoxScorePanel store={store} view={view} />;
    case 'book':
      return <ScorebookPanel store={store} view={view} />;
    case 'chart':
      return <WinChart store={store} view={view} />;
    case 'more':
      return <More store={store} view={view} />;
  }
};

/** The part of the scorecard that is open. */
export const TabPanel = (props: BookProps) => (
  <div
    id="tab-panel"
    class={`tab-panel at-${props.tab}`}
    role="tabpanel"
    aria-labelledby={`tab-${props.tab}`}
  >
    <Book {...props} />
  </div>
);

/** What a screen reader is told: each play once. */
export const Announcer = ({ store }: { store: GameStore }) => {
  const said = store.said.value;
  return (
    <p class="sr" aria-live="polite">
      {said && <span key={said.key}>{said.text}</span>}
    </p>
  );
};
