import type { SeasonGame } from '@paper-dynasty/engine/service/league-office';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import { api } from '../../api.ts';
import { go } from '../../router.ts';
import { BACK_WORDS } from '../../strings.ts';
import { useAct } from '../../use-act.ts';
import { useLoad } from '../../use-load.ts';

/** A next game that nobody has started is started by whoever manages a side of this one. */
const NextGame = ({ view, next, run }: { view: GameView; next: SeasonGame; run: (id: string) => void }) => {
  if (next.played)
    return (
      <a class="button" href={`/games/${next.played.game_id}`}>
        {BACK_WORDS.nextGame(next.game)}
      </a>
    );
  if (view.your_sides.length === 0) return null;
  return <button onClick={() => run(next.id)}>{BACK_WORDS.startNext(next.game)}</button>;
};

/** What comes after a game that is over: the next of its series, or the same two again. */
export const AfterFinal = ({ view }: { view: GameView }) => {
  const after = useLoad(`after ${view.game_id}`, () => api.after(view.game_id));
  const { busy, failed, run } = useAct();
  const open = (game: Promise<{ game_id: string }>): Promise<void> =>
    game.then(({ game_id }) => go(`/games/${game_id}`));
  const again = (swap: boolean) => (
    <button disabled={busy} onClick={() => run(() => open(api.rematch(view.game_id, swap)))}>
      {swap ? BACK_WORDS.rematchSwapped : BACK_WORDS.rematch}
    </button>
  );
  const start = ({ id, away_id, home_id }: SeasonGame): void =>
    run(() =>
      open(
        api.newGame({
          league_id: view.league.id,
          schedule_id: id,
          away: { team_id: away_id },
          home: { team_id: home_id },
        }),
      ),
    );
  const next = after.data?.next ?? null;
  const rematch = after.data?.rematch ?? null;
  if (view.your_sides.length === 0 && !next?.played && !rematch) return null;
  return (
    <div class="after-final">
      {next && <NextGame view={view} next={next} run={() => start(next)} />}
      {rematch ? (
        <a class="button" href={`/games/${rematch}`}>
          {BACK_WORDS.openRematch}
        </a>
      ) : (
        view.your_sides.length > 0 && (
          <>
            {again(true)}
            {again(false)}
          </>
        )
      )}
      {failed && (
        <p class="problem" role="alert">
          {failed}
        </p>
      )}
    </div>
  );
};
