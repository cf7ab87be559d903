import { batch, computed, signal } from '@preact/signals';
import { remedyOf } from '@paper-dynasty/engine/model/remedies';
import type { OpeningRoll } from '@paper-dynasty/engine/model/rolls';
import type { Side } from '@paper-dynasty/engine/model/sides';
import type { PlayValue } from '@paper-dynasty/engine/stats/run-values';
import type { Acknowledgement, ClientEventName } from '@paper-dynasty/engine/wire/client-events';
import type { AsideView } from '@paper-dynasty/engine/wire/aside-view';
import type { CatchUp } from '@paper-dynasty/engine/wire/catch-up';
import type { GameView } from '@paper-dynasty/engine/wire/game-view';
import type { PlayView } from '@paper-dynasty/engine/wire/play-view';
import type { HereView } from '@paper-dynasty/engine/wire/presence-view';
import type { Standing } from '@paper-dynasty/engine/wire/server-events';
import { WIRE_VERSION } from '@paper-dynasty/engine/wire/wire-version';
import { NO_MEN, withMen, type Men } from '@paper-dynasty/engine/wire/men';
import { WIRE_EVENT_NAMES, type WireEventName } from '@paper-dynasty/engine/wire/wire-event-names';
import type { ServerTime } from './logic/countdown.ts';
import type { FeedNote } from './logic/feed.ts';
import { announced, mergedView, playsAfter } from './logic/take-event.ts';
import { FEED_WORDS, SCORECARD_WORDS } from './strings.ts';

/** Whether what the page shows is what happens now. */
export type Connection =
  'connecting' | 'live' | 'reconnecting' | 'restarting' | 'crowded' | 'offline' | 'outdated';

/** The part of a connection that the store works on. */
export interface Line {
  on(name: string, listener: (data: never) => void): void;
  /** Sends, and answers with the acknowledgement; null when none came in time. */
  ask(name: string, data: object): Promise<Acknowledgement | null>;
  /** Gives the connection up and makes it anew. */
  renew(): void;
}

/** What a dialog of the page is about. */
export type OpenDialog =
  | { readonly kind: 'lineups' | 'opening' | 'keys' | 'abandon' | 'here' | 'cards' | 'ruling' | 'glossary' }
  | { readonly kind: 'act'; readonly side: Side }
  | { readonly kind: 'catch_up'; readonly told: CatchUp }
  | { readonly kind: 'play'; readonly play: number }
  | { readonly kind: 'scorer'; readonly play: number | null };

/** What the person has asked for and the server has not answered yet. */
export interface Doing {
  readonly name: ClientEventName | 'accept' | 'decline' | 'start';
  readonly data: object;
}

/** Something told to the room, as far as the store reads it. */
export interface RoomEvent extends Standing {
  readonly seq: number;
  readonly index: number;
  readonly deadline?: string | null;
  readonly phase?: string;
  readonly decision?: object;
  readonly play_number?: number;
  readonly plays?: readonly PlayView[];
  readonly text?: string;
  readonly agreed?: boolean;
  readonly asides?: readonly AsideView[];
  readonly last_value?: PlayValue | null;
}

interface WholeState {
  readonly state: GameView;
  readonly men: Men;
  readonly recent_plays: readonly PlayView[];
  readonly asides: readonly AsideView[];
  readonly seq: number;
  readonly deadline: string | null;
  readonly here: HereView;
  readonly timestamp: string;
}

/** What changes the game's books. */
const IN_THE_BOOKS: readonly WireEventName[] = [
  'play_resolved',
  'play_undone',
  'play_corrected',
  'player_substituted',
  'decisions_ruled',
  'game_completed',
];

const NOBODY: HereView = { people: [], guests: 0 };
const TRIES = 3;

/** One game as the page has it: what the server told, in order and once, and what the person is doing. */
export const createGameStore = (gameId: string, line: Line) => {
  const view = signal<GameView | null>(null);
  const plays = signal<readonly PlayView[]>([]);
  /** The changes in both lineups, as the feed notes them. */
  const changes = signal<readonly FeedNote[]>([]);
  /** What else happened between the plays. */
  const asides = signal<readonly AsideView[]>([]);
  const values = computed(() => plays.value.map((play) => play.value));
  const connection = signal<Connection>('connecting');
  const doing = signal<Doing | null>(null);
  const toast = signal<string | null>(null);
  const missing = signal(false);
  /** Why the game cannot be shown, in words. */
  const problem = signal<string | null>(null);
  /** Whether that is because its record is damaged. */
  const damaged = signal(false);
  const dialog = signal<OpenDialog | null>(null);
  /** How many forms are open that the computer's next dice would overtake. */
  const openForms = signal(0);
  const here = signal<HereView>(NOBODY);
  const deadline = signal<string | null>(null);
  const serverTime = signal<ServerTime | null>(null);
  /** The dice that were on the table last. */
  const lastRoll = signal<OpeningRoll | null>(null);
  /** The play that has just been made here, for the runners to run. */
  const justMade = signal<PlayView | null>(null);
  /** What a screen reader is told, once for each play. */
  const said = signal<{ readonly key: string; readonly text: string } | null>(null);
  /** Grows with everything that changes the game's books. */
  const edition = signal(0);
  let at = { seq: 0, index: -1 };
  /** Whether the connection has told the game whole. */
  let whole = false;
  /** The men whom changes name by their ids. */
  let men = NO_MEN;
  /** Whether the server tells events in another form than this page takes. */
  let outdated = false;
  let healing = false;
  /** How many questions in turn have come to nothing. */
  let unanswered = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const waiting = new Set<string>();

  /** Asks. A connection on which several questions in turn come to nothing is not live, whatever it looks like: it is made anew. */
  const ask = async (name: ClientEventName, data: object): Promise<Acknowledgement | null> => {
    const answer = await line.ask(name, { game_id: gameId, ...data });
    unanswered = answer ? 0 : unanswered + 1;
    if (unanswered >= TRIES && connection.value === 'live') {
      unanswered = 0;
      connection.value = 'reconnecting';
      line.renew();
    }
    return answer;
  };

  const takeWhole = ({ state, recent_plays, seq, ...rest }: WholeState): void =>
    batch(() => {
      if (outdated) return;
      healing = false;
      here.value = rest.here;
      serverTime.value = { told: rest.timestamp, at: performance.now() };
      if (whole && seq < at.seq) return;
      view.value = state;
      men = rest.men;
      asides.value = rest.asides;
      lastRoll.value = state.roll ?? lastRoll.value;
      deadline.value = rest.deadline;
      const first = recent_plays[0]?.play_number ?? 1;
      const known = plays.value.filter((p) => p.play_number < first && p.play_number <= state.play_count);
      plays.value = [...known, ...recent_plays];
      if (seq !== at.seq) edition.value += 1;
      whole = true;
      at = { seq, index: Number.MAX_SAFE_INTEGER };
    });

  /** Shows the game as it was asked for beside the connection, which needs longer. */
  const showEarly = (state: GameView): void => {
    if (view.value) return;
    batch(() => {
      view.value = state;
      lastRoll.value = state.roll;
      at = { seq: state.seq, index: Number.MAX_SAFE_INTEGER };
    });
  };

  const isNew = ({ seq, index }: RoomEvent): boolean => seq > at.seq || (seq === at.seq && index > at.index);

  /** Something between was not told here: the game is asked for whole, once. */
  const heal = (): void => {
    if (healing) return;
    healing = true;
    void ask('request_game_state', {}).then((answer) => void (healing &&= answer?.ok === true));
  };

  const take = (name: WireEventName, data: RoomEvent): void => {
    if (outdated || !whole || !isNew(data)) return;
    if (data.seq > at.seq + 1) return heal();
    batch(() => {
      const current = view.value;
      if (!current) return;
      if (data.men) men = withMen(men, data.men);
      const next = mergedView(current, data, men);
      if (!next) return heal();
      at = { seq: data.seq, index: data.index };
      view.value = next;
      plays.value = playsAfter(plays.value, name, data);
      if (IN_THE_BOOKS.includes(name)) edition.value += 1;
      lastRoll.value = next.roll ?? lastRoll.value;
      if (data.deadline !== undefined) deadline.value = data.deadline;
      if (name === 'play_resolved') justMade.value = data as unknown as PlayView;
      if (data.asides) asides.value = data.asides;
      const text = announced(name, data);
      if (text) said.value = { key: `${data.seq}.${data.index}`, text };
    });
  };

  line.on('connected', (({ wire }: { readonly wire?: number }) => {
    outdated = wire !== WIRE_VERSION;
  }) as (data: never) => void);
  line.on('game_state', takeWhole as (data: never) => void);
  line.on('game_state_sync', takeWhole as (data: never) => void);
  const attend = (data: { readonly here: HereView }): void => void (here.value = data.here);
  line.on('user_connected', attend as (data: never) => void);
  line.on('user_disconnected', attend as (data: never) => void);
  line.on('game_joined', (({ your_sides, may_act }: Pick<GameView, 'your_sides' | 'may_act'>) => {
    const { value } = view;
    if (!value) return;
    view.value = { ...value, your_sides, may_act };
    // What the side has decided is known to its own people alone.
    if (your_sides.join() !== value.your_sides.join()) heal();
  }) as (data: never) => void);
  line.on('heartbeat_ack', ((data: { readonly server_time: string }) => {
    serverTime.value = { told: data.server_time, at: performance.now() };
  }) as (data: never) => void);
  for (const name of WIRE_EVENT_NAMES)
    line.on(name, ((data: RoomEvent) => take(name, data)) as (data: never) => void);

  /** Joins, or joins again from the last event seen; false when no answer came, or the server cannot tell just now. */
  const join = async (): Promise<boolean> => {
    const answer = await ask('join_game', { role: 'player', ...(whole ? { last_seq: at.seq } : {}) });
    const remedy = answer && !answer.ok ? remedyOf(answer.error.code) : null;
    if (!answer || remedy === 'try_again') return false;
    missing.value = remedy === 'find_game';
    damaged.value = remedy === 'tell_operator';
    problem.value = answer.ok ? null : answer.error.message;
    healing = false;
    outdated ||= remedy === 'reload';
    connection.value = outdated ? 'outdated' : 'live';
    return true;
  };

  /** Sends until there is an answer: the key makes sure that it is done once. */
  const untilAnswered = async (name: ClientEventName, data: object): Promise<Acknowledgement | null> => {
    const body = { idempotency_key: crypto.randomUUID(), seq: at.seq, ...data };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const answer = await ask(name, body);
      if (answer) return answer;
    }
    return null;
  };

  /** Whether what was refused last may be done all the same, by whoever has read the warning. */
  const yesNeeded = signal(false);

  const perform = async (name: ClientEventName, data: object): Promise<string | null> => {
    doing.value = { name, data };
    toast.value = null;
    const answer = await untilAnswered(name, data);
    doing.value = null;
    yesNeeded.value = false;
    if (answer?.ok) return null;
    if (!answer) return SCORECARD_WORDS.noAnswer;
    const remedy = remedyOf(answer.error.code);
    yesNeeded.value = remedy === 'say_yes';
    if (remedy === 'look_again') heal();
    return answer.error.message;
  };

  /** Does one thing once, after what is under way; a second tap on the same thing does nothing. Answers the refusal in the server's words, or null when it is done. */
  const attempt = (name: ClientEventName, data: object = {}): Promise<string | null> => {
    if (waiting.has(name)) return Promise.resolve(FEED_WORDS.busy);
    waiting.add(name);
    const turn = queue.then(() => perform(name, data)).finally(() => waiting.delete(name));
    queue = turn;
    return turn;
  };

  /** Does one thing once; a refusal is shown over the actions. */
  const act = async (name: ClientEventName, data: object = {}): Promise<boolean> => {
    if (waiting.has(name)) return false;
    toast.value = await attempt(name, data);
    return toast.value === null;
  };

  const yourTurn = computed(() => {
    const v = view.value;
    const yours = v?.turns.filter((turn) => v.your_sides.includes(turn.side));
    return yours?.find((turn) => turn.action !== 'answer_request') ?? null;
  });

  return {
    gameId,
    view,
    plays,
    changes,
    asides,
    values,
    connection,
    doing,
    toast,
    yesNeeded,
    missing,
    problem,
    damaged,
    dialog,
    openForms,
    here,
    deadline,
    serverTime,
    lastRoll,
    justMade,
    said,
    edition,
    yourTurn,
    showEarly,
    join,
    attempt,
    act,
    ask,
  };
};
/** One game as the page has it. */
export type GameStore = ReturnType<typeof createGameStore>;
