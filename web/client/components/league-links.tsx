import { path } from '../router.ts';
import { OFFICE_WORDS, RECORD_WORDS, SCHEDULE_WORDS } from '../strings.ts';
import { officeApi } from '../office-api.ts';
import { me } from '../session.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';

const NOTHING = { owner: false, leagues: [] } as const;

const LinkTo = ({ to, children }: { to: string; children: string }) => (
  <a href={to} {...(path.value.startsWith(to) && { 'aria-current': 'page' })}>
    {children}
  </a>
);

/** The ways within a league: its standings, its schedule, and for whoever may its office. */
export const LeagueLinks = ({ id }: { id: string }) => {
  const user = me.value?.user ?? null;
  const managed = useLoad(user?.user_id ?? '', async () => (user ? await officeApi.managed() : NOTHING));
  const mine = managed.data?.leagues.some((league) => league.id === id) ?? false;
  return (
    <nav class="league-nav" aria-label={RECORD_WORDS.standings}>
      <a href={`/leagues/${id}`} {...(path.value === `/leagues/${id}` && { 'aria-current': 'page' })}>
        {RECORD_WORDS.standings}
      </a>
      <LinkTo to={`/leagues/${id}/schedule`}>{SCHEDULE_WORDS.schedule}</LinkTo>
      <LinkTo to={`/leagues/${id}/results`}>{RECORD_WORDS.results}</LinkTo>
      <LinkTo to={`/leagues/${id}/leaders`}>{RECORD_WORDS.leaders}</LinkTo>
      {mine && <LinkTo to={`/leagues/${id}/office`}>{OFFICE_WORDS.office}</LinkTo>}
    </nav>
  );
};
