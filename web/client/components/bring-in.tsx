import { useState } from 'preact/hooks';
import type { LookedAt } from '@paper-dynasty/engine/wire/office';
import { officeApi } from '../office-api.ts';
import { OFFICE_WORDS } from '../strings.ts';
import { forgetLeagues } from '../api.ts';
import { useAct } from '../use-act.ts';
import { OutcomeOf } from './office/outcome-of.tsx';

type Draft = NonNullable<LookedAt['draft']>;

const Wrong = ({ looked }: { looked: LookedAt }) => (
  <div class="problem" role="alert">
    <p>{OFFICE_WORDS.errors(looked.count)}</p>
    <ul class="file-problems">
      {looked.problems.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {looked.count > looked.problems.length && (
        <li>{OFFICE_WORDS.moreErrors(looked.count - looked.problems.length)}</li>
      )}
    </ul>
  </div>
);

interface PreviewProps {
  readonly draft: Draft;
  readonly notices: readonly string[];
  readonly onApply: () => void;
}

const Preview = ({ draft, notices, onApply }: PreviewProps) => (
  <div class="preview" role="group" aria-label={OFFICE_WORDS.bringIn}>
    <p>
      {draft.is_new
        ? OFFICE_WORDS.isNew(draft.name, draft.season)
        : OFFICE_WORDS.changes(draft.name, draft.season)}
    </p>
    <ul>
      {draft.changes.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {draft.picture_hosts.length > 0 && <li>{OFFICE_WORDS.pictures(draft.picture_hosts.join(', '))}</li>}
      {notices.map((line) => (
        <li key={line} class="muted">
          {OFFICE_WORDS.notices}: {line}
        </li>
      ))}
    </ul>
    <button type="button" class="primary" onClick={onApply}>
      {OFFICE_WORDS.apply}
    </button>
  </div>
);

/** The form that brings a league file in: what is wrong with it, or what it changes, and the yes. */
export const BringIn = ({ onDone }: { onDone: (leagueId: string) => void }) => {
  const [file, setFile] = useState<File | null>(null);
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const act = useAct();
  const look = (): void => act.run(async () => setLooked(file && (await officeApi.look(file))));
  const apply = (draft: Draft): void =>
    act.run(async () => {
      const done = await officeApi.accept(draft.id);
      setLooked(null);
      forgetLeagues();
      onDone(done.league_id);
      return done.changed ? OFFICE_WORDS.applied : OFFICE_WORDS.same;
    });
  return (
    <section class="panel" aria-labelledby="bring-in">
      <h2 id="bring-in">{OFFICE_WORDS.bringIn}</h2>
      <form
        class="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <label>
          <span>{OFFICE_WORDS.file}</span>
          <input
            type="file"
            accept=".zip,.json"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setLooked(null);
            }}
          />
        </label>
        <p class="muted small">{OFFICE_WORDS.bringInHint}</p>
        <button type="submit" disabled={!file || act.busy}>
          {act.busy ? OFFICE_WORDS.looking : OFFICE_WORDS.look}
        </button>
      </form>
      {looked && !looked.draft && <Wrong looked={looked} />}
      {looked?.draft && (
        <Preview
          draft={looked.draft}
          notices={looked.notices}
          onApply={() => looked.draft && apply(looked.draft)}
        />
      )}
      <OutcomeOf act={act} />
    </section>
  );
};
