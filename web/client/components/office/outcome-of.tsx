import type { Act } from '../../use-act.ts';

/** What came of what somebody did. */
export const OutcomeOf = ({ act }: { act: Act }) => (
  <>
    {act.said && <p role="status">{act.said}</p>}
    {act.failed && (
      <p class="problem" role="alert">
        {act.failed}
      </p>
    )}
  </>
);
