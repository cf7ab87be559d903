import { POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import type { Cause, RunningPlay, RunRuling } from '@paper-dynasty/engine/model/scorer-entry';
import { marked, withMan, type EntryDraft } from '../../logic/scorer-entry.ts';
import {
  BASE_NAMES,
  CAUSE_WORDS,
  MULTIPLE_WORDS,
  QUESTION_WORDS,
  RULING_WORDS,
  RUNNING_WORDS,
  SACRIFICE_WORDS,
  SCORER_WORDS,
} from '../../strings.ts';
import { Chip, ChipRow, Select } from '../chips.tsx';

interface ExtrasProps {
  readonly draft: EntryDraft;
  readonly onChange: (draft: EntryDraft) => void;
}

type Named<T extends string> = Readonly<Record<T, string>>;

const entries = <T extends string>(words: Named<T>): readonly (readonly [T, string])[] =>
  Object.entries(words) as [T, string][];

const optional = <T extends string>(words: Named<T>): readonly (readonly [T | '', string])[] => [
  ['', SCORER_WORDS.none],
  ...entries(words),
];

const toggled = (list: readonly Position[], p: Position): readonly Position[] =>
  list.includes(p) ? list.filter((x) => x !== p) : [...list, p];

/** Fielders to choose, in a row of chips. */
export const Fielders = ({
  title,
  chosen,
  onChange,
}: {
  title: string;
  chosen: readonly Position[];
  onChange: (list: readonly Position[]) => void;
}) => (
  <ChipRow title={title}>
    {POSITIONS.map((p) => (
      <Chip key={p} label={p} pressed={chosen.includes(p)} onPress={() => onChange(toggled(chosen, p))} />
    ))}
  </ChipRow>
);

const Causes = ({ draft, onChange }: ExtrasProps) => (
  <>
    {draft.men
      .filter((m) => m.to !== m.from)
      .map((m) => (
        <Select<Cause>
          key={m.from}
          label={`${SCORER_WORDS.cause}: ${m.from === 0 ? SCORER_WORDS.batter : QUESTION_WORDS.runnerOn(BASE_NAMES[m.from])}`}
          value={m.cause}
          options={entries(CAUSE_WORDS)}
          onChange={(cause) => onChange(withMan(draft, m.from, { cause }))}
        />
      ))}
  </>
);

type Batted = '' | 'yes' | 'no';
const BATTED_IN: Readonly<Record<Batted, boolean | null>> = { '': null, yes: true, no: false };
const batted = (rbi: boolean | null): Batted => (rbi === null ? '' : rbi ? 'yes' : 'no');

/** For each run: whether it is batted in, and whether it is earned, where the scorer finds otherwise than the rules. */
export const Runs = ({ draft, onChange }: ExtrasProps) => (
  <>
    {draft.men
      .filter((m) => m.to === 4)
      .map((m) => {
        const who = m.from === 0 ? SCORER_WORDS.batter : QUESTION_WORDS.runnerOn(BASE_NAMES[m.from]);
        return (
          <fieldset key={m.from} class="run-row">
            <legend>{SCORER_WORDS.run(who)}</legend>
            <div class="two-fields">
              <Select<Batted>
                label={SCORER_WORDS.battedIn}
                value={batted(m.rbi)}
                options={[
                  ['', SCORER_WORDS.byRule],
                  ['yes', SCORER_WORDS.yes],
                  ['no', SCORER_WORDS.no],
                ]}
                onChange={(v) => onChange(withMan(draft, m.from, { rbi: BATTED_IN[v] }))}
              />
              <Select<RunRuling | ''>
                label={SCORER_WORDS.ruling}
                value={m.ruling ?? ''}
                options={[['', SCORER_WORDS.byRule], ...entries(RULING_WORDS)]}
                onChange={(v) => onChange(withMan(draft, m.from, { ruling: v || null }))}
              />
            </div>
          </fieldset>
        );
      })}
  </>
);

/** What most plays leave as it is: errors, assists, double plays, sacrifices, causes. */
export const Extras = ({ draft, onChange }: ExtrasProps) => (
  <details class="extras">
    <summary>{SCORER_WORDS.more}</summary>
    <Fielders
      title={SCORER_WORDS.errors}
      chosen={draft.errors}
      onChange={(errors) => onChange({ ...draft, errors })}
    />
    <Fielders
      title={SCORER_WORDS.assists}
      chosen={draft.assists}
      onChange={(assists) => onChange({ ...draft, assists })}
    />
    <div class="two-fields">
      <Select
        label={SCORER_WORDS.multiple}
        value={draft.multiple_play ?? ''}
        options={optional(MULTIPLE_WORDS)}
        onChange={(v) => onChange(marked(draft, { multiple_play: v || null }))}
      />
      <Select
        label={SCORER_WORDS.sacrifice}
        value={draft.sacrifice ?? ''}
        options={optional(SACRIFICE_WORDS)}
        onChange={(v) => onChange(marked(draft, { sacrifice: v || null }))}
      />
      <Select<RunningPlay | ''>
        label={SCORER_WORDS.with}
        value={draft.with ?? ''}
        options={optional(RUNNING_WORDS)}
        onChange={(v) => onChange({ ...draft, with: v || null })}
      />
      <Causes draft={draft} onChange={onChange} />
    </div>
    <label class="check">
      <input
        type="checkbox"
        checked={draft.grounded_into}
        onChange={(e) => onChange(marked(draft, { grounded_into: e.currentTarget.checked }))}
      />
      {SCORER_WORDS.groundedInto}
    </label>
  </details>
);
