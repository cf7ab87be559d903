import { LINEUP_WORDS } from '../../strings.ts';

/** Says which men of a draft cannot come in any more. */
export const Lost = ({ names }: { names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p class="problem" role="alert">
      {LINEUP_WORDS.lost(names.join(', '))}
    </p>
  );
