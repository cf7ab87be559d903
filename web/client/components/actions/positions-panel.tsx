import { useEffect, useState } from 'preact/hooks';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { SideLineupView } from '@paper-dynasty/engine/wire/lineup-view';
import type { GameStore } from '../../game-store.ts';
import { askLineup } from '../../ask-lineup.ts';
import { draftProblem, suggestPositions, swapPayload, swapsOf } from '../../logic/lineup-draft.ts';
import { LINEUP_WORDS } from '../../strings.ts';

const nameIn = (view: SideLineupView, id: string): string =>
  [...view.men, ...view.bench].find((m) => m.player_id === id)?.name ?? id;

/** A side must give its pinch hitters and runners positions: a sensible way in one tap, or the form for another. */
export const PositionsPanel = ({ store, side }: { store: GameStore; side: Side }) => {
  const [lineup, setLineup] = useState<SideLineupView | null>(null);
  useEffect(() => void askLineup(store).then((both) => setLineup(both?.[side] ?? null)), [store, side]);
  if (!lineup) return <p class="waiting">{LINEUP_WORDS.everybodyNeeds}</p>;
  const hurt = store.view.value?.hurt;
  const rows = suggestPositions(lineup);
  const swaps = swapsOf(rows);
  const payload = swapPayload(swaps);
  const good = payload !== null && draftProblem(rows, (id) => nameIn(lineup, id)) === null;
  return (
    <div class="pad" role="group" aria-label={LINEUP_WORDS.everybodyNeeds}>
      <h3>{hurt ? LINEUP_WORDS.bringInFor(hurt.name, hurt.as) : LINEUP_WORDS.everybodyNeeds}</h3>
      {good && (
        <>
          <ul class="plain">
            {swaps.map((s) => (
              <li key={s.out}>
                {(s.in === s.out ? LINEUP_WORDS.takes : LINEUP_WORDS.comesIn)(
                  nameIn(lineup, s.in),
                  s.position,
                )}
              </li>
            ))}
          </ul>
          <button
            class="primary big"
            data-primary
            data-choice
            onClick={() =>
              void store.act('substitute_player', { ...payload, side, despite: store.yesNeeded.value })
            }
          >
            {LINEUP_WORDS.confirmPositions}
          </button>
        </>
      )}
      <button class={good ? '' : 'primary big'} onClick={() => (store.dialog.value = { kind: 'lineups' })}>
        {LINEUP_WORDS.otherwise}
      </button>
    </div>
  );
};
