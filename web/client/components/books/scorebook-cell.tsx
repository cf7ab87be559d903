import type { Point } from '../../logic/base-paths.ts';
import { CELL_POINTS, type CellDrawing, type GridPlace } from '../../logic/scorebook-drawing.ts';
import { SCORECARD_WORDS } from '../../strings.ts';

const line = (points: readonly Point[]): string => `M${points.map((p) => p.join(' ')).join('L')}`;
const DIAMOND = `${line(CELL_POINTS.slice(0, 4))}Z`;

const OutMark = ({ n }: { n: number }) => (
  <>
    <circle class="out-ring" cx="55" cy="55" r="7" />
    <text class="out-number" x="55" y="58.4" text-anchor="middle">
      {n}
    </text>
  </>
);

const Runs = ({ n }: { n: number }) => (
  <>
    {Array.from({ length: n }, (_, i) => (
      <circle key={i} class="rbi" cx={6 + i * 6} cy="6" r="2.1" />
    ))}
  </>
);

/** A cell of the scorebook: the way round the bases, the notation, the out in its ring, a run as a filled diamond. */
export const CellPicture = ({ drawing, label }: { drawing: CellDrawing; label: string }) => {
  const { way, stub, scored, earned, lines, size, out, rbi, labels, stranded } = drawing;
  return (
    <svg class="cell" viewBox="0 0 64 64" role="img" aria-label={label}>
      <path class={scored ? `diamond-line run${earned ? '' : ' unearned'}` : 'diamond-line'} d={DIAMOND} />
      {way.length > 1 && <path class="way" d={line(way)} />}
      {stub && <path class="way stub" d={line(stub)} />}
      {stranded && <circle class="stranded" cx={stranded[0]} cy={stranded[1]} r="3" />}
      {lines.map((text, i) => (
        <text
          key={i}
          class={scored ? 'notation on-run' : 'notation'}
          x="32"
          y={35 + size / 3 + (i - (lines.length - 1) / 2) * size}
          font-size={size}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
      {labels.map(({ text, at }, i) => (
        <text key={i} class="edge" x={at[0]} y={at[1]} text-anchor="middle">
          {text}
        </text>
      ))}
      {out !== null && <OutMark n={out} />}
      <Runs n={rbi} />
    </svg>
  );
};

/** A place of the grid without a turn: an empty diamond. */
export const EmptyCell = () => (
  <svg class="cell empty" viewBox="0 0 64 64" aria-hidden="true">
    <path class="diamond-line" d={DIAMOND} />
  </svg>
);

interface MarksProps {
  readonly place: GridPlace;
  readonly words: (playerId: string, kind: GridPlace['before'][number]['kind']) => string;
}

/** The changes at a place: a bar at the edge where somebody came in, a sign inside for a runner, a line above for a new pitcher. */
export const Marks = ({ place, words }: MarksProps) => (
  <>
    {place.before.map((m, i) => (
      <span key={`b${i}`} class="mark before" title={words(m.player_id, m.kind)}>
        <span class="sr">{words(m.player_id, m.kind)}</span>
      </span>
    ))}
    {place.inside.map((m, i) => (
      <span key={`i${i}`} class="mark inside" title={words(m.player_id, m.kind)}>
        PR<span class="sr">: {words(m.player_id, m.kind)}</span>
      </span>
    ))}
    {place.after.map((m, i) => (
      <span key={`a${i}`} class="mark after" title={words(m.player_id, m.kind)}>
        <span class="sr">{words(m.player_id, m.kind)}</span>
      </span>
    ))}
    {place.pitcher && (
      <span class="mark pitcher" title={SCORECARD_WORDS.pitcherIn(place.pitcher)}>
        <span class="sr">{SCORECARD_WORDS.pitcherIn(place.pitcher)}</span>
      </span>
    )}
  </>
);
