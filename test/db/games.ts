import { randomUUID } from 'node:crypto';
import { DEMO_MANAGERS } from '@paper-dynasty/db/league/demo/teams';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { reportOutcome } from '@paper-dynasty/engine/service/report-outcome';
import { resolvePlay } from '@paper-dynasty/engine/service/resolve-play';
import { rollDice } from '@paper-dynasty/engine/service/roll-dice';
import type { Answer, GameRequest, Services } from '@paper-dynasty/engine/service/services';
import { setLineup } from '@paper-dynasty/engine/service/set-lineup';
import { startGame, type StartGame } from '@paper-dynasty/engine/service/start-game';
import { turns } from '@paper-dynasty/engine/rules/turn';

/** The first two managers of the demo. */
export const [ANN, BEN] = DEMO_MANAGERS.map((m) => m.user_id) as [string, string];

/** An answer that must be a good one. */
export const good = (answer: Answer): Extract<Answer, { ok: true }> => {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer;
};

/** A request of a person, with a key of its own unless told otherwise. */
export const by = (user_id: string, game_id: string, changes: Partial<GameRequest> = {}): GameRequest => ({
  game_id,
  actor: { kind: 'user', user_id },
  surface: 'web',
  idempotency_key: randomUUID(),
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
  good(await setLineup(services, by(user_id, game_id), undefined, 'away'));
  good(await setLineup(services, by(user_id, game_id), undefined, 'home'));
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
