import { officeApi } from '../../office-api.ts';
import { TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { OutcomeOf } from './outcome-of.tsx';

interface RemindProps {
  readonly league: string;
  readonly game: string;
  /** The game in a line, for whoever hears the page. */
  readonly of: string;
}

/** Reminds whoever a game waits for. */
export const RemindButton = ({ league, game, of }: RemindProps) => {
  const act = useAct();
  const remind = async (): Promise<string> =>
    TOOL_OFFICE_WORDS.reminded((await officeApi.remind(league, game)).reminded.join(', '));
  return (
    <span class="office-tools">
      <button
        type="button"
        disabled={act.busy}
        aria-label={`${TOOL_OFFICE_WORDS.remind}: ${of}`}
        onClick={() => act.run(remind)}
      >
        {TOOL_OFFICE_WORDS.remind}
      </button>
      <OutcomeOf act={act} />
    </span>
  );
};
