import { useEffect, useState } from 'preact/hooks';
import { remedyOf } from '@paper-dynasty/engine/model/remedies';
import type { Lineup } from '@paper-dynasty/engine/model/lineups';
import { otherSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { OpeningView } from '@paper-dynasty/engine/wire/lineup-view';
import { api, ApiError } from '../../api.ts';
import type { GameStore } from '../../game-store.ts';
import { lineupToSend, openingDraft } from '../../logic/opening-draft.ts';
import { LINEUP_WORDS, OPENING_WORDS, STRINGS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { Segments } from '../segments.tsx';
import { OpeningForm } from './opening-form.tsx';

interface OpeningDialogProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly onClose: () => void;
}

interface SideProps extends OpeningDialogProps {
  readonly side: Side;
}

/** The lineups in the making, kept when the dialog is closed before they were sent. */
const drafts = new Map<string, Lineup>();

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The sides of the person's whose lineups are not set. */
const sidesDue = (view: GameView): readonly Side[] =>
  view.turns.filter((t) => t.action === 'set_lineup' && view.your_sides.includes(t.side)).map((t) => t.side);

const useOpening = (gameId: string, side: Side) => {
  const [opening, setOpening] = useState<OpeningView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    api.opening(gameId, side).then(setOpening, (error: unknown) => setProblem(messageOf(error)));
  }, [gameId, side]);
  return { opening, problem, setProblem };
};

const SideLineup = ({ store, view, side, onClose }: SideProps) => {
  const key = `${store.gameId}.${side}`;
  const { opening, problem, setProblem } = useOpening(store.gameId, side);
  const [draft, setDraft] = useState<Lineup | null>(() => drafts.get(key) ?? null);
  const [sent, setSent] = useState(false);
  /** Whether the rules of the season have warned of this lineup. */
  const [warned, setWarned] = useState(false);
  if (!opening) return <p role={problem ? 'alert' : undefined}>{problem ?? STRINGS.loading}</p>;
  const lineup = draft ?? openingDraft(opening);
  const change = (next: Lineup): void => {
    drafts.set(key, next);
    setDraft(next);
    setProblem(null);
    setWarned(false);
  };
  const send = async (): Promise<void> => {
    if (sent) return;
    setSent(true);
    setProblem(null);
    try {
      await api.act(store.gameId, 'lineup', { side, lineup: lineupToSend(lineup), despite: warned });
      drafts.delete(key);
      onClose();
    } catch (error) {
      const asks = error instanceof ApiError && remedyOf(error.code) === 'say_yes';
      setWarned(asks);
      setProblem(asks ? `${messageOf(error)} ${LINEUP_WORDS.allTheSame}` : messageOf(error));
      setSent(false);
    }
  };
  const last = view[otherSide(side)].lineup !== null;
  return (
    <OpeningForm
      opening={opening}
      lineup={lineup}
      action={last ? OPENING_WORDS.usePlay : OPENING_WORDS.use}
      sent={sent}
      refusal={problem}
      onChange={change}
      onSend={() => void send()}
    />
  );
};

/** The opening lineup as the manager wants it, started from the sensible one. */
export const OpeningDialog = ({ store, view, onClose }: OpeningDialogProps) => {
  const [due] = useState(() => sidesDue(view));
  const [side, setSide] = useState<Side | undefined>(due[0]);
  if (!side) return null;
  return (
    <Dialog title={OPENING_WORDS.title} onClose={onClose}>
      {due.length > 1 && (
        <Segments
          title={OPENING_WORDS.whose}
          choices={due.map((s) => [s, view[s].team.name])}
          value={side}
          onChoose={setSide}
        />
      )}
      <SideLineup key={side} store={store} view={view} side={side} onClose={onClose} />
    </Dialog>
  );
};
