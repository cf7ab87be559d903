import { moment } from '../logic/moment.ts';
import { officeApi } from '../office-api.ts';
import { TOOL_OFFICE_WORDS } from '../strings.ts';
import { useLoad } from '../use-load.ts';
import '../styles/league.css';

/** How often it is looked whether the league's server answers again, in milliseconds. */
const LOOK_MILLISECONDS = 60_000;

/** What everybody in a league is told: of which time its data is while its server does not answer, and what its admins announce. */
export const LeagueNotices = ({ id }: { id: string }) => {
  const news = useLoad(id, () => officeApi.news(id), LOOK_MILLISECONDS);
  if (!news.data) return null;
  const { data_of, announcements } = news.data;
  return (
    <>
      {data_of !== null && (
        <p class="league-notice" role="status">
          {TOOL_OFFICE_WORDS.dataOf(moment(data_of))}
        </p>
      )}
      {announcements.map(({ id: one, at, text }) => (
        <p key={one} class="league-notice announced">
          <b>{TOOL_OFFICE_WORDS.announcement}</b> {text} <small class="muted">{moment(at)}</small>
        </p>
      ))}
    </>
  );
};
