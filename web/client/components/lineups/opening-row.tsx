import type { Lineup, LineupSlot } from '@paper-dynasty/engine/model/lineups';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { OpeningView, RosterManView } from '@paper-dynasty/engine/wire/lineup-view';
import { menFor, positionsFor } from '../../logic/opening-draft.ts';
import { nameInSeason, seasonNotes } from '../../logic/season-notes.ts';
import { HAND_LETTERS, LINEUP_WORDS, OPENING_WORDS } from '../../strings.ts';
import { Icon } from '../icons.tsx';

interface OpeningRowProps {
  readonly opening: OpeningView;
  readonly lineup: Lineup;
  /** The batting slot, or 0 for a pitcher who does not bat. */
  readonly slot: number;
  readonly held: LineupSlot;
  readonly title: string;
  /** The id of the words that say what is wrong here, if something is. */
  readonly wrong: string | undefined;
  readonly onMan: (id: string) => void;
  readonly onPosition: (position: LineupPosition) => void;
  /** Null where there is no order to move in. */
  readonly onMove: ((by: -1 | 1) => void) | null;
}

const Group = ({ label, men }: { label: string; men: readonly RosterManView[] }) =>
  men.length === 0 ? null : (
    <optgroup label={label}>
      {men.map((m) => (
        <option key={m.player_id} value={m.player_id}>
          {nameInSeason(m)}
        </option>
      ))}
    </optgroup>
  );

/** A man's hand and the positions that he plays; of a pitcher the hand that he throws with. */
const about = ({ pitches, throws, bats, positions }: RosterManView): string => {
  if (pitches) return throws ? OPENING_WORDS.throwsWith(HAND_LETTERS[throws]) : '';
  const hitter = bats ? [LINEUP_WORDS.hitterOf(HAND_LETTERS[bats])] : [];
  return [...hitter, positions.join(' ')].join(' · ');
};

const MoveButtons = ({
  slot,
  name,
  onMove,
}: {
  slot: number;
  name: string;
  onMove: (by: -1 | 1) => void;
}) => (
  <>
    <button
      class="move"
      data-move={`${slot}.-1`}
      aria-label={OPENING_WORDS.up(name)}
      aria-disabled={slot === 1}
      onClick={() => onMove(-1)}
    >
      <Icon name="up" />
    </button>
    <button
      class="move"
      data-move={`${slot}.1`}
      aria-label={OPENING_WORDS.down(name)}
      aria-disabled={slot === 9}
      onClick={() => onMove(1)}
    >
      <Icon name="down" />
    </button>
  </>
);

const PositionMenu = ({ opening, held, title, wrong, onPosition, man }: PositionMenuProps) => (
  <select
    aria-label={`${title}: ${LINEUP_WORDS.position}`}
    aria-invalid={wrong !== undefined}
    aria-describedby={wrong}
    value={held.position}
    onChange={(e) => onPosition(e.currentTarget.value as LineupPosition)}
  >
    {positionsFor(opening, man, held.position).map((p) => (
      <option key={p} value={p}>
        {p}
      </option>
    ))}
  </select>
);
type PositionMenuProps = Pick<OpeningRowProps, 'opening' | 'held' | 'title' | 'wrong' | 'onPosition'> & {
  readonly man: RosterManView | undefined;
};

/** A line of the opening lineup: who, where, and the ways up and down in the order. */
export const OpeningRow = (props: OpeningRowProps) => {
  const { opening, lineup, slot, held, title, wrong, onMan, onMove } = props;
  const man = opening.men.find((m) => m.player_id === held.player_id);
  const { fitting, others, inside } = menFor(opening, lineup, held);
  return (
    <div class={wrong ? 'opening-row wrong' : 'opening-row'} role="group" aria-label={title}>
      <span class="slot">{slot || 'P'}</span>
      <select
        class="man-menu"
        aria-label={`${title}: ${LINEUP_WORDS.man}`}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong}
        value={held.player_id}
        onChange={(e) => onMan(e.currentTarget.value)}
      >
        <option value={held.player_id}>{man?.name ?? OPENING_WORDS.chooseMan}</option>
        <Group label={OPENING_WORDS.playThere(held.position)} men={fitting} />
        <Group label={OPENING_WORDS.onBench} men={others} />
        <Group label={OPENING_WORDS.inOrder} men={inside} />
      </select>
      {onMove ? (
        <PositionMenu {...props} man={man} />
      ) : (
        <span class="starter">{OPENING_WORDS.startingPitcher}</span>
      )}
      <span class="about">{man && [about(man), seasonNotes(man)].filter(Boolean).join(' · ')}</span>
      {onMove && <MoveButtons slot={slot} name={man?.name ?? title} onMove={onMove} />}
    </div>
  );
};
