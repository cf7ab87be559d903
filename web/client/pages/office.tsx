import { useState } from 'preact/hooks';
import { BringIn } from '../components/bring-in.tsx';
import { Frame } from '../components/frame.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { language } from '../language.ts';
import { officeApi, type Office } from '../office-api.ts';
import { go } from '../router.ts';
import { me } from '../session.ts';
import { OFFICE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';
import '../styles/records.css';

const moment = (at: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });

const idsOf = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(Boolean);

const Status = ({ office, onChanged }: { office: Office; onChanged: () => void }) => {
  const { status } = office;
  const [said, setSaid] = useState<string | null>(null);
  const takeBack = (): void =>
    void officeApi.takeBack(status.league_id).then(onChanged, (error: Error) => setSaid(error.message));
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
      {status.season !== null && (
        <p class="office-tools">
          <a class="button" data-load href={`/api/leagues/${status.league_id}/office/league.zip`}>
            {OFFICE_WORDS.download}
          </a>
          <button type="button" onClick={takeBack}>
            {OFFICE_WORDS.takeBack}
          </button>
        </p>
      )}
      {said && <p role="alert">{said}</p>}
    </section>
  );
};

const PeopleForm = ({ office, onChanged }: { office: Office; onChanged: () => void }) => {
  const { status, teams, people } = office;
  const [admins, setAdmins] = useState(status.admins.join(' '));
  const [managers, setManagers] = useState(() =>
    Object.fromEntries(teams.map((team) => [team.id, team.manager_ids.join(' ')])),
  );
  const [said, setSaid] = useState<string | null>(null);
  const named = (text: string): string =>
    idsOf(text)
      .flatMap((id) => people[id] ?? [])
      .join(', ');
  const save = async (): Promise<void> => {
    const byTeam = Object.fromEntries(Object.entries(managers).map(([id, text]) => [id, idsOf(text)]));
    await officeApi.savePeople(status.league_id, { admins: idsOf(admins), managers: byTeam });
    setSaid(OFFICE_WORDS.saved);
    onChanged();
  };
  return (
    <section class="panel" aria-labelledby="people">
      <h2 id="people">{OFFICE_WORDS.people}</h2>
      <p class="muted small">{OFFICE_WORDS.idsHint}</p>
      <form
        class="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          save().catch((error: Error) => setSaid(error.message));
        }}
      >
        <label>
          <span>{OFFICE_WORDS.admins}</span>
          <input value={admins} onInput={(event) => setAdmins(event.currentTarget.value)} />
          <small class="muted">{named(admins)}</small>
        </label>
        {teams.map((team) => (
          <label key={team.id}>
            <span>{OFFICE_WORDS.managersOf(team.name)}</span>
            <input
              value={managers[team.id]}
              onInput={(event) => setManagers({ ...managers, [team.id]: event.currentTarget.value })}
            />
            <small class="muted">{named(managers[team.id] ?? '')}</small>
          </label>
        ))}
        <button type="submit" class="primary">
          {OFFICE_WORDS.save}
        </button>
        {said && <p role="status">{said}</p>}
      </form>
    </section>
  );
};

const actionWords = (action: string): string =>
  (OFFICE_WORDS.actions as Readonly<Partial<Record<string, string>>>)[action] ?? action;
const actorWords = (actor: string, people: Office['people']): string =>
  (OFFICE_WORDS.actors as Readonly<Partial<Record<string, string>>>)[actor] ?? people[actor] ?? actor;

const History = ({ office: { audit, people } }: { office: Office }) => (
  <section class="panel" aria-labelledby="history">
    <h2 id="history">{OFFICE_WORDS.history}</h2>
    {audit.length === 0 && <p class="muted">{OFFICE_WORDS.nothingDone}</p>}
    <ol class="office-history">
      {audit.map((entry) => (
        <li key={`${entry.at} ${entry.action}`}>
          <span class="muted">{moment(entry.at)}</span> {actorWords(entry.actor, people)}:{' '}
          {actionWords(entry.action)}
        </li>
      ))}
    </ol>
  </section>
);

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
            <div class="columns">
              <div class="stack">
                <Status office={office} onChanged={loaded.again} />
                <BringIn onDone={loaded.again} />
                <History office={office} />
              </div>
              {office.status.season !== null && <PeopleForm office={office} onChanged={loaded.again} />}
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
