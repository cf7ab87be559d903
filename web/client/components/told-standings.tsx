import type { ToldByServer } from '@paper-dynasty/engine/leagues/told-by-server';
import { teamPath } from '../logic/addresses.ts';
import { figure, signed } from '../logic/figures.ts';
import { moment } from '../logic/moment.ts';
import { RECORD_WORDS, STANDING_HEADS } from '../strings.ts';

const HEADS = ['wins', 'losses', 'percentage', 'behind', 'difference'] as const;

const percentage = (wins: number, losses: number): number | null =>
  wins + losses === 0 ? null : wins / (wins + losses);

/** The standings as the league's own server counts them, beside those of the games that are scored here. */
export const ToldStandings = ({ league, told }: { league: string; told: ToldByServer | null }) => {
  if (!told || told.standings.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="told-standings">
      <h2 id="told-standings">{RECORD_WORDS.toldStandings}</h2>
      <p class="muted small">{RECORD_WORDS.toldAsOf(moment(told.read_at))}</p>
      <div class="scrolls" tabIndex={0} role="group" aria-labelledby="told-standings">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{RECORD_WORDS.team}</th>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {STANDING_HEADS[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.standings.map((row) => (
              <tr key={row.team_id}>
                <th scope="row">
                  <a href={teamPath(league, row.team_id)}>{row.name}</a>
                </th>
                <td>{row.wins}</td>
                <td>{row.losses}</td>
                <td>{figure(percentage(row.wins, row.losses), 3)}</td>
                <td>{row.behind || '–'}</td>
                <td>{row.run_difference === null ? '–' : signed(row.run_difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
