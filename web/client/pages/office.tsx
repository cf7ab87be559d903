import { BringIn } from '../components/bring-in.tsx';
import { Frame } from '../components/frame.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { LeagueNotices } from '../components/league-notices.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { AnnouncePanel } from '../components/office/announce-panel.tsx';
import { FairPlayPanel } from '../components/office/fair-play-panel.tsx';
import { HistoryPanel } from '../components/office/history-panel.tsx';
import { InjuriesPanel } from '../components/office/injuries-panel.tsx';
import { OpenGamesPanel } from '../components/office/open-games-panel.tsx';
import { PeoplePanel } from '../components/office/people-panel.tsx';
import { SchedulePanel } from '../components/office/schedule-panel.tsx';
import { SettingsPanel } from '../components/office/settings-panel.tsx';
import { SourcePanel } from '../components/office/source-panel.tsx';
import { SubmissionsPanel } from '../components/office/submissions-panel.tsx';
import { officeApi } from '../office-api.ts';
import { go } from '../router.ts';
import { me } from '../session.ts';
import { OFFICE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';
import '../styles/records.css';

const LeagueOfficePage = ({ id }: { id: string }) => {
  const loaded = useLoad(`${id} ${me.value?.user?.user_id ?? ''}`, () => officeApi.office(id));
  return (
    <Frame class="records" title={OFFICE_WORDS.office}>
      <WhenLoaded from={loaded}>
        {(office) => (
          <>
            <header class="page-head">
              <h1>{office.status.name}</h1>
              <LeagueLinks id={id} />
            </header>
            <LeagueNotices id={id} />
            <div class="columns">
              <div class="stack">
                <SourcePanel office={office} onChanged={loaded.again} />
                <SubmissionsPanel office={office} onChanged={loaded.again} />
                <OpenGamesPanel office={office} onChanged={loaded.again} />
                <SchedulePanel office={office} onChanged={loaded.again} />
                <InjuriesPanel office={office} onChanged={loaded.again} />
                <BringIn onDone={loaded.again} />
              </div>
              <div class="stack">
                <AnnouncePanel office={office} onChanged={loaded.again} />
                <SettingsPanel office={office} onChanged={loaded.again} />
                {office.status.season !== null && <PeoplePanel office={office} onChanged={loaded.again} />}
                <FairPlayPanel office={office} onChanged={loaded.again} />
                <HistoryPanel
                  key={JSON.stringify([office.status, office.injuries])}
                  office={office}
                  onChanged={loaded.again}
                />
              </div>
            </div>
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

const Managed = () => {
  const managed = useLoad('managed', officeApi.managed);
  return (
    <WhenLoaded from={managed}>
      {({ leagues }) => (
        <section class="panel" aria-labelledby="yours">
          <h2 id="yours">{OFFICE_WORDS.yours}</h2>
          {leagues.length === 0 && <p class="muted">{OFFICE_WORDS.noLeagues}</p>}
          <ul>
            {leagues.map(({ id, name }) => (
              <li key={id}>
                <a href={`/leagues/${id}/office`}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </WhenLoaded>
  );
};

/** The office of one league. */
export const showLeagueOffice = (id: string) => <LeagueOfficePage id={id} />;

/** The office of all that one manages, where a new league comes in. */
export const showOffice = () => (
  <Frame class="records" title={OFFICE_WORDS.office}>
    <header class="page-head">
      <h1>{OFFICE_WORDS.office}</h1>
    </header>
    {me.value?.user ? (
      <div class="columns">
        <BringIn onDone={(league) => go(`/leagues/${league}/office`)} />
        <Managed />
      </div>
    ) : (
      <p class="muted">{OFFICE_WORDS.signInFirst}</p>
    )}
  </Frame>
);
