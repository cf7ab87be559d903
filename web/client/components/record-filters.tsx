import type { ComponentChildren } from 'preact';
import type { CountedMode } from '@paper-dynasty/engine/service/league-records';
import { RECORD_WORDS } from '../strings.ts';
import { TeamChoice } from './team-choice.tsx';
import { WhichGames } from './which-games.tsx';

/** Which games a list of records is of. `season` empty: the one that is played; `team` empty: all. */
export interface RecordsChosen {
  readonly mode: CountedMode;
  readonly season: string;
  readonly team: string;
}

interface RecordFiltersProps {
  readonly chosen: RecordsChosen;
  readonly seasons: readonly string[];
  /** The teams to choose from; none where it is not chosen by team. */
  readonly teams?: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (chosen: RecordsChosen) => void;
  /** What else is chosen by. */
  readonly children?: ComponentChildren;
}

/** Chooses the games that a list of records is of: by season, by team, by what they count for. */
export const RecordFilters = ({ chosen, seasons, teams = [], onChoose, children }: RecordFiltersProps) => (
  <div class="record-filters">
    {seasons.length > 1 && (
      <label>
        <span>{RECORD_WORDS.season}</span>
        <select
          value={chosen.season}
          onChange={(event) => onChoose({ ...chosen, season: event.currentTarget.value })}
        >
          <option value="">{RECORD_WORDS.thisSeason}</option>
          {seasons.slice(1).map((season) => (
            <option key={season} value={season}>
              {season}
            </option>
          ))}
          <option value="all">{RECORD_WORDS.allSeasons}</option>
        </select>
      </label>
    )}
    {teams.length > 0 && (
      <TeamChoice
        title={RECORD_WORDS.team}
        teams={teams}
        value={chosen.team}
        none={RECORD_WORDS.allTeams}
        onChoose={(team) => onChoose({ ...chosen, team })}
      />
    )}
    {children}
    <WhichGames mode={chosen.mode} onChoose={(mode) => onChoose({ ...chosen, mode })} />
  </div>
);
