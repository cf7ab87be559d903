import type { Workload } from '@paper-dynasty/engine/model/state';
import { STRINGS } from '../strings.ts';

/** Whether a pitcher is at his point of weakness, or past it. */
export const Fatigue = ({ work }: { work: Workload | null }) => {
  if (!work?.in_pow) return null;
  return work.is_fatigued ? (
    <span class="fatigue is-fatigued" title={STRINGS.fatiguedHint}>
      {STRINGS.fatigued}
    </span>
  ) : (
    <span class="fatigue" title={STRINGS.tiredHint}>
      {STRINGS.tired}
    </span>
  );
};
