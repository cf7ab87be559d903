import { useRef, useState } from 'preact/hooks';
import type { Position } from '@paper-dynasty/engine/model/positions';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { GameStore } from '../../game-store.ts';
import type { Point } from '../../logic/base-paths.ts';
import { nearestPosition } from '../../logic/fielders.ts';
import { isUnderWay } from '../../logic/status.ts';
import { FIELDER_WORDS } from '../../strings.ts';
import { Diamond } from './diamond.tsx';
import { FielderNote } from './fielder-note.tsx';
import { MomentBanner } from './moment-banner.tsx';

/** Where on the drawn field a tap was; null for a press of a key. */
const pointOf = (event: MouseEvent, drawing: SVGSVGElement | null | undefined): Point | null => {
  const matrix = drawing?.getScreenCTM();
  if (!matrix || event.detail === 0) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return [x, y];
};

/** The last play of the half-inning that is being played. */
const lastHere = (store: GameStore, { half, inning }: GameView): PlayView | null => {
  const last = store.plays.value.at(-1);
  return last?.half === half && last.inning === inning ? last : null;
};

/** The field; a tap on it tells of the fielder who stands nearest, so that nine small names need no nine small targets. */
export const FieldMap = ({ store, view }: { store: GameStore; view: GameView }) => {
  const place = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<Position | null>(null);
  const manned = isUnderWay(view) && view.batter !== null;
  const open = (event: MouseEvent): void => {
    const at = pointOf(event, place.current?.querySelector('svg'));
    setPosition(at ? nearestPosition(at) : 'P');
  };
  const close = (): void => {
    setPosition(null);
    place.current?.querySelector<HTMLElement>('.field-tap')?.focus();
  };
  return (
    <div class="field-map" ref={place}>
      <Diamond view={view} last={lastHere(store, view)} made={store.justMade.value} told={position} />
      <MomentBanner store={store} view={view} />
      {manned && <button class="field-tap" aria-label={FIELDER_WORDS.open} onClick={open} />}
      {manned && position && (
        <FielderNote {...{ store, view, position }} onPosition={setPosition} onClose={close} />
      )}
    </div>
  );
};
