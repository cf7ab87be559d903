import { useState } from 'preact/hooks';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import { STRINGS } from '../strings.ts';

const Entry = ({ play, view }: { play: PlayView; view: GameView }) => (
  <li class={play.runs_scored > 0 ? 'play scored' : 'play'}>
    <span class="when">
      {play.half === 'top' ? 'T' : 'B'}
      {play.inning}
    </span>
    <b class="notation">{play.notation}</b>
    <span class="sentence">
      {play.description}
      {play.runs_scored > 0 && (
        <em>
          {' '}
          {view.away.team.abbreviation} {play.score.away}, {view.home.team.abbreviation} {play.score.home}
        </em>
      )}
      {play.explanation.length > 0 && (
        <details>
          <summary>How</summary>
          {play.explanation.join(' ')}
        </details>
      )}
    </span>
  </li>
);

/** The plays, newest first, all or the scoring ones; each is announced once to a screen reader. */
export const PlayFeed = ({ plays, view }: { plays: readonly PlayView[]; view: GameView }) => {
  const [scoring, setScoring] = useState(false);
  const shown = plays.filter((p) => !scoring || p.runs_scored > 0).toReversed();
  return (
    <section class="panel feed" aria-labelledby="feed">
      <div class="panel-head">
        <h2 id="feed">{STRINGS.playByPlay}</h2>
        <div class="segments" role="group" aria-label="Filter">
          <button aria-pressed={!scoring} onClick={() => setScoring(false)}>
            {STRINGS.all}
          </button>
          <button aria-pressed={scoring} onClick={() => setScoring(true)}>
            {STRINGS.scoring}
          </button>
        </div>
      </div>
      <p class="sr" aria-live="polite">
        {plays.at(-1)?.description ?? ''}
      </p>
      {shown.length === 0 ? (
        <p class="muted">{STRINGS.noPlays}</p>
      ) : (
        <ol class="plays">
          {shown.map((play) => (
            <Entry key={play.play_number} play={play} view={view} />
          ))}
        </ol>
      )}
    </section>
  );
};
