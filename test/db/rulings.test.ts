import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_COMMISSIONER } from '@paper-dynasty/db/league/demo/teams';
import { rebuildRows } from '@paper-dynasty/db/records/rebuild';
import { actFor } from '@paper-dynasty/engine/service/act-for';
import { acceptGame } from '@paper-dynasty/engine/service/answer-invitation';
import { answerRequest, askRuling } from '@paper-dynasty/engine/service/requests';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { decisions } from '@paper-dynasty/engine/stats/pitching-decisions';
import { withTestProcess } from '../with-process.ts';
import { ANN, BEN, by, demoStart, good, playOut } from './games.ts';

const one = withTestProcess();

// In a ranked game the computer manages a team only where its own manager says so.
beforeAll(async () => {
  await one.sql`update team_managers set user_id = ${ANN} where team_id = 'sba-comets'`;
});

const started = async (changes: Partial<StartGame>): Promise<string> => {
  const { game_id } = good(await startGame(one.services, demoStart('sba', changes)));
  good(await setLineup(one.services, by(ANN, game_id)));
  return game_id;
};

let gameId: string;
let pitchers: readonly string[];
beforeAll(async () => {
  const { services } = one;
  const home = { team_id: 'sba-lamplighters', user_id: BEN };
  const { game_id } = good(await startGame(services, demoStart('sba', { mode: 'ranked', home })));
  gameId = game_id;
  good(await acceptGame(services, by(BEN, gameId)));
  good(await setLineup(services, by(ANN, gameId)));
  good(await setLineup(services, by(BEN, gameId)));
  pitchers = await playOut(services, gameId);
}, 60_000);

const ruling = (winner: string | undefined, reason = 'he kept the lead') => ({
  winner: winner ?? null,
  loser: null,
  save: null,
  reason,
});

const wins = async (): Promise<readonly string[]> => {
  const rows = await one.services.records.pitching({ league_id: 'sba' });
  return rows.filter((row) => row.wins > 0).map((row) => row.player_id);
};

const ended = async (): Promise<string> =>
  (await one.services.records.results({ league_id: 'sba', limit: 1 }))[0]!.completed_at;

describe('a ruling on a finished game', () => {
  test('is for its managers and the admins, and only for what the rules leave open', async () => {
    const { services } = one;
    expect(await askRuling(services, by('stranger', gameId), ruling(pitchers[2]))).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect(await askRuling(services, by(BEN, gameId), ruling(pitchers[0]))).toMatchObject({
      error: { code: 'ruling_impossible', why: { reason: 'starter_short_of_innings' } },
    });
    expect(await askRuling(services, by(BEN, gameId), ruling(pitchers[2], ' '))).toMatchObject({
      error: { code: 'bad_input', field: 'reason' },
    });
  });

  test('by a manager waits for the other, who must agree; the records and the day of the result follow', async () => {
    const { services } = one;
    const [before, winners] = [await ended(), await wins()];
    const asked = good(await askRuling(services, by(BEN, gameId), ruling(pitchers[2])));
    expect(asked.state).toMatchObject({ status: 'completed', request: { side: 'home' } });
    expect(await answerRequest(services, by(BEN, gameId), true)).toMatchObject({ ok: false });
    expect(await wins()).toEqual(winners);
    const { state } = good(await answerRequest(services, by(ANN, gameId), true));
    expect(decisions(state).winner).toBe(pitchers[2]);
    expect(winners).toEqual([pitchers[1]]);
    expect(await wins()).toEqual([pitchers[2]]);
    expect(await ended()).toBe(before);
  });

  test('by an admin stands at once, for the side that they act for', async () => {
    good(await actFor(one.services, by(DEMO_COMMISSIONER.user_id, gameId), 'home'));
    const { state } = good(
      await askRuling(one.services, by(DEMO_COMMISSIONER.user_id, gameId), ruling(pitchers[1])),
    );
    expect(state.ruling).toEqual(ruling(pitchers[1]));
    expect(await wins()).toEqual([pitchers[1]]);
  });

  test('is sent to the league’s server anew only where it changes the decisions that were sent', async () => {
    const { sql, services } = one;
    await sql`update leagues set rules = rules || '{"submission": "auto"}' where id = 'sba'`;
    await sql`insert into league_sources (league_id, kind) values ('sba', 'sba')
      on conflict (league_id) do update set kind = 'sba'`;
    await sql`update games set schedule_id = 'ruled' where game_id = ${gameId}`;
    const revisions = async (): Promise<readonly number[]> =>
      (await sql`select revision from submissions where game_id = ${gameId} order by revision`).map(
        ({ revision }) => revision as number,
      );
    const admin = () => by(DEMO_COMMISSIONER.user_id, gameId);
    good(await askRuling(services, admin(), ruling(pitchers[1], 'as it was, in other words')));
    good(await askRuling(services, admin(), ruling(undefined, 'as the rules have it')));
    expect([await wins(), await revisions()]).toEqual([[pitchers[1]], []]);
    good(await askRuling(services, admin(), ruling(pitchers[2])));
    expect([await wins(), await revisions()]).toEqual([[pitchers[2]], [1]]);
    good(await askRuling(services, admin(), ruling(pitchers[1])));
    expect([await wins(), await revisions()]).toEqual([[pitchers[1]], [1, 2]]);
  });

  test('is in what is rebuilt from the log', async () => {
    const { game, rows } = rebuildRows(await one.services.store.eventsAfter(gameId, 0));
    const won = rows.pitching_lines.filter((row) => (row['decisions'] as string[]).includes('W'));
    expect(won.map((row) => row['player_id'])).toEqual([pitchers[1]]);
    expect(new Date(String(game['updated_at'])).toISOString()).toBe(new Date(await ended()).toISOString());
  });
});

test('against the computer a ruling waits for an admin in a ranked game, and stands at once in a friendly one', async () => {
  const home = { team_id: 'sba-comets', computer: 'safe' } as const;
  const ranked = await started({ mode: 'ranked', home });
  good(await askRuling(one.services, by(ANN, ranked), ruling(undefined)));
  const admin = () => by(DEMO_COMMISSIONER.user_id, ranked);
  good(await actFor(one.services, admin(), 'home'));
  expect(good(await answerRequest(one.services, admin(), true)).state.ruling).toEqual(ruling(undefined));
  const alone = await started({ mode: 'friendly' });
  const { state } = good(await askRuling(one.services, by(ANN, alone), ruling(undefined)));
  expect(state.ruling).toEqual(ruling(undefined));
});
