import type { Verbosity } from '@paper-dynasty/db/stores/channel-feeds';
import type { Play } from '@paper-dynasty/engine/model/play';
import type { Side } from '@paper-dynasty/engine/model/sides';
import { otherSide } from '@paper-dynasty/engine/model/sides';
import type { Acting, GameState } from '@paper-dynasty/engine/model/state';
import { onBehalf } from '@paper-dynasty/engine/rules/acting';
import { computerManages, turns, type TurnAction } from '@paper-dynasty/engine/rules/turn';
import type { StoredEvent } from '@paper-dynasty/engine/service/ports';
import { requestRows } from '../components/request-rows.ts';
import { turnRows } from '../components/rows.ts';
import type { Row } from '../invocation.ts';
import { finalText, rulingText } from '../render/final.ts';
import { requestText, taskText, waitText } from '../render/game.ts';
import {
  correctedText,
  halfHead,
  halfText,
  playText,
  substitutionText,
  undoneText,
} from '../render/plays.ts';
import { callText, fitting, plainWords, teamName } from '../render/words.ts';
import { weatherText } from '../render/weather.ts';
import { words } from '../words/index.ts';

/** What kind of news an event is: the verbosity of a channel says which it gets. `course`: what goes on between the managers, and with the clock. */
type News = 'play' | 'scoring' | 'half' | 'head' | 'notice' | 'course' | 'clock' | 'call' | 'end';

const GETS: Readonly<Record<Verbosity, readonly News[]>> = {
  every_play: ['play', 'scoring', 'head', 'notice', 'course', 'clock', 'end'],
  scoring: ['scoring', 'notice', 'end'],
  innings: ['half', 'notice', 'end'],
  final: ['end'],
};

/** Whom news calls: those whose turn it is, those who are asked for something, the league's admins, or nobody. */
type Call = 'turn' | 'request' | 'admins' | 'admins_asked' | null;

/** What an event says in a channel. `sides` are those whose people are called, and `rows` what they can do; `fleeting`: it is worth saying to them alone. */
export interface Told {
  readonly content: string;
  readonly call: Call;
  /** What those who are called are to do, where the content does not say it; of a turn only. */
  readonly task: string | null;
  readonly sides: readonly Side[];
  readonly fleeting: boolean;
  readonly rows: readonly Row[];
}

/** An event with the game before and after it. */
export interface Step {
  readonly event: StoredEvent;
  readonly before: GameState | null;
  readonly state: GameState;
}

interface Said {
  readonly news: News;
  readonly content: string;
  /** What is said of it to those who get only this other news. */
  readonly less?: Partial<Readonly<Record<News, string>>>;
}

const say = (news: News, content: string): readonly Said[] => [{ news, content }];

/** What those who get some news hear of something; nothing, as a rule, where it is none of that. */
const heard = (gets: readonly News[], { news, content, less = {} }: Said): readonly string[] =>
  gets.includes(news) ? [content] : gets.flatMap((other) => less[other] ?? []).slice(0, 1);

const scored = ({ runs }: Play): boolean => runs > 0;
const turned = ({ before, after }: Play): boolean =>
  after.half !== before.half || after.inning !== before.inning;

const played = (state: GameState, play: Play): readonly Said[] => {
  const line = say(scored(play) ? 'scoring' : 'play', playText(state, play));
  if (!turned(play)) return line;
  return [...line, ...say('half', halfText(state, play)), ...say('head', halfHead(state, play.after))];
};

/** Plays taken back: whoever was told only of those that scored, or of halves that ended, is told of these alone. */
const takenBack = (before: GameState, state: GameState, number: number): readonly Said[] => {
  const gone = before.plays.slice(number - 1);
  const less = {
    ...(gone.some(scored) ? { scoring: undoneText(before, state, number, scored) } : {}),
    ...(gone.some(turned) ? { half: undoneText(before, state, number, turned) } : {}),
  };
  return [{ news: 'course', content: undoneText(before, state, number), less }];
};

/** What was told of the plays from one on, as the game stands. */
const toldFrom = (state: GameState, number: number, news: News): string =>
  state.plays
    .slice(number - 1)
    .flatMap((play) => played(state, play))
    .flatMap((one) => (one.news === news ? one.content : []))
    .join('\n');

/** A play corrected: whoever was told only of plays that scored, or of halves that ended, is told where that is not so any more. */
const corrected = (before: GameState, state: GameState, number: number): readonly Said[] => {
  const content = correctedText(state, number);
  const wrong = (['scoring', 'half'] as const).filter(
    (news) => toldFrom(before, number, news) !== toldFrom(state, number, news),
  );
  return [{ news: 'course', content, less: Object.fromEntries(wrong.map((news) => [news, content])) }];
};

/** Whom the game waits for is posted where it is not the person who has just acted. */
const waiting = (state: GameState): readonly Said[] => say('call', waitText(state));

const requested = (state: GameState): readonly Said[] =>
  state.request ? say('course', requestText(state, state.request)) : [];

/** No side: the clock ran out. */
const pausedText = (state: GameState, side: Side | null): string => {
  const { FEED_WORDS } = words();
  return side === null ? FEED_WORDS.timeUp : FEED_WORDS.pausedBy(teamName(state, side));
};

const said = ({ event, before, state }: Step, publicUrl?: string): readonly Said[] => {
  const { FEED_WORDS, GAME_WORDS } = words();
  switch (event.type) {
    case 'game_created':
    case 'invitation_accepted':
      return state.status === 'lineups' ? waiting(state) : [];
    case 'game_started':
      return [
        ...say('course', FEED_WORDS.playBall(teamName(state, 'away'), teamName(state, 'home'))),
        ...say('head', halfHead(state, state.situation)),
      ];
    case 'weather_set':
      return say('course', weatherText(event.payload.weather));
    case 'play_resolved':
      return played(state, event.payload.play);
    case 'substitution_made':
      return say('play', substitutionText(state, event.payload));
    case 'decision_asked':
      return waiting(state);
    case 'defense_decided':
      return turns(state)[0]?.action === 'decide_offense' ? waiting(state) : [];
    case 'game_paused':
      return say('course', pausedText(state, event.payload.side));
    case 'announcement_made':
      return say('notice', FEED_WORDS.announcement(plainWords(event.payload.text)));
    case 'game_resumed':
      return say('course', GAME_WORDS.goesOn(waitText(state)));
    case 'computer_held':
      return say('course', FEED_WORDS.computerWaits(teamName(state, event.payload.side)));
    case 'computer_released':
      return say('course', FEED_WORDS.computerGoesOn(teamName(state, event.payload.side)));
    case 'acting_began':
      return say(
        'notice',
        FEED_WORDS.actingBegan(callText([event.payload.user_id]), teamName(state, event.payload.side)),
      );
    case 'acting_ended':
      return say(
        'notice',
        FEED_WORDS.actingEnded(callText([event.payload.user_id]), teamName(state, event.payload.side)),
      );
    case 'abandon_asked':
    case 'undo_asked':
    case 'correction_asked':
    case 'ruling_asked':
      return requested(state);
    case 'request_answered':
      return event.payload.agreed
        ? []
        : say('course', FEED_WORDS.declined(teamName(state, event.payload.side)));
    case 'request_withdrawn':
      return say('course', FEED_WORDS.withdrawn(teamName(state, event.payload.side)));
    case 'play_undone':
      return before ? takenBack(before, state, event.payload.play) : [];
    case 'play_corrected':
      return before ? corrected(before, state, event.payload.play) : [];
    case 'decisions_ruled':
      return say(state.status === 'completed' ? 'end' : 'notice', rulingText(state));
    case 'game_reopened':
      return say('end', FEED_WORDS.reopened);
    case 'game_completed':
      return say('end', finalText(state, publicUrl));
    case 'game_abandoned':
      return say('end', GAME_WORDS.abandoned);
    case 'dice_committed':
    case 'invitation_declined':
    case 'lineup_set':
    case 'availability_noted':
    case 'offense_decided':
    case 'dice_rolled':
    case 'outcome_reported':
    case 'decision_made':
    case 'dice_seed_revealed':
      return [];
  }
};

/** Who has done something as a league admin, for a side: the event itself, or anything within its play. */
const actedBy = ({ event, before, state }: Step): Acting | null => {
  const own = before && onBehalf(before, event);
  if (own || event.type !== 'play_resolved') return own;
  const { number } = event.payload.play;
  return state.asides.find(({ kind, play }) => kind === 'acted' && play === number)?.by ?? null;
};

/** The mark of what a league admin has done for a side. */
const markOf = (step: Step): readonly string[] => {
  const by = actedBy(step);
  return by ? [words().FEED_WORDS.actedFor(callText([by.user_id]), teamName(step.state, by.side))] : [];
};

/** What the clock does for a manager, by the event that comes of it and by what was waited for. */
const CLOCKED: Partial<Record<StoredEvent['type'], Partial<Record<TurnAction, (team: string) => string>>>> = {
  dice_rolled: { roll: (team) => words().LIVE_WORDS.rolledForTeam(team) },
  outcome_reported: { resolve: (team) => words().LIVE_WORDS.readForTeam(team) },
  defense_decided: { decide_defense: (team) => words().LIVE_WORDS.defenseForTeam(team) },
  offense_decided: { decide_offense: (team) => words().LIVE_WORDS.offenseForTeam(team) },
  decision_made: { make_decision: (team) => words().LIVE_WORDS.answeredForTeam(team) },
};

/** What the clock has done for a manager whose time was up. */
const clocked = ({ event, before, state }: Step): readonly Said[] => {
  const [turn] = before ? turns(before) : [];
  const tell = turn && event.surface === 'system' ? CLOCKED[event.type]?.[turn.action] : undefined;
  return turn && tell ? say('clock', tell(teamName(state, turn.side))) : [];
};

const manages = (state: GameState, side: Side, userId: string): boolean => {
  const { manager } = state.setup[side];
  return manager.kind === 'user' && manager.user_ids.includes(userId);
};

/** What a side at bat does in one turn: it is called once for all of it. */
const AT_BAT: readonly TurnAction[] = ['roll', 'report', 'resolve', 'decide_offense'];

const REQUESTS: readonly StoredEvent['type'][] = [
  'undo_asked',
  'correction_asked',
  'abandon_asked',
  'ruling_asked',
];

const isRequest = ({ type }: StoredEvent): boolean => REQUESTS.includes(type);

/** The sides whose turn an event has made it: the one asked, the next to act, or all that have a lineup to set. */
const sidesUp = ({ event, before, state }: Step): readonly Side[] => {
  if (isRequest(event)) return state.request ? [otherSide(state.request.side)] : [];
  const now = turns(state);
  const [turn] = now;
  const [was] = before ? turns(before) : [];
  if (!turn) return [];
  if (turn.action === 'set_lineup')
    return now.filter(({ action }) => action === 'set_lineup').map(({ side }) => side);
  const goesOn =
    turn.side === was?.side &&
    (turn.action === was.action || (AT_BAT.includes(turn.action) && AT_BAT.includes(was.action)));
  return goesOn && event.type !== 'decision_asked' ? [] : [turn.side];
};

/** The sides to call: those whose turn it is now, where their people did not act themselves just before. */
const sidesToCall = (step: Step): readonly Side[] =>
  sidesUp(step).filter(
    (side) => !computerManages(step.state, side) && !manages(step.state, side, step.event.actor),
  );

/** Whether what is asked waits for a league admin, for the other side is the computer's (RULES section 12). */
const asksComputer = (state: GameState): boolean =>
  state.request !== null && computerManages(state, otherSide(state.request.side));

const callOf = ({ event, state }: Step, sides: readonly Side[]): Call => {
  if (event.type === 'game_paused' && event.payload.side === null) return 'admins';
  if (isRequest(event) && asksComputer(state)) return 'admins_asked';
  if (sides.length === 0) return null;
  return isRequest(event) ? 'request' : 'turn';
};

const rowsFor = (state: GameState, call: Call): readonly Row[] => {
  if (call === 'request' || call === 'admins_asked') return requestRows(state);
  return call === null ? [] : turnRows(state);
};

const taskOf = ({ state }: Step, call: Call, content: string): string | null => {
  const [turn] = turns(state);
  return call === 'turn' && turn && !content.includes(waitText(state)) ? taskText(state, turn) : null;
};

/** How a channel is told. `calling`: whether it calls the people whose turn it is; one that gets every play does, unless told otherwise. */
export interface Telling {
  readonly calling?: boolean;
  readonly publicUrl?: string;
}

/** How much an event may say, in characters: a call stands behind it in the same message. */
const MOST_TOLD = 1700;

/** What an event says in a channel of a verbosity, or null. */
export const told = (
  step: Step,
  verbosity: Verbosity,
  { calling = verbosity === 'every_play', publicUrl }: Telling = {},
): Told | null => {
  const lines = [...clocked(step), ...said(step, publicUrl)];
  const sides = calling ? sidesToCall(step) : [];
  const gets = GETS[verbosity];
  // Where the game is played, its people are told what goes on between them however little is told of the plays.
  const lasting = lines.flatMap((line) => heard(calling ? [...gets, 'course'] : gets, line));
  const fleeting = lasting.length === 0;
  if (fleeting && (lines.length === 0 || sides.length === 0)) return null;
  const asked = lines.filter(({ news }) => news === 'call' && sides.length > 0);
  const posted = [...lasting, ...asked.map(({ content }) => content)];
  const call = callOf(step, sides);
  // A channel that is not told of the play itself still says whose turn it has made it.
  const marked = posted.length > 0 ? [...posted, ...markOf(step)] : [waitText(step.state)];
  const content = fitting(marked.join('\n'), MOST_TOLD);
  return {
    content,
    call,
    task: taskOf(step, call, content),
    sides,
    fleeting,
    rows: rowsFor(step.state, call),
  };
};
