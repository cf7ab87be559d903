import { useEffect, useState } from 'preact/hooks';
import { SIDES, type PerSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { askLineup } from '../../ask-lineup.ts';
import type { GameStore } from '../../game-store.ts';
import { battingIn, beforeDice } from '../../logic/decision-choices.ts';
import { LINEUP_WORDS } from '../../strings.ts';
import { isUnderWay } from '../../logic/status.ts';
import type { DraftRow } from '../../logic/lineup-draft.ts';
import { useOpenForm } from '../../use-open-form.ts';
import { Dialog } from '../dialog.tsx';
import { FieldForm } from './field-form.tsx';
import { LineupLists } from './lineup-lists.tsx';
import { Lost } from './lost.tsx';
import { PinchForm, possiblePicks, type PinchPicks } from './pinch-form.tsx';
import { Segments } from '../segments.tsx';

interface LineupDialogProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly onClose: () => void;
}

interface ChangesProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly side: Side;
  readonly lineup: SideLineupView;
  readonly onDone: () => void;
}

/** What the buttons that make changes say: at once before the dice, with a resumption while the game is paused, not while a play is under way. */
const actionOf = (view: GameView, now: string, afterPause: string): string | null => {
  if (view.status === 'paused' && !view.roll && !view.pending) return afterPause;
  return beforeDice(view) ? now : null;
};

const whyNot = (view: GameView): string | null => {
  if (view.status === 'paused') return LINEUP_WORDS.whilePaused;
  return beforeDice(view) ? null : LINEUP_WORDS.betweenPlays;
};

/** The changes that a manager can make or prepare now: hitters and runners for the side at bat, everything else for the side in the field. What he has filled in stays through all that happens, as far as it is still possible. */
const Changes = ({ store, view, side, lineup, onDone }: ChangesProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  /** The change that the rules of the season have warned of. */
  const [warned, setWarned] = useState<string | null>(null);
  const [draft, setDraft] = useState<readonly DraftRow[] | null>(null);
  const [picks, setPicks] = useState<PinchPicks>({});
  const mine = view.your_sides.includes(side) && isUnderWay(view);
  useOpenForm(store, mine);
  if (!mine) return null;
  const batting = battingIn(view) === side;
  const possible = possiblePicks(picks, view, lineup, batting);
  const lost = Object.entries(picks).flatMap(([change, man]) => (man && !possible[change] ? [man] : []));
  const nameOf = (id: string): string =>
    [...lineup.bench, ...lineup.men].find((m) => m.player_id === id)?.name ?? id;
  const pick = (change: string, man: string): void => {
    setProblem(null);
    const swapped = Object.entries(possible)
      .filter(([other, taken]) => other !== change && taken === man && man !== '')
      .map(([other]) => [other, possible[change] ?? '']);
    setPicks({ ...possible, ...Object.fromEntries(swapped), [change]: man });
  };
  const send = async (change: object): Promise<void> => {
    const resumed = view.status === 'paused' ? await store.attempt('resume_game') : null;
    const asked = JSON.stringify(change);
    const despite = warned === asked;
    const refusal = resumed ?? (await store.attempt('substitute_player', { ...change, side, despite }));
    const asks = refusal !== null && store.yesNeeded.value;
    setWarned(asks ? asked : null);
    setProblem(asks ? `${refusal} ${LINEUP_WORDS.allTheSame}` : refusal);
    if (refusal === null) onDone();
  };
  const why = whyNot(view);
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Lost names={lost.map(nameOf)} />
      {why && <p class="muted">{why}</p>}
      {batting && draft && <p class="muted">{LINEUP_WORDS.atBat}</p>}
      {!batting && lost.length > 0 && <p class="muted">{LINEUP_WORDS.inField}</p>}
      {batting ? (
        <PinchForm
          {...{ view, lineup }}
          picks={possible}
          action={actionOf(view, LINEUP_WORDS.sendIn, LINEUP_WORDS.resumeAndSend)}
          onPick={pick}
          onSend={(change) => void send(change)}
        />
      ) : (
        <FieldForm
          {...{ lineup, draft }}
          action={actionOf(view, LINEUP_WORDS.makeChanges, LINEUP_WORDS.resumeAnd)}
          onChange={setDraft}
          onSend={(change) => void send(change)}
        />
      )}
    </>
  );
};

/** Whose changes the person most likely means: his own side's, at bat before in the field. */
const firstSide = (view: GameView): Side => {
  const due = view.turns.find((t) => t.action === 'set_positions' && view.your_sides.includes(t.side));
  if (due) return due.side;
  const batting = battingIn(view);
  return view.your_sides.includes(batting) ? batting : (view.your_sides[0] ?? batting);
};

/** Both lineups and benches, with the changes that the person can make. */
export const LineupDialog = ({ store, view, onClose }: LineupDialogProps) => {
  const [both, setBoth] = useState<PerSide<SideLineupView> | null>(null);
  const [side, setSide] = useState<Side>(() => firstSide(view));
  useEffect(() => void askLineup(store).then(setBoth), [store, view.seq]);
  return (
    <Dialog title={LINEUP_WORDS.title} onClose={onClose}>
      <Segments
        title={LINEUP_WORDS.title}
        choices={SIDES.map((s) => [s, view[s].team.name])}
        value={side}
        onChoose={setSide}
      />
      {both && (
        <div class="lineups">
          {view.your_sides.map((own) => (
            <div key={own} hidden={own !== side}>
              <Changes store={store} view={view} side={own} lineup={both[own]} onDone={onClose} />
            </div>
          ))}
          <LineupLists view={view} side={side} lineup={both[side]} />
        </div>
      )}
    </Dialog>
  );
};
