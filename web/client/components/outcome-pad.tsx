import { useState } from 'preact/hooks';
import { OUTCOME_FACTS, OUTCOME_GROUPS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Position } from '@paper-dynasty/engine/model/positions';
import { GROUP_TITLES, STRINGS } from '../strings.ts';

interface OutcomePadProps {
  /** Where the dice point on the cards. */
  readonly dice: string;
  readonly reportable: readonly Outcome[];
  readonly busy: boolean;
  readonly onReport: (outcome: Outcome, location?: Position) => void;
}

/** The report in at most two taps: the outcome, and the place where it needs one. */
export const OutcomePad = ({ dice, reportable, busy, onReport }: OutcomePadProps) => {
  const [chosen, setChosen] = useState<Outcome | null>(null);
  const choose = (outcome: Outcome): void => {
    if (OUTCOME_FACTS[outcome].location === 'required') setChosen(outcome);
    else onReport(outcome);
  };
  if (chosen) {
    return (
      <div class="pad" role="group" aria-label={STRINGS.whereTo}>
        <h3>
          {OUTCOME_FACTS[chosen].label}: {STRINGS.whereTo}
        </h3>
        <div class="pad-row places">
          {OUTCOME_FACTS[chosen].locations.map((place) => (
            <button key={place} disabled={busy} onClick={() => onReport(chosen, place)}>
              {place}
            </button>
          ))}
        </div>
        <button class="quiet" onClick={() => setChosen(null)}>
          {STRINGS.back}
        </button>
      </div>
    );
  }
  return (
    <div class="pad" role="group" aria-label={STRINGS.report}>
      <h3>{STRINGS.report}</h3>
      <p class="pad-dice">{dice}</p>
      {OUTCOME_GROUPS.map((group) => {
        const outcomes = reportable.filter((o) => OUTCOME_FACTS[o].group === group);
        if (outcomes.length === 0) return null;
        return (
          <div key={group} class={`pad-group ${group}`}>
            <span class="pad-title">{GROUP_TITLES[group]}</span>
            <div class="pad-row">
              {outcomes.map((outcome) => (
                <button key={outcome} disabled={busy} onClick={() => choose(outcome)}>
                  {OUTCOME_FACTS[outcome].label}
                </button>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
};
