import { randomUUID } from 'node:crypto';
import { DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import type { Outcome } from '@paper-dynasty/engine/model/outcomes';
import type { Side } from '@paper-dynasty/engine/model/sides';
import { atBat } from '@paper-dynasty/engine/model/situation';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { checkOf } from '@paper-dynasty/engine/rules/possible';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Answer, GameRequest, Services } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { substitute } from '@paper-dynasty/engine/service/substitute';
import { turns } from '@paper-dynasty/engine/rules/turn';
import { tellRefusal } from '@paper-dynasty/engine/notation/refusals/tell-refusal';

/** The first two managers of the demo. */
export const [ANN, BEN] = DEMO_MANAGERS.map((m) => m.user_id) as [string, string];

/** An answer that must be a good one. */
export const good = (answer: Answer): Extract<Answer, { ok: true }> => {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${tellRefusal(answer.error, 'en')}`);
  return answer;
};

/** A request of a person, with a key of its own unless told otherwise. */
export const by = (user_id: string, game_id: string, changes: Partial<GameRequest> = {}): GameRequest => ({
  game_id,
  actor: { kind: 'user', user_id },
  surface: 'web',
  idempotency_key: randomUUID(),
  confirmed: async () => true,
  ...changes,
});

/** A demo game with Ann's team at bat first; against the computer unless told otherwise. */
export const demoStart = (league: 'sba' | 'pd', changes: Partial<StartGame> = {}): StartGame => ({
  user_id: ANN,
  surface: 'web',
  idempotency_key: randomUUID(),
  league_id: league,
  away: { team_id: league === 'pd' ? 'pd-cartographers' : 'sba-herons', user_id: ANN },
  home: { team_id: league === 'pd' ? 'pd-foxes' : 'sba-lamplighters', computer: 'balanced' },
  ...changes,
});

/** A game of one person against himself (practice), active, on which he may do everything. */
export const practiceGame = async (
  services: Services,
  league: 'sba' | 'pd' = 'pd',
  user_id: string = ANN,
): Promise<string> => {
  const request = demoStart(league);
  const away = { team_id: request.away.team_id, user_id };
  const home = { team_id: request.home.team_id, user_id };
  const { game_id } = good(await startGame(services, { ...request, user_id, mode: 'practice', away, home }));
  good(await setLineup(services, by(user_id, game_id), undefined, { side: 'away' }));
  good(await setLineup(services, by(user_id, game_id), undefined, { side: 'home' }));
  return game_id;
};

/** Rolls and resolves one plate appearance (a strikeout by report where the league plays with printed cards). */
export const playOne = async (services: Services, user: string, gameId: string): Promise<Answer> => {
  const rolled = good(await rollDice(services, by(user, gameId)));
  const auto = turns(rolled.state).some((t) => t.action === 'resolve');
  return auto
    ? resolvePlay(services, by(user, gameId))
    : reportOutcome(services, by(user, gameId), { outcome: 'strikeout' });
};

/** The seqs of events. */
export const seqs = (events: readonly StoredEvent[]): readonly number[] => events.map((e) => e.seq);

/** The user who manages a side. */
const managerOf = (state: GameState, side: Side): string => {
  const { manager } = state.setup[side];
  return manager.kind === 'user' ? (manager.user_ids[0] ?? '') : '';
};

/** Reports the next plate appearance of a game with printed cards, for whoever is at bat. */
export const appear = async (services: Services, gameId: string, outcome: Outcome): Promise<GameState> => {
  const state = (await services.live.state(gameId))!;
  const user = managerOf(state, atBat(state.situation));
  for (;;) {
    const { state: rolled } = good(await rollDice(services, by(user, gameId)));
    const check = rolled.roll?.kind === 'ab' && checkOf(rolled.roll);
    const answer = await reportOutcome(services, by(user, gameId), {
      outcome: check ? 'no_advance' : outcome,
    });
    if (!check) return good(answer).state;
  }
};

/** Sends in the next man of a side's bullpen; answers his id. */
const relieve = async (services: Services, gameId: string, side: Side): Promise<string> => {
  const state = (await services.live.state(gameId))!;
  const out = state.lineups[side]!.pitcher_id;
  const next = Object.values(state.setup[side].roster).find(
    (p) => p.pitching && p.id !== out && !state.removed[side].includes(p.id),
  )!;
  const change = { kind: 'pitching_change', swaps: [{ out, in: next.id }], side } as const;
  good(await substitute(services, by(managerOf(state, side), gameId), change));
  return next.id;
};

/**
 * Plays a game with printed cards to its end: strikeouts, but for a home run of the home side's first batter. Its starter goes after
 * four innings, its first reliever after six; answers the pitchers of the home side in order.
 */
export const playOut = async (services: Services, gameId: string): Promise<readonly string[]> => {
  let state = (await services.live.state(gameId))!;
  const pitchers = [state.lineups.home!.pitcher_id];
  while (state.status === 'active') {
    const { inning, half, outs } = state.situation;
    const opens = half === 'top' && outs === 0;
    if (opens && (inning === 5 || inning === 7)) pitchers.push(await relieve(services, gameId, 'home'));
    const leads = half === 'bottom' && state.situation.score.home === 0;
    state = await appear(services, gameId, leads ? 'homerun' : 'strikeout');
  }
  return pitchers;
};
