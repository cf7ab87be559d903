import type { SeasonFeat } from '@paper-dynasty/engine/stats/season-feats';
import { playerPath, teamPath } from '../logic/addresses.ts';
import { FEAT_TITLES, RECORD_WORDS } from '../strings.ts';
import '../styles/records.css';

interface SeasonFeatsProps {
  readonly league: string;
  readonly feats: readonly SeasonFeat[];
  readonly letters: ReadonlyMap<string, string>;
}

/** The most of everything in one game, and the longest streaks, each with the way to its game; nothing before the first game. */
export const SeasonFeats = ({ league, feats, letters }: SeasonFeatsProps) =>
  feats.length === 0 ? null : (
    <section class="panel" aria-labelledby="feats">
      <h2 id="feats">{RECORD_WORDS.feats}</h2>
      <ul class="boards">
        {feats.map(({ feat, holders }) => (
          <li key={feat}>
            <h3>{FEAT_TITLES[feat]}</h3>
            <ol>
              {holders.map(({ player_id, name, team_id, game_id, value }) => (
                <li key={`${game_id} ${player_id ?? team_id}`}>
                  <a href={player_id ? playerPath(league, player_id) : teamPath(league, team_id)}>
                    {name ?? letters.get(team_id) ?? team_id}
                  </a>
                  {name && <small>{letters.get(team_id)}</small>}
                  <a href={`/games/${game_id}`} aria-label={`${FEAT_TITLES[feat]}: ${value}`}>
                    <b>{value}</b>
                  </a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
