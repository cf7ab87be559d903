import { useState } from 'preact/hooks';
import type { AuditEntry } from '@paper-dynasty/engine/service/league-office';
import type { AuditView } from '@paper-dynasty/engine/wire/office';
import { moment } from '../../logic/moment.ts';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useLoad } from '../../use-load.ts';
import { WhenLoaded } from '../loaded.tsx';
import { Pick } from '../pick.tsx';
import type { OfficePanelProps } from './panel.ts';

const ACTIONS: Readonly<Partial<Record<string, string>>> = {
  ...OFFICE_WORDS.actions,
  ...TOOL_OFFICE_WORDS.actions,
};
const ACTORS: Readonly<Partial<Record<string, string>>> = OFFICE_WORDS.actors;

const actionWords = (action: string): string => ACTIONS[action] ?? action;
const actorWords = (actor: string, { people }: AuditView): string => ACTORS[actor] ?? people[actor] ?? actor;

/** What an entry is about: a game, a note, how many of what. */
const About = ({ detail }: { detail: AuditEntry['detail'] }) => {
  const { game_id, schedule_id, text, why, note } = detail;
  return (
    <>
      {typeof game_id === 'string' && (
        <>
          {' '}
          <a href={`/games/${game_id}`}>{game_id.slice(0, 8)}</a>
        </>
      )}
      {[schedule_id, text, why, note]
        .filter((part) => typeof part === 'string')
        .map((part) => (
          <span key={part}> · {part}</span>
        ))}
    </>
  );
};

/** The audit trail: who did what when, by what was done and by whom. */
export const HistoryPanel = ({ office: { status } }: OfficePanelProps) => {
  const [action, setAction] = useState('');
  const [actor, setActor] = useState('');
  const [before, setBefore] = useState<number | null>(null);
  const loaded = useLoad(`${status.league_id} ${action} ${actor} ${before}`, () =>
    officeApi.audit(status.league_id, {
      ...(action === '' ? {} : { action }),
      ...(actor === '' ? {} : { actor }),
      ...(before === null ? {} : { before }),
    }),
  );
  const pick = (set: (value: string) => void) => (value: string) => {
    setBefore(null);
    set(value);
  };
  return (
    <section class="panel" aria-labelledby="history">
      <h2 id="history">{OFFICE_WORDS.history}</h2>
      <WhenLoaded from={loaded}>
        {(audit) => (
          <>
            <div class="office-filters">
              <Pick
                title={TOOL_OFFICE_WORDS.what}
                all={TOOL_OFFICE_WORDS.everything}
                options={audit.actions.map((one) => [one, actionWords(one)])}
                value={action}
                onPick={pick(setAction)}
              />
              <Pick
                title={TOOL_OFFICE_WORDS.who}
                all={TOOL_OFFICE_WORDS.everybody}
                options={audit.actors.map((one) => [one, actorWords(one, audit)])}
                value={actor}
                onPick={pick(setActor)}
              />
            </div>
            {audit.entries.length === 0 && <p class="muted">{OFFICE_WORDS.nothingDone}</p>}
            <ol class="office-history">
              {audit.entries.map((entry) => (
                <li key={entry.id}>
                  <span class="muted">{moment(entry.at)}</span> {actorWords(entry.actor, audit)}:{' '}
                  {actionWords(entry.action)}
                  <About detail={entry.detail} />
                </li>
              ))}
            </ol>
            {audit.entries.length >= 50 && (
              <button type="button" onClick={() => setBefore(audit.entries.at(-1)?.id ?? null)}>
                {TOOL_OFFICE_WORDS.older}
              </button>
            )}
          </>
        )}
      </WhenLoaded>
    </section>
  );
};
