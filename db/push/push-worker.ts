import { DateTime } from 'luxon';
import type { GameState } from '@paper-dynasty/engine/model/state';
import { awaitedPeople } from '@paper-dynasty/engine/rules/turn';
import { unlessBroken } from '@paper-dynasty/engine/service/broken-game';
import type { Clock, GameFeed, Log } from '@paper-dynasty/engine/service/ports';
import type { PushBrowser } from '@paper-dynasty/engine/service/push';
import { quietUntil } from '@paper-dynasty/engine/service/quiet-hours';
import type { Services } from '@paper-dynasty/engine/service/services';
import { pushNote } from '@paper-dynasty/engine/wire/push-words';
import type { Presence } from '../stores/presence.ts';
import type { Settings } from '../stores/settings.ts';
import type { Signals } from '../stores/signals.ts';
import { PUSH_CHANGED, type DueTurn, type PushStore } from './push-store.ts';
import type { PushSender, Sent } from './send-push.ts';

/** What push messages need. */
export interface PushDeps {
  readonly push: PushStore;
  readonly sender: PushSender;
  readonly live: Pick<Services['live'], 'state' | 'catchUp'>;
  readonly feed: Pick<GameFeed, 'subscribe'>;
  readonly presence: Pick<Presence, 'here'>;
  readonly settings: Pick<Settings, 'user'>;
  readonly signals: Pick<Signals, 'on'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
  /** Who sends the messages, for push services: an address of the web or of mail. */
  readonly subject: string;
  /** How long a turn stands before it is told, how often it is looked for what is due, and the first wait before another try, in milliseconds. */
  readonly pace?: PushPace;
}

/** The pace of push messages, in milliseconds. */
export interface PushPace {
  readonly stands: number;
  readonly looks: number;
  readonly again: number;
}

/** Whoever plays just now acts before a message would reach them. */
const USUAL_PACE: PushPace = { stands: 20_000, looks: 5000, again: 15_000 };

/** While somebody looks at the game they are told nothing, and it is looked again after so long, in milliseconds. */
const THERE = 60_000;
const TRIES = 8;

/** Push messages at work. */
export interface PushWorker {
  /** Takes up the games that wait already, after a start. */
  resume(): Promise<void>;
  /** Tells what is due now. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

/** Notes turns as they come, and tells those that stand: any number of processes, each turn once. */
export const createPushWorker = (deps: PushDeps): PushWorker => {
  const { push, sender, live, settings, presence, clock, log, pace = USUAL_PACE } = deps;
  let people: ReadonlySet<string> = new Set();
  /** Whom each game is known to wait for. */
  const noted = new Map<string, string>();
  let writing: Promise<unknown> = Promise.resolve();
  let working: Promise<void> | null = null;

  const after = (milliseconds: number): Date =>
    DateTime.fromISO(clock.now()).plus({ milliseconds }).toJSDate();

  const note = (state: GameState): void => {
    const { game_id } = state.setup;
    const awaited = awaitedPeople(state).filter((id) => people.has(id));
    const known = noted.get(game_id) ?? '';
    const now = awaited.join(' ');
    if (now === known) return;
    if (now === '') noted.delete(game_id);
    else noted.set(game_id, now);
    const turn = { game_id, seq: state.seq, people: awaited, due: after(pace.stands) };
    writing = writing
      .then(() => push.note(turn))
      .catch((error: unknown) => {
        noted.delete(game_id);
        log.error({ err: error, game_id }, 'a turn could not be noted for push messages');
      });
  };

  const resume = async (): Promise<void> => {
    people = new Set(await push.people());
    noted.clear();
    for (const gameId of await push.openGames()) {
      const state = await unlessBroken(live.state(gameId));
      if (state) note(state);
    }
    await writing;
  };

  const tellAll = async (
    state: GameState,
    browsers: readonly PushBrowser[],
  ): Promise<readonly { readonly endpoint: string; readonly sent: Sent }[]> => {
    const keys = await push.keys();
    return Promise.all(
      browsers.map(async (browser) => {
        const text = JSON.stringify(pushNote(state, browser.language));
        const message = { text, topic: state.setup.game_id, subject: deps.subject };
        const sent = await sender.send(browser, message, keys);
        if (sent.kind === 'gone') await push.gone(browser.endpoint);
        return { endpoint: browser.endpoint, sent };
      }),
    );
  };

  /** When a turn may be told, if not now. */
  const heldUntil = async ({ user_id, game_id }: DueTurn): Promise<Date | null> => {
    const quiet = quietUntil(await settings.user(user_id), DateTime.fromISO(clock.now()));
    if (quiet) return quiet.toJSDate();
    const { people: here } = await presence.here(game_id);
    return here.some((one) => one.user_id === user_id) ? after(THERE) : null;
  };

  const tell = async (turn: DueTurn): Promise<void> => {
    const state = await unlessBroken(live.catchUp(turn.game_id));
    if (!state || !awaitedPeople(state).includes(turn.user_id)) return push.drop(turn);
    const held = await heldUntil(turn);
    if (held) return push.postpone(turn, held);
    const browsers = (await push.browsers(turn.user_id)).filter(
      ({ endpoint }) => !turn.told.includes(endpoint),
    );
    const came = await tellAll(state, browsers);
    const told = came.flatMap(({ endpoint, sent }) => (sent.kind === 'sent' ? [endpoint] : []));
    const waits = came.flatMap(({ sent }) => (sent.kind === 'failed' ? [sent.after * 1000] : []));
    const again = Math.max(pace.again * 2 ** (turn.tries - 1), ...waits);
    const next = waits.length > 0 && turn.tries < TRIES ? after(again) : null;
    await push.settle(turn, [...turn.told, ...told], next);
  };

  const work = async (): Promise<void> => {
    if (people.size === 0) return;
    await writing;
    const due = await push.take(DateTime.fromISO(clock.now()).toJSDate());
    await Promise.all(
      due.map((turn) =>
        tell(turn).catch((error: unknown) =>
          log.error({ err: error, game_id: turn.game_id }, 'a push message failed; it is tried again'),
        ),
      ),
    );
  };

  const deliver = (): Promise<void> => {
    working ??= work().finally(() => (working = null));
    return working;
  };

  const again = (why: string, task: () => Promise<void>): void =>
    void task().catch((error: unknown) => log.error({ err: error }, why));

  const stops = [
    deps.feed.subscribe({
      wants: () => false,
      receive: ({ steps }) => {
        const last = steps.at(-1);
        if (last && people.size > 0) note(last.state);
      },
    }),
    deps.signals.on(PUSH_CHANGED, () => again('browsers could not be read', resume)),
  ];
  const timer = setInterval(() => again('push messages could not be sent', deliver), pace.looks);
  timer.unref();
  return {
    resume,
    deliver,
    close: async () => {
      clearInterval(timer);
      for (const stop of stops) stop();
      await working?.catch(() => undefined);
      await writing;
      await sender.close();
    },
  };
};
