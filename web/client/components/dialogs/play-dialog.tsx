import { useState } from 'preact/hooks';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import { SIDES } from '@paper-dynasty/engine/model/sides';
import type { ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import { askPlay } from '../../ask-play.ts';
import type { GameStore } from '../../game-store.ts';
import { asksPlaceThen } from '../../logic/places.ts';
import { REQUEST_WORDS, TOOL_WORDS, UNDO_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { OutcomePad } from '../pad/outcome-pad.tsx';
import { told } from '../../logic/words.ts';

interface PlayDialogProps {
  readonly store: GameStore;
  readonly number: number;
  readonly onClose: () => void;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What going back to before a play takes away. */
const goneFrom = ({ plays }: GameStore, number: number): string => {
  const gone = plays.value.filter((p) => p.play_number >= number);
  const runs = gone.reduce((sum, play) => sum + play.runs_scored, 0);
  return UNDO_WORDS.takenBack(gone.length, runs);
};

/** What can be done about a play that was made: go back to before it, or correct what was reported. */
export const PlayDialog = ({ store, number, onClose }: PlayDialogProps) => {
  const [reports, setReports] = useState<readonly Outcome[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const play = store.plays.value.find((p) => p.play_number === number);
  const ask = async (name: ClientEventName, data: object): Promise<void> => {
    const refusal = await store.attempt(name, data);
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  const view = store.view.value;
  const needsConsent = view !== null && SIDES.some((s) => !view.your_sides.includes(s) && !view[s].computer);
  const write = (): void => void (store.dialog.value = { kind: 'scorer', play: number });
  /** Offers what the play can be corrected to; where the charts leave nothing else, how it was scored. */
  const correct = async (): Promise<void> => {
    const found = await askPlay(store, number);
    if (typeof found === 'string') setProblem(found);
    else if (found.reports.length === 0) write();
    else setReports(found.reports);
  };
  return (
    <Dialog title={capital(REQUEST_WORDS.playNumber(number))} onClose={onClose}>
      {play && <p class="told">{told(play)}</p>}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {reports ? (
        <OutcomePad
          title={TOOL_WORDS.correctTo}
          reportable={reports}
          onWrite={write}
          asksPlace={(outcome) => play !== undefined && asksPlaceThen(play, outcome)}
          onReport={(outcome, hit_location) =>
            void ask('request_correction', {
              play: number,
              outcome,
              ...(hit_location ? { hit_location } : {}),
            })
          }
        />
      ) : (
        <div class="pair">
          <button class="primary big" onClick={() => void ask('request_undo', { play: number })}>
            {TOOL_WORDS.goBack}
          </button>
          <p class="muted">{TOOL_WORDS.goBackHint(goneFrom(store, number))}</p>
          <button class="big" onClick={() => void correct()}>
            {TOOL_WORDS.correct}
          </button>
          <p class="muted">{TOOL_WORDS.correctHint}</p>
          {needsConsent && <p class="muted">{TOOL_WORDS.needsConsent}</p>}
        </div>
      )}
    </Dialog>
  );
};
