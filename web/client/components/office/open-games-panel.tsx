import type { OpenGame } from '@paper-dynasty/engine/service/open-games';
import { moment } from '../../logic/moment.ts';
import { AWAITED_WORDS, STATUS_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { RemindButton } from './remind-button.tsx';
import { namesOf, type OfficePanelProps } from './panel.ts';

interface OpenProps {
  readonly league: string;
  readonly open: OpenGame;
  readonly people: OfficePanelProps['office']['people'];
}

const Open = ({ league, open, people }: OpenProps) => {
  const { game, awaited, since, damaged } = open;
  const waits = awaited.map(({ team, action, user_ids }) =>
    TOOL_OFFICE_WORDS.waits(
      team,
      user_ids.length > 0 ? namesOf(people, user_ids) : TOOL_OFFICE_WORDS.byComputer,
      AWAITED_WORDS[action],
    ),
  );
  const score = `${game.away.abbreviation} ${game.away.score}, ${game.home.abbreviation} ${game.home.score}`;
  const person = awaited.some(({ user_ids }) => user_ids.length > 0);
  return (
    <li>
      <span class="matchup">
        <a href={`/games/${game.game_id}`}>{score}</a>
        <small class="muted">
          {[STATUS_WORDS[game.status], ...(damaged ? [TOOL_OFFICE_WORDS.damaged] : waits)].join(' · ')}
        </small>
      </span>
      <small class="muted">{TOOL_OFFICE_WORDS.since(moment(since))}</small>
      {person && <RemindButton league={league} game={game.game_id} of={score} />}
    </li>
  );
};

/** The games that are not over, those that have waited longest first, with whom they wait for. */
export const OpenGamesPanel = ({ office: { status, open, people } }: OfficePanelProps) => (
  <section class="panel" aria-labelledby="open-games">
    <h2 id="open-games">{TOOL_OFFICE_WORDS.open}</h2>
    {open.length === 0 && <p class="muted">{TOOL_OFFICE_WORDS.noneOpen}</p>}
    <ul class="schedule-list">
      {open.map((one) => (
        <Open key={one.game.game_id} league={status.league_id} open={one} people={people} />
      ))}
    </ul>
  </section>
);
