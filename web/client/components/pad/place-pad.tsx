import { useLayoutEffect, useRef } from 'preact/hooks';
import { OUTCOME_FACTS, type Outcome } from '@paper-dynasty/engine/model/outcomes';
import { positionNumber, POSITIONS, type Position } from '@paper-dynasty/engine/model/positions';
import { OUTCOME_WORDS, STRINGS } from '../../strings.ts';

interface PlacePadProps {
  readonly outcome: Outcome;
  readonly onPlace: (place: Position) => void;
  readonly onBack: () => void;
}

/** Where it was hit: the fielders as they stand, each with his scorer's number. */
export const PlacePad = ({ outcome, onPlace, onBack }: PlacePadProps) => {
  const region = useRef<HTMLDivElement>(null);
  const { locations } = OUTCOME_FACTS[outcome];
  useLayoutEffect(
    () => region.current?.querySelector<HTMLElement>('.place')?.focus({ preventScroll: true }),
    [],
  );
  return (
    <div ref={region} class="pad" role="group" aria-label={STRINGS.whereTo}>
      <h3>
        {OUTCOME_WORDS[outcome]}: {STRINGS.whereTo}
      </h3>
      <div class={locations.some((p) => p.endsWith('F')) ? 'places with-outfield' : 'places'}>
        <svg class="places-field" viewBox="0 0 200 150" preserveAspectRatio="none" aria-hidden="true">
          <path d="M100 148 L4 60 A136 136 0 0 1 196 60 Z" />
          <path class="in" d="M100 148 L46 98 L100 50 L154 98 Z" />
        </svg>
        {POSITIONS.filter((p) => locations.includes(p)).map((place) => (
          <button
            key={place}
            class={`place at-${place.toLowerCase()}`}
            aria-keyshortcuts={String(positionNumber(place))}
            onClick={() => onPlace(place)}
          >
            {place}
            <kbd aria-hidden="true">{positionNumber(place)}</kbd>
          </button>
        ))}
      </div>
      <button class="quiet" onClick={onBack}>
        {STRINGS.back}
      </button>
    </div>
  );
};
