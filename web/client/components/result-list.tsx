import { DateTime } from 'luxon';
import type { Result } from '@paper-dynasty/engine/service/records';
import { language } from '../language.ts';
import { RECORD_WORDS } from '../strings.ts';

/** The innings after which a game ends where nobody is ahead of the usual. */
const REGULATION = 9;

const day = (iso: string): string =>
  DateTime.fromISO(iso).setLocale(language).toLocaleString({ day: 'numeric', month: 'short' });

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
      {results.map(({ game_id, away, home, innings, completed_at }) => (
        <li key={game_id}>
          <a href={`/games/${game_id}`}>
            <time dateTime={completed_at}>{day(completed_at)}</time>
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
