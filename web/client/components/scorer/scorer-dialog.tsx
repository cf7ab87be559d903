import { useEffect, useState } from 'preact/hooks';
import type { Base } from '@paper-dynasty/engine/model/bases';
import {
  OUTCOME_FACTS,
  OUTCOME_GROUPS,
  isPlateAppearance,
  type Outcome,
} from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { GameStore } from '../../game-store.ts';
import { askPlay, askPreview, type PastPlay, type Preview } from '../../ask-play.ts';
import { writableNow } from '../../logic/plays.ts';
import {
  draftFor,
  draftOf,
  entryPayload,
  redrafted,
  putOutAt,
  putOutBy,
  sent,
  withOutcome,
  type EntryDraft,
} from '../../logic/scorer-entry.ts';
import type { Order } from '../../logic/unusual.ts';
import { GROUP_TITLES, OUTCOME_WORDS, SCORER_WORDS, SITE_WORDS } from '../../strings.ts';
import { Dialog } from '../dialog.tsx';
import { ManRow } from './man-row.tsx';
import { EntryPreview, Outs } from './outs.tsx';
import { Extras, Runs } from './extras.tsx';
import { UnusualPart } from './unusual.tsx';
import { useSituation, type Seen } from './use-situation.ts';

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

interface FormProps extends ScorerDialogProps {
  readonly start: EntryDraft;
  /** The outcomes that can be written. */
  readonly outcomes: readonly Outcome[];
  readonly names: (base: number) => string | null;
  readonly order: Order;
  readonly seen: Seen;
  /** The draft for the game as it is now. */
  readonly again: (draft: EntryDraft) => EntryDraft;
}

/** What the server makes of the form as it stands, or null while it has not said so. */
const usePreview = ({ store, playNumber, seen }: FormProps, draft: EntryDraft): Preview | null => {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { situation } = seen;
  const report = JSON.stringify(entryPayload(draft));
  useEffect(() => {
    let wanted = true;
    void askPreview(store, playNumber, JSON.parse(report) as object).then(
      (found) => wanted && setPreview(found),
    );
    return () => void (wanted = false);
  }, [store, playNumber, report, situation]);
  return preview;
};

/** The scorer's entry: a play as it was seen, man by man; the server checks it, and says here what is wrong. */
const EntryForm = (props: FormProps) => {
  const { store, view, playNumber, onClose, start, outcomes, names, order, seen, again } = props;
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const preview = usePreview(props, draft);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (seen.changed) return;
    const entry = { ...entryPayload(draft), seq: seen.seq };
    const refusal =
      playNumber === null
        ? await store.attempt('submit_manual_outcome', {
            ...entry,
            ...(view.roll ? { roll_id: view.roll.roll_id } : {}),
          })
        : await store.attempt('request_correction', { play: playNumber, ...entry });
    if (refusal === null) onClose();
    else {
      setProblem(refusal);
      seen.told();
    }
  };
  const lookAgain = (): void => {
    seen.look();
    change(again(draft));
  };
  const change = (next: EntryDraft): void => {
    setProblem(null);
    setDraft(next);
  };
  const shown = draft.men.filter((m) => m.from > 0 || isPlateAppearance(draft.outcome));
  return (
    <form class="scorer" onSubmit={(e) => void submit(e)}>
      <div class="two-fields">
        <OutcomeSelect
          value={draft.outcome}
          outcomes={outcomes}
          onChange={(outcome) => {
            const { locations } = OUTCOME_FACTS[outcome];
            const keeps = draft.location !== null && locations.includes(draft.location);
            change(withOutcome(draft, outcome, keeps ? draft.location : null));
          }}
        />
        <PlaceSelect draft={draft} onChange={(place) => change(withOutcome(draft, draft.outcome, place))} />
      </div>
      {shown.map((man) => (
        <ManRow
          key={man.from}
          man={man}
          name={names(man.from)}
          outcome={draft.outcome}
          onSend={(to) => change(sent(draft, man.from, to))}
          onBy={(by) => change(putOutBy(draft, man.from, by))}
          onOutAt={(base) => change(putOutAt(draft, man.from, base))}
        />
      ))}
      <Outs draft={draft} names={names} onChange={change} />
      <Runs draft={draft} onChange={change} />
      <Extras draft={draft} onChange={change} />
      <UnusualPart {...{ draft, outcomes, order }} onChange={change} />
      <EntryPreview draft={draft} preview={preview} />
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {seen.changed ? (
        <div class="changed" role="alert">
          <p class="problem">{SCORER_WORDS.changed}</p>
          <button class="big" type="button" onClick={lookAgain}>
            {SCORER_WORDS.lookAgain}
          </button>
        </div>
      ) : (
        <button class="primary big" type="submit">
          {SCORER_WORDS.record}
        </button>
      )}
    </form>
  );
};

/** Who bats now, by the lineup. */
const orderNow = (view: GameView): Order => {
  const men = view[view.half === 'top' ? 'away' : 'home'].lineup?.batting_order ?? [];
  return { due: men.find((m) => m.player_id === view.batter?.id)?.slot ?? 1, men };
};

/** The form for what happens now. */
const EntryNow = (props: ScorerDialogProps) => {
  const { store, view } = props;
  const seen = useSituation(store, null);
  const outcomes = writableNow(view);
  const [first = 'other_advance'] = outcomes;
  const names = (base: number): string | null =>
    base === 0 ? (view.batter?.name ?? null) : (view.runners.find((r) => r.base === base)?.name ?? null);
  const on = view.runners.map((r) => r.base);
  if (outcomes.length === 0)
    return (
      <p class="problem" role="alert">
        {SCORER_WORDS.nothing}
      </p>
    );
  return (
    <EntryForm
      {...{ ...props, outcomes, names, seen }}
      order={orderNow(view)}
      start={draftFor(first, null, on)}
      again={(draft) => redrafted(draft, outcomes, on)}
    />
  );
};

/** The form for a past play, filled in with what was scored. */
const EntryThen = ({ playNumber, ...props }: ScorerDialogProps & { playNumber: number }) => {
  const seen = useSituation(props.store, playNumber);
  const [edition, setEdition] = useState(0);
  const [found, setFound] = useState<PastPlay | string | null>(null);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    void askPlay(props.store, playNumber).then((answer) => wanted && setFound(answer));
    return () => void (wanted = false);
  }, [props.store, playNumber, edition]);
  if (found === null) return <p class="muted">{SITE_WORDS.loading}</p>;
  if (typeof found === 'string')
    return (
      <p class="problem" role="alert">
        {found}
      </p>
    );
  const { outcome, hit_location, entry, entries, order } = found;
  const [first = outcome] = entries;
  const start = entries.includes(outcome)
    ? draftOf(outcome, hit_location, entry)
    : draftFor(
        first,
        null,
        entry.movements.flatMap((m) => (m.from > 0 ? [m.from as Base] : [])),
      );
  /** The play is read anew, and its form filled in with what it is now. */
  const again = (draft: EntryDraft): EntryDraft => {
    setEdition(edition + 1);
    return draft;
  };
  return (
    <EntryForm
      {...{ ...props, playNumber, start, order, seen, again }}
      key={edition}
      outcomes={entries}
      names={() => null}
    />
  );
};

/** The scorer's entry for what happens now, or for a past play. */
export const ScorerDialog = (props: ScorerDialogProps) => {
  const { playNumber, onClose } = props;
  return (
    <Dialog
      title={playNumber === null ? SCORER_WORDS.title : SCORER_WORDS.correctTitle(playNumber)}
      onClose={onClose}
    >
      {playNumber === null ? <EntryNow {...props} /> : <EntryThen {...props} playNumber={playNumber} />}
    </Dialog>
  );
};
