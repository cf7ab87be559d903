import { useState } from 'preact/hooks';
import { api, leagueById } from '../api.ts';
import { Frame } from '../components/frame.tsx';
import { LeaderBoards } from '../components/leader-boards.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { LeagueNotices } from '../components/league-notices.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { RecordFiles } from '../components/record-files.tsx';
import { RecordFilters, type RecordsChosen } from '../components/record-filters.tsx';
import { SeasonFeats } from '../components/season-feats.tsx';
import { RECORD_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';

/** How many lead in each category. */
const SHOWN = 15;

const loadLeaders = async (id: string, { mode, season }: RecordsChosen) => {
  const which = { mode, ...(season === '' ? {} : { season }) };
  const [league, teams, seasons, boards, feats] = await Promise.all([
    leagueById(id),
    api.teams(id),
    api.seasons(id),
    api.leaders(id, { ...which, count: SHOWN }),
    api.feats(id, which),
  ]);
  const letters = new Map(teams.map((team) => [team.id, team.abbreviation]));
  return { league, letters, seasons, boards, feats };
};

const LeadersPage = ({ id }: { id: string }) => {
  const [chosen, setChosen] = useState<RecordsChosen>({ mode: 'ranked', season: '', team: '' });
  const { mode, season } = chosen;
  const loaded = useLoad([id, mode, season].join(' '), () => loadLeaders(id, chosen));
  return (
    <Frame class="records" title={RECORD_WORDS.leaders}>
      <WhenLoaded from={loaded}>
        {({ league, letters, seasons, boards, feats }) => (
          <>
            <header class="page-head">
              <h1>{league.name}</h1>
              <LeagueLinks id={id} />
            </header>
            <LeagueNotices id={id} />
            <RecordFilters chosen={chosen} seasons={seasons} onChoose={setChosen} />
            <div class="stack">
              <LeaderBoards league={id} boards={boards} letters={letters} />
              <SeasonFeats league={id} feats={feats} letters={letters} />
            </div>
            <RecordFiles league={id} chosen={chosen} />
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A league's leaders in every category, of a season or of all, with who qualifies. */
export const showLeaders = (id: string) => <LeadersPage id={id} />;
