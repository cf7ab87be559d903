import { DateTime } from 'luxon';
import type { Result } from '@paper-dynasty/engine/service/league-records';
import { language } from '../language.ts';
import { RECORD_WORDS } from '../strings.ts';

/** The innings after which a game ends where nobody is ahead of the usual. */
const REGULATION = 9;

/** A day of the league (an ISO 8601 date), with its year where that is not this one. */
const dayWords = (day: string): string => {
  const date = DateTime.fromISO(day).setLocale(language);
  const thisYear = date.year === DateTime.now().year;
  return date.toLocaleString({ day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
};

const Side = ({ name, score, won }: { name: string; score: number; won: boolean }) => (
  <span class={won ? 'result-side won' : 'result-side'}>
    <span>{name}</span>
    <b>{score}</b>
  </span>
);

/** Finished games, newest first, each with the way to its scorecard. */
export const ResultList = ({ results }: { results: readonly Result[] }) => {
  if (results.length === 0) return <p class="muted">{RECORD_WORDS.noGames}</p>;
  return (
    <ul class="results">
      {results.map(({ game_id, away, home, innings, day }) => (
        <li key={game_id}>
          <a href={`/games/${game_id}`}>
            <time dateTime={day}>{dayWords(day)}</time>
            <span class="result-sides">
              <Side {...away} won={away.score > home.score} />
              <Side {...home} won={home.score > away.score} />
            </span>
            <small>{innings === REGULATION ? RECORD_WORDS.final : RECORD_WORDS.innings(innings)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
};
