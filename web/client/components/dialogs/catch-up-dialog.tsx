import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import { BACK_WORDS, FIELD_WORDS, SCORECARD_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';

/** What has happened while somebody was away: three sentences, and the plays that mattered most. */
export const CatchUpDialog = ({ told, onClose }: { told: CatchUp; onClose: () => void }) => (
  <Dialog title={BACK_WORDS.title} onClose={onClose}>
    <div class="catch-up">
      {told.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {told.plays.length > 0 && (
        <>
          <h3>{BACK_WORDS.plays(told.plays.length)}</h3>
          <ol>
            {told.plays.map((play) => (
              <li key={play.play_number}>
                <small>{FIELD_WORDS.inning(play.half, play.inning)}</small>
                <span>{play.text}</span>
                <b>{SCORECARD_WORDS.swing(play.team, play.percent)}</b>
              </li>
            ))}
          </ol>
        </>
      )}
      <button class="primary" onClick={onClose}>
        {BACK_WORDS.goOn}
      </button>
    </div>
  </Dialog>
);
