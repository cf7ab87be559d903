import { useState } from 'preact/hooks';
import type { Result } from '@paper-dynasty/engine/service/league-records';
import { api, leagueById } from '../api.ts';
import { Frame } from '../components/frame.tsx';
import { LeagueLinks } from '../components/league-links.tsx';
import { LeagueNotices } from '../components/league-notices.tsx';
import { WhenLoaded } from '../components/loaded.tsx';
import { DayFilters, type DaysChosen } from '../components/day-filters.tsx';
import { RecordFilters, type RecordsChosen } from '../components/record-filters.tsx';
import { ResultList } from '../components/result-list.tsx';
import { RECORD_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/records.css';

const A_PAGE = 50;

type Chosen = RecordsChosen & DaysChosen;

const ALL: Chosen = { mode: 'all', season: '', team: '', from: '', to: '' };

const isAll = (chosen: Chosen): boolean =>
  (Object.keys(ALL) as (keyof Chosen)[]).every((name) => chosen[name] === ALL[name]);

const loadResults = async (id: string, { mode, ...chosen }: Chosen, page: number) => {
  const which = {
    mode,
    ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')),
    limit: A_PAGE,
    offset: page * A_PAGE,
  };
  const [league, teams, seasons, results] = await Promise.all([
    leagueById(id),
    api.teams(id),
    api.seasons(id),
    api.results(id, which),
  ]);
  return { league, teams, seasons, results };
};

interface PagesProps {
  readonly page: number;
  readonly results: readonly Result[];
  readonly onPage: (page: number) => void;
}

const Pages = ({ page, results, onPage }: PagesProps) => (
  <p class="office-tools">
    {page > 0 && (
      <button type="button" onClick={() => onPage(page - 1)}>
        {RECORD_WORDS.newer}
      </button>
    )}
    {results.length === A_PAGE && (
      <button type="button" onClick={() => onPage(page + 1)}>
        {RECORD_WORDS.older}
      </button>
    )}
  </p>
);

const ResultsPage = ({ id }: { id: string }) => {
  const [chosen, setChosen] = useState<Chosen>(ALL);
  const [page, setPage] = useState(0);
  const loaded = useLoad([id, ...Object.values(chosen), page].join(' '), () => loadResults(id, chosen, page));
  const choose = (next: Partial<Chosen>): void => {
    setChosen({ ...chosen, ...next });
    setPage(0);
  };
  return (
    <Frame class="records" title={RECORD_WORDS.results}>
      <WhenLoaded from={loaded}>
        {({ league, teams, seasons, results }) => (
          <>
            <header class="page-head">
              <h1>{league.name}</h1>
              <LeagueLinks id={id} />
            </header>
            <LeagueNotices id={id} />
            <RecordFilters chosen={chosen} seasons={seasons} teams={teams} onChoose={choose}>
              <DayFilters {...chosen} onChoose={choose} />
            </RecordFilters>
            <section class="panel" aria-labelledby="results">
              <h2 id="results">{RECORD_WORDS.results}</h2>
              {results.length === 0 && !isAll(chosen) ? (
                <p class="muted">{RECORD_WORDS.noSuchGames}</p>
              ) : (
                <ResultList results={results} />
              )}
              <Pages page={page} results={results} onPage={setPage} />
            </section>
          </>
        )}
      </WhenLoaded>
    </Frame>
  );
};

/** A league's finished games by date: of a season, of a team, of what they count for. */
export const showResults = (id: string) => <ResultsPage id={id} />;
