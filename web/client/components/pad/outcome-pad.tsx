import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  OUTCOME_FACTS,
  OUTCOME_GROUPS,
  type Outcome,
  type OutcomeGroup,
} from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { GROUP_TITLES, OUTCOME_WORDS, SHORT_OUTCOMES, STRINGS, TOOL_WORDS } from '../../strings.ts';
import { moveFocus } from './move-focus.ts';
import { PlacePad } from './place-pad.tsx';
import { keyOf, padKey } from '../../logic/pad-keys.ts';

interface OutcomePadProps {
  readonly title: string;
  readonly reportable: readonly Outcome[];
  /** What has been reported and is not answered yet: it is shown pressed. */
  readonly sent?: Outcome | null;
  /** Where the play can be written out instead. */
  readonly onWrite?: () => void;
  /** Whether the place must be said with an outcome. */
  readonly asksPlace: (outcome: Outcome) => boolean;
  readonly onReport: (outcome: Outcome, location?: Position) => void;
}

interface Group {
  readonly group: OutcomeGroup;
  readonly outcomes: readonly Outcome[];
}

const groupsOf = (reportable: readonly Outcome[]): readonly Group[] =>
  OUTCOME_GROUPS.map((group) => ({
    group,
    outcomes: reportable.filter((o) => OUTCOME_FACTS[o].group === group),
  })).filter(({ outcomes }) => outcomes.length > 0);

interface GroupProps extends Group {
  readonly n: number;
  readonly armed: boolean;
  readonly page: number;
  /** Whether there are so few groups that their outcomes have room for their names. */
  readonly few: boolean;
  readonly sent: Outcome | null;
  readonly onChoose: (outcome: Outcome) => void;
}

const GroupButtons = ({ group, outcomes, n, armed, page, few, sent, onChoose }: GroupProps) => (
  <div class={`pad-group of-${group}${armed ? ' armed' : ''}`} role="group" aria-label={GROUP_TITLES[group]}>
    <span class="pad-title" aria-hidden="true">
      <kbd>{n}</kbd> {GROUP_TITLES[group]}
    </span>
    <div class="pad-row">
      {outcomes.map((outcome, i) => (
        <button
          key={outcome}
          data-term={outcome}
          class={outcome === sent ? 'sent' : ''}
          onClick={() => onChoose(outcome)}
        >
          {!few && <span>{SHORT_OUTCOMES[outcome]} </span>}
          <span class={few ? '' : 'sr'}>{OUTCOME_WORDS[outcome]}</span>
          {armed && keyOf(i, outcomes.length, page) !== null && (
            <kbd aria-hidden="true">{keyOf(i, outcomes.length, page)}</kbd>
          )}
        </button>
      ))}
    </div>
  </div>
);

const FEW = 2;

interface Steps {
  readonly armed: OutcomeGroup | null;
  readonly page: number;
  readonly chosen: Outcome | null;
}

const START: Steps = { armed: null, page: 0, chosen: null };

/** Where the report stands; `now` is ahead of the drawn page, for whoever types fast. */
const useSteps = () => {
  const [steps, setSteps] = useState(START);
  const now = useRef(steps);
  const go = (next: Steps): void => {
    now.current = next;
    setSteps(next);
  };
  return { ...steps, now, go };
};

/** The report in at most two taps: the outcome, and the place where it needs one. By keys: the group, the outcome, the fielder, each by its number. */
export const OutcomePad = ({
  title,
  reportable,
  sent = null,
  onWrite,
  asksPlace,
  onReport,
}: OutcomePadProps) => {
  const { armed, page, chosen, now, go } = useSteps();
  const pad = useRef<HTMLDivElement>(null);
  const groups = groupsOf(reportable);
  const choose = (outcome: Outcome): void => {
    const placed = asksPlace(outcome);
    go({ ...START, chosen: placed ? outcome : null });
    if (!placed) onReport(outcome);
  };
  const back = (): void => go(START);
  const press = (event: KeyboardEvent): void => {
    const step = padKey(event, pad.current, { groups, ...now.current });
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    if (step.kind === 'arm') go({ ...START, armed: step.group });
    else if (step.kind === 'turn') go({ ...now.current, page: step.page });
    else if (step.kind === 'choose') choose(step.outcome);
    else if (step.kind === 'place' && now.current.chosen) onReport(now.current.chosen, step.place);
    else if (step.kind === 'back') back();
    else if (step.kind === 'move') moveFocus(pad.current, step.key);
  };
  useLayoutEffect(() => {
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  });
  useLayoutEffect(() => {
    const inside = pad.current?.contains(document.activeElement) || document.activeElement === document.body;
    if (armed && inside) pad.current?.querySelector<HTMLElement>('.armed button')?.focus();
  }, [armed]);
  if (chosen)
    return (
      <div ref={pad}>
        <PlacePad outcome={chosen} onBack={back} onPlace={(place) => onReport(chosen, place)} />
      </div>
    );
  return (
    <div ref={pad} class="pad outcomes" role="group" aria-label={title}>
      <h3>{title}</h3>
      <div class="pad-groups">
        {groups.map((g, i) => (
          <GroupButtons
            key={g.group}
            {...g}
            n={i + 1}
            armed={armed === g.group}
            page={page}
            few={groups.length <= FEW}
            sent={sent}
            onChoose={choose}
          />
        ))}
        {onWrite && (
          <div class="pad-group of-scorer" role="group" aria-label={GROUP_TITLES.scorer}>
            <span class="pad-title" aria-hidden="true">
              <kbd>E</kbd> {GROUP_TITLES.scorer}
            </span>
            <div class="pad-row">
              <button onClick={onWrite}>{TOOL_WORDS.scorer}…</button>
            </div>
          </div>
        )}
      </div>
      <p class="sr" role="status">
        {armed ? GROUP_TITLES[armed] : ''}
      </p>
      {armed && (
        <button class="quiet sr-focus" onClick={back}>
          {STRINGS.back}
        </button>
      )}
    </div>
  );
};
