import { useState } from 'preact/hooks';
import type { ScheduleChange } from '@paper-dynasty/engine/leagues/change-schedule';
import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import { officeApi } from '../../office-api.ts';
import { OFFICE_WORDS, SCHEDULE_WORDS, TOOL_OFFICE_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { useLoad } from '../../use-load.ts';
import { ActForm } from './act-form.tsx';
import { NewGameForm } from './new-game-form.tsx';
import { NumberField } from './number-field.tsx';
import { TeamChoice } from '../team-choice.tsx';
import { WhenLoaded } from '../loaded.tsx';
import type { OfficePanelProps } from './panel.ts';

type Teams = OfficePanelProps['office']['teams'];

interface GameProps {
  readonly league: string;
  readonly game: SeasonGame;
  readonly teams: Teams;
  readonly onChanged: () => void;
}

const nameIn = (teams: Teams, id: string): string => teams.find((team) => team.id === id)?.name ?? id;

const stateOf = (game: SeasonGame, teams: Teams): string => {
  if (game.forfeit)
    return SCHEDULE_WORDS.forfeit(nameIn(teams, game.forfeit === 'away' ? game.away_id : game.home_id));
  if (game.played) return TOOL_OFFICE_WORDS.started;
  return game.postponed ? SCHEDULE_WORDS.postponed : SCHEDULE_WORDS.open;
};

const GameForm = ({ league, game, teams, onChanged }: GameProps) => {
  const act = useAct();
  const day = game.date?.slice(0, 10) ?? '';
  const [date, setDate] = useState(day);
  const [week, setWeek] = useState(game.week);
  const [away_id, setAway] = useState(game.away_id);
  const [home_id, setHome] = useState(game.home_id);
  const [note, setNote] = useState(game.note ?? '');
  const change = async (what: ScheduleChange): Promise<string> => {
    await officeApi.changeGame(league, game.id, what);
    onChanged();
    return OFFICE_WORDS.saved;
  };
  const cancel = async (): Promise<void> => {
    await officeApi.cancelGame(league, game.id);
    onChanged();
  };
  const changing = (what: ScheduleChange) => (): void => act.run(() => change(what));
  const save = (): Promise<string> =>
    change({
      ...(date === day ? {} : { date: date === '' ? null : date }),
      ...(week === game.week ? {} : { week }),
      ...(away_id === game.away_id ? {} : { away_id }),
      ...(home_id === game.home_id ? {} : { home_id }),
      ...(note === (game.note ?? '') ? {} : { note: note.trim() === '' ? null : note.trim() }),
    });
  return (
    <ActForm act={act} work={save}>
      <NumberField title={TOOL_OFFICE_WORDS.week} value={week} min={1} max={99} onType={setWeek} />
      <label>
        <span>{TOOL_OFFICE_WORDS.date}</span>
        <input type="date" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <TeamChoice title={TOOL_OFFICE_WORDS.visitors} teams={teams} value={away_id} onChoose={setAway} />
      <TeamChoice title={TOOL_OFFICE_WORDS.hosts} teams={teams} value={home_id} onChoose={setHome} />
      <label>
        <span>{TOOL_OFFICE_WORDS.note}</span>
        <input value={note} maxLength={200} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <p class="office-tools">
        <button type="submit" class="primary" disabled={act.busy}>
          {OFFICE_WORDS.save}
        </button>
        <button type="button" disabled={act.busy} onClick={changing({ postponed: !game.postponed })}>
          {game.postponed ? TOOL_OFFICE_WORDS.unpostpone : TOOL_OFFICE_WORDS.postpone}
        </button>
        {game.forfeit ? (
          <button type="button" disabled={act.busy} onClick={changing({ forfeit: null })}>
            {TOOL_OFFICE_WORDS.unforfeit}
          </button>
        ) : (
          (['away', 'home'] as const).map((side) => (
            <button key={side} type="button" disabled={act.busy} onClick={changing({ forfeit: side })}>
              {TOOL_OFFICE_WORDS.forfeitTo(nameIn(teams, side === 'away' ? game.away_id : game.home_id))}
            </button>
          ))
        )}
        <button type="button" disabled={act.busy} onClick={() => act.run(cancel)}>
          {TOOL_OFFICE_WORDS.cancel}
        </button>
      </p>
    </ActForm>
  );
};

const Game = (props: GameProps) => {
  const [open, setOpen] = useState(false);
  const { game, teams } = props;
  const names = SCHEDULE_WORDS.at(nameIn(teams, game.away_id), nameIn(teams, game.home_id));
  const line = (
    <>
      <span class="matchup">{names}</span>
      <small class="muted">
        {[SCHEDULE_WORDS.game(game.week, game.game), game.date?.slice(0, 10), stateOf(game, teams), game.note]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  );
  if (game.played) return <li>{line}</li>;
  return (
    <li>
      <details class="office-game" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{line}</summary>
        {open && <GameForm key={JSON.stringify(game)} {...props} />}
      </details>
    </li>
  );
};

interface WeekProps {
  readonly league: string;
  readonly teams: Teams;
}

/** A week of the schedule; the one that is played, until another is chosen. */
const Week = ({ league, teams }: WeekProps) => {
  const [chosen, setChosen] = useState<number | null>(null);
  const loaded = useLoad(`${league} ${chosen ?? ''}`, () => officeApi.week(league, chosen));
  return (
    <WhenLoaded from={loaded}>
      {({ games, week }) => (
        <>
          <label class="office-week">
            <span>{TOOL_OFFICE_WORDS.week}</span>
            <input
              type="number"
              min="1"
              max="99"
              value={week ?? 1}
              onChange={(event) => setChosen(Math.max(1, Math.round(Number(event.currentTarget.value))))}
            />
          </label>
          <ol class="schedule-list">
            {games.length === 0 && <li class="muted">{SCHEDULE_WORDS.none}</li>}
            {games.map((game) => (
              <Game key={game.id} league={league} game={game} teams={teams} onChanged={loaded.again} />
            ))}
          </ol>
          <NewGameForm
            key={`${week ?? 1} ${games.length}`}
            league={league}
            week={week ?? 1}
            teams={teams}
            onChanged={loaded.again}
          />
        </>
      )}
    </WhenLoaded>
  );
};

/** The schedule, a week at a time: games that are not started can be moved, postponed, given away and cancelled, others are added. */
export const SchedulePanel = ({ office: { status, teams } }: OfficePanelProps) => {
  const atServer = status.source === 'url' || status.source === 'sba';
  if (status.season === null) return null;
  return (
    <section class="panel" aria-labelledby="schedule">
      <h2 id="schedule">{TOOL_OFFICE_WORDS.schedule}</h2>
      {atServer && <p class="muted small">{TOOL_OFFICE_WORDS.fromServer}</p>}
      <Week league={status.league_id} teams={teams} />
    </section>
  );
};
