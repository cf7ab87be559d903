import { useState } from 'preact/hooks';
import type { Base } from '@paper-dynasty/engine/model/bases';
import { OUTCOME_FACTS, OUTCOME_GROUPS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { basesBefore, withDice, withoutDice } from '../../logic/plays.ts';
import {
  draftFor,
  entryPayload,
  putOutAt,
  putOutBy,
  sent,
  type EntryDraft,
} from '../../logic/scorer-entry.ts';
import { GROUP_TITLES, OUTCOME_WORDS, SCORER_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { ManRow } from './man-row.tsx';
import { NotationPreview, Outs } from './outs.tsx';
import { Extras } from './extras.tsx';

interface ScorerDialogProps {
  readonly store: GameStore;
  readonly view: GameView;
  /** The past play that is corrected, or null for what happens now. */
  readonly playNumber: number | null;
  readonly onClose: () => void;
}

const OutcomeSelect = ({
  value,
  outcomes,
  onChange,
}: {
  value: Outcome;
  outcomes: readonly Outcome[];
  onChange: (outcome: Outcome) => void;
}) => (
  <label class="field-label">
    <span>{SCORER_WORDS.what}</span>
    <select value={value} onChange={(e) => onChange(e.currentTarget.value as Outcome)}>
      {OUTCOME_GROUPS.map((group) => {
        const own = outcomes.filter((o) => OUTCOME_FACTS[o].group === group);
        return own.length > 0 ? (
          <optgroup key={group} label={GROUP_TITLES[group]}>
            {own.map((o) => (
              <option key={o} value={o}>
                {OUTCOME_WORDS[o]}
              </option>
            ))}
          </optgroup>
        ) : null;
      })}
    </select>
  </label>
);

const PlaceSelect = ({
  draft,
  onChange,
}: {
  draft: EntryDraft;
  onChange: (place: Position | null) => void;
}) => {
  const { locations } = OUTCOME_FACTS[draft.outcome];
  if (locations.length === 0) return null;
  return (
    <label class="field-label">
      <span>{SCORER_WORDS.where}</span>
      <select
        value={draft.location ?? ''}
        onChange={(e) => onChange((e.currentTarget.value || null) as Position | null)}
      >
        <option value="">{SCORER_WORDS.nowhere}</option>
        {locations.map((p) => (
          <option key={p} value={p}>
            {p}
          </option>
        ))}
      </select>
    </label>
  );
};

/** What the form begins with: for a past play what was reported then, else the first outcome that can be. */
const useEntry = ({ store, view, playNumber }: ScorerDialogProps) => {
  const play = store.plays.value.find((p) => p.play_number === playNumber);
  const dice = play ? play.roll_kind !== null : view.roll !== null;
  const outcomes = dice ? withDice : withoutDice;
  const on: readonly Base[] = play ? basesBefore(play) : view.runners.map((r) => r.base);
  const [first = 'other_advance'] = outcomes;
  const start = play && outcomes.includes(play.result) ? play.result : first;
  const [draft, setDraft] = useState<EntryDraft>(() => draftFor(start, play?.hit_location ?? null, on));
  const names = (base: number): string | null =>
    play
      ? null
      : base === 0
        ? (view.batter?.name ?? null)
        : (view.runners.find((r) => r.base === base)?.name ?? null);
  return { outcomes, on, draft, setDraft, names };
};

/** The scorer's entry: a play as it was seen, man by man; the server checks it, and says here what is wrong. */
export const ScorerDialog = (props: ScorerDialogProps) => {
  const { store, view, playNumber, onClose } = props;
  const { outcomes, on, draft, setDraft, names } = useEntry(props);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const entry = entryPayload(draft);
    const refusal =
      playNumber === null
        ? await store.attempt('submit_manual_outcome', {
            ...entry,
            ...(view.roll ? { roll_id: view.roll.roll_id } : {}),
          })
        : await store.attempt('request_correction', { play: playNumber, ...entry });
    if (refusal === null) onClose();
    else setProblem(refusal);
  };
  const shown = draft.men.filter((m) => m.from > 0 || OUTCOME_FACTS[draft.outcome].plate_appearance);
  return (
    <Dialog
      title={playNumber === null ? SCORER_WORDS.title : SCORER_WORDS.correctTitle(playNumber)}
      onClose={onClose}
    >
      <form class="scorer" onSubmit={(e) => void submit(e)}>
        <div class="two-fields">
          <OutcomeSelect
            value={draft.outcome}
            outcomes={outcomes}
            onChange={(outcome) => {
              const { locations } = OUTCOME_FACTS[outcome];
              const keeps = draft.location !== null && locations.includes(draft.location);
              setDraft(draftFor(outcome, keeps ? draft.location : null, on));
            }}
          />
          <PlaceSelect draft={draft} onChange={(place) => setDraft(draftFor(draft.outcome, place, on))} />
        </div>
        {shown.map((man) => (
          <ManRow
            key={man.from}
            man={man}
            name={names(man.from)}
            outcome={draft.outcome}
            onSend={(to) => setDraft(sent(draft, man.from, to))}
            onBy={(by) => setDraft(putOutBy(draft, man.from, by))}
            onOutAt={(base) => setDraft(putOutAt(draft, man.from, base))}
          />
        ))}
        <Outs draft={draft} names={names} onChange={setDraft} />
        <NotationPreview draft={draft} />
        <Extras draft={draft} onChange={setDraft} />
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <button class="primary big" type="submit">
          {SCORER_WORDS.record}
        </button>
      </form>
    </Dialog>
  );
};
