import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { fieldingIn } from '../../logic/decision-choices.ts';
import { fielderAt, fielderWords, nextPosition } from '../../logic/fielders.ts';
import { FIELDER_WORDS, POSITION_WORDS, STRINGS } from '../../strings.ts';
import { useLineups } from '../../use-lineups.ts';
import { PlayerLink } from '../player-link.tsx';

interface FielderNoteProps {
  readonly store: GameStore;
  readonly view: GameView;
  readonly position: Position;
  readonly onPosition: (position: Position) => void;
  readonly onClose: () => void;
}

/** A fielder over the field: his position, his name and what he is worth there; the arrows go round the nine. */
export const FielderNote = ({ store, view, position, onPosition, onClose }: FielderNoteProps) => {
  const fielder = fielderAt(view, position);
  const lineups = useLineups(store, fielder?.player_id);
  const man = lineups?.[fieldingIn(view)].men.find((m) => m.player_id === fielder?.player_id);
  const ratings = man && fielderWords(man, position);
  const step = (by: -1 | 1) => () => onPosition(nextPosition(position, by));
  return (
    <section
      class={`fielder-note ${fieldingIn(view)}`}
      aria-label={POSITION_WORDS[position]}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <button class="step" aria-label={FIELDER_WORDS.previous} onClick={step(-1)}>
        <span aria-hidden="true">‹</span>
      </button>
      <div role="status">
        <small>
          {POSITION_WORDS[position]} · {position}
        </small>
        <strong>
          {fielder ? <PlayerLink league={view.league.id} id={fielder.player_id} name={fielder.name} /> : '–'}
        </strong>
        <span class="ratings">{ratings?.join(' · ') || (ratings && FIELDER_WORDS.printed)}</span>
      </div>
      <button class="step" aria-label={FIELDER_WORDS.next} onClick={step(1)}>
        <span aria-hidden="true">›</span>
      </button>
      <button class="step" aria-label={STRINGS.close} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </section>
  );
};
