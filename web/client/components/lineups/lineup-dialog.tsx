import { useEffect, useState } from 'preact/hooks';
import { SIDES, type PerSide, type Side } from '@paper-dynasty/engine/model/sides';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import { askLineup } from '../../ask-lineup.ts';
import type { GameStore } from '../../game-store.ts';
import { battingIn, beforeDice } from '../../logic/decisions.ts';
import { LINEUP_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { FieldForm } from './field-form.tsx';
import { LineupLists } from './lineup-lists.tsx';
import { PinchForm } from './pinch-form.tsx';
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

/** The changes that a manager can make now: hitters and runners for the side at bat, everything else for the side in the field. */
const Changes = ({ store, view, side, lineup, onDone }: ChangesProps) => {
  const [problem, setProblem] = useState<string | null>(null);
  if (!view.your_sides.includes(side) || view.status !== 'active') return null;
  if (!beforeDice(view)) return <p class="muted">{LINEUP_WORDS.betweenPlays}</p>;
  const send = async (change: object): Promise<void> => {
    const refusal = await store.attempt('substitute_player', { ...change, side });
    setProblem(refusal);
    if (refusal === null) onDone();
  };
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {battingIn(view) === side ? (
        <PinchForm view={view} lineup={lineup} onSend={(change) => void send(change)} />
      ) : (
        <FieldForm lineup={lineup} onSend={(change) => void send(change)} />
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
          <Changes
            key={`${side}.${view.play_count}.${both[side].substitutions.length}`}
            store={store}
            view={view}
            side={side}
            lineup={both[side]}
            onDone={onClose}
          />
          <LineupLists view={view} side={side} lineup={both[side]} />
        </div>
      )}
    </Dialog>
  );
};
