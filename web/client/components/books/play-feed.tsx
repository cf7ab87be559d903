import { useEffect, useRef, useState } from 'preact/hooks';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { GameStore } from '../../game-store.ts';
import {
  actedPlays,
  asideNotes,
  correctedPlays,
  FEED_FILTERS,
  feedItems,
  swing,
  type FeedFilter,
  type FeedItem,
  type FeedNote,
} from '../../logic/feed.ts';
import { mayChangePlays } from '../../logic/status.ts';
import { ACTING_WORDS, SCORECARD_WORDS, STRINGS, TOOL_WORDS } from '../../strings.ts';
import { explained, told } from '../../logic/words.ts';
import { useNamedPlay } from '../../use-named-play.ts';
import { useSlide } from '../../use-slide.ts';
import { Segments } from '../segments.tsx';

interface EntryProps {
  readonly play: PlayView;
  readonly value: PlayValue | null;
  readonly view: GameView;
  /** Whether it was corrected afterwards. */
  readonly corrected: boolean;
  /** The side that a league admin acted for in it; null where its own people did. */
  readonly acted: Side | null;
  /** Whether the address names it. */
  readonly named: boolean;
  /** Opens what can be done about the play, where the person may. */
  readonly onChange: (() => void) | null;
}

const Swing = ({ value, view }: Pick<EntryProps, 'value' | 'view'>) => {
  const gained = swing(value);
  if (!gained) return <span class="swing none" />;
  const { side, percent } = gained;
  return (
    <span
      class={percent >= 10 ? `swing ${side} big-swing` : `swing ${side}`}
      title={SCORECARD_WORDS.swingTitle}
    >
      {SCORECARD_WORDS.swing(view[side].team.abbreviation, percent)}
    </span>
  );
};

const Entry = ({ play, value, view, corrected, acted, named, onChange }: EntryProps) => {
  const batting = play.half === 'top' ? 'away' : 'home';
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (named) entry.current?.scrollIntoView({ block: 'center' });
  }, [named]);
  return (
    <li
      ref={entry}
      class={`play ${batting}${play.runs_scored > 0 ? ' scored' : ''}`}
      aria-current={named ? 'true' : undefined}
    >
      <b class="notation">{play.notation}</b>
      <span class="sentence">
        {told(play)}
        {play.runs_scored > 0 && (
          <em>
            {' '}
            {view.away.team.abbreviation} {play.score.away}, {view.home.team.abbreviation} {play.score.home}
          </em>
        )}
        {corrected && <small class="corrected">{SCORECARD_WORDS.corrected}</small>}
        {acted && <small class="acted">{ACTING_WORDS.inPlay(view[acted].team.abbreviation)}</small>}
        {play.explanation.length > 0 && (
          <details>
            <summary>{STRINGS.how}</summary>
            {explained(play).join(' ')}
          </details>
        )}
      </span>
      <Swing value={value} view={view} />
      {onChange && (
        <button class="more" aria-label={TOOL_WORDS.changePlay(play.play_number)} onClick={onChange}>
          <span aria-hidden="true">•••</span>
        </button>
      )}
    </li>
  );
};

const Note = ({ note }: { note: FeedNote }) => (
  <li class={`note ${note.kind} ${note.side ?? ''}`}>
    {note.text}
    {note.gone.map((play) => (
      <del key={play}>{play}</del>
    ))}
  </li>
);

const keyOf = (item: FeedItem): string => {
  switch (item.kind) {
    case 'play':
      return `p${item.play.play_number}`;
    case 'note':
      return `n${item.note.key}`;
    case 'half':
      return `h${item.half}${item.inning}`;
  }
};

/** The play-by-play, newest first: all, what scored, or what mattered most, each with what it did to the chance to win. */
export const PlayFeed = ({ store, view }: { store: GameStore; view: GameView }) => {
  const [filter, setFilter] = useState<FeedFilter>('all');
  const [named] = useNamedPlay(view.play_count);
  const list = useSlide(filter);
  const asides = store.asides.value;
  const notes = [...store.changes.value, ...asideNotes(asides, (side) => view[side].team.name)];
  const items = feedItems(store.plays.value, notes, store.values.value, filter);
  const corrected = correctedPlays(asides);
  const acted = actedPlays(asides);
  const changes = mayChangePlays(view);
  const names: Record<FeedFilter, string> = {
    all: STRINGS.all,
    scoring: STRINGS.scoring,
    key: SCORECARD_WORDS.key,
  };
  const open = (play: number) => () => void (store.dialog.value = { kind: 'play', play });
  return (
    <section class="panel feed" aria-labelledby="feed">
      <div class="panel-head">
        <h2 id="feed">{STRINGS.playByPlay}</h2>
        <Segments
          title={STRINGS.filter}
          choices={FEED_FILTERS.map((f) => [f, names[f]])}
          value={filter}
          onChoose={setFilter}
        />
      </div>
      {items.length === 0 ? (
        <p class="muted">{SCORECARD_WORDS.noPlaysOf[filter]}</p>
      ) : (
        <ol class="plays" ref={list}>
          {items.map((item) => {
            if (item.kind === 'note') return <Note key={keyOf(item)} note={item.note} />;
            if (item.kind === 'half')
              return (
                <li key={keyOf(item)} class="half">
                  {SCORECARD_WORDS.half(item.half, item.inning)}
                </li>
              );
            const { play, value } = item;
            return (
              <Entry
                key={keyOf(item)}
                play={play}
                value={value}
                view={view}
                corrected={corrected.has(play.play_number)}
                acted={acted.get(play.play_number) ?? null}
                named={play.play_number === named}
                onChange={changes ? open(play.play_number) : null}
              />
            );
          })}
        </ol>
      )}
    </section>
  );
};
