import type { ComponentChildren } from 'preact';
import type { Act } from '../../use-act.ts';
import { OutcomeOf } from './outcome-of.tsx';

interface ActFormProps {
  readonly act: Act;
  /** What is done when the form is sent. */
  readonly work: Parameters<Act['run']>[0];
  readonly children: ComponentChildren;
}

/** A form that does something and says what came of it. */
export const ActForm = ({ act, work, children }: ActFormProps) => (
  <form
    class="office-form"
    onSubmit={(event) => {
      event.preventDefault();
      act.run(work);
    }}
  >
    {children}
    <OutcomeOf act={act} />
  </form>
);
