import { useState } from 'preact/hooks';
import type { FairPlayView } from '@paper-dynasty/engine/wire/office';
import { queryOf } from '../../api.ts';
import { moment } from '../../logic/moment.ts';
import { officeApi } from '../../office-api.ts';
import { FAIR_PLAY_PAGE, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useLoad } from '../../use-load.ts';
import { WhenLoaded } from '../loaded.tsx';
import { Pick } from '../pick.tsx';
import type { OfficePanelProps } from './panel.ts';

const actorWords = (actor: string, people: FairPlayView['people']): string => people[actor] ?? actor;

/** What of the games is not in the list. */
const NotInIt = ({ unreadable, only_last, count, entries }: FairPlayView) => (
  <>
    {count > entries.length && <p class="muted">{FAIR_PLAY_PAGE.more(entries.length, count)}</p>}
    {only_last !== null && <p class="muted">{FAIR_PLAY_PAGE.onlyLast(only_last)}</p>}
    {unreadable.length > 0 && (
      <p class="problem">
        {FAIR_PLAY_PAGE.unreadable}{' '}
        {unreadable.map((id) => (
          <a key={id} href={`/games/${id}`}>
            {id.slice(0, 8)}{' '}
          </a>
        ))}
      </p>
    )}
  </>
);

const Entries = ({ entries, people }: FairPlayView) => (
  <ol class="office-history">
    {entries.map((entry) => (
      <li key={`${entry.game_id} ${entry.seq}`}>
        <a href={`/games/${entry.game_id}`}>{moment(entry.at)}</a> {actorWords(entry.actor, people)}:{' '}
        {entry.told}
      </li>
    ))}
  </ol>
);

/** For the commissioner: who took back what in ranked games, after which roll, and what it may have gained. */
export const FairPlayPanel = ({ office: { status } }: OfficePanelProps) => {
  const [actor, setActor] = useState('');
  const [act, setAct] = useState('');
  const [pattern, setPattern] = useState('');
  const which = {
    actor: actor === '' ? undefined : actor,
    act: act === '' ? undefined : act,
    pattern: pattern === '' ? undefined : pattern,
  };
  const asked = queryOf(which);
  const loaded = useLoad(`${status.league_id} ${asked}`, () => officeApi.fairPlay(status.league_id, which));
  return (
    <section class="panel" aria-labelledby="fair-play">
      <h2 id="fair-play">{FAIR_PLAY_PAGE.title}</h2>
      <p class="muted">{FAIR_PLAY_PAGE.hint}</p>
      <WhenLoaded from={loaded}>
        {(view) => (
          <>
            <div class="office-filters">
              <Pick
                title={TOOL_OFFICE_WORDS.who}
                all={TOOL_OFFICE_WORDS.everybody}
                options={view.actors.map((one) => [one, actorWords(one, view.people)])}
                value={actor}
                onPick={setActor}
              />
              <Pick
                title={TOOL_OFFICE_WORDS.what}
                all={TOOL_OFFICE_WORDS.everything}
                options={Object.entries(view.acts)}
                value={act}
                onPick={setAct}
              />
              <Pick
                title={FAIR_PLAY_PAGE.pattern}
                all={TOOL_OFFICE_WORDS.everything}
                options={Object.entries(view.patterns)}
                value={pattern}
                onPick={setPattern}
              />
            </div>
            {view.entries.length === 0 && <p class="muted">{FAIR_PLAY_PAGE.nothing}</p>}
            <Entries {...view} />
            <NotInIt {...view} />
            <p class="office-tools">
              <a
                class="button"
                data-load
                href={`/api/leagues/${status.league_id}/office/fair-play.csv${asked}`}
              >
                {FAIR_PLAY_PAGE.table}
              </a>
            </p>
          </>
        )}
      </WhenLoaded>
    </section>
  );
};
