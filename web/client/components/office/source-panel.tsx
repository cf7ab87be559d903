import { moment } from '../../logic/moment.ts';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { OutcomeOf } from './outcome-of.tsx';
import type { OfficePanelProps } from './panel.ts';

const Held = ({ office: { held, status }, onChanged }: OfficePanelProps) => {
  const act = useAct();
  if (!held) return null;
  const take = async (): Promise<void> => {
    await officeApi.takeHeld(status.league_id);
    onChanged();
  };
  return (
    <div class="preview" role="group" aria-label={TOOL_OFFICE_WORDS.heldTitle}>
      <p>
        <b>{TOOL_OFFICE_WORDS.heldTitle}</b>
      </p>
      <ul>
        {held.changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" class="primary" disabled={act.busy} onClick={() => act.run(take)}>
        {TOOL_OFFICE_WORDS.takeHeld}
      </button>
      <OutcomeOf act={act} />
    </div>
  );
};

/** Where a league's data comes from and how fresh it is; reading it anew, and taking the last change back. */
export const SourcePanel = ({ office, onChanged }: OfficePanelProps) => {
  const { status } = office;
  const act = useAct();
  const takeBack = async (): Promise<void> => {
    await officeApi.takeBack(status.league_id);
    onChanged();
  };
  const refresh = async (): Promise<string> => {
    const answer = await officeApi.refresh(status.league_id);
    onChanged();
    if (answer.kind === 'failed') return TOOL_OFFICE_WORDS.failed(answer.why);
    return TOOL_OFFICE_WORDS.refreshed[answer.kind];
  };
  const atServer = status.source === 'url' || status.source === 'sba';
  return (
    <section class="panel" aria-labelledby="status">
      <h2 id="status">{status.season === null ? status.name : OFFICE_WORDS.season(status.season)}</h2>
      <p>
        {OFFICE_WORDS.source}: {OFFICE_WORDS.sources[status.source]}
        {status.read_at && `, ${OFFICE_WORDS.readAt(moment(status.read_at))}`}
      </p>
      <p>{OFFICE_WORDS.counts(status.teams, status.players)}</p>
      {status.scheduled > 0 && <p>{OFFICE_WORDS.played(status.played, status.scheduled)}</p>}
      {status.failure && <p class="problem">{status.failure}</p>}
      <Held office={office} onChanged={onChanged} />
      {status.season !== null && (
        <p class="office-tools">
          {atServer && (
            <button type="button" disabled={act.busy} onClick={() => act.run(refresh)}>
              {act.busy ? TOOL_OFFICE_WORDS.refreshing : TOOL_OFFICE_WORDS.refresh}
            </button>
          )}
          <a class="button" data-load href={`/api/leagues/${status.league_id}/office/league.zip`}>
            {OFFICE_WORDS.download}
          </a>
          <button type="button" disabled={act.busy} onClick={() => act.run(takeBack)}>
            {OFFICE_WORDS.takeBack}
          </button>
        </p>
      )}
      <OutcomeOf act={act} />
    </section>
  );
};
