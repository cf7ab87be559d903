import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Lineup, LineupSlot } from '@paper-dynasty/engine/model/lineups';
import type { LineupPosition } from '@paper-dynasty/engine/model/positions';
import type { OpeningView } from '@paper-dynasty/engine/wire/lineup-view';
import { changedSlot, movedMan, openingDraft, openingProblems, withMan } from '../../logic/opening-draft.ts';
import { LINEUP_WORDS, OPENING_WORDS } from '../../strings.ts';
import { OpeningRow } from './opening-row.tsx';

interface OpeningFormProps {
  readonly opening: OpeningView;
  readonly lineup: Lineup;
  /** What the button that sends it says. */
  readonly action: string;
  /** Whether it is being sent. */
  readonly sent: boolean;
  /** Why the server refused it, in words. */
  readonly refusal: string | null;
  readonly onChange: (lineup: Lineup) => void;
  readonly onSend: () => void;
}

const PROBLEMS = 'opening-problems';
/** More at once would cover the lines that they are about on a phone. */
const MOST_SAID = 3;

/** The nine slots and the starting pitcher, with all that is wrong so far said above the button that sends them. */
export const OpeningForm = ({ opening, lineup, onChange, ...form }: OpeningFormProps) => {
  const [said, setSaid] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const follow = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (follow.current) place.current?.querySelector<HTMLElement>(follow.current)?.focus();
    follow.current = null;
  });
  const problems = openingProblems(opening, lineup);
  const nameOf = (id: string): string => opening.men.find((m) => m.player_id === id)?.name ?? '';
  const move = (slot: number, by: -1 | 1): void => {
    const man = lineup.batting_order[slot - 1];
    const next = movedMan(lineup, slot, by);
    if (!man || next === lineup) return;
    follow.current = `[data-move="${slot + by}.${by}"]`;
    setSaid(OPENING_WORDS.movedTo(nameOf(man.player_id), slot + by));
    onChange(next);
  };
  const row = (slot: number, held: LineupSlot, title: string) => (
    <OpeningRow
      key={slot}
      {...{ opening, lineup, slot, held, title }}
      wrong={problems.some((p) => p.slots.includes(slot)) ? PROBLEMS : undefined}
      onMan={(id: string) => onChange(withMan(opening, lineup, slot, id))}
      onPosition={(position: LineupPosition) => onChange(changedSlot(lineup, slot, { position }))}
      onMove={slot === 0 ? null : (by) => move(slot, by)}
    />
  );
  return (
    <div class="opening" ref={place}>
      <p class="muted">{OPENING_WORDS.hint}</p>
      {lineup.batting_order.map((held, i) => row(i + 1, held, LINEUP_WORDS.slot(i + 1)))}
      {opening.designated_hitter &&
        row(0, { player_id: lineup.pitcher_id, position: 'P' }, OPENING_WORDS.startingPitcher)}
      <p class="sr" role="status">
        {said}
      </p>
      <button class="quiet" onClick={() => onChange(openingDraft(opening))}>
        {OPENING_WORDS.sensible}
      </button>
      <div class="opening-end">
        <div id={PROBLEMS} role="status">
          {problems.length > 0 && (
            <ul class="plain problem">
              {problems.slice(0, MOST_SAID).map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </div>
        {form.refusal && (
          <p class="problem" role="alert">
            {form.refusal}
          </p>
        )}
        <button
          class={form.sent ? 'primary big sent' : 'primary big'}
          aria-busy={form.sent}
          disabled={problems.length > 0}
          onClick={form.onSend}
        >
          {form.action}
        </button>
      </div>
    </div>
  );
};
